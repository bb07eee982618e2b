package article

import "math/bits"

// An index finds the entry of a word by a hash that is worked out while the letters
// of the word are read, so that the many words that no lexicon has cost next to
// nothing.
type index struct {
	slots []slot // open addressing; never more than half full
	shift uint
}

type slot struct {
	hash  uint64
	entry *entry
}

// newIndex makes an index of entries by their folded words.
func newIndex(words map[string]*entry) index {
	n := bits.Len(uint(2 * len(words)))
	x := index{slots: make([]slot, 1<<n), shift: uint(64 - n)}
	for text, e := range words {
		h := hashOf(text)
		i := h >> x.shift
		for x.slots[i].entry != nil {
			i = (i + 1) & uint64(len(x.slots)-1)
		}
		e.text = text
		x.slots[i] = slot{h, e}
	}
	return x
}

// find returns the entry of a word with the hash, nil if there is none. The word may
// be in capitals, if it is ASCII. The hash of a word of eight bytes is no other's.
func (x *index) find(h uint64, text string) *entry {
	for i := h >> x.shift; ; i = (i + 1) & uint64(len(x.slots)-1) {
		s := &x.slots[i]
		if s.entry == nil {
			return nil
		}
		if s.hash == h && (len(text) <= 8 || sameFolded(s.entry.text, text)) {
			return s.entry
		}
	}
}

// sameFolded reports whether a text is the folded word.
func sameFolded(folded, text string) bool {
	if len(folded) != len(text) {
		return false
	}
	for i := range len(text) {
		if lowered[text[i]] != folded[i] {
			return false
		}
	}
	return true
}

const hashFactor = 0x9e3779b97f4a7c15 // 2⁶⁴ by the golden ratio; any odd number would do

// hashOf returns the hash of a folded word. It takes in eight bytes at a time, and
// tokenizer.word does the same.
func hashOf(s string) uint64 {
	var sum, chunk uint64
	for i := range len(s) {
		chunk = chunk<<8 | uint64(s[i])
		if i&7 == 7 {
			sum, chunk = (sum+chunk)*hashFactor, 0
		}
	}
	return hashEnd(sum, chunk, len(s))
}

// hashEnd ends a hash with the bytes that are left of a word of n bytes.
func hashEnd(sum, chunk uint64, n int) uint64 { return (sum + chunk + uint64(n)<<56) * hashFactor }

// smallLetter has ASCII letters in lower case, and 0 for all other bytes.
var smallLetter = func() (t [256]byte) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	return t
}()

// lowered has the lower case of ASCII letters and any other byte as it is.
var lowered = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if c >= 'A' && c <= 'Z' {
			t[c] += 'a' - 'A'
		}
	}
	return t
}()

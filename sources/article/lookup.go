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
	text  string // folded
	entry *entry
}

// newIndex makes an index of entries by their folded words.
func newIndex(words map[string]*entry) index {
	n := bits.Len(uint(4 * len(words)))
	x := index{slots: make([]slot, 1<<n), shift: uint(64 - n)}
	for text, e := range words {
		h := hashOf(text)
		i := h >> x.shift
		for x.slots[i].entry != nil {
			i = (i + 1) & uint64(len(x.slots)-1)
		}
		x.slots[i] = slot{h, text, e}
	}
	return x
}

// find returns the entry of a word with the hash, nil if there is none. The word may
// be in capitals, if it is ASCII.
func (x *index) find(h uint64, text string) *entry {
	for i := h >> x.shift; ; i = (i + 1) & uint64(len(x.slots)-1) {
		s := &x.slots[i]
		if s.entry == nil {
			return nil
		}
		if s.hash == h && sameFolded(s.text, text) {
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

// A hasher takes the bytes of a word in, eight at a time.
type hasher struct {
	sum, chunk uint64
	n          uint
}

const hashFactor = 0x9e3779b97f4a7c15 // 2⁶⁴ by the golden ratio; any odd number would do

func (h *hasher) add(c byte) {
	h.chunk = h.chunk<<8 | uint64(c)
	if h.n++; h.n&7 == 0 {
		h.sum = (h.sum + h.chunk) * hashFactor
		h.chunk = 0
	}
}

func (h *hasher) hash() uint64 { return (h.sum + h.chunk + uint64(h.n)<<56) * hashFactor }

func hashOf(s string) uint64 {
	var h hasher
	for i := range len(s) {
		h.add(s[i])
	}
	return h.hash()
}

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

package article

import (
	"maps"
	"math/bits"
	"slices"
)

// finish makes what texts are looked up by.
func (l *lexicon) finish() {
	for _, e := range l.words {
		slices.SortStableFunc(e.phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
	for _, e := range slices.Collect(maps.Values(l.words)) {
		for i := range e.phrases {
			e.link(&e.phrases[i], l)
		}
	}
	for text, e := range l.words {
		if len(text) == 1 {
			l.signs[text[0]] = e
		}
	}
	if l.genitive = l.words["'s"]; l.genitive == nil {
		l.genitive = &entry{}
	}
	l.index = newIndex(l.words)
	l.finder = newFinder(l.words)
}

// anySecond says that phrases may go on with any word.
const anySecond = ^uint64(0)

// link finds the entries of the words of a phrase.
func (e *entry) link(p *phrase, l *lexicon) {
	for _, text := range p.rest {
		if text == "" {
			p.behind = append(p.behind, nil)
			continue
		}
		next := l.words[text]
		if next == nil {
			next = &entry{}
			l.words[text] = next
		}
		if next.number == 0 {
			next.number = uint8(1 + hashOf(text)>>32%63)
		}
		p.behind = append(p.behind, next)
	}
	if p.behind[0] == nil {
		e.seconds = anySecond
	} else {
		e.seconds |= 1 << p.behind[0].number
	}
}

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

// hashLetters returns the hash of the ASCII letters with which a text begins, in lower
// case, and how many they are.
func hashLetters(text string) (h uint64, n int) {
	var sum, chunk uint64
	for ; n < len(text) && smallLetter[text[n]] != 0; n++ {
		chunk = chunk<<8 | uint64(smallLetter[text[n]])
		if n&7 == 7 {
			sum, chunk = (sum+chunk)*hashFactor, 0
		}
	}
	return hashEnd(sum, chunk, n), n
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

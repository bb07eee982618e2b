package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file finds, without splitting it into words, where a text may speak of harm.
// Most of a text does not, and is never looked at again.

// A region is a run of bytes, whole paragraphs long.
type region struct{ start, end int }

const (
	leadParagraphs = 2 // always read: headline, dateline, who is who
	paragraphsBack = 4 // before one that speaks of harm, for whom its pronouns mean
	paragraphsOn   = 1 // behind it, for figures that lean on its own
	shortParagraph = 120
)

// A finder looks for the words of a lexicon that speak of harm.
type finder struct {
	begins [1 << 15]bool // by the first three letters of such words
	words  index
}

// newFinder makes the finder of a lexicon's words. Of a phrase, its longest word is
// looked for.
func newFinder(words map[string]*entry) *finder {
	f := &finder{}
	harms := map[string]*entry{}
	note := func(text string) {
		harms[text] = &entry{}
		if len(text) >= 3 {
			f.begins[beginning(text[0], text[1], text[2])] = true
		}
	}
	for text, e := range words {
		for _, w := range []*word{e.plain, e.capital, e.upper} {
			if w != nil && w.meets(&harm) {
				note(text)
			}
		}
		for _, p := range e.phrases {
			if p.word.meets(&harm) {
				note(longest(append([]string{text}, p.rest...)))
			}
		}
	}
	f.words = newIndex(harms)
	return f
}

func longest(words []string) string {
	best := ""
	for _, w := range words {
		if len(w) > len(best) {
			best = w
		}
	}
	return best
}

// beginning numbers three letters, whatever their case.
func beginning(a, b, c byte) uint { return uint(a&31)<<10 | uint(b&31)<<5 | uint(c&31) }

// speaks reports whether a word of harm may stand in the text; it errs only to the
// safe side.
func (f *finder) speaks(text string) bool {
	inWord := false
	for i := 0; i < len(text); i++ {
		letter := byteClass[text[i]] == bLetter
		if !letter && text[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) {
				return true
			}
			i += n - 1
		}
		if letter && !inWord && i+2 < len(text) {
			a, b, c := text[i], text[i+1], text[i+2]
			if b|c >= utf8.RuneSelf || f.begins[beginning(a, b, c)] && f.has(text[i:]) {
				return true
			}
		}
		inWord = letter
	}
	return false
}

// has reports whether the text begins with a word of harm, or with one that is not
// ASCII.
func (f *finder) has(text string) bool {
	var sum, chunk uint64
	n := 0
	for n < len(text) && byteClass[text[n]] == bLetter {
		chunk = chunk<<8 | uint64(lowered[text[n]])
		if n&7 == 7 {
			sum, chunk = (sum+chunk)*hashFactor, 0
		}
		n++
	}
	if n < len(text) && byteClass[text[n]] == bRune {
		return true
	}
	return f.words.find(hashEnd(sum, chunk, n), text[:n]) != nil
}

// regions returns the parts of the text that are worth reading, in order: paragraphs
// that may speak of harm and those near them, the first ones, and short ones, which
// may be headings. None means that the text holds no claim.
func (f *finder) regions(text string, keep []region) []region {
	keep = keep[:0]
	var ring [paragraphsBack]region // the last paragraphs that were not kept
	waiting, on, seen, any := 0, 0, 0, false
	for start := 0; start < len(text); {
		end := start + 1 + strings.IndexByte(text[start:], '\n')
		if end == start {
			end = len(text)
		}
		p := region{start, end}
		start = end
		switch {
		case f.speaks(text[p.start:p.end]):
			for ; waiting > 0; waiting-- {
				keep = join(keep, ring[waiting-1])
			}
			keep, on, any = join(keep, p), paragraphsOn, true
		case on > 0 || seen < leadParagraphs || p.end-p.start < shortParagraph:
			waiting = 0
			keep = join(keep, p)
			on--
		default:
			copy(ring[1:], ring[:])
			ring[0], waiting = p, min(waiting+1, paragraphsBack)
		}
		seen++
	}
	if !any {
		return keep[:0]
	}
	return keep
}

// join adds a region, as a part of the last one where it goes on from it.
func join(keep []region, p region) []region {
	if n := len(keep) - 1; n >= 0 && keep[n].end == p.start {
		keep[n].end = p.end
		return keep
	}
	return append(keep, p)
}

package article

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

// This file finds, without splitting it into words, where a text may speak of harm.
// Most of a text does not, and is never looked at again.

// A region is a run of bytes, whole paragraphs long.
type region struct {
	start, end int
	read       bool // it is worth reading
}

const (
	leadParagraphs = 2   // always read: headline, dateline, who is who
	paragraphsBack = 4   // before one that speaks of harm, for whom its pronouns mean
	paragraphsOn   = 1   // behind it, for figures that lean on its own
	shortParagraph = 120 // characters
)

// A finder looks for the words of a lexicon that speak of harm.
type finder struct {
	begins [1 << 15]bool // by the first three letters of such words, and of such phrases
	words  index         // of them
	// possessives stand in phrases such as "lost their homes".
	possessives index
}

// A clue is a word that speaks of harm by itself, or with one of some words behind it.
type clue struct {
	alone      bool
	possessive bool     // or with a possessive behind it
	behind     []uint64 // hashes
}

// newFinder makes the finder of a lexicon's words.
func newFinder(words map[string]*entry) *finder {
	f := &finder{}
	clues, possessives := map[string]*entry{}, map[string]*entry{}
	for text, e := range words {
		for _, w := range []*word{e.plain, e.capital, e.upper} {
			if w.in(&harm) {
				f.note(clues, text).alone = true
			}
			if w.is(clsPossessive) {
				possessives[text] = &entry{}
			}
		}
	}
	single := maps.Clone(clues)
	for text, e := range words {
		for _, p := range e.phrases {
			if p.word.meets(&harm) {
				f.notePhrase(clues, single, text, p.rest)
			}
		}
	}
	f.words, f.possessives = newIndex(clues), newIndex(possessives)
	return f
}

// note returns the clue that a word is, making it where it is new.
func (f *finder) note(clues map[string]*entry, text string) *clue {
	e := clues[text]
	if e == nil {
		e = &entry{clue: &clue{}}
		clues[text] = e
		if len(text) >= 3 {
			f.begins[beginning(text[0], text[1], text[2])] = true
		}
	}
	return e.clue
}

// notePhrase notes a phrase: its first word with the second, or its longest word. One
// in which a single word is a clue needs no other.
func (f *finder) notePhrase(clues, single map[string]*entry, first string, rest []string) {
	longest := first
	for _, w := range append([]string{first}, rest...) {
		if single[w] != nil {
			return
		}
		if len(w) > len(longest) {
			longest = w
		}
	}
	_, m := hashLetters(first)
	_, n := hashLetters(rest[0])
	switch {
	case len(first) < 3 || m < len(first) || n < len(rest[0]):
		f.note(clues, longest).alone = true
	case rest[0] == "":
		f.note(clues, first).possessive = true
	default:
		c := f.note(clues, first)
		c.behind = append(c.behind, hashOf(rest[0]))
	}
}

// beginning numbers three letters, whatever their case.
func beginning(a, b, c byte) uint { return uint(a&31)<<10 | uint(b&31)<<5 | uint(c&31) }

// speaks reports whether a word of harm may stand in the text; it errs only to the
// safe side.
func (f *finder) speaks(text string) bool {
	for i := 0; i < len(text); {
		switch {
		case text[i] >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				return true
			}
			i += n
		case smallLetter[text[i]] == 0:
			i++
		default:
			if i+2 < len(text) && f.begins[beginning(text[i], text[i+1], text[i+2])] && f.has(text[i:]) {
				return true
			}
			for i < len(text) && smallLetter[text[i]] != 0 {
				i++
			}
			if shapeless(text[i:]) {
				return true // what stands in the word may hide one of harm
			}
		}
	}
	return false
}

// shapeless reports whether a text begins with a character without a shape.
func shapeless(text string) bool {
	if text == "" || text[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return compare.Shapeless(r)
}

// has reports whether the text begins with a word of harm, or with one that is not
// ASCII.
func (f *finder) has(text string) bool {
	h, n := hashLetters(text)
	if n < len(text) && byteClass[text[n]] == bRune {
		return true
	}
	e := f.words.find(h, text[:n])
	if e == nil || e.clue.alone {
		return e != nil
	}
	text = text[n:]
	for text != "" && byteClass[text[0]] != bLetter {
		if byteClass[text[0]] == bRune {
			return true
		}
		text = text[1:]
	}
	h, n = hashLetters(text)
	if n < len(text) && byteClass[text[n]] == bRune {
		return true
	}
	return slices.Contains(e.clue.behind, h) || e.clue.possessive && f.possessives.find(h, text[:n]) != nil
}

// regions returns the parts of the text that are worth reading, in order: paragraphs
// that may speak of harm and those near them, the first ones, and short ones, which
// may be headings. None means that the text holds no claim.
func (f *finder) regions(text string, keep []region) []region {
	keep = keep[:0]
	on, speaks := 0, false
	l := lines{text: text, lf: -1, cr: -1}
	for start := 0; start < len(text); on-- {
		end := l.paragraphEnd(start)
		n := len(keep)
		keep = append(keep, region{start: start, end: end})
		if f.speaks(text[start:end]) {
			for i := max(0, n-paragraphsBack); i < n; i++ {
				keep[i].read = true
			}
			on, speaks = paragraphsOn+1, true
		}
		keep[n].read = on > 0 || n < leadParagraphs || short(text[start:end])
		start = end
	}
	if !speaks {
		return keep[:0]
	}
	return worthReading(keep)
}

// lines finds line ends from the first to the last.
type lines struct {
	text   string
	lf, cr int // the next ones of their kind, the length of the text where there is none
}

// end returns where the line behind the one at i begins.
func (l *lines) end(i int) int {
	if l.lf < i {
		l.lf = indexFrom(l.text, i, '\n')
	}
	if l.cr < i {
		l.cr = indexFrom(l.text, i, '\r')
	}
	if l.cr+1 < l.lf {
		return l.cr + 1
	}
	return min(l.lf+1, len(l.text))
}

func indexFrom(text string, i int, c byte) int {
	if n := strings.IndexByte(text[i:], c); n >= 0 {
		return i + n
	}
	return len(text)
}

// paragraphEnd returns the end of the paragraph that begins at start, behind the
// empty lines that follow.
func (l *lines) paragraphEnd(start int) int {
	end := l.end(start)
	for end < len(l.text) && blankLine(l.text[end:]) {
		end = l.end(end)
	}
	return end
}

func short(paragraph string) bool {
	_, _, ok := cutLine(paragraph, shortParagraph)
	return ok
}

// worthReading leaves out what is not to be read, and makes one part of those that
// go on from each other.
func worthReading(all []region) []region {
	keep := all[:0]
	for _, p := range all {
		if n := len(keep) - 1; p.read && n >= 0 && keep[n].end == p.start {
			keep[n].end = p.end
		} else if p.read {
			keep = append(keep, p)
		}
	}
	return keep
}

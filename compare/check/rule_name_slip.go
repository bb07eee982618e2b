package check

import (
	"cmp"
	"hash/maphash"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC604", Name: "name-slip", Severity: compare.Warning,
		Title: "a name that is nearly another",
		Doc:   "One claim alone has a source, a place, a subject or a topic that differs by one letter, or by two that changed places, from a name that three claims or more have. Such a claim is compared with none that it belongs to, and nothing tells. A word of five letters or more must differ, behind its first letter, and not in digits: Day 1 and Day 2 are two names. Names that are declared are meant. That three claims make a name a known one, and five letters a long one, is our choice.",
		Bad: `topic: Crash
claims:
  - source: Mayor
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
  - source: Mayor
    figure: 13
    counts: killed
    stated: 2024-12-24
    url: https://example.org/a
  - source: Mayor
    figure: 14
    counts: killed
    stated: 2024-12-25
    url: https://example.org/a
  - source: «Myor
    figure: 15
    counts: killed
    stated: 2024-12-26
    url: https://example.org/a
`,
		Good: `topic: Crash
claims:
  - source: Mayor
    figure: 12
    counts: killed
    stated: 2024-12-23
    url: https://example.org/a
  - source: Mayor
    figure: 13
    counts: killed
    stated: 2024-12-24
    url: https://example.org/a
  - source: Mayor
    figure: 14
    counts: killed
    stated: 2024-12-25
    url: https://example.org/a
  - source: Mayor
    figure: 15
    counts: killed
    stated: 2024-12-26
    url: https://example.org/a
`,
	}, Check: nameSlip})
}

// Thresholds of ours: with fewer uses, or shorter words, two names that are nearly
// alike are as often two names as one.
const (
	knownFrom = 3  // claims have a name that is known
	longFrom  = 5  // letters has a word of which a slip can be told
	longest   = 64 // and no more; nobody looks for a slip in what is longer
)

func nameSlip(p *Pass) {
	p.slips(compare.FieldSource, p.Names.Sources, func(c *compare.Claim) string { return c.Source })
	p.slips(compare.FieldSubject, p.Names.Subjects, func(c *compare.Claim) string { return c.Subject })
	p.slips(compare.FieldPlace, p.Names.Places, func(c *compare.Claim) string { return c.Place })
	p.slips(compare.FieldTopic, nil, func(c *compare.Claim) string { return c.Topic })
}

// A nameUse is a name, and how many claims have it.
type nameUse struct {
	first *compare.Claim
	name  string // as the first one writes it
	times int
}

// slips reports the names of one axis that are nearly a known one.
func (p *Pass) slips(f compare.Field, declared []compare.Name, get func(*compare.Claim) string) {
	uses := map[string]*nameUse{} // by folded name
	written := map[string]*nameUse{}
	for _, c := range p.Claims {
		name := get(c)
		use, ok := written[name]
		if !ok {
			folded := compare.Fold(name)
			if use, ok = uses[folded]; !ok {
				use = &nameUse{first: c, name: name}
				uses[folded] = use
			}
			written[name] = use
		}
		use.times++
	}
	delete(uses, "") // which is no name
	known := findKnown(uses)
	if len(known.marks) == 0 {
		return
	}
	meant := declaredNames(declared)
	for folded, use := range uses {
		if use.times > 1 || meant[folded] {
			continue
		}
		if other := known.nearest(folded, uses); other != nil {
			p.slip(f, use, other)
		}
	}
}

// knownNames are the names that enough claims have. Two names that are one slip apart
// have all words but one in common, and of that what is left when at most one letter is
// left out: for each such place a name has a mark. Marks are hashes, since the texts
// would take the square of a name's length; what has one in common is compared.
type knownNames struct {
	rests map[uint64]bool     // the marks of the other words alone, to tell most names by
	marks map[uint64][]string // folded names
}

func findKnown(uses map[string]*nameUse) knownNames {
	k := knownNames{map[uint64]bool{}, map[uint64][]string{}}
	for folded, use := range uses {
		if use.times < knownFrom {
			continue
		}
		for rest, word := range otherWords(folded) {
			k.rests[rest] = true
			for mark := range shorter(rest, word) {
				k.marks[mark] = append(k.marks[mark], folded)
			}
		}
	}
	return k
}

// nameSeed makes marks; which ones they are is of no account.
var nameSeed = maphash.MakeSeed()

// otherWords yields each word of a name of which a slip can be told, with a mark of its
// place and of the other words.
func otherWords(name string) iter.Seq2[uint64, string] {
	words := strings.Fields(name)
	mark := func(i int) uint64 { return maphash.String(nameSeed, words[i]) * (2*uint64(i) + 1) }
	all := uint64(len(words))
	for i := range words {
		all += mark(i)
	}
	return func(yield func(uint64, string) bool) {
		for i, w := range words {
			if n := utf8.RuneCountInString(w); n < longFrom-1 || n > longest {
				continue
			}
			if !yield((all-mark(i))*31+uint64(i), w) {
				return
			}
		}
	}
}

// shorter yields the marks of a word, and of what is left of it without each of its
// letters, beside other words.
func shorter(rest uint64, word string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		if !yield(rest ^ maphash.String(nameSeed, word)) {
			return
		}
		for i := range word {
			_, size := utf8.DecodeRuneInString(word[i:])
			if !yield(rest ^ maphash.String(nameSeed, word[:i]+word[i+size:])) {
				return
			}
		}
	}
}

// declaredNames returns all names that declarations mention.
func declaredNames(declared []compare.Name) map[string]bool {
	meant := map[string]bool{}
	for _, d := range declared {
		for _, name := range slices.Concat([]string{d.Name}, d.Aliases, d.Within, d.Parts) {
			meant[compare.Fold(name)] = true
		}
	}
	return meant
}

// nearest returns the known name of which another is a slip: of several that which
// most claims have.
func (k *knownNames) nearest(folded string, uses map[string]*nameUse) *nameUse {
	best := ""
	for rest, word := range otherWords(folded) {
		if !k.rests[rest] {
			continue
		}
		for mark := range shorter(rest, word) {
			for _, other := range k.marks[mark] {
				if slipOf(folded, other) && (best == "" || cmp.Or(cmp.Compare(uses[other].times, uses[best].times), cmp.Compare(best, other)) > 0) {
					best = other
				}
			}
		}
	}
	return uses[best] // nil for none
}

// slipOf reports whether two names differ in one word, by one slip of the hand.
func slipOf(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) {
		return false
	}
	at := -1
	for i := range x {
		if x[i] != y[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	return at >= 0 && slipOfWord([]rune(x[at]), []rune(y[at]))
}

// slipOfWord reports whether one letter of two words was left out, put in or changed,
// or two changed places, and not the first one.
func slipOfWord(a, b []rune) bool {
	if max(len(a), len(b)) < longFrom || a[0] != b[0] {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if slices.ContainsFunc(slices.Concat(a, b), func(r rune) bool { return !unicode.IsLetter(r) }) {
		return false
	}
	swapped := len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return swapped || max(len(a), len(b)) == 1
}

func (p *Pass) slip(f compare.Field, use, other *nameUse) {
	hint := "write one name in both; declare them under " + f.String() + "s if they are two"
	if f == compare.FieldTopic {
		hint = "write one name in both if they are one"
	}
	p.At(use.first, f, f.String()+" "+compare.Quote(use.name)+" stands here alone, and "+compare.Quote(other.name)+", nearly the same, in "+strconv.Itoa(other.times)+" claims", hint)
}

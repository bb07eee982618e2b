package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

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
	knownFrom = 3      // claims have a name that is known
	longFrom  = 5      // letters has a word of which a slip can be told
	mostKnown = 10_000 // known names of one axis that are looked at
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
	known := knownNames(uses)
	if len(known) == 0 {
		return
	}
	meant := declaredNames(declared)
	for folded, use := range uses {
		if use.times > 1 || meant[folded] {
			continue
		}
		if other := nearest(folded, known, uses); other != nil {
			p.slip(f, use, other)
		}
	}
}

// knownNames returns the names that enough claims have, by each text that they become
// when one letter is left out, and by themselves: two names that are one slip apart
// have one of those in common.
func knownNames(uses map[string]*nameUse) map[string][]string {
	known, n := map[string][]string{}, 0
	for folded, use := range uses {
		if use.times < knownFrom {
			continue
		}
		if n++; n > mostKnown {
			return nil
		}
		for short := range shorter(folded) {
			known[short] = append(known[short], folded)
		}
	}
	return known
}

// shorter yields a name, and what is left of it without each of its letters.
func shorter(name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		if !yield(name) {
			return
		}
		for i, r := range name {
			if !yield(name[:i] + name[i+len(string(r)):]) {
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
func nearest(folded string, known map[string][]string, uses map[string]*nameUse) *nameUse {
	best := ""
	for short := range shorter(folded) {
		for _, other := range known[short] {
			if slipOf(folded, other) && (best == "" || cmp.Or(cmp.Compare(uses[other].times, uses[best].times), cmp.Compare(best, other)) > 0) {
				best = other
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

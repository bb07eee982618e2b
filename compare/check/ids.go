package check

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// An idMaker makes ids that no claim of the run has, and that no link names: it might
// mean a source of that name. It is asked in the order of the claims, so the same run
// always gets the same ids.
type idMaker struct {
	taken  map[string]bool
	last   map[string]int  // the last number behind an id that several claims would have
	linked map[string]bool // what derived_from and revises name
	unsure bool            // something could not be read that may have links
}

// newIDMaker looks through all claims, also those that could not be used.
func newIDMaker(ds *compare.Dataset, found []compare.Finding) *idMaker {
	m := &idMaker{taken: map[string]bool{}, last: map[string]int{}, linked: map[string]bool{}}
	for _, c := range ds.Claims {
		m.take(c)
	}
	for i := range found {
		for _, c := range found[i].Claims {
			m.take(c)
		}
		switch found[i].Code {
		case compare.BadSyntax, compare.BadUTF8, compare.TooLarge, compare.Unreadable, compare.UnknownField, compare.BadValue:
			m.unsure = m.unsure || found[i].Severity == compare.Error
		}
	}
	return m
}

func (m *idMaker) take(c *compare.Claim) {
	m.taken[c.ID] = true
	if c.Details != nil {
		m.taken[c.DerivedFrom], m.linked[c.DerivedFrom] = true, true
		m.taken[c.Revises], m.linked[c.Revises] = true, true
	}
}

// next makes an id for a claim of its source, its date and what it counts, and takes it.
func (m *idMaker) next(c *compare.Claim) string {
	id := letters(compare.MakeID(c))
	if id == "" {
		id = "claim"
	}
	free := id
	for n := max(m.last[id], 1) + 1; m.taken[free]; n++ {
		free, m.last[id] = id+"-"+strconv.Itoa(n), n
	}
	m.taken[free] = true
	return free
}

// letters makes an id of letters and digits that everybody can type, with dashes
// between them. What has no such letters is left out.
func letters(id string) string {
	return strings.Join(strings.FieldsFunc(plainLetters.Replace(id), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
}

// plainLetters writes the letters of western Europe without their accents.
var plainLetters = func() *strings.Replacer {
	var pairs []string
	for plain, with := range map[string]string{
		"a": "áàâäãåā", "ae": "æ", "c": "çćč", "e": "éèêëēė", "i": "íìîïī", "n": "ñń", "o": "óòôöõøō", "oe": "œ", "s": "śš", "ss": "ß", "u": "úùûüū", "y": "ýÿ", "z": "źžż", "": "'’",
	} {
		for _, letter := range with {
			pairs = append(pairs, string(letter), plain)
		}
	}
	return strings.NewReplacer(pairs...)
}()

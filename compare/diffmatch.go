package compare

import (
	"slices"
	"strconv"
	"strings"
)

// A claimMatch says which claim of an old version has become which of a new one.
type claimMatch struct {
	old, new []*Claim // in order of content
	to, from []int    // of each old claim the new one, and back; -1 for none
}

// matchLevels are what two claims must have in common to be one claim in two
// versions, from the most to the least. A key that is empty matches nothing.
var matchLevels = []struct {
	key func(c *Claim) string
	// byContent levels hold for claims of which one at least has no id, or one that was
	// made for it: whoever gives ids says which claim is which.
	byContent bool
}{
	{wholeKey, false},
	{func(c *Claim) string { return fieldsKey(c, FieldID) }, false}, // an id that was reused names another claim
	{func(c *Claim) string { return idKey(c, c.Topic, c.Source) }, false},
	{func(c *Claim) string { return idKey(c) }, false},
	{func(c *Claim) string { return renamedKey(c, c.Quote, c.Quote) }, false},
	{func(c *Claim) string { return renamedKey(c, "n", numbersKey(c)) }, false},
	{func(c *Claim) string {
		d := c.Detail()
		return matchKey(c.Topic, c.Source, saidKey(c), termKey(c), d.Via, d.Speaker, c.Subject, c.Place, c.Since.String(), c.Until.String())
	}, true},
	{func(c *Claim) string { return matchKey(c.Topic, c.Source, saidKey(c), termKey(c), c.Detail().Via) }, true},
	{func(c *Claim) string { return matchKey(c.Topic, c.Source, saidKey(c), termKey(c)) }, true},
	{func(c *Claim) string { return matchKey(c.Topic, c.Source, termKey(c), numbersKey(c)) }, true},
	{func(c *Claim) string { return matchKey(c.Topic, c.Source, saidKey(c), numbersKey(c)) }, true},
	{quoteKey, true},
}

// matchClaims matches the claims of two versions. Of several that are alike on one
// level the first by content become the first.
func matchClaims(old, new []*Claim) claimMatch {
	m := claimMatch{old: old, new: new, to: unmatched(len(old)), from: unmatched(len(new))}
	for _, level := range matchLevels {
		m.level(level.key, level.byContent)
	}
	m.lone()
	return m
}

// lone matches what a source says of one thing in the one version with what it says of
// it in the other, where that is one claim in each: an update in place, as of a toll that
// has risen since.
func (m *claimMatch) lone() {
	only := func(claims []*Claim) map[string]int { // -1 for several
		at := map[string]int{}
		for i, c := range claims {
			if c.Source == "" {
				continue
			}
			key := matchKey(c.Topic, c.Source, c.Detail().Speaker, termKey(c), c.Subject, c.Place, c.Since.String())
			if _, taken := at[key]; taken {
				i = -1
			}
			at[key] = i
		}
		return at
	}
	now := only(m.new)
	for key, i := range only(m.old) {
		k, ok := now[key]
		if !ok || i < 0 || k < 0 || m.to[i] >= 0 || m.from[k] >= 0 || !unnamed(m.old[i]) && !unnamed(m.new[k]) {
			continue
		}
		m.to[i], m.from[k] = k, i
	}
}

func unmatched(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// numbers numbers the claims of each version, those that are in both alike.
func (m *claimMatch) numbers() (of [2]map[*Claim]int) {
	of = [2]map[*Claim]int{{}, {}}
	for k, c := range m.new {
		of[1][c] = k
	}
	for i, c := range m.old {
		if of[0][c] = m.to[i]; m.to[i] < 0 {
			of[0][c] = len(m.new) + i
		}
	}
	return of
}

// level matches claims that have a key in common.
func (m *claimMatch) level(key func(*Claim) string, byContent bool) {
	left := map[string][]int{}
	var order []string
	for i, c := range m.old {
		if k := key(c); m.to[i] < 0 && k != "" {
			if left[k] == nil {
				order = append(order, k)
			}
			left[k] = append(left[k], i)
		}
	}
	right := map[string][]int{}
	for k, c := range m.new {
		if s := key(c); m.from[k] < 0 && left[s] != nil {
			right[s] = append(right[s], k)
		}
	}
	for _, k := range order {
		a, b := left[k], right[k]
		if !byContent {
			m.join(a, b)
			continue
		}
		a, named := apart(a, func(i int) bool { return unnamed(m.old[i]) })
		b, other := apart(b, func(i int) bool { return unnamed(m.new[i]) })
		n := m.join(a, b)
		m.join(a[n:], other)
		m.join(named, b[n:])
	}
}

// join matches claims one by one, and returns how many.
func (m *claimMatch) join(old, new []int) int {
	n := min(len(old), len(new))
	for i := range n {
		m.to[old[i]], m.from[new[i]] = new[i], old[i]
	}
	return n
}

// apart splits a list in two.
func apart(list []int, first func(int) bool) (a, b []int) {
	for _, i := range list {
		if first(i) {
			a = append(a, i)
		} else {
			b = append(b, i)
		}
	}
	return a, b
}

// matchKey joins what two claims must have in common.
func matchKey(parts ...string) string {
	for i, p := range parts {
		parts[i] = Fold(p)
	}
	return strings.Join(parts, "\x00") + "\x00"
}

// wholeKey is the same for claims that say the same in every field, and whose figures
// and definitions were read alike.
func wholeKey(c *Claim) string { return fieldsKey(c) }

// fieldsKey joins all fields but some.
func fieldsKey(c *Claim, but ...Field) string {
	var b strings.Builder
	for f := range NumFields {
		if !slices.Contains(but, f) {
			b.WriteString(c.Field(f))
			b.WriteByte(0)
		}
	}
	b.WriteString(numbersKey(c))
	return b.String()
}

func idKey(c *Claim, more ...string) string {
	if c.ID == "" {
		return ""
	}
	return c.ID + "\x00" + matchKey(more...)
}

// unnamed reports whether nobody gave the claim an id.
func unnamed(c *Claim) bool { return c.ID == "" || isMade(c.ID, c) }

// renamedKey is the same for claims that one source made on one day of the same people,
// and that have something more in common, so that they are one under whatever id.
func renamedKey(c *Claim, wanted, more string) string {
	if wanted == "" || c.SaidOn() == 0 {
		return ""
	}
	d := c.Detail()
	return matchKey(c.Topic, c.Source, saidKey(c), termKey(c), d.Speaker, d.Via, c.Subject, c.Place, more)
}

func quoteKey(c *Claim) string {
	if c.Quote == "" {
		return ""
	}
	return matchKey(c.Topic, c.Quote)
}

func saidKey(c *Claim) string { return c.SaidOn().String() }

// termKey is the same for definitions that are one term, however they are written.
func termKey(c *Claim) string {
	if c.Term == 0 {
		return "?" + c.Counts
	}
	return strconv.FormatUint(uint64(c.Term), 10)
}

// numbersKey is the same for figures with the same numbers, whatever their hedge; of
// words without a number, with the same words.
func numbersKey(c *Claim) string {
	f := c.Figure
	g := f.Given
	return strings.Join([]string{
		strconv.FormatInt(f.A, 10), strconv.FormatInt(f.B, 10), strconv.FormatBool(f.Range), strconv.Itoa(int(f.Amount)),
		g.field(FieldLow), g.field(FieldBest), g.field(FieldHigh),
	}, " ")
}

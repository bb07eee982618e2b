package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// checkLinks leaves out the claims whose links lead nowhere or in a circle, as any
// claim with an error: what only repeats a figure must not pass for a witness.
// Links to one of the lost ids lead to a claim that has been reported itself. Of claims
// that are unusable already it is only said where their links lead nowhere.
func checkLinks(claims, unusable []*compare.Claim, lost []string, names *compare.Names, most int) ([]*compare.Claim, []compare.Finding) {
	k := &linkChecker{claims: claims, lost: map[string]bool{}, names: names, bad: map[*compare.Claim]bool{}, most: most}
	for i, c := range claims {
		if c.Details != nil && (c.DerivedFrom != "" || c.Revises != "") {
			k.linked = append(k.linked, int32(i))
		}
	}
	if len(k.linked) == 0 && len(unusable) == 0 {
		return claims, nil
	}
	for _, id := range lost {
		k.lost[id] = true
	}
	k.index()
	k.resolve()
	for _, c := range unusable {
		k.leads(c)
	}
	k.cycles()
	if len(k.bad) > 0 {
		claims = slices.DeleteFunc(claims, func(c *compare.Claim) bool { return k.bad[c] })
	}
	return claims, k.found
}

// A linkChecker follows derived_from and revises.
type linkChecker struct {
	claims  []*compare.Claim
	lost    map[string]bool
	names   *compare.Names
	linked  []int32 // the claims that have a link
	ids     *idTable
	own     map[fileID]int32 // claims whose id is not theirs alone
	sources map[string]bool
	found   []compare.Finding
	most    int // findings
	edges   map[int32][]edge
	bad     map[*compare.Claim]bool // those to be left out
	aliases map[string]string       // the declared source of each name; made when first asked for
}

type fileID struct{ file, id string }

// An edge is a link from one claim to another.
type edge struct {
	field compare.Field
	to    int32
}

// index notes where each id is. An id that several files use is looked up by
// file first.
func (k *linkChecker) index() {
	k.ids, k.own, k.sources = newIDTable(len(k.claims)), map[fileID]int32{}, map[string]bool{}
	for i, c := range k.claims {
		if c.ID == "" {
			continue
		}
		if first := k.ids.add(c.ID, idHash(c.ID), int32(i), k.claims); first >= 0 {
			k.own[fileID{c.At.Pos(compare.NumFields).File, c.ID}] = int32(i)
			first := k.claims[first]
			k.own[fileID{first.At.Pos(compare.NumFields).File, c.ID}] = k.ids.find(c.ID, k.claims)
		}
	}
}

// isSource reports whether a name is a source's, declared or used by a claim.
func (k *linkChecker) isSource(name string) bool {
	if len(k.sources) == 0 {
		for _, n := range k.names.Sources {
			k.sources[compare.Fold(n.Name)] = true
			for _, a := range n.Aliases {
				k.sources[compare.Fold(a)] = true
			}
		}
		seen := map[string]bool{}
		for _, c := range k.claims {
			if !seen[c.Source] {
				seen[c.Source] = true
				k.sources[compare.Fold(c.Source)] = true
			}
		}
	}
	return k.sources[compare.Fold(name)]
}

// sameSource reports whether two names are one source's.
func (k *linkChecker) sameSource(a, b string) bool {
	if compare.Fold(a) == compare.Fold(b) {
		return true
	}
	if k.aliases == nil {
		k.aliases = map[string]string{}
		for _, n := range k.names.Sources {
			for _, alias := range append(n.Aliases, n.Name) {
				k.aliases[compare.Fold(alias)] = compare.Fold(n.Name)
			}
		}
	}
	name, ok := k.aliases[compare.Fold(a)]
	return ok && name == k.aliases[compare.Fold(b)]
}

// target returns the claim that a link of claim from names, or -1.
func (k *linkChecker) target(from *compare.Claim, id string) int32 {
	if len(k.own) > 0 {
		if n, ok := k.own[fileID{from.At.Pos(compare.NumFields).File, id}]; ok {
			return n
		}
	}
	return k.ids.find(id, k.claims)
}

// resolve finds what each link leads to.
func (k *linkChecker) resolve() {
	k.edges = map[int32][]edge{}
	for _, i := range k.linked {
		c := k.claims[i]
		if c.DerivedFrom != "" {
			if n := k.target(c, c.DerivedFrom); n >= 0 {
				k.edges[i] = append(k.edges[i], edge{compare.FieldDerivedFrom, n})
			}
		}
		if c.Revises != "" {
			if n := k.target(c, c.Revises); n >= 0 && !k.sameSource(c.Source, k.claims[n].Source) {
				k.report(compare.LinkForeign, []*compare.Claim{c, k.claims[n]}, compare.FieldRevises, "revises "+compare.Quote(c.Revises)+" is a claim of "+compare.Quote(k.claims[n].Source)+", not of "+compare.Quote(c.Source),
					"a source replaces its own figures only: take revises away, or declare the two names as aliases")
				k.bad[c] = true
			} else if n >= 0 {
				k.edges[i] = append(k.edges[i], edge{compare.FieldRevises, n})
			}
		}
		k.leads(c)
	}
}

// leads reports the links of a claim that lead nowhere.
func (k *linkChecker) leads(c *compare.Claim) {
	if id := c.DerivedFrom; id != "" && k.target(c, id) < 0 && !k.isSource(id) && !k.lost[id] {
		k.nowhere(c, compare.FieldDerivedFrom, id, "neither the id of a claim nor a source", "write the id of the claim that it repeats, or the name of its source")
	}
	if id := c.Revises; id != "" && k.target(c, id) < 0 && !k.lost[id] {
		k.nowhere(c, compare.FieldRevises, id, "the id of no claim", "write the id of the claim that this one replaces")
	}
}

func (k *linkChecker) nowhere(c *compare.Claim, f compare.Field, link, what, hint string) {
	if near := k.near(f, link); near != "" {
		hint = "did you mean " + near + "?"
	}
	k.report(compare.LinkNowhere, []*compare.Claim{c}, f, f.String()+" "+compare.Quote(link)+" is "+what, hint)
	k.bad[c] = true
}

// near looks for an id or a source of nearly that name, where there are few.
func (k *linkChecker) near(f compare.Field, name string) string {
	const few = 1000
	if len(k.claims) > few || len(k.found) > few {
		return ""
	}
	var words []string
	for _, c := range k.claims {
		words = append(words, c.ID)
		if f == compare.FieldDerivedFrom {
			words = append(words, c.Source)
		}
	}
	if best := Nearest(name, words); best != name {
		return best
	}
	return ""
}

// report adds a finding about claims, which stands at a field of the first.
func (k *linkChecker) report(code string, about []*compare.Claim, f compare.Field, message, hint string) {
	if len(k.found) < k.most {
		k.found = append(k.found, compare.Finding{Code: code, Pos: about[0].At.Pos(f), End: about[0].At.End(f), Message: message, Hint: hint, Claims: about})
	}
}

// cycles clears and reports the links that lead back to where they began.
func (k *linkChecker) cycles() {
	for _, cycle := range circles(k.linked, func(i int32) (to []int32) {
		for _, e := range k.edges[i] {
			to = append(to, e.to)
		}
		return to
	}) {
		in := map[int32]bool{}
		for _, i := range cycle.set {
			in[i] = true
		}
		path := wayRound(cycle, func(i int32) string { return k.claims[i].ID })
		first, field := cycle.set[0], compare.FieldRevises
		for _, e := range k.edges[first] {
			if in[e.to] {
				field = min(field, e.field)
			}
		}
		var about []*compare.Claim
		for _, i := range cycle.set {
			about = append(about, k.claims[i])
		}
		k.report(compare.LinkCycle, about, field, "the claim leads back to itself: "+strings.Join(path, " → "), "take away the link that is not true")
		for _, i := range cycle.set {
			k.bad[k.claims[i]] = true
		}
	}
}

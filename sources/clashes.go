package sources

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

// checkNames reports declarations that contradict each other, and takes out what
// is not certain because of them: an alias of two names, two roles of one source,
// a name that lies within itself. What is left does not depend on the order in
// which the files were read.
func checkNames(names *compare.Names) (found []compare.Finding) {
	for _, axis := range []*[]compare.Name{&names.Sources, &names.Subjects, &names.Places} {
		// In the order of their places, not of the command line.
		slices.SortStableFunc(*axis, func(a, b compare.Name) int {
			return cmp.Or(cmp.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Col, b.At.Col))
		})
		c := &clashes{names: *axis}
		c.aliases()
		c.roles()
		c.wholes()
		found = append(append(found, c.found...), checkWithin(*axis)...)
	}
	return found
}

// clashes looks for declarations of one axis that contradict each other.
type clashes struct {
	names []compare.Name
	found []compare.Finding
}

func (c *clashes) report(code string, n *compare.Name, message, hint string) {
	c.found = append(c.found, compare.Finding{Code: code, Pos: n.At, Message: message, Hint: hint})
}

// aliases drops each alias that leads to two names, or is declared as a name
// itself.
func (c *clashes) aliases() {
	leads, dropped := map[string]*compare.Name{}, map[string]bool{}
	for i := len(c.names) - 1; i >= 0; i-- { // the first declaration stays
		leads[compare.Fold(c.names[i].Name)] = &c.names[i]
	}
	clashing := map[*compare.Name]map[string]bool{} // said once for each declaration
	for i := range c.names {
		n := &c.names[i]
		for _, a := range n.Aliases {
			key := compare.Fold(a)
			other, ok := leads[key]
			if !ok {
				leads[key] = n
				continue
			}
			if compare.Fold(other.Name) == compare.Fold(n.Name) || clashing[n][key] {
				continue
			}
			what := "is an alias of"
			if key == compare.Fold(other.Name) {
				what = "is the declared name of"
			}
			c.report(compare.NameClash, n, "alias "+compare.Quote(a)+" of "+compare.Quote(n.Name)+" "+what+" "+compare.Quote(other.Name)+" too, declared at "+other.At.String(),
				"take the alias away where it is not true, or declare the two as aliases of one name")
			dropped[key] = true
			if clashing[n] == nil {
				clashing[n] = map[string]bool{}
			}
			clashing[n][key] = true
		}
	}
	if len(dropped) == 0 {
		return
	}
	for i := range c.names {
		n := &c.names[i]
		n.Aliases = slices.DeleteFunc(n.Aliases, func(a string) bool { return dropped[compare.Fold(a)] && compare.Fold(a) != compare.Fold(n.Name) })
	}
}

// roles drops the roles of a source that is given several.
func (c *clashes) roles() {
	first, clash := map[string]*compare.Name{}, map[string]bool{}
	for i := range c.names {
		n, key := &c.names[i], compare.Fold(c.names[i].Name)
		switch have := first[key]; {
		case n.Role == "":
		case have == nil:
			first[key] = n
		case have.Role != n.Role:
			c.report(compare.NameClash, n, "role "+string(n.Role)+" of "+compare.Quote(n.Name)+" is "+string(have.Role)+" at "+have.At.String(), "give the source one role")
			clash[key] = true
		}
	}
	for i := range c.names {
		if clash[compare.Fold(c.names[i].Name)] {
			c.names[i].Role = ""
		}
	}
}

// wholes reports names that are said to be the sum of no parts.
func (c *clashes) wholes() {
	parts := map[string]bool{}
	for _, n := range c.names {
		if len(n.Parts) > 0 {
			parts[compare.Fold(n.Name)] = true
		}
	}
	for i := range c.names {
		if n := &c.names[i]; n.Whole && !parts[compare.Fold(n.Name)] {
			c.report(compare.BadValue, n, compare.Quote(n.Name)+" is whole and has no parts", "list under parts what nothing is left out of, or take whole away")
			n.Whole = false
		}
	}
}

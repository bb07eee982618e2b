package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A tagCount is what the attributes of a figure say: whom it counts, what came to
// them, and which end of the figure it is.
type tagCount struct {
	counts, subject string
	field           compare.Field
}

// tagHarms are the words of attributes for what came to people, in the order in which
// they are joined.
var tagHarms = []struct {
	word       string
	attributes []string
}{
	{"killed", []string{"killed", "dead", "death", "deaths", "died", "fatality", "fatalities"}},
	{"injured", []string{"injured", "wounded", "hurt", "injuries"}},
	{"missing", []string{"missing"}},
	{"captured", []string{"captured", "detained"}},
	{"displaced", []string{"displaced", "idps"}},
	{"ill", []string{"ill", "sick"}},
}

// tagEnds are attributes that say which part of a figure a column is. HXL has none
// for them, and lets everybody make attributes.
var tagEnds = map[string]compare.Field{"min": compare.FieldLow, "max": compare.FieldHigh, "best": compare.FieldBest, "low": compare.FieldLow, "high": compare.FieldHigh}

// tagPlain are attributes that say nothing of whom or what.
var tagPlain = []string{"total", "num", "ind", "all", "people", "persons", "cumulative", "cum"}

// readCount reads the attributes of a figure. Households are not people.
func readCount(t hashtag) (c tagCount, ok bool) {
	var harms []string
	rest := slices.DeleteFunc(slices.Clone(t.attributes), func(a string) bool { return slices.Contains(tagPlain, a) })
	for _, h := range tagHarms {
		if n := len(rest); n > 0 {
			if rest = slices.DeleteFunc(rest, func(a string) bool { return slices.Contains(h.attributes, a) }); len(rest) < n {
				harms = append(harms, h.word)
			}
		}
	}
	c.field, c.counts = compare.FieldFigure, strings.Join(harms, " and ")
	rest = slices.DeleteFunc(rest, func(a string) bool {
		f, end := tagEnds[a]
		if end {
			c.field = f
		}
		return end
	})
	if len(harms) == 0 || slices.Contains(rest, "hh") {
		return c, false
	}
	_, ok = compare.ParseTerm(c.counts)
	c.subject = tagSubject(rest)
	return c, ok
}

// tagSubject returns whom attributes name.
func tagSubject(attributes []string) string {
	slices.Sort(attributes)
	switch words := strings.Join(attributes, "+"); words {
	case "f":
		return "women and girls"
	case "m":
		return "men and boys"
	case "adults+f":
		return "women"
	case "adults+m":
		return "men"
	case "children+f":
		return "girls"
	case "children+m":
		return "boys"
	default:
		return strings.ReplaceAll(strings.ReplaceAll(words, "+", ", "), "_", " ")
	}
}

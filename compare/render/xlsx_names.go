package render

import (
	"strings"

	"counterclaim/compare"
)

// The sheet of declared names has the keys of datasets for its columns, and what kind
// of name it is. The reader of spreadsheets reads it wherever the claims are.
var nameColumns = []sheetColumn{{"kind", 10}, {"name", 28}, {"aliases", 40}, {"within", 28}, {"parts", 40}, {"whole", 8}, {"role", 12}}

// names fills a sheet with a row for each declared name; there is none where nothing
// is declared.
func (b *book) names(n compare.Names) {
	if len(n.Sources)+len(n.Subjects)+len(n.Places) == 0 {
		return
	}
	s := b.sheet("names", nameColumns)
	for _, axis := range []struct {
		kind  string
		names []compare.Name
	}{{"source", n.Sources}, {"subject", n.Subjects}, {"place", n.Places}} {
		for i := range axis.names {
			s.declared(axis.kind, &axis.names[i])
		}
	}
}

// declared puts out one name. Lists too long for a cell go on in another row:
// declarations of one name add up.
func (s *worksheet) declared(kind string, n *compare.Name) {
	aliases, within, parts := cellLists(n.Aliases), cellLists(n.Within), cellLists(n.Parts)
	at := func(cells []string, i int) string {
		if i < len(cells) {
			return cells[i]
		}
		return ""
	}
	for i := range max(1, len(aliases), len(within), len(parts)) {
		s.text(kind)
		s.text(n.Name)
		s.text(at(aliases, i))
		s.text(at(within, i))
		s.text(at(parts, i))
		whole := ""
		if n.Whole {
			whole = "true"
		}
		s.text(whole)
		s.text(string(n.Role))
		s.next()
	}
}

// cellLists joins names by semicolons, in as many cells as it takes. A name that has
// one itself stands between quotation marks.
func cellLists(names []string) (cells []string) {
	var b strings.Builder
	for _, n := range names {
		if strings.Contains(n, ";") || strings.HasPrefix(n, `"`) {
			n = `"` + strings.ReplaceAll(n, `"`, `""`) + `"`
		}
		if b.Len() > 0 && b.Len()+len(n) >= longestCell {
			cells = append(cells, b.String())
			b.Reset()
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(n)
	}
	if b.Len() > 0 {
		cells = append(cells, b.String())
	}
	return cells
}

package cli

import (
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render"
	"counterclaim/sources"
	"counterclaim/sources/article"
)

// A tableWriter writes claims as tables, one an article.
type tableWriter struct {
	*render.Articles
	explain bool
}

// Write writes the claims of one article.
func (t *tableWriter) Write(x *sources.Extracted) error {
	a := render.Article{Name: x.ID, Published: x.Options.Date, Publisher: x.Options.Publisher}
	at := lines{text: x.Text}
	for i := range x.Found {
		f := &x.Found[i]
		shown := render.Found{Claim: &f.Claim, Superseded: f.Superseded}
		if t.explain {
			shown.Grounds = grounds(f, &at)
		}
		a.Claims = append(a.Claims, shown)
	}
	return t.Articles.Write(a)
}

// grounds says which words of the text gave which field, in the order of fields.
func grounds(f *article.Found, at *lines) []render.Ground {
	var all []render.Ground
	for _, b := range f.Why {
		g := render.Ground{Field: b.Field, Rule: b.Rule}
		if b.Words != (compare.Span{}) {
			g.Words, g.At = at.text[b.Words.Start:b.Words.End], at.pos(b.Words.Start)
		}
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b render.Ground) int { return int(a.Field) - int(b.Field) })
	return all
}

// lines finds the line and the column of a byte, columns in bytes as everywhere.
type lines struct {
	text   string
	begins []int // where each line begins; nil before the first question
}

func (l *lines) pos(off int) compare.Pos {
	if l.begins == nil {
		l.begins = []int{0}
		for i := strings.IndexByte(l.text, '\n'); i >= 0; {
			last := l.begins[len(l.begins)-1] + i + 1
			l.begins = append(l.begins, last)
			i = strings.IndexByte(l.text[last:], '\n')
		}
	}
	n, found := slices.BinarySearch(l.begins, off)
	if !found {
		n--
	}
	return compare.Pos{Line: n + 1, Col: off - l.begins[n] + 1}
}

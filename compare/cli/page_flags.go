package cli

import (
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render"
)

// pages reports whether a page is written that shows articles, and refuses to make a
// figure of a format that knows none.
func (f *compareFlags) pages(targets []target) (articles bool, err error) {
	html := slices.ContainsFunc(targets, func(t target) bool { return t.format == "html" })
	if f.fragment && !html {
		return false, &usageError{"--fragment: a figure for another page is HTML, and none is written", "add --format html, or -o figure.html"}
	}
	return html && !f.fragment && !f.overview, nil
}

// shownOf gives writers what they show of a dataset beside the comparison: articles,
// where they were read, and the roles of sources.
func shownOf(ds *compare.Dataset, o *render.Options) {
	if ds.Texts != nil {
		o.Text = func(c *compare.Claim) (string, bool) {
			text, ok := ds.Texts[c.Evidence()]
			return text, ok
		}
	}
	roles := map[string]compare.Role{}
	for _, n := range ds.Names.Sources {
		if n.Role != "" {
			roles[compare.Fold(n.Name)] = n.Role
		}
	}
	o.Role = func(source string) compare.Role { return roles[compare.Fold(source)] }
}

package cli

import (
	"strings"

	"counterclaim/compare"
)

// summary says in a line what check has come to.
func summary(r *compare.Report) string {
	errors, warnings := r.Count()
	text := "no findings"
	if errors+warnings > 0 {
		var parts []string
		if errors > 0 {
			parts = append(parts, count(errors, "error", "errors"))
		}
		if warnings > 0 {
			parts = append(parts, count(warnings, "warning", "warnings"))
		}
		text = strings.Join(parts, " and ")
	}
	text += " in " + count(len(r.Files), "file", "files") + " with " + count(r.Claims, "claim", "claims")
	for _, rest := range []struct {
		n    int
		what string
	}{
		{r.Accepted, "accepted"},
		{r.Known, "in the baseline"},
		{r.Elsewhere, "not touched by the change"},
	} {
		if rest.n > 0 {
			text += ", " + count(rest.n, rest.what, rest.what)
		}
	}
	return text
}

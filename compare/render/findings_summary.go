package render

import (
	"strings"

	"counterclaim/compare"
)

// Summary says in one line what was found and in how much, and what was not
// listed. It holds no text of the data.
func Summary(r *compare.Report) string {
	s := tally(r) + " in " + count(len(r.Files), "file") + ", " + count(r.Claims, "claim")
	if rest := unlisted(r); len(rest) > 0 {
		s += "; " + strings.Join(rest, ", ")
	}
	return s
}

// tally returns how many errors and warnings there are.
func tally(r *compare.Report) string {
	errors, warnings := r.Count()
	switch {
	case errors == 0 && warnings == 0:
		return "no findings"
	case warnings == 0:
		return count(errors, "error")
	case errors == 0:
		return count(warnings, "warning")
	}
	return count(errors, "error") + " and " + count(warnings, "warning")
}

// unlisted returns what a report does not list, and why.
func unlisted(r *compare.Report) (parts []string) {
	if r.Lost > 0 {
		parts = append(parts, count(r.Lost, "claim")+" more that cannot be used")
	}
	for _, p := range []struct {
		n     int
		words string
	}{
		{r.Accepted, "accepted"},
		{r.Known, "in the baseline"},
		{r.Gone, "gone from the baseline"},
		{r.Elsewhere, "outside the change"},
	} {
		if p.n > 0 {
			parts = append(parts, Number(int64(p.n))+" "+p.words)
		}
	}
	if r.Skipped > 0 {
		parts = append(parts, count(r.Skipped, "file")+" without claims passed over")
	}
	return parts
}

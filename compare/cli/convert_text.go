package cli

import (
	"path/filepath"
	"slices"

	"counterclaim/compare"
)

// textsFrom returns the claims as a dataset in a folder has to give them: the files
// of articles are named from there. It counts those that do not lie in the folder or
// below, where no dataset can name them; their names are left as they were.
func textsFrom(dir string, claims []*compare.Claim) (out []*compare.Claim, beyond int) {
	for i, c := range claims {
		text := c.Detail().Text
		if text == "" {
			continue
		}
		file := filepath.Join(filepath.Dir(c.At.Pos(compare.NumFields).File), filepath.FromSlash(text))
		name, err := filepath.Rel(absolute(dir), absolute(file))
		switch {
		case err != nil || !filepath.IsLocal(name):
			beyond++
			continue
		case filepath.ToSlash(name) == text:
			continue
		}
		if out == nil {
			out = slices.Clone(claims)
		}
		d, details := *c, *c.Details
		details.Text = filepath.ToSlash(name)
		d.Details = &details
		out[i] = &d
	}
	if out == nil {
		out = claims
	}
	return out, beyond
}

// absolute returns the whole path of a file, or the path as it is if nobody knows.
func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

package sources

import (
	"io"
	"slices"

	"counterclaim/compare"
)

// namesPlace says of each notation whether it has a place for declared names beside
// the claims; where it has none they stand in the companion of the file.
var namesPlace = map[string]bool{"json": true, "yaml": true}

// HoldsNames reports whether a notation for claims has a place for declared names.
func HoldsNames(format string) bool { return namesPlace[format] }

// WriteDataset writes a dataset in one of WriteFormats, its names where HoldsNames
// says so, and so that Load reads back the same. Safe arms the cells of a table
// against spreadsheets that would run them as formulas; a machine wants them plain.
func WriteDataset(w io.Writer, format string, ds *compare.Dataset, safe bool) error {
	out, err := NewWriter(w, format)
	if err != nil {
		return err
	}
	switch f := out.format.(type) {
	case *yamlWriter:
		f.names = ds.Names
	case *jsonWriter:
		if f.list {
			f.names = ds.Names
		}
	case *csvWriter:
		f.plain = !safe
	}
	if err := out.Claims(distinctIDs(withPoints(ds.Claims))); err != nil {
		return err
	}
	return out.Close()
}

// WriteNames writes the names of a dataset as the companion of a table.
func WriteNames(w io.Writer, names compare.Names) error { return dumpYAML(w, yamlNames(names)) }

// axes are the names of a dataset by the key under which they are declared.
func axes(names compare.Names) []axis {
	return []axis{{keySources, onceEach(names.Sources)}, {keySubjects, onceEach(names.Subjects)}, {keyPlaces, onceEach(names.Places)}}
}

type axis struct {
	key   string
	names []compare.Name
}

// onceEach makes one declaration of those of one name, which a file can give once.
func onceEach(names []compare.Name) (list []compare.Name) {
	at := map[string]int{}
	for _, n := range names {
		n.Whole = n.Whole && len(n.Parts) > 0 // alone it says nothing, but would of others' parts
		i, ok := at[n.Name]
		if !ok {
			at[n.Name] = len(list)
			list = append(list, n)
			continue
		}
		l := &list[i]
		l.Aliases, l.Within, l.Parts = union(l.Aliases, n.Aliases), union(l.Within, n.Within), union(l.Parts, n.Parts)
		l.Whole = l.Whole || n.Whole
		if l.Role == "" {
			l.Role = n.Role
		}
	}
	return list
}

// union adds to a list what is not in it.
func union(list, more []string) []string {
	list = slices.Clone(list)
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// withPoints returns the claims with a decimal point in their figures. A dataset has
// one decimal sign, and the files that these come from may have had another.
func withPoints(claims []*compare.Claim) []*compare.Claim {
	cloned := false
	for i, c := range claims {
		text := c.Figure.WithPoint()
		if text == c.Figure.Text {
			continue
		}
		if !cloned {
			claims, cloned = slices.Clone(claims), true
		}
		d := *c
		d.Figure.Text = text
		claims[i] = &d
	}
	return claims
}

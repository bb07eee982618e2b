package render

import (
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// sarifPlace returns the place of a finding. GitHub takes none without a line, so
// the first one stands for the whole file.
func sarifPlace(r *compare.Report, f *compare.Finding) sarifPhysical {
	region := &sarifRegion{StartLine: max(1, f.Pos.Line)}
	region.StartColumn, region.EndColumn = runeColumns(r, f)
	return sarifPhysical{sarifFile(r, f.Pos.File), region}
}

// sarifRelated returns the other places of a finding, numbered from 1.
func sarifRelated(r *compare.Report, f *compare.Finding) (all []sarifLocation) {
	for i, rel := range f.Related {
		if i == mostSARIFLocations {
			break
		}
		place := sarifPhysical{Artifact: sarifFile(r, rel.Pos.File)}
		if rel.Pos.Line > 0 {
			place.Region = &sarifRegion{StartLine: rel.Pos.Line, StartColumn: runeColumn(r, rel.Pos)}
		}
		l := sarifLocation{ID: i + 1, Physical: place}
		if rel.Message != "" {
			l.Message = &sarifText{Text: inert(clean(rel.Message))}
		}
		all = append(all, l)
	}
	return all
}

// sarifFixes returns what mends a finding, as one fix; nothing where a column
// cannot be told in characters.
func sarifFixes(r *compare.Report, f *compare.Finding) []sarifFix {
	if len(f.Fix) == 0 {
		return nil
	}
	var fix sarifFix
	if f.Hint != "" {
		fix.Description = &sarifText{Text: inert(clean(f.Hint))}
	}
	at := map[string]int{}
	for _, e := range f.Fix {
		region, ok := sarifEdit(r, e)
		if !ok {
			return nil
		}
		i, there := at[e.Pos.File]
		if !there {
			i = len(fix.Changes)
			at[e.Pos.File] = i
			fix.Changes = append(fix.Changes, sarifChange{Artifact: sarifFile(r, e.Pos.File)})
		}
		fix.Changes[i].Replacements = append(fix.Changes[i].Replacements, sarifReplacement{region, sarifContent{e.New}})
	}
	return []sarifFix{fix}
}

// sarifEdit returns the region that an edit takes out.
func sarifEdit(r *compare.Report, e compare.Edit) (sarifRegion, bool) {
	start := runeColumn(r, e.Pos)
	if start == 0 {
		return sarifRegion{}, false
	}
	end := endOf(e)
	region := sarifRegion{StartLine: e.Pos.Line, StartColumn: start, EndLine: end.Line}
	last := e.Old[strings.LastIndexByte(e.Old, '\n')+1:]
	region.EndColumn = utf8.RuneCountInString(last) + 1
	if end.Line == e.Pos.Line {
		region.EndColumn += start - 1
	}
	return region, true
}

// sarifFile returns where a file is: below the root of the repository, or
// somewhere on the machine.
func sarifFile(r *compare.Report, file string) sarifArtifact {
	path := machinePath(r, file)
	switch {
	case strings.HasPrefix(path, "//"):
		return sarifArtifact{URI: "file:" + escapePath(path)}
	case strings.HasPrefix(path, "/"):
		return sarifArtifact{URI: "file://" + escapePath(path)}
	case len(path) > 2 && path[1] == ':' && path[2] == '/': // on a drive
		return sarifArtifact{URI: "file:///" + path[:2] + escapePath(path[2:])}
	}
	return sarifArtifact{URI: firstNonEmpty(escapePath(path), "."), Base: "%SRCROOT%"}
}

// escapePath encodes what a path may not hold in a URI, and the colon, before
// which the first part of a relative one would be taken for a scheme.
func escapePath(path string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(path) {
		switch c := path[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', digit(c), strings.IndexByte("-._~/", c) >= 0:
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

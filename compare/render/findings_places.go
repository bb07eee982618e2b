package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// This file holds what the notations for machines say alike.

// machinePath returns the name of a file for machines, which know it from the
// root of the repository.
func machinePath(r *compare.Report, file string) string {
	if r.Path != nil {
		file = r.Path(file)
	}
	return strings.TrimPrefix(file, "./")
}

// title names the rule of a finding: "CC103 bad-date".
func title(r *compare.Report, f *compare.Finding) string {
	name := r.Rule(f.Code).Name
	if name == f.Code {
		return clean(f.Code)
	}
	return clean(f.Code + " " + name)
}

// spelled returns what a finding says in several lines: what is wrong, other places,
// and what to type.
func spelled(r *compare.Report, f *compare.Finding) []string {
	lines := []string{clean(f.Message)}
	for _, rel := range f.Related {
		place := rel.Pos
		place.File = machinePath(r, place.File)
		lines = append(lines, "note: "+clean(rel.Message)+" ("+clean(place.String())+")")
	}
	if f.Hint != "" {
		lines = append(lines, "hint: "+clean(f.Hint))
	}
	return lines
}

// inert keeps a clean text from becoming a link under another name, markup, a
// mention or a placeholder where a forge takes it for Markdown or a template. It
// looks the same where a forge does not: an escape would show there. What people
// copy from a hint seldom holds any of it.
func inert(s string) string {
	if !strings.ContainsAny(s, "]@#{<") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		b.WriteRune(r)
		if next := i + 1; r < 0x80 && next < len(s) && begins(byte(r), s[next]) {
			b.WriteString(wordJoiner)
		}
	}
	return b.String()
}

// begins reports whether two neighbouring characters may begin something.
func begins(c, next byte) bool {
	letter := 'a' <= next|0x20 && next|0x20 <= 'z'
	switch c {
	case ']': // a link's address or its name
		return next == '(' || next == '['
	case '@': // a person, a team
		return letter || digit(next)
	case '#', '{': // the number of an issue, of an argument
		return digit(next)
	case '<': // a tag, a comment, an address
		return letter || strings.IndexByte("/!?", next) >= 0
	}
	return false
}

// runeColumns returns where a finding begins and what it ends before, in
// characters from 1; 0 for what is not known. Without the line nobody can tell
// how many characters so many bytes are.
func runeColumns(r *compare.Report, f *compare.Finding) (start, end int) {
	start = runeColumn(r, f.Pos)
	if start > 0 && f.End > f.Pos.Col {
		end = runeColumn(r, compare.Pos{File: f.Pos.File, Line: f.Pos.Line, Col: f.End})
	}
	return start, end
}

func runeColumn(r *compare.Report, pos compare.Pos) int {
	line, ok := sourceLine(r, pos)
	if !ok || pos.Col <= 0 {
		return 0
	}
	return utf8.RuneCountInString(line[:min(len(line), pos.Col-1)]) + 1
}

// gravest returns the numbers of so many findings at most, in order: errors
// before warnings where not all can stay.
func gravest(fs []compare.Finding, most int) []int {
	kept := make([]int, 0, min(len(fs), most))
	for _, s := range []compare.Severity{compare.Error, compare.Warning} {
		for i := range fs {
			if fs[i].Severity == s && len(kept) < most {
				kept = append(kept, i)
			}
		}
	}
	slices.Sort(kept)
	return kept
}

// fingerprint returns the fingerprint of a finding; empty where nobody made one.
func fingerprint(r *compare.Report, i int) string {
	if i < len(r.Fingerprints) {
		return r.Fingerprints[i]
	}
	return ""
}

// endOf returns the place behind what an edit takes out.
func endOf(e compare.Edit) compare.Pos {
	end := e.Pos
	if i := strings.LastIndexByte(e.Old, '\n'); i >= 0 {
		end.Line += strings.Count(e.Old, "\n")
		end.Col = len(e.Old) - i
	} else {
		end.Col += len(e.Old)
	}
	return end
}

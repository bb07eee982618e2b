package sources

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"counterclaim/compare"
)

// findings collects what is wrong with one file, up to a limit.
type findings struct {
	list   []compare.Finding
	more   int // findings beyond the limit
	errors int // how many of those are errors
	noted  map[string]bool
	lost   []string // ids of claims that cannot be used, so that links to them lead somewhere
}

// note adds a warning about what is met again and again; only the first of those
// with its message is kept.
func (f *findings) note(x compare.Finding) {
	if f.noted[x.Message] || f.full() {
		return
	}
	if f.noted == nil {
		f.noted = map[string]bool{}
	}
	f.noted[x.Message] = true
	x.Severity = compare.Warning
	f.list = append(f.list, x)
}

// full reports whether another finding would only be counted.
func (f *findings) full() bool { return len(f.list) >= MaxFindings }

func (f *findings) add(code string, sev compare.Severity, pos compare.Pos, message, hint string) {
	f.put(compare.Finding{Code: code, Severity: sev, Pos: pos, Message: message, Hint: hint})
}

func (f *findings) put(x compare.Finding) {
	if f.full() {
		f.count(x.Severity)
		return
	}
	f.list = append(f.list, x)
}

// count notes a finding that is not listed.
func (f *findings) count(sev compare.Severity) {
	f.more++
	if sev == compare.Error {
		f.errors++
	}
}

// join adds the findings of a later part of the same file.
func (f *findings) join(g *findings) {
	for _, x := range g.list {
		if g.noted[x.Message] {
			f.note(x)
		} else {
			f.put(x)
		}
	}
	f.more += g.more
	f.errors += g.errors
	f.lose(g.lost...)
}

// maxLost is how many ids of claims that cannot be used are remembered.
const maxLost = 100_000

// lose notes ids of claims that cannot be used, up to a limit.
func (f *findings) lose(ids ...string) {
	f.lost = append(f.lost, ids[:min(len(ids), maxLost-min(maxLost, len(f.lost)))]...)
}

// all returns the findings, and one that counts those beyond the limit.
func (f *findings) all(file string) []compare.Finding {
	if f.more == 0 {
		return f.list
	}
	sev := compare.Warning
	if f.errors > 0 {
		sev = compare.Error
	}
	return append(f.list, compare.Finding{
		Code: compare.TooLarge, Severity: sev, Pos: compare.Pos{File: file},
		Message: strconv.Itoa(f.more) + " more findings in this file are not listed",
		Hint:    "mend the first ones, which often have one cause, and run again",
	})
}

// quote puts a value between quotation marks, cut where it is long and with
// everything escaped that does not print.
func quote(s string) string {
	const most = 60
	if len(s) > most {
		cut := most
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return strconv.Quote(s)
}

// plural returns "1 file", "2 files".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// skippedFinding tells once which files of directories were left out.
func skippedFinding(names []string) compare.Finding {
	const few = 20
	shown := names[:min(few, len(names))]
	message := "skipped " + plural(len(names), "file") + " without claims: " + strings.Join(shown, ", ")
	if len(names) > few {
		message += ", …"
	}
	return compare.Finding{
		Code: compare.NoClaims, Severity: compare.Warning, Pos: compare.Pos{File: names[0]}, Message: message,
		Hint: "name a file by itself to be told what it lacks",
	}
}

func formatNames() string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

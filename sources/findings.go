package sources

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// findings collects what is wrong with one file, up to a limit.
type findings struct {
	list   []compare.Finding
	more   int               // findings beyond the limit
	errors int               // how many of those are errors
	notes  []compare.Finding // warnings about what is met again and again
	noted  map[string]bool   // their messages
	lost   []string          // ids of claims that cannot be used, so that links to them lead somewhere
	most   int               // how many are listed; MaxFindings where 0
	check  bool              // claims whose faults leave the rest of them as it is are kept
}

// fresh returns findings of another part of the same file, none yet.
func (f *findings) fresh() findings { return findings{most: f.most, check: f.check} }

// limit returns how many findings are listed.
func (f *findings) limit() int { return cmp.Or(f.most, MaxFindings) }

// note adds a warning about what is met again and again; only the first of those
// with its message is kept. Notes take no room from errors.
func (f *findings) note(x compare.Finding) {
	if f.noted[x.Message] || len(f.notes) >= f.limit() {
		return
	}
	if f.noted == nil {
		f.noted = map[string]bool{}
	}
	f.noted[x.Message] = true
	x.Severity = compare.Warning
	f.notes = append(f.notes, x)
}

// full reports whether another finding would only be counted.
func (f *findings) full() bool { return len(f.list) >= f.limit() }

func (f *findings) add(code string, sev compare.Severity, pos compare.Pos, message, hint string) {
	f.put(compare.Finding{Code: code, Severity: sev, Pos: pos, Message: message, Hint: hint})
}

// fault adds an error whose place is worked out only if it will be listed.
func (f *findings) fault(code string, pos func() compare.Pos, message, hint string) {
	if f.full() {
		f.count(compare.Error)
		return
	}
	f.add(code, compare.Error, pos(), message, hint)
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

// about notes on the findings from the first on that they are about a claim, which
// cannot be used and is kept as far as it was read.
func (f *findings) about(first int, c *compare.Claim) {
	if first >= len(f.list) {
		return
	}
	lost := *c
	f.aboutKept(first, &lost)
}

// aboutKept notes on the findings from the first on that they are about a claim.
func (f *findings) aboutKept(first int, c *compare.Claim) {
	for i := range f.list[min(first, len(f.list)):] {
		f.list[first+i].Claims = []*compare.Claim{c}
	}
}

// join adds the findings of a later part of the same file.
func (f *findings) join(g *findings) {
	for _, x := range g.list {
		f.put(x)
	}
	for _, x := range g.notes {
		f.note(x)
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

// report hands the findings of a file over.
func (l *loader) report(file string, f *findings) {
	l.found = append(append(l.found, f.list...), f.notes...)
	if f.more > 0 {
		if l.more == nil {
			l.more = map[string]moreFindings{}
		}
		m := l.more[file]
		l.more[file] = moreFindings{m.all + f.more, m.errors + f.errors}
	}
	l.lost = append(l.lost, f.lost...)
}

// moreFindings counts findings of a file that are not listed.
type moreFindings struct{ all, errors int }

// sorted returns the findings by place, of each file no more than people read, and
// behind them how many more there are.
func (l *loader) sorted() []compare.Finding {
	slices.SortStableFunc(l.found, compare.CompareFindings)
	// One cell may be read for several claims; what is wrong with it is said once.
	l.found = slices.CompactFunc(l.found, func(a, b compare.Finding) bool { return a.Pos.Line > 0 && compare.CompareFindings(a, b) == 0 })
	list := make([]compare.Finding, 0, len(l.found))
	for begin := 0; begin < len(l.found); {
		file, end := l.found[begin].Pos.File, begin
		m := l.more[file]
		for ; end < len(l.found) && l.found[end].Pos.File == file; end++ {
			if end-begin < l.mostFindings() {
				list = append(list, l.found[end])
				continue
			}
			m.all++
			if l.found[end].Severity == compare.Error {
				m.errors++
			}
		}
		if m.all > 0 {
			sev := compare.Warning
			if m.errors > 0 {
				sev = compare.Error
			}
			list = append(list, compare.Finding{
				Code: compare.TooLarge, Severity: sev, Pos: compare.Pos{File: file},
				Message: plural(m.all, "more finding") + " in this file " + areNot(m.all) + " listed",
				Hint:    "mend the first ones, which often have one cause, and run again",
			})
		}
		begin = end
	}
	return list
}

func areNot(n int) string {
	if n == 1 {
		return "is not"
	}
	return "are not"
}

// shown joins names, of very many the first ones.
func shown(names []string) string {
	const most = 20
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
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
	message := "skipped " + plural(len(names), "file") + " without claims: " + shown(names)
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

// seen returns how many errors and warnings there are so far.
func (f *findings) seen() int { return len(f.list) + f.more }

package render

import (
	"io"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "sarif", Doc: "SARIF 2.1.0, for code scanning on GitHub and for editors", Exts: []string{".sarif"}, Write: writeSARIF})
}

// GitHub takes no run of more results, and no result with more locations.
const (
	mostSARIFResults   = 25_000
	mostSARIFLocations = 1_000
)

// writeSARIF writes one run.
func writeSARIF(w io.Writer, r *compare.Report, o Options) error {
	return writeValue(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{shapeSARIF(r, o, mostSARIFResults)},
	})
}

// shapeSARIF returns a run of so many results at most.
func shapeSARIF(r *compare.Report, o Options, most int) sarifRun {
	kept := gravest(r.Findings, most)
	rules, index := sarifRules(r)
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{"counterclaim", o.Version, rules}},
		Invocations: []sarifInvocation{{Successful: true, Notifications: beyondRun(r, kept)}},
		ColumnKind:  "unicodeCodePoints",
		Results:     make([]sarifResult, 0, len(kept)),
	}
	for _, i := range kept {
		run.Results = append(run.Results, sarifResultOf(r, i, index))
	}
	return run
}

// beyondRun says how many findings are not among the results.
func beyondRun(r *compare.Report, kept []int) []sarifNotification {
	missing := len(r.Findings) - len(kept)
	if missing == 0 {
		return nil
	}
	errors, _ := r.Count()
	for _, i := range kept {
		if r.Findings[i].Severity == compare.Error {
			errors--
		}
	}
	text := count(missing, "finding") + " of " + Number(int64(len(r.Findings))) + " left out, among them " + count(errors, "error")
	return []sarifNotification{{Level: "warning", Message: sarifText{Text: text}}}
}

// sarifRules returns the rules, those of findings that are not among them too, and
// where each code stands.
func sarifRules(r *compare.Report) (rules []sarifRule, index map[string]int) {
	rules, index = []sarifRule{}, map[string]int{}
	add := func(rule compare.Rule) {
		if _, there := index[rule.Code]; !there && rule.Code != "" {
			index[rule.Code] = len(rules)
			rules = append(rules, sarifRuleOf(rule))
		}
	}
	for _, rule := range r.Rules {
		add(rule)
	}
	for i := range r.Findings {
		add(r.Rule(r.Findings[i].Code))
	}
	return rules, index
}

func sarifRuleOf(rule compare.Rule) sarifRule {
	s := sarifRule{ID: clean(rule.Code), Name: clean(rule.Name), Default: sarifDefault{!rule.Off, rule.Severity.String()}}
	if rule.Title != "" {
		s.Short = &sarifText{Text: rule.Title}
	}
	if rule.Doc != "" {
		s.Full = &sarifText{Text: rule.Doc}
		s.Help = sarifHelp(rule)
	}
	return s
}

// sarifHelp returns what GitHub shows beside a finding.
func sarifHelp(rule compare.Rule) *sarifText {
	help := &sarifText{Text: rule.Doc, Markdown: rule.Doc}
	for _, example := range [][2]string{{"This provokes it:", rule.Bad}, {"This does not:", rule.Good}} {
		code := strings.TrimRight(strings.ReplaceAll(example[1], "«", ""), "\n")
		if code != "" {
			help.Text += "\n\n" + example[0] + "\n\n" + code
			help.Markdown += "\n\n" + example[0] + "\n\n```yaml\n" + code + "\n```"
		}
	}
	help.Text += "\n"
	help.Markdown += "\n"
	return help
}

func sarifResultOf(r *compare.Report, i int, index map[string]int) sarifResult {
	f := &r.Findings[i]
	s := sarifResult{
		RuleID: clean(f.Code), Level: f.Severity.String(),
		Message:   sarifText{Text: inert(sarifMessage(f))},
		Locations: []sarifLocation{{Physical: sarifPlace(r, f)}},
		Related:   sarifRelated(r, f),
		Fixes:     sarifFixes(r, f),
	}
	if at, ok := index[f.Code]; ok {
		s.RuleIndex = &at
	}
	if print := fingerprint(r, i); print != "" {
		s.Fingerprints = map[string]string{"counterclaim/v1": print}
	}
	return s
}

// sarifMessage returns what is wrong and what to type; other places have a place
// of their own.
func sarifMessage(f *compare.Finding) string {
	s := clean(f.Message)
	if f.Hint != "" {
		s += "\nhint: " + clean(f.Hint)
	}
	return firstNonEmpty(s, clean(f.Code), "finding") // GitHub takes no empty one
}

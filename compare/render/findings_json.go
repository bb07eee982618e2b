package render

import (
	"io"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "json", Doc: "everything, for programs; counterclaim schema describes it", Exts: []string{".json"}, Write: writeFindingsJSON})
}

// The shapes of findings in JSON; json.go says what the tags mean.

type jsonReport struct {
	Findings []jsonFinding `json:"findings" doc:"What was found, by place."`
	Summary  jsonSummary   `json:"summary" doc:"How much was found, and what is not listed."`
}

type jsonFinding struct {
	Code        string        `json:"code" doc:"The code of the rule, which keeps its meaning."`
	Rule        string        `json:"rule" doc:"The name of the rule."`
	Severity    string        `json:"severity" enum:"severity" doc:"Whether it kept a claim out, or wants a look."`
	File        string        `json:"file" doc:"The file, from the root of the repository where that is known."`
	Line        int           `json:"line,omitempty" doc:"The line, from 1; left out for the file as a whole."`
	Column      int           `json:"column,omitempty" doc:"The column, in bytes from 1."`
	EndColumn   int           `json:"end_column,omitempty" doc:"The column behind what is at fault, on the same line."`
	Message     string        `json:"message" doc:"What is wrong."`
	Hint        string        `json:"hint,omitempty" doc:"What to type instead."`
	Claims      []string      `json:"claims" doc:"The ids of the claims that it is about, as far as they have ids; the one at this place first."`
	Related     []jsonRelated `json:"related" doc:"Other places that show what is meant."`
	Fingerprint string        `json:"fingerprint,omitempty" doc:"The same for the same finding when lines move."`
	Fix         []jsonEdit    `json:"fix" doc:"The edits that together mend it; none where there is more than one right answer."`
}

type jsonRelated struct {
	File    string `json:"file" doc:"The file."`
	Line    int    `json:"line,omitempty" doc:"The line, from 1."`
	Column  int    `json:"column,omitempty" doc:"The column, in bytes from 1."`
	Message string `json:"message" doc:"What stands there."`
}

type jsonEdit struct {
	File   string `json:"file" doc:"The file."`
	Line   int    `json:"line" doc:"The line where the old text begins, from 1."`
	Column int    `json:"column" doc:"Its column, in bytes from 1."`
	Offset int    `json:"offset" doc:"Its place in the file, in bytes from 0."`
	Old    string `json:"old" doc:"The text that goes; empty to put something in between."`
	New    string `json:"new" doc:"The text that comes in its place."`
}

type jsonSummary struct {
	Errors    int `json:"errors" doc:"Findings that kept a claim out."`
	Warnings  int `json:"warnings" doc:"Findings that want a look."`
	Files     int `json:"files" doc:"How many files were checked."`
	Skipped   int `json:"skipped" doc:"Files without claims that were passed over."`
	Claims    int `json:"claims" doc:"How many claims were read."`
	Accepted  int `json:"accepted" doc:"Findings that a person has accepted."`
	Known     int `json:"known" doc:"Findings that stand in the baseline."`
	Gone      int `json:"gone" doc:"Findings of the baseline that are there no more."`
	Elsewhere int `json:"elsewhere" doc:"Findings that the change does not touch."`
}

// writeFindingsJSON writes texts as they are: characters that could deceive stand
// by number.
func writeFindingsJSON(w io.Writer, r *compare.Report, _ Options) error {
	j := newJSONWriter(w)
	j.raw("{")
	j.array("findings", len(r.Findings), func(i int) any { return shapeFinding(r, i) })
	j.member("summary", shapeSummary(r))
	j.raw("\n}\n")
	return j.flush()
}

func shapeFinding(r *compare.Report, i int) jsonFinding {
	f := &r.Findings[i]
	j := jsonFinding{
		Code: f.Code, Rule: r.Rule(f.Code).Name, Severity: f.Severity.String(),
		File: machinePath(r, f.Pos.File), Line: f.Pos.Line, Column: f.Pos.Col, EndColumn: f.End,
		Message: f.Message, Hint: f.Hint, Fingerprint: fingerprint(r, i),
		Claims: claimIDs(f), Related: []jsonRelated{}, Fix: []jsonEdit{},
	}
	for _, rel := range f.Related {
		j.Related = append(j.Related, jsonRelated{machinePath(r, rel.Pos.File), rel.Pos.Line, rel.Pos.Col, rel.Message})
	}
	for _, e := range f.Fix {
		j.Fix = append(j.Fix, jsonEdit{machinePath(r, e.Pos.File), e.Pos.Line, e.Pos.Col, e.Start, e.Old, e.New})
	}
	return j
}

// claimIDs returns the ids of the claims of a finding; never nil.
func claimIDs(f *compare.Finding) []string {
	ids := []string{}
	for _, c := range f.Claims {
		if c != nil && c.ID != "" {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func shapeSummary(r *compare.Report) jsonSummary {
	errors, warnings := r.Count()
	return jsonSummary{
		Errors: errors, Warnings: warnings, Files: len(r.Files), Skipped: r.Skipped, Claims: r.Claims,
		Accepted: r.Accepted, Known: r.Known, Gone: r.Gone, Elsewhere: r.Elsewhere,
	}
}

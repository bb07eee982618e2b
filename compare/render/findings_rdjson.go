package render

import (
	"io"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "rdjson", Doc: "Reviewdog Diagnostic Format, for review comments with suggestions", Exts: []string{".rdjson"}, Write: writeRDJSON})
}

// The shapes of reviewdog's DiagnosticResult. It has no place for related
// locations, for which reason they stand in the message.

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity,omitempty"` // of the gravest
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        *rdCode        `json:"code,omitempty"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

// An rdPosition counts columns in bytes, as we do.
type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

func writeRDJSON(w io.Writer, r *compare.Report, _ Options) error {
	result := rdResult{Source: rdSource{"counterclaim"}, Diagnostics: make([]rdDiagnostic, 0, len(r.Findings))}
	for i := range r.Findings {
		result.Diagnostics = append(result.Diagnostics, shapeDiagnostic(r, &r.Findings[i]))
	}
	switch errors, warnings := r.Count(); {
	case errors > 0:
		result.Severity = rdSeverities[compare.Error]
	case warnings > 0:
		result.Severity = rdSeverities[compare.Warning]
	}
	return writeValue(w, result)
}

var rdSeverities = [...]string{compare.Error: "ERROR", compare.Warning: "WARNING"}

func shapeDiagnostic(r *compare.Report, f *compare.Finding) rdDiagnostic {
	d := rdDiagnostic{
		Message:  inert(strings.Join(spelled(r, f), "\n")),
		Location: rdLocation{Path: machinePath(r, f.Pos.File)},
		Severity: rdSeverities[f.Severity],
	}
	if f.Code != "" {
		d.Code = &rdCode{clean(f.Code)}
	}
	if f.Pos.Line > 0 {
		d.Location.Range = &rdRange{Start: rdPosition{f.Pos.Line, f.Pos.Col}}
		if f.Pos.Col > 0 && f.End > f.Pos.Col {
			d.Location.Range.End = &rdPosition{f.Pos.Line, f.End}
		}
	}
	for _, e := range f.Fix {
		if e.Pos.File != f.Pos.File {
			d.Suggestions = nil // half of what mends it would mend nothing
			break
		}
		end := endOf(e)
		d.Suggestions = append(d.Suggestions, rdSuggestion{rdRange{rdPosition{e.Pos.Line, e.Pos.Col}, &rdPosition{end.Line, end.Col}}, e.New})
	}
	return d
}

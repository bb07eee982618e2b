package sources

import (
	"strings"
	"testing"
)

// Findings say where what is at fault ends: here the marks «» stand round it.
func TestFindingsEnd(t *testing.T) {
	tests := []struct{ name, file string }{
		{"f.yaml", "claims:\n- {source: A, figure: 1, stated: «mid-May», via: B}\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  stated: «mid-May» # sic\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  stated: «\"é \\\" May\"»\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  stated: «'it''s May'» # sic\r\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  stated: «\"mid-\n   May\"\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  span: «[a, \"]\"]» # sic\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  means: [killed, «wonded»]\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  counts: «kiled»\n"},
		{"f.yaml", "claims:\n- source: A\n  figure: 1\n  «sorce»: B\n"},
		{"f.yaml", "stated: «May» # sic\nclaims:\n- source: A\n  figure: 1\n"},
		{"f.yaml", "claims:\n- figure: 1\n"},
		{"f.json", `[{"source": "A", "figure": 1, "stated": «"mid\"May"»}]`},
		{"f.json", `[{"source": "A", "figure": 1, "stated": 2024, «"sorce"»: 1}]`},
		{"f.jsonl", `{"source": "A", "figure": 1, "date": «"mid\"May"»}` + "\n"},
		{"f.csv", "source,figure,stated\nA,1, «mid-May» \n"},
		{"f.csv", "source,figure,stated\nA,1,«\"mid \"\"é\"\"\"»\n"},
		{"f.csv", "source,figure,stated\nA,1,«\"mid\n May\"\n"},
	}
	for _, tt := range tests {
		file := strings.NewReplacer("«", "", "»", "").Replace(tt.file)
		_, found := Read(tt.name, []byte(file), Options{})
		if len(found) == 0 {
			t.Errorf("nothing is found in %q", file)
			continue
		}
		f := found[0]
		var got strings.Builder
		for i, line := range strings.Split(file, "\n") {
			if i > 0 {
				got.WriteByte('\n')
			}
			text := strings.TrimSuffix(line, "\r")
			switch {
			case i+1 != f.Pos.Line || f.End == 0:
				got.WriteString(line)
			case f.End-1 == len(text) && !strings.HasSuffix(text, "\"") && strings.Count(text, "\"") == 1: // goes on
				got.WriteString(line[:f.Pos.Col-1] + "«" + line[f.Pos.Col-1:])
			default:
				got.WriteString(line[:f.Pos.Col-1] + "«" + line[f.Pos.Col-1:f.End-1] + "»" + line[f.End-1:])
			}
		}
		if got.String() != tt.file {
			t.Errorf("%s:\ngot  %q\nwant %q", said(f), got.String(), tt.file)
		}
	}
}

package sources

import (
	"strings"
	"testing"

	"counterclaim/compare"
)

// Ten faults give ten findings, each at the value at fault, and what is sound
// still loads.
func TestTenFaults(t *testing.T) {
	const file = "../testdata/datasets/ten-faults.yaml"
	ds, found := Load([]string{file}, Options{})
	for i := range found {
		found[i].Pos.File = "f"
		found[i].Message = strings.ReplaceAll(found[i].Message, file, "f")
	}
	wantFindings(t, found,
		`f:6:3: "Upper town" lies within itself: "Upper town" within "Old city" within "Upper town" [CC401] | take away the within or parts that is not true`,
		`f:19:13: stated "mid-May 2024" is not a day, a month or a year [CC103] | write 2024-05, or the day that the source means`,
		`f:22:10: low 60 is above high 50 [CC105] | write the numbers in rising order: low, best, high`,
		`f:27:5: there is no field "sorce" [CC101] | did you mean source?`,
		figureFault("f:33:13", compare.FieldFigure, "a great many bodies"),
		`f:36:9: id "a1" is used already at f:10:9 [CC107] | give this claim an id of its own`,
		`f:44:13: counts "evacuatd" is not in the table of definitions [CC102] | write killed, wounded, killed or wounded, missing, …; means lists what the word stands for where it is all of those, and a part, such as the seriously wounded, is a subject declared within the others`,
		`f:50:13: stated 2024-05-09 lies before the first day counted, 2024-05-10 [CC301] | check stated and since: nobody can count ahead`,
		`f:56:19: derived_from "a11" is neither the id of a claim nor a source [CC403] | did you mean a1?`,
		`f:58:35: the bytes are not UTF-8 [CC003] | save the file as UTF-8`,
	)
	if got := ids(ds); got != "a1 a10" {
		t.Fatalf("loaded %s, want a1 a10", got)
	}
	if r := ds.Claims[1].Detail().Revises; r != "a1" {
		t.Errorf("the good link is %q, want a1", r)
	}
	for _, p := range ds.Names.Places {
		if len(p.Within) > 0 {
			t.Errorf("%s still lies within %v", p.Name, p.Within)
		}
	}
}

// figureFault is what is said of a figure that the engine cannot read: its words,
// under the name of the field.
func figureFault(at string, f compare.Field, text string) string {
	_, err := compare.ParseFigure(text, '.')
	e := err.(*compare.FigureError)
	return at + ": " + f.String() + strings.TrimPrefix(e.Message, "figure") + " [" + e.Code + "] | " + e.Hint
}

// Every fault that a claim can have is said once, at the value, and keeps the
// claim out, whatever its format.
func TestClaimFaults(t *testing.T) {
	tests := []struct{ name, claim, want string }{
		{"no source", "figure: 3", `f.yaml:2:3: the claim has no source [CC108] | say who vouches for the figure: source: NAME`},
		{"a hedge on nobody", "source: A\n  figure: about 0", figureFault("f.yaml:3:11", compare.FieldFigure, "about 0")},
		{"no figure", "source: A", `f.yaml:2:3: the claim has no figure [CC111] | give figure, or low and high`},
		{"negative", "{source: A, figure: -5}", figureFault("f.yaml:2:23", compare.FieldFigure, "-5")},
		{"negative low", "{source: A, low: -5}", figureFault("f.yaml:2:20", compare.FieldLow, "-5")},
		{"hedged low", "{source: A, low: about 5}", `f.yaml:2:20: low "about 5" is more than a number [CC104] | write the number alone, or the words under figure`},
		{"best above high", "{source: A, low: 1, best: 9, high: 8}", `f.yaml:2:29: best 9 is above high 8 [CC105] | write the numbers in rising order: low, best, high`},
		{"low above best", "{source: A, low: 5, best: 4, high: 8}", `f.yaml:2:20: low 5 is above best 4 [CC105] | write the numbers in rising order: low, best, high`},
		{"exponent", "{source: A, figure: 1e3}", `f.yaml:2:23: figure "1e3" is not a number of people [CC104] | write it out: 1000`},
		{"counted", "{source: A, figure: 3, counted: maybe}", `f.yaml:2:35: counted "maybe" is neither true nor false [CC112] | write counted: true for an exact register or tally`},
		{"number under counts", "{source: A, figure: 3, counts: 1200}", `f.yaml:2:34: counts "1200" is not in the table of definitions [CC102] | a number belongs under figure: figure: 1200`},
		{"near term", "{source: A, figure: 3, counts: kiled}", `f.yaml:2:34: counts "kiled" is not in the table of definitions [CC102] | did you mean killed?`},
		{"term in means", "{source: A, figure: 3, means: [killed, wonded]}", `f.yaml:2:42: means "wonded" is not in the table of definitions [CC102] | did you mean wounded?`},
		{"url", "{source: A, figure: 3, url: 'javascript:alert(1)'}", `f.yaml:2:31: url "javascript:alert(1)" is not a web address [CC112] | begin it with https:// or http://`},
		{"span", "{source: A, figure: 3, span: 40-12}", `f.yaml:2:32: span "40-12" is not a stretch of text [CC112] | write the first byte and the one behind the last, such as 12-40`},
		{"span kind", "{source: A, figure: 3, span: [1]}", `f.yaml:2:32: span is a list, not a text [CC112] | write 12-40, [12, 40] or {start: 12, end: 40}`},
		{"kind", "{source: [A, B], figure: 3}", `f.yaml:2:12: source is a list, not a text [CC112] | write one text`},
		{"cut short", "{source: A, count: killed, figure: 4}", `f.yaml:2:15: there is no field "count" [CC101] | did you mean counts?`},
		{"a number", "{source: A, count: 4}", `f.yaml:2:15: there is no field "count" [CC101] | did you mean figure?`},
		{"synonym", "{source: A, estimate: 3, figure: 4}", `f.yaml:2:15: there is no field "estimate" [CC101] | did you mean figure?`},
		{"twice", "{source: A, source: B, figure: 4}", `f.yaml:2:15: "source" is given twice [CC002] | keep one of them`},
		{"since late", "{source: A, figure: 4, since: 2024-05, until: 2024-04-30}", `f.yaml:2:33: since 2024-05 lies after the last day counted, 2024-04-30 [CC302] | give the first day counted under since and the last under until`},
		{"since after published", "{source: A, figure: 4, since: 2024-05, published: 2024-04-30}", `f.yaml:2:33: since 2024-05 lies after the last day counted, 2024-04-30 [CC302] | give the first day counted under since and the last under until`},
		{"stated early", "{source: A, figure: 4, since: 2024-05-02, stated: 2024-05-01}", `f.yaml:2:53: stated 2024-05-01 lies before the first day counted, 2024-05-02 [CC301] | check stated and since: nobody can count ahead`},
		{"window without end", "{source: A, figure: 4, since: past week, stated: 2024-05}", `f.yaml:2:33: since "past week" needs a last day to count back from [CC103] | give until as a day, such as until: 2024-12-27`},
		{"not a map", "just words", `f.yaml:2:3: the claim is a text, not a map of fields [CC112] | write its fields, such as source: NAME and figure: 1,100`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ds := faults(t, "f.yaml", "claims:\n- "+tt.claim+"\n- {source: good, figure: 1}\n", tt.want)
			if got := ids(ds); got != "good" {
				t.Errorf("loaded %q, want the good claim alone", got)
			}
		})
	}
}

// All faults of one claim are reported, so that it is mended once.
func TestAllFaultsOfAClaim(t *testing.T) {
	_, found := Read("f.yaml", []byte("claims:\n- {sourse: A, figure: lots of them, stated: Monday, url: x}\n"), Options{})
	var codes []string
	for _, f := range found {
		codes = append(codes, f.Code)
	}
	if got, want := strings.Join(codes, " "), "CC101 CC104 CC103 CC112"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A file has no more than MaxFindings findings, and the rest is counted.
func TestManyFindings(t *testing.T) {
	rows := strings.Repeat(",3\n", MaxFindings+234)
	ds, found := Read("f.csv", []byte("source,figure\n"+rows+"A,3\n"), Options{})
	if len(found) != MaxFindings+1 || len(ds.Claims) != 1 {
		t.Fatalf("%d findings and %d claims", len(found), len(ds.Claims))
	}
	wantFindings(t, found[MaxFindings:], "f.csv: 234 more findings in this file are not listed [CC004] | mend the first ones, which often have one cause, and run again")
	if last := found[MaxFindings-1]; last.Pos != (compare.Pos{File: "f.csv", Line: MaxFindings + 1, Col: 1}) || last.Code != compare.NoSource {
		t.Errorf("the last one listed is %s", said(last))
	}
}

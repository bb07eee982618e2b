package sources

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

func TestExtract(t *testing.T) {
	simple(t)
	tree(t, map[string]string{
		"a.txt": quake, "a.txt.yaml": "date: 2023-02-06\npublisher: AFP\ntopic: quake\nsubject: people\ncolour: red\n", "d/a.txt": quake, "p.html": wirePage,
		"n.jsonl": "{\"id\":\"a\",\"text\":\"3 killed\"}\n{\n", "c.csv": csvA, "e.txt": " \n", "bare": "4 killed",
	})
	var got []string
	var opened []string
	opt := Options{Stdin: strings.NewReader(`{"id":"x","text":"9 killed"}`), Article: article.Options{Publisher: "Wire", URL: "nowhere"}, Opened: func(name string) { opened = append(opened, name) }}
	err := Extract([]string{"a.txt", "d", "d/*.txt", "p.html", "n.jsonl", "-", "c.csv", "e.txt", "bare", "none.txt"}, opt, func(e *Extracted) error {
		wantSpans(t, e)
		line := fmt.Sprintf("%s|%s|%v|%s", e.ID, e.Options.Publisher, e.Options.Date, e.Title)
		for _, f := range e.Found {
			d := f.Detail()
			line += fmt.Sprintf("|%s %s %s via %s %s %s %s %s", f.ID, f.Figure.Text, f.Source, d.Via, f.Topic, f.Subject, d.Text, f.At.Pos(compare.FieldFigure))
		}
		for _, x := range e.Findings {
			line += fmt.Sprintf("|%v: %s", x.Pos, x.Message)
		}
		got = append(got, line)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`||||--url: url "nowhere" is not a web address|d: this is a directory, and articles are read only when they are named|none.txt: the file cannot be read: no such file or directory`,
		`a.txt|AFP|2023-02-06||a.1 At least 40 Ankara via AFP quake people a.txt a.txt:3:1|a.2 1,100 AFP via  quake people a.txt a.txt:3:62|a.txt.yaml:5:1: there is no field "colour"`,
		`d/a.txt|Wire|||d/a.txt.1 At least 40 Ankara via Wire   d/a.txt d/a.txt:3:1|d/a.txt.2 1,100 Wire via    d/a.txt d/a.txt:3:62`,
		`p.html|Wire|2023-02-06|Big quake|p.1 At least 40 Wire via     p.html:3:1|p.2 3 Wire via     p.html:5:1`,
		`a|Wire|||a@1.1 3 Wire via     `,
		`||||n.jsonl:2:2: this is not JSON: the line ends within a value`,
		`x|Wire|||x.1 9 Wire via     `,
		`||||c.csv: the file is csv, which holds datasets and no articles`,
		`e.txt|||` + `|e.txt: the file has no text and holds no claims`,
		`bare|Wire|||bare.1 4 Wire via    bare bare:1:1`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := strings.Join(opened, " "); got != "a.txt.yaml a.txt d/a.txt p.html n.jsonl e.txt bare" {
		t.Errorf("opened %s", got)
	}
}

// What extract writes, compare reads.
func TestExtractedClaimsCompare(t *testing.T) {
	simple(t)
	tree(t, map[string]string{"a.txt": quake, "b.txt": "60 killed, said Ankara.\n"})
	for _, format := range WriteFormats() {
		var b strings.Builder
		w, err := NewWriter(&b, format)
		if err != nil {
			t.Fatal(err)
		}
		if err := Extract([]string{"a.txt", "b.txt"}, Options{}, w.Article); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		ds, found := Read("all."+format, []byte(b.String()), Options{})
		wantFindings(t, found)
		var got []string
		for _, c := range ds.Claims {
			got = append(got, c.ID+" "+c.Source+" "+c.Text+" "+c.Span.String())
		}
		if strings.Join(got, "|") != "a.1 Ankara a.txt 7-50|a.2 a.txt a.txt 68-81|b.1 Ankara b.txt 0-22" {
			t.Errorf("%s: %q from\n%s", format, got, b.String())
		}
	}
}

package sources

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// alike compares claims by what they say: not by where they were read, and with no
// difference between no details and empty ones.
var alike = cmp.Options{
	cmpopts.IgnoreFields(compare.Claim{}, "At"),
	cmp.Transformer("details", func(c compare.Claim) claimParts {
		d := *c.Detail()
		c.Details = nil
		return claimParts{c.ID, c.Topic, c.Subject, c.Place, c.Source, c.Counts, c.Quote, c.Term, c.Figure, [4]compare.Date{c.Since, c.Until, c.Stated, c.Published}, d}
	}),
	cmpopts.EquateEmpty(),
}

type claimParts struct {
	ID, Topic, Subject, Place, Source, Counts, Quote string
	Term                                             compare.Term
	Figure                                           compare.Figure
	Dates                                            [4]compare.Date
	Details                                          compare.Details
}

// hostileText makes texts that some notation could take for something else.
func hostileText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[A-Za-z0-9",;:#|'\\{\[éЖ中\t -]{1,12}`),
		rapid.SampledFrom([]string{
			"null", "~", "true", "no", "Yes", "1e3", "0x10", "010", "1_000", "2024-12-23", ".inf", "<<", "---", "...", "- a", "? b", "a: b", "a #b", "&x", "*x", "!t", "%d", "@", "`", "|", ">",
			"=1+1", "'=1+1", "''-a", "' +1", "'a", "−x", "a\nb", "a\n\n  b\n c", "a\r\nb", "a\rb", "a\tb", "\u2028", "a\u0085b", "\ufeffx", "\u202ex", "\x7f", "\u009bx", "\x1b[31m", "😀", `"`, `""`, "'", `\`, `\u0041`, "</script>", "x" + strings.Repeat("y", 300),
		}),
		rapid.String(),
	)
}

// claimGenerator makes claims that a dataset could hold.
func claimGenerator() *rapid.Generator[*compare.Claim] {
	rows := rowGenerator()
	text := hostileText()
	return rapid.Custom(func(t *rapid.T) *compare.Claim {
		row := rows.Draw(t, "row")
		for _, f := range []compare.Field{compare.FieldID, compare.FieldTopic, compare.FieldSource, compare.FieldSpeaker, compare.FieldQuote, compare.FieldNote, compare.FieldVia, compare.FieldText, compare.FieldRevises} {
			if v := strings.TrimSpace(text.Draw(t, "text")); v != "" && rapid.IntRange(0, 3).Draw(t, "hostile") == 0 {
				row[f.String()] = strings.ToValidUTF8(v, "")
			}
		}
		delete(row, "means")
		if len(row["counts"])%2 == 1 {
			row["means"] = "killed; wounded"
		}
		row["figure"] = rapid.SampledFrom([]string{"3", "1100", "000012", "nearly 3,000", "dozens", "40 to 60", "a couple", "none", "many", "more than a dozen", "≥ 5", "1.2 million", ""}).Draw(t, "figure")
		row["counts"] = rapid.SampledFrom([]string{"", "killed", "killed or wounded", "wounded or dead", "killed, wounded or missing", "civilian casualties", "losses", "ill", "battle deaths", "toll", "KIA"}).Draw(t, "counts")
		if row["figure"] == "" {
			row["best"] = "2000"
			delete(row, "low")
			delete(row, "high")
		}
		r, found := record{}, findings{}
		for f := range compare.NumFields {
			r.text[f] = row[f.String()]
		}
		c := &compare.Claim{}
		if !newBuilder(&found, &defaults{}).build(&r, c) {
			t.Skip("not a claim")
		}
		return c
	})
}

func TestWrittenClaimsReadBack(t *testing.T) {
	generator := rapid.SliceOfNDistinct(claimGenerator(), 1, 5, func(c *compare.Claim) string {
		if c.ID == "" {
			return "source " + c.Source
		}
		return strings.ReplaceAll(c.ID, "\r\n", "\n")
	})
	rapid.Check(t, func(t *rapid.T) {
		claims := generator.Draw(t, "claims")
		for _, format := range WriteFormats() {
			var b bytes.Buffer
			if err := Write(&b, format, claims); err != nil {
				t.Fatal(err)
			}
			var found []compare.Finding
			got := readBack(b.Bytes(), format, &found)
			want := claims
			if format == "csv" {
				want = unixLines(claims)
			}
			if diff := cmp.Diff(want, got, alike); diff != "" {
				t.Errorf("%s: written and read back (-want +got):\n%s\n%s\n%v", format, diff, b.String(), found)
			}
		}
	})
}

// unixLines returns the claims with the line breaks that cells of a table have,
// whatever the ends of its lines are.
func unixLines(claims []*compare.Claim) (out []*compare.Claim) {
	r := strings.NewReplacer("\r\n", "\n")
	for _, c := range claims {
		u, d := *c, *c.Detail()
		for _, s := range []*string{&u.ID, &u.Topic, &u.Source, &u.Quote, &d.Speaker, &d.Via, &d.Revises, &d.Text, &d.Note} {
			*s = r.Replace(*s)
		}
		u.Details = &d
		out = append(out, &u)
	}
	return out
}

// readBack reads what was written, before links between claims are checked: those of
// claims made at random lead nowhere.
func readBack(data []byte, format string, found *[]compare.Finding) []*compare.Claim {
	in := &input{name: "back." + format, data: data, opt: &Options{}}
	in.parse()
	*found = in.found.list
	return in.claims
}

func TestNothingWritten(t *testing.T) {
	for format, want := range map[string]string{"csv": "source,figure,counts\n", "json": "{\"claims\": []}\n", "jsonl": "", "yaml": "claims: []\n"} {
		var b bytes.Buffer
		if err := Write(&b, format, nil); err != nil || b.String() != want {
			t.Errorf("%s: %q, %v, want %q", format, b.String(), err, want)
		}
	}
	if _, err := NewWriter(nil, "xlsx"); err == nil || err.Error() != `claims cannot be written as "xlsx", only as one of csv, json, jsonl, yaml` {
		t.Errorf("xlsx: %v", err)
	}
}

// french is an article with figures in words that the table of readings has not.
func frenchArticle() *Extracted {
	const text = "Kiev. Près de 3 000 soldats tués ou blessés. Des dizaines de disparus."
	claim := func(figure, counts, quote, words string, superseded bool) article.Found {
		f, _ := compare.ParseFigure(figure, '.')
		term, _ := compare.ParseTerm(counts)
		span := func(s string) compare.Span {
			at := strings.Index(text, s)
			return compare.Span{Start: at, End: at + len(s)}
		}
		return article.Found{Claim: compare.Claim{Figure: f, Counts: counts, Term: term, Quote: quote, Details: &compare.Details{Span: span(quote)}}, Words: span(words), Superseded: superseded}
	}
	e := &Extracted{ID: "a", Text: text, Found: []article.Found{
		claim("nearly 3,000", "killed or wounded", "Près de 3 000 soldats tués ou blessés", "Près de 3 000", false),
		claim("dozens", "missing", "Des dizaines de disparus", "Des dizaines", true),
	}}
	e.Found[0].Source = "Kiev"
	e.Found = settle(e.Found, article.Options{Publisher: "", Date: compare.NewDate(2024, 12, 27)}, "a")
	return e
}

func TestFoundClaimsAsJSON(t *testing.T) {
	var b bytes.Buffer
	w, _ := NewWriter(&b, "jsonl")
	if err := w.Article(frenchArticle()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"a.1","source":"Kiev","speaker":null,"via":null,"figure":{"text":"Près de 3 000","hedge":"nearly","value":3000,"low":null,"high":null,"canonical":"nearly 3,000"},` +
		`"counts":["killed","wounded"],"subject":null,"place":null,"stated":null,"since":null,"until":null,"superseded":false,"quote":"Près de 3 000 soldats tués ou blessés","span":{"start":6,"end":46},"published":"2024-12-27"}
{"id":"a.2","source":null,"speaker":null,"via":null,"figure":{"text":"Des dizaines","hedge":"vague","value":null,"low":null,"high":null,"canonical":"dozens"},` +
		`"counts":["missing"],"subject":null,"place":null,"stated":null,"since":null,"until":null,"superseded":true,"quote":"Des dizaines de disparus","span":{"start":48,"end":72},"published":"2024-12-27"}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every notation of what was found reads back, in whatever language it was.
func TestFoundClaimsReadBack(t *testing.T) {
	for _, format := range WriteFormats() {
		var b bytes.Buffer
		w, _ := NewWriter(&b, format)
		if err := w.Article(frenchArticle()); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if f := formatByContent(b.Bytes()); f.Name != format {
			t.Errorf("by its content %s is %s", format, f.Name)
		}
		ds, found := Read("f."+format, b.Bytes(), Options{})
		wantFindings(t, found)
		if len(ds.Claims) != 2 {
			t.Fatalf("%s: %d claims in\n%s", format, len(ds.Claims), b.String())
		}
		if c := ds.Claims[0]; c.Source != "Kiev" || c.Figure.Text != "nearly 3,000" || c.Counts != "killed or wounded" {
			t.Errorf("%s: %s %s %s", format, c.Source, c.Figure.Text, c.Counts)
		}
		if c := ds.Claims[1]; c.Source != "the article" || c.Figure.Text != "dozens" || c.Counts != "missing" {
			t.Errorf("%s: %s %s %s", format, c.Source, c.Figure.Text, c.Counts)
		}
	}
}

// Annotations and the output of other programs have the same form, and say less.
func TestFormOfOthers(t *testing.T) {
	for _, tt := range []struct{ figure, want string }{
		{`{"text": "nearly 3,000", "hedge": "nearly", "low": null, "value": 3000, "high": null}`, "nearly 3,000"},
		{`{"text": "almost 3,000"}`, "almost 3,000"},
		{`{"text": "près de 3 000", "hedge": "nearly", "value": 3000}`, "nearly 3,000"},
		{`{"text": "3.000", "hedge": "exact", "value": 3000}`, "3,000"},
		{`{"text": "1,000", "hedge": "about", "value": 1000}`, "about 1,000"},
		{`{"text": "deux à trois cents", "hedge": "range", "low": 200, "high": 300}`, "200 to 300"},
		{`{"text": "200 to 300", "hedge": "range", "value": null, "low": 200, "high": 300}`, "200 to 300"},
		{`{"text": "des dizaines", "hedge": "vague"}`, "many"},
		{`{"text": "une femme", "hedge": "exact", "value": 1}`, "1"},
		{`{"hedge": "up to", "value": 1234567}`, "up to 1,234,567"},
		{`{"text": "a couple", "hedge": "exact", "value": 2}`, "a couple"},
	} {
		for _, name := range []string{"f.jsonl", "f.json"} {
			ds, found := Read(name, []byte(`{"claims": [`+"\n"+`{"source": "A", "figure": `+tt.figure+`, "counts": ["killed", "wounded", "missing"], "superseded": true}`+"\n]}"), Options{})
			if name == "f.jsonl" {
				ds, found = Read(name, []byte(`{"source": "A", "figure": `+tt.figure+`, "counts": ["killed", "wounded", "missing"], "superseded": true}`), Options{})
			}
			wantFindings(t, found)
			if len(ds.Claims) != 1 || ds.Claims[0].Figure.Text != tt.want || ds.Claims[0].Counts != "killed, wounded or missing" {
				t.Errorf("%s: %s is not read as %s", name, tt.figure, tt.want)
			}
		}
	}
}

func TestFaultsOfTheForm(t *testing.T) {
	for _, tt := range []struct{ claim, want string }{
		{`{"source":"A","figure":{"text":"3","value":3.5},"counts":["killed"]}`, `f.json:1:25: value "3.5" is no number of people [CC104] | write a whole number in digits`},
		{`{"source":"A","figure":{"text":"3","hedge":"maybe"},"counts":["killed"]}`, `f.json:1:25: hedge "maybe" is none of the classes of hedges [CC112] | write exact, about, nearly, over, at least, up to, under, range or vague`},
		{`{"source":"A","figure":{"txt":"3"},"counts":["killed"]}`, `f.json:1:26: there is no field "txt" [CC101] | did you mean text?`},
		{`{"source":"A","figure":{},"counts":["killed"]}`, `f.json:1:2: the claim has no figure [CC111] | give figure, or low and high`},
		{`{"source":"A","figure":{"text":"3"},"counts":[["killed"]]}`, `f.json:1:47: counts is a list, not a text [CC112] | write one text`},
		{`{"source":"A","figure":{"text":"3"},"superseded":"perhaps"}`, `f.json:1:51: superseded is neither true nor false [CC112] | write true where the article itself gives a newer figure`},
		{`{"source":"A","figure":"3","superseded":true}`, `f.json:1:29: there is no field "superseded" [CC101] | the fields are ` + strings.Join(claimWords(), ", ")},
	} {
		_, found := Read("f.json", []byte("["+tt.claim+"]"), Options{})
		wantFindings(t, found, tt.want)
	}
}

func TestYAMLForPeople(t *testing.T) {
	c := func(id, source, figure string, revises string) *compare.Claim {
		f, _ := compare.ParseFigure(figure, '.')
		return &compare.Claim{ID: id, Source: source, Figure: f, Counts: "killed", Published: compare.NewDate(2024, 12, 27), Stated: compare.NewDate(2024, 12, 0), Quote: "it's 3: \"so\"\nhe said", Details: &compare.Details{Via: "AFP", Revises: revises}}
	}
	var b bytes.Buffer
	if err := Write(&b, "yaml", []*compare.Claim{c("a", "Kyiv", "3000", ""), c("2", "no", "nearly 3,000", "a")}); err != nil {
		t.Fatal(err)
	}
	want := `via: AFP
published: 2024-12-27
claims:
- id: a
  source: Kyiv
  figure: 3000
  counts: killed
  stated: 2024-12
  quote: "it's 3: \"so\"\nhe said"

- id: '2'
  source: "no"
  figure: nearly 3,000
  counts: killed
  stated: 2024-12
  revises: a
  quote: "it's 3: \"so\"\nhe said"
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A figure that the article itself replaces says so where a person corrects it, and
// no field is left out of the order for people.
func TestYAMLOfArticles(t *testing.T) {
	var b bytes.Buffer
	w, _ := NewWriter(&b, "yaml")
	if err := w.Article(frenchArticle()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	want := `published: 2024-12-27
claims:
- id: a.1
  source: Kiev
  figure: nearly 3,000
  counts: killed or wounded
  quote: Près de 3 000 soldats tués ou blessés

- id: a.2
  source: the article
  figure: dozens # superseded in the article
  counts: missing
  quote: Des dizaines de disparus
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for f := range compare.NumFields {
		if !slices.Contains(peopleOrder, f) {
			t.Errorf("%s has no place in the order for people", f)
		}
	}
}

// A table waits for its columns, but not for ever.
func TestLongTables(t *testing.T) {
	var b bytes.Buffer
	w, _ := NewWriter(&b, "csv")
	f, _ := compare.ParseFigure("3", '.')
	for range waitingRows + 2 {
		if err := w.Claims([]*compare.Claim{{Source: "A", Figure: f}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Claims([]*compare.Claim{{Source: "A", Figure: f, Place: "late"}}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	ds, found := Read("f.csv", b.Bytes(), Options{})
	wantFindings(t, found)
	if n := len(ds.Claims); n != waitingRows+3 || ds.Claims[n-1].Place != "late" {
		t.Errorf("%d claims", n)
	}
}

// A table of what strangers wrote runs nothing, in a spreadsheet or on a terminal.
func TestHarmlessTables(t *testing.T) {
	e := frenchArticle()
	e.Found[0].Source, e.Found[0].Details.Via = "=HYPERLINK(\"x\")", "\x1b[31mred\x07\u009b"
	e.Found[1].Source = "\t@SUM(A1)"
	var b bytes.Buffer
	w, _ := NewWriter(&b, "csv")
	w.Article(e)
	w.Close()
	want := `id,source,via,figure,counts,published,quote
a.1,"'=HYPERLINK(""x"")",` + "\ufffd[31mred\ufffd\ufffd" + `,"nearly 3,000",killed or wounded,2024-12-27,Près de 3 000 soldats tués ou blessés
a.2,'	@SUM(A1),,dozens,missing,2024-12-27,Des dizaines de disparus
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	ds, found := Read("f.csv", b.Bytes(), Options{})
	wantFindings(t, found)
	if s := ds.Claims[0].Source; s != `=HYPERLINK("x")` {
		t.Errorf("read back as %q", s)
	}
}

func TestWrittenJSONIsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		if rapid.Bool().Draw(t, "broken") {
			s += "\xff\xc3"
		}
		var got string
		b := appendText(nil, s)
		if err := json.Unmarshal(b, &got); err != nil || got != strings.ToValidUTF8(strings.ReplaceAll(s, "\xff\xc3", "\ufffd\ufffd"), "\ufffd") {
			t.Errorf("%q is written as %s and read as %q, %v", s, b, got, err)
		}
	})
}

func BenchmarkWriteJSON(b *testing.B) {
	e := frenchArticle()
	for i := range e.Found {
		e.Found[i].Subject, e.Found[i].Place = "North Korean soldiers", "Kursk"
	}
	count := &counter{}
	w, _ := NewWriter(count, "jsonl")
	w.Article(e)
	w.Close()
	b.SetBytes(int64(count.n))
	w, _ = NewWriter(&counter{}, "jsonl")
	for b.Loop() {
		w.Article(e)
	}
}

type counter struct{ n int }

func (c *counter) Write(b []byte) (int, error) {
	c.n += len(b)
	return len(b), nil
}

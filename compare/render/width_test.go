package render

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestFiguresStayWhole draws claims and widths: every figure, range and date
// stands whole on one line, and no line is wider than the screen unless
// something in it may not be broken.
func TestFiguresStayWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := drawClaims(t)
		table := compare.Compare(ds, compare.Options{Pairs: rapid.SampledFrom([]compare.Mode{compare.ListAll, compare.ListAuto}).Draw(t, "pairs")})
		o := Options{
			Width:    rapid.IntRange(20, 200).Draw(t, "width"),
			Readings: rapid.Bool().Draw(t, "readings"), Matrix: rapid.Bool().Draw(t, "matrix"),
		}
		var b bytes.Buffer
		if err := writeTable(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		lines := strings.Split(out, "\n")
		whole := mustStayWhole(table, o)
		long := append(spansLeft(table), whole...)
		for _, text := range whole {
			if !strings.Contains(out, text) {
				t.Fatalf("%q does not stand on one line of %d columns:\n%s", text, o.Width, out)
			}
		}
		if m := brokenDate.FindString(out); m != "" {
			t.Fatalf("the date %q is broken:\n%s", m, out)
		}
		for _, line := range lines {
			if w := width(line); w > o.Width && !hasLongWord(line, o.Width, long) {
				t.Fatalf("%q takes %d columns, not %d:\n%s", line, w, o.Width, out)
			}
			if strings.TrimRight(line, " ") != line {
				t.Fatalf("%q ends in space", line)
			}
		}
	})
}

// brokenDate finds dates in words that go over a line's end.
var brokenDate = regexp.MustCompile(`\d\n *(` + strings.Join(months[1:], "|") + `)|(` + strings.Join(months[1:], "|") + `)\n *\d`)

// mustStayWhole returns the texts of a table that may not be broken.
func mustStayWhole(table *compare.Table, o Options) []string {
	var whole []string
	for i := range table.Topics {
		topic := table.Topic(i)
		for _, l := range topic.Lines {
			whole = append(whole, FigureWords(l.Figure), Range(l.Reading.Likely), l.Stated.String())
			if o.Readings {
				whole = append(whole, Range(l.Reading.Possible))
			}
		}
		for _, p := range topic.Pairs {
			if p.Gap > 0 && p.Verdict.Disputed() {
				whole = append(whole, People(p.Gap))
			}
			whole = append(whole, strings.Split(FactorWords(&p), ", ")...)
		}
	}
	return whole
}

// spansLeft returns what may be left of the quantities of a table, none of which
// may be broken where it is shown.
func spansLeft(table *compare.Table) []string {
	var spans []string
	for i := range table.Topics {
		if r := table.Topic(i).Together; r != nil {
			left := r.Left
			for _, repair := range r.Repairs {
				left = append(left, repair.Left...)
			}
			for i := range left {
				spans = append(spans, likelyWords(&left[i]), possibleWords(&left[i]))
			}
		}
	}
	return spans
}

// hasLongWord reports whether the line holds something that may not be broken
// and does not fit beside what stands before it.
func hasLongWord(line string, columns int, whole []string) bool {
	for _, text := range whole {
		if width(text) > columns-longestTitle-gutter && strings.Contains(line, text) {
			return true
		}
	}
	return false
}

var drawnFigures = []string{
	"1,100", "nearly 3,000", "more than 1,000", "between 13,000 and 40,000", "up to 500", "dozens", "none", "several hundred",
	"1 100", "in excess of 1,234,567,890,123", "no fewer than two hundred and twelve thousand", "a couple of hundred",
}

func drawClaims(t *rapid.T) *compare.Dataset {
	ds := &compare.Dataset{}
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"Kyiv", "General", "Staff", "新華社", "كالة", "of", "https://example.org/a/very/long/address?with=more", "🇫🇷", "x",
		"Donaudampfschifffahrtsgesellschaft",
	}), 1, 5)
	for range rapid.IntRange(1, 6).Draw(t, "claims") {
		figure := rapid.SampledFrom(drawnFigures).Draw(t, "figure")
		f, err := compare.ParseFigure(figure, '.')
		if err != nil {
			t.Fatalf("%q: %v", figure, err)
		}
		c := &compare.Claim{
			Figure: f, Counts: rapid.SampledFrom([]string{"killed", "killed or wounded", "casualties", "irrecoverable losses"}).Draw(t, "counts"),
			Topic:   rapid.SampledFrom([]string{"", "North Korean soldiers in the Kursk region"}).Draw(t, "topic"),
			Source:  strings.Join(words.Draw(t, "source"), " "),
			Stated:  compare.NewDate(2024, 12, rapid.IntRange(1, 28).Draw(t, "day")),
			Until:   compare.NewDate(2024, rapid.IntRange(0, 11).Draw(t, "month"), 0),
			Details: &compare.Details{Via: strings.Join(words.Draw(t, "via"), " ")},
		}
		c.Term, _ = compare.ParseTerm(c.Counts)
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		limit int
		want  string
	}{
		{"one two three", 0, "one two three"},
		{"one two three", 7, "one two|three"},
		{"one two three", 3, "one|two|thr|ee"},
		{"on 23 December 2024 it", 12, "on|23 December 2024|it"},
		{"", 5, ""},
		{"a\nb", 5, "a|b"},
		{"2024-12-23", 4, "2024-12-23"},
		{"13,000–40,000", 4, "13,000–40,000"},
		{"(1,234,567)", 4, "(1,234,567)"},
		{"死者は三千人を超えた", 6, "死者は|三千人|を超え|た"},
		{"see https://example.org/abc now", 14, "see|https://|example.org/|abc now"},
		{glue("more than 1,000") + " killed", 6, "more than 1,000|killed"},
		{"👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, "👨‍👩‍👧👨‍👩‍👧|👨‍👩‍👧"},
	} {
		if got := strings.Join(wrap(glueDates(test.text), test.limit), "|"); got != test.want {
			t.Errorf("%q in %d: %q, want %q", test.text, test.limit, got, test.want)
		}
	}
	if got := strings.Join(wrapHanging("one two three four", 7, 2), "|"); got != "one two|  three|  four" {
		t.Errorf("%q", got)
	}
}

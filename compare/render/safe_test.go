package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Kyiv":                       "Kyiv",
		"  two   words ":             "two words",
		"a\nb\tc\r\nd\u2028e\u0085f": "a b c d e f",
		"\x1b[31mred":                "\uFFFD[31mred",
		"\u009b31m":                  "\uFFFD31m",
		"\x00\x01\x7f":               "\uFFFD\uFFFD\uFFFD",
		"\u202egnp.exe":              "gnp.exe",
		"a\u200eb\u2067c\u061cd":     "abcd",
		"bad \xff":                   "bad \uFFFD",
		"1\u00a0100":                 "1 100",
		"👨‍👩‍👧":                      "👨‍👩‍👧",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLongNames(t *testing.T) {
	for _, s := range []string{strings.Repeat("x", 10_000), strings.Repeat("新華社 ", 3000), strings.Repeat("👨‍👩‍👧", 500)} {
		got := name(s)
		if w := displaywidth.String(got); w > longestName || w < longestName-4 {
			t.Errorf("%.20q…: %d columns", s, w)
		}
		if !utf8.ValidString(got) || strings.Count(got, "…") != 1 {
			t.Errorf("%.20q…: %q", s, got)
		}
	}
	if s := strings.Repeat("x", longestName); name(s) != s {
		t.Error("a name that fits was shortened")
	}
}

// neverShown reports whether r must not stand in any output as it is, wherever
// it stands: what steers the writing direction, ends lines, or has no shape and
// serves no script.
func neverShown(r rune) bool {
	return bidi(r) || strings.ContainsRune("\u00ad\u180e\u200b\u2028\u2029\u2060\u2061\u2064\u206a\u3164\ufeff\ufff9\ufffa\ufffb", r) ||
		r >= 0xe0000 && r < 0xe0100
}

// TestUnseen holds that what has no shape is shown only where it has something
// to do, and that JSON keeps it all, by number.
func TestUnseen(t *testing.T) {
	for in, want := range map[string]string{
		"Seo\u200bul":               "Seoul",
		"Seo\u200dul":               "Seoul",
		"Seo\u200c\u200dul":         "Seoul",
		"Seoul\ufe0f\U000e0101":     "Seoul",
		"\ufeffSe\u00adoul\u2060":   "Seoul",
		"Se\ufff9ou\ufffbl":         "Seoul",
		"S\U000e0053\U000e007feoul": "Seoul",
		"\u3164":                    "\uFFFD",
		"\u200d\u200b":              "\uFFFD",
		"می\u200cخواهم":             "می\u200cخواهم",
		"می\u200c\u200cخواهم":       "می\u200cخواهم",
		"क्\u200dष":                 "क्\u200dष",
		"ന്\u200d":                  "ന്\u200d",
		"⚠\ufe0f":                   "⚠\ufe0f",
		"⚠\ufe0f\ufe0f":             "⚠\ufe0f",
		"3\ufe0f\u20e3":             "3\ufe0f\u20e3",
		"👩🏽\u200d🚀":                 "👩🏽\u200d🚀",
		"❤\ufe0f\u200d🔥":            "❤\ufe0f\u200d🔥",
		"葛\U000e0100":               "葛\U000e0100",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%+q) = %+q, want %+q", in, got, want)
		}
		if got := readBack(t, in); got != want {
			t.Errorf("%+q is %+q in CSV, want %+q", in, got, want)
		}
		j := newJSONWriter(nil)
		j.put(in, "")
		text, back := j.b.String(), ""
		if err := json.Unmarshal([]byte(text), &back); err != nil || back != in {
			t.Errorf("%+q is %+q in JSON: %v", in, back, err)
		}
		if strings.ContainsFunc(text, neverShown) || in != want && want != "\uFFFD" && !strings.Contains(text, `\u`) {
			t.Errorf("%+q is hidden in JSON: %+q", in, text)
		}
	}
}

var hostileURLs = []string{
	"javascript:alert(1)", "https://example.org/", "https://example.org/\"><script>alert(1)</script>", "https://example.org/' onclick='alert(1)", "data:text/html,x",
}

// hostileClaims draws claims with any text in every field that can hold it.
func hostileClaims(t *rapid.T) *compare.Dataset {
	ds := &compare.Dataset{}
	text := anyText()
	for range rapid.IntRange(1, 4).Draw(t, "claims") {
		f, err := compare.ParseFigure(rapid.SampledFrom([]string{"1,100", "nearly 3,000", "up to 500", "dozens", "40 to 60"}).Draw(t, "figure"), '.')
		if err != nil {
			t.Fatal(err)
		}
		c := &compare.Claim{
			Figure: f, Source: text.Draw(t, "source"), Topic: rapid.SampledFrom([]string{"", "a|b", "<i>", "x"}).Draw(t, "topic"),
			Subject: text.Draw(t, "subject"), Place: text.Draw(t, "place"), Counts: text.Draw(t, "counts"), Quote: text.Draw(t, "quote"),
			Stated:  compare.NewDate(2024, 12, rapid.IntRange(1, 3).Draw(t, "day")),
			Details: &compare.Details{Via: text.Draw(t, "via"), Speaker: text.Draw(t, "speaker"), Note: text.Draw(t, "note"), URL: rapid.OneOf(text, rapid.SampledFrom(hostileURLs)).Draw(t, "url")},
		}
		c.Term, _ = compare.ParseTerm("killed")
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

// TestHostile writes any text in every format: no control gets through, nothing
// is broken, and what must be notation is.
func TestHostile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := compare.Compare(hostileClaims(t), compare.Options{Pairs: compare.ListAll, Matrix: true})
		o := Options{Width: rapid.SampledFrom([]int{0, 30, 80, 120}).Draw(t, "width"), Readings: true, Matrix: true}
		for _, f := range Formats() {
			var b bytes.Buffer
			if err := f.Write(&b, table, o); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if f.Name == "png" {
				continue // no text
			}
			out := b.String()
			if f.Name == "xlsx" {
				out = sheetsDigest(t, b.Bytes())
			}
			if !utf8.ValidString(out) {
				t.Fatalf("%s: not UTF-8", f.Name)
			}
			if f.Name == "markdown" {
				out = strings.NewReplacer(`\@`+wordJoiner, `\@`, `\#`+wordJoiner, `\#`).Replace(out) // our own
			}
			for _, r := range out {
				if control(r) && r != '\n' && !((f.Name == "csv" || f.Name == "datawrapper") && r == '\t') || neverShown(r) {
					t.Fatalf("%s: %U in\n%s", f.Name, r, out)
				}
			}
			if out == "" || !strings.HasSuffix(out, "\n") {
				t.Fatalf("%s: ends in %.10q", f.Name, out)
			}
			switch f.Name {
			case "html":
				checkPage(t, out, false)
				b.Reset()
				if err := f.Write(&b, table, Options{Fragment: true}); err != nil {
					t.Fatal(err)
				}
				checkPage(t, b.String(), true)
			case "svg":
				checkXML(t, out)
			case "json", "vegalite":
				if !json.Valid(b.Bytes()) {
					t.Fatalf("not JSON:\n%s", out)
				}
			case "csv", "datawrapper":
				if _, err := csv.NewReader(&b).ReadAll(); err != nil {
					t.Fatalf("%v:\n%s", err, out)
				}
			case "markdown":
				checkMarkdown(t, out)
			}
		}
	})
}

// checkXML checks that a picture is well-formed and holds no elements but ours.
func checkXML(t *rapid.T, out string) {
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v:\n%s", err, out)
		}
		if e, ok := token.(xml.StartElement); ok && !slices.Contains(svgElements, e.Name.Local) {
			t.Fatalf("<%s> in\n%s", e.Name.Local, out)
		}
	}
}

var svgElements = strings.Fields("svg title desc style g rect polyline polygon circle text")

// checkMarkdown checks that the tables have as many cells in each row as in the
// first, and that nothing but <br> is HTML.
func checkMarkdown(t *rapid.T, out string) {
	cells := 0
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "|") {
			cells = 0
			if line != "\n" && !strings.HasPrefix(line, "## ") && !strings.HasPrefix(line, "- ") && strings.IndexAny(line, "#>|`*_") == 0 {
				t.Fatalf("%q begins a block", line)
			}
		}
		bare := strings.NewReplacer(`\\`, "", `\|`, "").Replace(line)
		if strings.HasPrefix(line, "|") {
			n := strings.Count(bare, "|")
			if cells != 0 && n != cells {
				t.Fatalf("%d cells, not %d: %q", n, cells, line)
			}
			cells = n
		}
		if strings.ContainsAny(strings.ReplaceAll(line, "<br>", ""), "<>") {
			t.Fatalf("HTML in %q", line)
		}
	}
}

func TestEscapeMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"nearly 3,000":      "nearly 3,000",
		"a|b":               `a\|b`,
		`a\|b`:              `a\\\|b`,
		"<script>":          "&lt;script&gt;",
		"&lt;":              "&amp;lt;",
		"*b* _i_ `c` ~~s~~": "\\*b\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~",
		"[l](u) ![i](u)":    `\[l\](u) !\[i\](u)`,
		"https://x.test":    `https\://x.test`,
		"WWW.x.test":        `WWW\.x.test`,
		"m@x.test":          "m\\@\u2060x.test",
		"#1":                "\\#\u20601",
		"$x$":               "&#36;x&#36;",
		"1. one":            `1\. one`,
		"12) one":           `12\) one`,
		"2.7×":              "2.7×",
		"2024-12-23":        "2024-12-23",
		"- one":             `\- one`,
		"+ one":             `\+ one`,
		"===":               `\===`,
	} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", in, got, want)
		}
	}
}

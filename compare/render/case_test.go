package render

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

var update = flag.Bool("update", false, "write the outputs of testdata/render anew")

// TestCases shows all formats of one case side by side. Each file of
// testdata/render begins with what it is about; then come the claims, one a line
// as field="Go string"; options, if any; and one section for each format, in
// order of the formats' names. A missing section fails; -update writes them.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("../../testdata/render/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			testCase(t, file)
		})
	}
}

func testCase(t *testing.T, file string) {
	in := readArchive(t, file)
	table, o := readCase(t, in)
	out := &archive{comment: in.comment}
	for _, name := range []string{"claims", "options"} {
		if data, ok := in.get(name); ok {
			out.sections = append(out.sections, section{name, data})
		}
	}
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, table, o); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		got := b.String()
		switch f.Name {
		case "xlsx":
			got = sheetsDigest(t, b.Bytes())
		case "png":
			got = imageDigest(t, &b, table, o)
		case "html":
			got = pageDigest(got)
		}
		out.sections = append(out.sections, section{f.Name, got})
		want, ok := in.get(f.Name)
		if *update {
			continue
		}
		if !ok {
			t.Errorf("no section %s; -update writes it", f.Name)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// imageDigest says what can be said of an image in words: its size, what was put
// down in it, and the hash of that. Its pixels may differ from machine to machine
// by a shade.
func imageDigest(t *testing.T, b *bytes.Buffer, table *compare.Table, o Options) string {
	t.Helper()
	img, err := png.DecodeConfig(b)
	if err != nil {
		t.Fatal(err)
	}
	p := drawTable(view{table, table.Topic, table.Judge, table.Tell}, o)
	drawing := p.SVG(false)
	return fmt.Sprintf("%d × %d pixels at scale %g\n%d texts, %d other elements\nsha256 of the drawing: %x\n",
		img.Width, img.Height, p.Scale(), len(p.Texts()), bytes.Count(drawing, []byte("/>")), sha256.Sum256(drawing))
}

// readCase reads the claims and options of a case.
func readCase(t testing.TB, a *archive) (*compare.Table, Options) {
	ds := &compare.Dataset{}
	var opt compare.Options
	var o Options
	for _, f := range a.sections {
		for line := range strings.Lines(f.data) {
			switch f.name {
			case "claims":
				ds.Claims = append(ds.Claims, readClaim(t, strings.TrimSpace(line)))
			case "options":
				readOptions(t, strings.Fields(line), &o, &opt)
			}
		}
	}
	return compare.Compare(ds, opt), o
}

func readOptions(t testing.TB, words []string, o *Options, opt *compare.Options) {
	for _, w := range words {
		key, value, _ := strings.Cut(w, "=")
		n, _ := strconv.Atoi(value)
		switch key {
		case "width":
			o.Width = n
		case "limit":
			o.Limit = n
		case "chart":
			o.Chart = Chart(slices.Index(Charts, value))
		case "scale":
			o.Scale = Scale(slices.Index(Scales, value))
		case "readings":
			o.Readings = true
		case "matrix":
			o.Matrix, opt.Matrix = true, true
		case "overview":
			o.Overview = true
		case "color":
			o.Color = true
		case "pairs":
			for m, name := range compare.Modes {
				if name == value {
					opt.Pairs = compare.Mode(m)
				}
			}
		default:
			t.Fatalf("option %q", w)
		}
	}
}

// readClaim reads one line of field="Go string" pairs.
func readClaim(t testing.TB, line string) *compare.Claim {
	c := &compare.Claim{Details: new(compare.Details)}
	for line != "" {
		key, rest, _ := strings.Cut(line, "=")
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		value, _ := strconv.Unquote(quoted)
		if err := setField(c, strings.TrimSpace(key), value); err != nil {
			t.Fatal(err)
		}
		line = strings.TrimSpace(rest[len(quoted):])
	}
	return c
}

func setField(c *compare.Claim, key, value string) (err error) {
	d := c.Details
	texts := map[string]*string{
		"id": &c.ID, "topic": &c.Topic, "subject": &c.Subject, "place": &c.Place, "source": &c.Source, "quote": &c.Quote,
		"speaker": &d.Speaker, "via": &d.Via, "derived_from": &d.DerivedFrom, "revises": &d.Revises, "url": &d.URL, "note": &d.Note,
	}
	dates := map[string]*compare.Date{"since": &c.Since, "until": &c.Until, "stated": &c.Stated, "published": &c.Published}
	n, _ := strconv.ParseInt(value, 10, 64)
	g := &c.Figure.Given
	switch {
	case texts[key] != nil:
		*texts[key] = value
	case dates[key] != nil:
		*dates[key] = day(value)
	case key == "figure":
		given := c.Figure.Given
		if c.Figure, err = compare.ParseFigure(value, '.'); err != nil {
			return err
		}
		c.Figure.Given = given
	case key == "low":
		g.Low, g.HasLow = n, true
	case key == "best":
		g.Best, g.HasBest = n, true
	case key == "high":
		g.High, g.HasHigh = n, true
	case key == "counts":
		c.Counts = value
		c.Term, _ = compare.ParseTerm(value)
	case key == "means":
		d.Means = strings.Split(value, "; ")
	default:
		return fmt.Errorf("field %q", key)
	}
	return nil
}

// day reads an ISO date.
func day(s string) compare.Date {
	parts := [3]int{}
	for i, p := range strings.SplitN(s, "-", 3) {
		parts[i], _ = strconv.Atoi(p)
	}
	return compare.NewDate(parts[0], parts[1], parts[2])
}

package render

import (
	"fmt"
	"io"
	"testing"

	"counterclaim/compare"
)

// manyClaims returns a thousand claims in fifty topics, as newsrooms may have them.
func manyClaims() *compare.Table {
	ds := &compare.Dataset{}
	for i := range 1000 {
		f, _ := compare.ParseFigure(chartFigures[i%7], '.')
		c := &compare.Claim{
			Topic: fmt.Sprintf("Shelling of the northern district, case %d", i%50), Source: chartNames[i%9], Subject: "people", Place: "the district",
			Figure: f, Stated: compare.NewDate(2024, 1+i%12, 1+i/50),
		}
		c.Term, _ = compare.ParseTerm([]string{"killed", "wounded"}[i%2])
		ds.Claims = append(ds.Claims, c)
	}
	return compare.Compare(ds, compare.Options{})
}

// TestManyClaims holds that what shows many claims stays of use: a picture names
// what it leaves out.
func TestManyClaims(t *testing.T) {
	table := manyClaims()
	for _, chart := range []Chart{ChartRange, ChartTime} {
		p := drawTable(view{table, table.Topic, table.Judge, table.Tell}, Options{Chart: chart})
		if p.Height > 12_000 || len(p.SVG(true)) > 400<<10 {
			t.Errorf("%s: %g high, %d bytes", Charts[chart], p.Height, len(p.SVG(true)))
		}
		texts := p.Texts()
		if last := texts[len(texts)-1].Text; last != "… and 40 more topics, not shown." {
			t.Errorf("%s ends with %q", Charts[chart], last)
		}
	}
}

// BenchmarkManyClaims compares a thousand claims in fifty topics and writes them.
func BenchmarkManyClaims(b *testing.B) {
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(io.Discard, manyClaims(), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

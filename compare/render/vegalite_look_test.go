package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// A vegaView is what the tests look at in the view of a topic.
type vegaView struct {
	Title struct{ Subtitle []string }
	Data  struct{ Values []map[string]any }
	Spec  struct {
		Encoding struct{ X, Y vegaChannel }
		Layer    []struct {
			Transform []struct{ Filter string }
			Mark      any
			Encoding  struct{ X, Y vegaChannel }
		}
	}
}

type vegaChannel struct {
	Field string
	Sort  struct{ Field, Op string }
	Scale struct {
		Type     string
		Domain   []any
		Constant float64
	}
	Axis struct {
		Values []any
		Format string
	}
}

// vegaOf returns the view of the first topic.
func vegaOf(t *testing.T, table *compare.Table, o Options) vegaView {
	t.Helper()
	var b strings.Builder
	if err := writeVegaLite(&b, view{table, table.Topic, table.Judge, table.Tell}, o); err != nil {
		t.Fatal(err)
	}
	var spec struct{ Vconcat []vegaView }
	if err := json.Unmarshal([]byte(b.String()), &spec); err != nil {
		t.Fatal(err)
	}
	return spec.Vconcat[0]
}

// unlikeClaims are claims from none to hundreds of thousands, in the order of their days.
func unlikeClaims(t *testing.T) *compare.Table {
	return clashing(sameClaims, said(t, "none"), said(t, "12"), said(t, "350,000 to 600,000"), said(t, "up to 200"), said(t, "more than 100"))
}

// TestVegaRows holds that rows stand in the order of the picture: of layers that do not
// all have all rows, Vega takes another one.
func TestVegaRows(t *testing.T) {
	v := vegaOf(t, unlikeClaims(t), Options{Scale: ScaleLog})
	for i, d := range v.Data.Values {
		if d["order"] != float64(i) {
			t.Errorf("row %d is numbered %v", i, d["order"])
		}
	}
	if y := v.Spec.Encoding.Y; y.Field != "row" || y.Sort.Field != "order" || y.Sort.Op != "min" {
		t.Errorf("rows come by %+v", y)
	}
}

// TestVegaTicks holds that a log scale has the ticks of the picture, whether zero is on
// it or not.
func TestVegaTicks(t *testing.T) {
	for _, c := range []struct {
		table    *compare.Table
		scale    string
		constant float64
		least    float64
	}{
		{unlikeClaims(t), "symlog", 10, 0},
		{clashing(sameClaims, said(t, "12"), said(t, "350,000")), "log", 0, 10},
	} {
		for chart := range Charts {
			v := vegaOf(t, c.table, Options{Scale: ScaleLog, Chart: Chart(chart)})
			for _, l := range v.Spec.Layer {
				for _, n := range []vegaChannel{l.Encoding.X, l.Encoding.Y} {
					if n.Field == "" {
						continue
					}
					if n.Scale.Type != c.scale || n.Scale.Constant != c.constant || len(n.Axis.Values) < 4 || n.Axis.Values[0] != c.least {
						t.Errorf("%s: %s is %+v", Charts[chart], n.Field, n)
					}
				}
			}
		}
	}
}

// TestVegaLabels holds that the label of a row says its day, however long the name.
func TestVegaLabels(t *testing.T) {
	const long = "Multidimensional Integrated Stabilization Mission in the Islands and in the neighbouring states"
	v := vegaOf(t, clashing(func(i int, c *compare.Claim) { c.Source = long }, said(t, "12")), Options{})
	row, _ := v.Data.Values[0]["row"].(string)
	lines := strings.Split(row, "\n")
	if len(lines) < 2 || strings.Join(lines, " ") != long+", 20 Dec 2024" {
		t.Errorf("the label is %q", lines)
	}
}

// TestVegaTime holds that a chart over time has arrows beside its marks, words at the ends
// of its lines, and years on its days.
func TestVegaTime(t *testing.T) {
	v := vegaOf(t, unlikeClaims(t), Options{Chart: ChartTime})
	var filters []string
	for _, l := range v.Spec.Layer {
		for _, f := range l.Transform {
			filters = append(filters, f.Filter)
			mark, _ := l.Mark.(map[string]any)
			if f.Filter == "datum.open_above" && mark["yOffset"] == nil {
				t.Error("the mark hides the arrow")
			}
		}
	}
	if !slices.Contains(filters, "datum.open_above") || !slices.Contains(filters, "datum.last") {
		t.Errorf("layers of %q", filters)
	}
	var labels []any
	for _, d := range v.Data.Values {
		if d["last"] == true {
			labels = append(labels, d["label"])
		}
		if d["said"] == "up to 200" && d["arrow_below"] == true {
			t.Error("an arrow points to fewer than none")
		}
	}
	if want := []any{"none", "12", "350,000 to 600,000", "up to 200", "more than 100"}; !slices.Equal(labels, want) {
		t.Errorf("labels are %q, want %q", labels, want)
	}
	if x := v.Spec.Encoding.X; x.Axis.Format != "%-d %b %Y" || len(x.Axis.Values) < 2 {
		t.Errorf("days are %+v", x.Axis)
	}
}

// TestVegaPanels holds that panels with scales of their own say so, and that of many
// sources the names stand at the lines.
func TestVegaPanels(t *testing.T) {
	figures := []compare.Figure{}
	for range 8 {
		figures = append(figures, said(t, "12"))
	}
	table := clashing(func(i int, c *compare.Claim) { c.Place = string(rune('M' + i%2)) }, figures...)
	v := vegaOf(t, table, Options{Chart: ChartTime})
	if !slices.Contains(v.Title.Subtitle, ownScaleWords) {
		t.Errorf("nothing of scales in %q", v.Title.Subtitle)
	}
	if v := vegaOf(t, table, Options{Chart: ChartTime, Scale: ScaleLog}); slices.Contains(v.Title.Subtitle, ownScaleWords) {
		t.Error("one scale is told as several")
	}
	if d := v.Data.Values[0]; d["label"] != "A: 12" {
		t.Errorf("the label is %q", d["label"])
	}
}

var unspaced = strings.NewReplacer(" ", "", "\u00a0", "")

// TestVegaLabelsWhole holds of any names that no label is cut, or two rows would be one.
func TestVegaLabelsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, g := range chartGroups(compare.Compare(chartClaims(t), compare.Options{}).Topic(0), ChartRange) {
			for i := range g.rows {
				r := &g.rows[i]
				row := strings.Join(rowLabel(r), "")
				if unspaced.Replace(row) != unspaced.Replace(r.label) {
					t.Fatalf("%q is cut to %q", r.label, row)
				}
			}
		}
	})
}

package render

import (
	"strconv"

	"counterclaim/compare"
)

// numbers is the channel of a number. Its ticks are those of the picture: on a scale
// that has a place for zero, Vega has ticks as if it were linear, most of them where no
// number is.
func (v *vega) numbers(field string) vl {
	a, scale := v.axis, vl{"type": "linear"}
	c := vl{"field": field, "type": "quantitative", "title": "people", "scale": scale}
	if v.ownScales() {
		return c
	}
	scale["domain"] = []int64{a.lo, a.hi}
	switch {
	case a.log && a.zero != 0:
		scale["type"], scale["constant"], scale["domain"] = "symlog", a.lo, []int64{0, a.hi}
	case a.log:
		scale["type"] = "log"
	}
	c["axis"] = vl{"values": a.marked(), "labelOverlap": "greedy", "labelFlush": false}
	return c
}

// ownScales reports whether each facet has numbers of its own upwards. On a log scale
// all have the same, for ticks can be set for all of them alone.
func (v *vega) ownScales() bool { return v.o.Chart == ChartTime && v.o.Scale == ScaleLinear }

// rows says whether facets share what stands upright: rows of a range chart never do.
func (v *vega) rows() string {
	if v.o.Chart == ChartTime && !v.ownScales() {
		return "shared"
	}
	return "independent"
}

// arrowBelow reports whether an arrow may point to less than a claim's lower end: the
// words set none, and the arrow ends above zero.
func (v *vega) arrowBelow(g *chartGroup, r *chartRow) bool {
	room := arrowLength / vegaWidth
	if v.o.Chart == ChartTime {
		room = 3 * ringSize / panelHeight
	}
	return r.openBelow() && (v.axis.log || float64(r.Reading.Likely.Lo) > room*float64(v.tops[g.heading]))
}

// labels is the channel of the rows, in the order of the data. An axis has one place for
// the first line of a label: one of several lines is moved up, to stand beside its bar.
func (v *vega) labels() vl {
	const lines = `split(datum.label, "\n")`
	var moved []any
	for n := 2; n <= v.lines; n++ {
		moved = append(moved, vl{"test": "length(" + lines + ") === " + strconv.Itoa(n), "value": float64(1-n) * 6})
	}
	axis := vl{"ticks": false, "domain": false, "labelLimit": 0, "labelPadding": 8, "labelExpr": lines}
	if len(moved) > 0 {
		axis["labelOffset"] = vl{"condition": moved, "value": 0}
	}
	return vl{"field": "row", "type": "nominal", "sort": vl{"field": "order", "op": "min"}, "title": nil, "axis": axis}
}

// days is the channel of the days from the first to the last, with the ticks of the
// picture, each with its year.
func (v *vega) days(first, last compare.Day) vl {
	axis := vl{"title": nil}
	if first <= last {
		ticks := newDayAxis(first, last, 0, vegaWidth, 0, vegaWidth).ticks
		var values []any
		for _, t := range ticks {
			d := t.day.Date()
			if d == 0 {
				continue // the day after the last of all
			}
			values = append(values, vl{"year": d.Year(), "month": d.Month(), "date": d.Day(), "utc": true})
		}
		axis["values"], axis["format"] = values, ticks[0].format()
	}
	return vl{"field": "until", "type": "temporal", "title": nil, "scale": vl{"type": "utc"}, "axis": axis}
}

// format returns how Vega is to write a day as the picture does.
func (t dayTick) format() string {
	switch d := t.day.Date(); t.label {
	case shortDate(d):
		return "%-d %b %Y"
	case shortDate(compare.NewDate(d.Year(), d.Month(), 0)):
		return "%b %Y"
	}
	return "%Y"
}

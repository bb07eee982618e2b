package render

import (
	"math"

	"counterclaim/compare"
)

// rangeLayers returns the layers of a range chart, and their data.
func (v *vega) rangeLayers(t *compare.Topic) (values, layer []any, encoding vl) {
	for _, g := range chartGroups(t, v.o.Chart) {
		for i := range g.rows {
			values = append(values, v.datum(t, &g, &g.rows[i]))
		}
	}
	if v.o.Readings {
		x2 := vl{"field": "possible_high"}
		layer = append(layer, vl{"transform": is("isValid(datum.possible_low)"), "mark": "rule", "encoding": vl{"x": v.numbers("possible_low"), "x2": x2, "color": v.color()}})
	}
	if v.stated {
		layer = append(layer, vl{
			"transform": is("isValid(datum.stated_low)"), "mark": vl{"type": "bar", "height": frameHeight, "filled": false},
			"encoding": vl{"x": v.numbers("stated_low"), "x2": vl{"field": "stated_high"}, "color": v.color()},
		})
	}
	layer = append(layer,
		vl{"mark": vl{"type": "bar", "height": barHeight}, "encoding": vl{
			"x": v.numbers("likely_low"), "x2": vl{"field": "likely_high"}, "color": v.color(), "opacity": light(),
		}},
		v.arrow("datum.open_above", "likely_high", "triangle-right", "x", arrowLength/2),
		v.arrow("datum.arrow_below", "likely_low", "triangle-left", "x", -arrowLength/2),
		v.said("number"), v.said("number2"),
		vl{"mark": vl{"type": "text", "align": "left", "dx": 10}, "encoding": vl{
			"x": vl{"value": "width"}, "text": vl{"field": "said", "type": "nominal"},
		}},
	)
	return values, layer, vl{"y": v.labels(), "tooltip": v.tooltip()}
}

// said is the layer of a number as said.
func (v *vega) said(field string) vl {
	return vl{"transform": is("isValid(datum." + field + ")"), "mark": ring(), "encoding": vl{"x": v.numbers(field), "color": v.color()}}
}

// arrow is the layer of arrows at an end that the words do not set. off is how far an
// arrow stands from the end, beside which a mark may stand that would hide it.
func (v *vega) arrow(when, field, shape, channel string, off float64) vl {
	return vl{
		"transform": is(when),
		"mark":      vl{"type": "point", "filled": true, "shape": shape, "size": 90, channel + "Offset": off},
		"encoding":  vl{channel: v.numbers(field), "color": v.color(), "opacity": light()},
	}
}

// timeLayers returns the layers of a chart over time, and their data: claims, and
// for the lines what each source stands by on each day.
func (v *vega) timeLayers(t *compare.Topic) (values, layer []any, encoding vl) {
	values = []any{}
	first, last := compare.Day(math.MaxInt32), compare.Day(math.MinInt32)
	for _, g := range chartGroups(t, v.o.Chart) {
		all, dateless, windows := runs(t, &g)
		v.left.dateless += dateless
		v.left.windows += windows
		for _, u := range all {
			for _, s := range u.stands {
				first, last = min(first, s.day), max(last, s.day)
				for _, r := range s.rows {
					d := v.datum(t, &g, r)
					d["until"] = s.day.Date().String()
					if r == u.last() {
						d["last"], d["said_at"], d["label"] = true, v.saidAt(r), v.lineLabel(r)
					}
					values = append(values, d)
				}
			}
			for _, s := range u.standing() {
				values = append(values, v.standDatum(&g, u, s))
			}
		}
	}
	layer = append(layer,
		vl{"transform": is("datum.line"), "mark": vl{"type": "area", "interpolate": "step-after", "opacity": 0.22}, "encoding": vl{
			"y": v.numbers("likely_low"), "y2": vl{"field": "likely_high"}, "color": v.color(),
		}},
		vl{"transform": is("datum.line"), "mark": vl{"type": "line", "interpolate": "step-after", "invalid": "break-paths-show-domains"}, "encoding": vl{
			"y": v.numbers("number"), "color": v.color(),
		}},
	)
	if v.o.Readings {
		layer = append(layer, v.upright("possible_low", "possible_high", 1))
	}
	if v.stated {
		layer = append(layer, vl{
			"transform": is("isValid(datum.stated_low)"), "mark": vl{"type": "bar", "width": 9, "filled": false},
			"encoding": vl{"y": v.numbers("stated_low"), "y2": vl{"field": "stated_high"}, "color": v.color()},
		})
	}
	layer = append(layer, v.upright("likely_low", "likely_high", 4), v.arrow("datum.open_above", "likely_high", "triangle-up", "y", -2*ringSize),
		v.arrow("datum.arrow_below", "likely_low", "triangle-down", "y", 2*ringSize), v.dot("number"), v.dot("number2"),
		vl{"transform": is("datum.last"), "mark": vl{"type": "text", "align": "left", "dx": 9}, "encoding": vl{
			"y": v.numbers("said_at"), "text": vl{"field": "label", "type": "nominal"},
		}},
	)
	return values, layer, vl{"x": v.days(first, last), "tooltip": v.tooltip()}
}

// saidAt returns at which number the words of a claim stand.
func (v *vega) saidAt(r *chartRow) int64 {
	if said := named(r.Figure); len(said) > 0 {
		return said[len(said)-1]
	}
	return v.end(r.Reading.Likely)
}

// lineLabel is what stands beside the end of a line: the words, and whose they are where
// colours do not say so.
func (v *vega) lineLabel(r *chartRow) string {
	return only(v.many, longName(r.Source)+": ") + FigureWords(r.Figure)
}

// standDatum returns what a source stands by on one day, for its line.
func (v *vega) standDatum(g *chartGroup, u *run, s stand) vl {
	d := vl{
		"line": true, "counts": g.heading, "source": longName(u.source), "until": s.day.Date().String(),
		"likely_low": s.likely.Lo, "likely_high": v.end(s.likely), "number": nil,
	}
	if s.number >= 0 {
		d["number"] = s.number
	}
	return d
}

// upright is the layer of a reading on its day.
func (v *vega) upright(low, high string, width int) vl {
	return vl{
		"transform": is("!datum.line && isValid(datum." + low + ")"),
		"mark":      vl{"type": "rule", "strokeWidth": width},
		"encoding":  vl{"y": v.numbers(low), "y2": vl{"field": high}, "color": v.color(), "opacity": light()},
	}
}

// dot is the layer of a number as said, on its day, in the form of its source.
func (v *vega) dot(field string) vl {
	return vl{
		"transform": is("!datum.line && isValid(datum." + field + ")"),
		"mark":      ring(),
		"encoding": vl{
			"y": v.numbers(field), "color": v.color(), "opacity": light(),
			"shape": vl{"field": "source", "type": "nominal", "legend": nil, "scale": vl{"domain": v.sources, "range": v.shapes}},
		},
	}
}

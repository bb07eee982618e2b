package render

import (
	"encoding/json"
	"io"
	"strings"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

func init() {
	register(Format{
		Name: "vegalite", Doc: "the chart as Vega-Lite, for Observable, Altair and other tools",
		Exts: []string{".vl.json", ".vg.json"},
	}, writeVegaLite)
}

// A vl is a piece of a Vega-Lite specification. Its keys are written in the
// order of the alphabet.
type vl = map[string]any

// writeVegaLite writes a specification with its data in it: a view a topic, in it
// a row of facets a definition. It is the same chart as the picture's, of all
// claims, which may be sorted, filtered and restyled further on.
func writeVegaLite(w io.Writer, t view, o Options) error {
	spec := vl{
		"$schema":     "https://vega.github.io/schema/vega-lite/v6.json",
		"description": tableTitle(t, o),
		"config":      vl{"view": vl{"stroke": nil}},
	}
	var views []any
	for i := range o.limit(len(t.Topics)) {
		views = append(views, vegaTopic(t.judged(i), o))
	}
	if len(views) == 0 {
		views = append(views, vl{"data": vl{"values": []any{}}, "mark": "point"})
	}
	spec["vconcat"] = views
	spec["spacing"] = 40
	spec["resolve"] = vl{"scale": vl{"color": "independent"}}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(spec)
}

// vegaTopic returns the view of one topic.
func vegaTopic(t *compare.Topic, o Options) vl {
	v := &vega{o: o, most: 1, lines: 1, many: manySources(t), tops: map[string]int64{}}
	for _, g := range chartGroups(t, o.Chart) {
		v.headings = append(v.headings, g.heading)
		for i := range g.rows {
			v.see(&g, &g.rows[i])
		}
	}
	if !v.ownScales() {
		for _, heading := range v.headings {
			v.tops[heading] = v.most
		}
	}
	v.axis = newAxis(v.all, o.Scale, 0, vegaWidth, sideBySide(noteSize))
	layers := v.rangeLayers
	if o.Chart == ChartTime {
		layers = v.timeLayers
	}
	values, layer, encoding := layers(t)
	facts := []string{strings.Join(chartFacts(t), " · ")}
	if v.ownScales() && len(v.headings) > 1 {
		facts = append(facts, ownScaleWords)
	}
	if more := v.left.words(); more != "" {
		facts = append(facts, more)
	}
	return vl{
		"title": vl{"text": topicName(t.Name), "subtitle": facts, "anchor": "start", "offset": 14},
		"data":  vl{"values": values},
		"facet": vl{"row": vl{
			"field": "counts", "type": "nominal", "sort": v.headings, "title": nil,
			"header": vl{"labelAngle": 0, "labelAlign": "left", "labelAnchor": "start", "labelOrient": "top", "labelFontWeight": "bold"},
		}},
		"spec":    vl{"width": vegaWidth, "height": v.height(), "layer": layer, "encoding": encoding},
		"resolve": vl{"scale": vl{"y": v.rows()}},
	}
}

// vegaWidth is how wide a plot is. What stands beside it is not part of it.
const vegaWidth = 460.0

// A vega gathers what the view of one topic must fit.
type vega struct {
	o        Options
	headings []string
	all      []int64 // numbers
	axis     *axis   // of all of them
	lines    int     // of the longest label of a row
	order    int     // of the next row
	stated   bool    // some source states a range
	many     bool    // sources have no colours of their own
	most     int64   // the largest number: how far open ends reach

	tops    map[string]int64 // the largest number of what one axis shows, by heading
	sources []string
	colors  []string
	shapes  []string
	left    leftOut
}

// vegaForms are the forms of marks, which are no triangles: those are heads of arrows.
// Vega has no cross that lies on its side, and takes an outline in its place.
var vegaForms = [picture.NumForms]string{
	picture.Circle: "circle", picture.Square: "square", picture.Diamond: "diamond", picture.Plus: "cross",
	picture.Cross: "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z",
}

// see takes note of a claim.
func (v *vega) see(g *chartGroup, r *chartRow) {
	for _, n := range (&sheet{o: v.o}).numbers(r) {
		v.all = append(v.all, n)
		v.most = max(v.most, n)
		v.tops[g.heading] = max(v.tops[g.heading], n)
	}
	v.lines = max(v.lines, len(rowLabel(r)))
	if _, ok := stated(r.Figure); ok {
		v.stated = true
	}
	for _, s := range v.sources {
		if s == longName(r.Source) {
			return
		}
	}
	v.sources = append(v.sources, longName(r.Source))
	v.colors = append(v.colors, r.ink.Light())
	v.shapes = append(v.shapes, vegaForms[r.form])
}

// rowLabel returns the label of a row in lines, with whole words and the whole day in
// each. A label of one line is cut where it is long, and loses its day.
func rowLabel(r *chartRow) []string {
	const nbsp = "\u00a0"
	day := ", " + shortDate(r.LastDay())
	whole := strings.ReplaceAll(r.label, day, ", "+strings.ReplaceAll(day[2:], " ", nbsp))
	return strings.Split(strings.ReplaceAll(strings.Join(picture.Wrap(whole, 200, noteSize, false, mostLines), "\n"), nbsp, " "), "\n")
}

// height returns the height of a facet: a step a row, or one for all.
func (v *vega) height() any {
	if v.o.Chart == ChartTime {
		return panelHeight
	}
	return vl{"step": max(26, 12*v.lines+8)}
}

// color is the channel of the source, in the colours of the picture. Rows have
// their sources beside them, and need no legend.
func (v *vega) color() vl {
	c := vl{"field": "source", "type": "nominal", "title": "source", "scale": vl{"domain": v.sources, "range": v.colors}}
	c["legend"] = v.legend()
	return c
}

// legend stands below lines, whose last words reach beyond the plot at the right. Of many
// sources those words have the names.
func (v *vega) legend() any {
	if v.o.Chart == ChartRange || v.many {
		return nil
	}
	return vl{"symbolOpacity": 1, "orient": "bottom", "columns": 2, "labelLimit": 0}
}

// datum returns a claim as data.
func (v *vega) datum(t *compare.Topic, g *chartGroup, r *chartRow) vl {
	d := r.Detail()
	o := vl{
		"claim": r.label, "row": strings.Join(rowLabel(r), "\n"), "order": v.order,
		"counts": g.heading, "source": longName(r.Source), "speaker": name(d.Speaker), "via": name(d.Via),
		"said": FigureWords(r.Figure), "remark": remarks(r, t.Since), "people": name(r.Subject), "place": name(r.Place),
		"since": r.Since.String(), "until": r.LastDay().String(), "stands": !r.aside(),
		"likely_low": r.Reading.Likely.Lo, "likely_high": v.end(r.Reading.Likely),
		"open_above": r.openAbove(), "open_below": r.openBelow(), "arrow_below": v.arrowBelow(g, r),
	}
	v.order++
	for key, value := range o {
		if value == "" {
			delete(o, key)
		}
	}
	for i, n := range named(r.Figure) {
		o[[]string{"number", "number2"}[i]] = n
	}
	if i, ok := stated(r.Figure); ok {
		o["stated_low"], o["stated_high"] = i.Lo, i.Hi
	}
	if v.o.Readings && r.tolerated() {
		o["possible_low"], o["possible_high"] = r.Reading.Possible.Lo, v.end(r.Reading.Possible)
	}
	return o
}

// end returns where an interval ends in a chart: an open one at its edge.
func (v *vega) end(i compare.Interval) int64 {
	if i.Open() {
		return max(v.most, i.Lo)
	}
	return i.Hi
}

// is is a transform that keeps the data for which an expression holds.
func is(expression string) []any { return []any{vl{"filter": expression}} }

// tooltip shows everything that a claim says.
func (v *vega) tooltip() (channels []any) {
	for _, field := range [...]string{"source", "speaker", "via", "said", "counts", "people", "place", "since", "until", "remark"} {
		channels = append(channels, vl{"field": field, "type": "nominal"})
	}
	return channels
}

// light is how much of the ink a claim has that is no witness of its own.
func light() vl {
	return vl{"condition": vl{"test": "datum.stands", "value": 1}, "value": 0.4}
}

// ring is the mark of a number as said.
func ring() vl {
	return vl{"type": "point", "filled": true, "size": 60, "stroke": picture.Paper.Light(), "strokeWidth": 0.5}
}

package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// A lawDraw makes small topics whose claims lie near some numbers that could all
// be true, so that sums, windows and parts decide as often as not. It is driven
// by rapid, or by a seed.
type lawDraw struct {
	upTo func(label string, n int) int // 0 … n, any of them

	names    Names
	people   []string
	places   []string
	terms    []string
	days     []lawDays
	silent   int  // one claim in so many leaves an axis open; 0 for none
	honest   bool // the figures are near the truth
	tight    bool // most figures are exact
	restates bool
	links    bool
	crossed  bool // two axes on which parts may have somebody in common
	given    bool // no claim leaves anything open, revises, repeats or restates
}

// lawDays are the first and the last day of a claim.
type lawDays struct{ since, until Date }

// drawByRapid and drawBySeed are the two ways to make one.
func drawByRapid(t *rapid.T) *lawDraw {
	return &lawDraw{upTo: func(label string, n int) int { return rapid.IntRange(0, n).Draw(t, label) }}
}

func drawBySeed(seed uint64) *lawDraw {
	rng := rand.New(rand.NewPCG(seed, 3))
	return &lawDraw{upTo: func(_ string, n int) int { return rng.IntN(n + 1) }}
}

func (d *lawDraw) oneIn(label string, n int) bool { return d.upTo(label, n-1) == n-1 }

func lawPick[T any](d *lawDraw, label string, from ...T) T {
	return from[d.upTo(label, len(from)-1)]
}

// lawFamilies are terms that have much to do with each other.
var lawFamilies = [][]string{
	{"killed", "wounded", "killed or wounded", "casualties"},
	{"killed", "killed or missing", "missing", "killed in action"},
	{"killed", "missing", "captured", "irrecoverable losses", "killed, wounded, missing or captured"},
	{"missing", "captured", "missing or captured", "killed or missing", "losses"},
	{"killed", "wounded", "killed or wounded"},
	{"killed", "wounded", "killed or wounded", "killed in action", "casualties", "irrecoverable losses", "missing", "captured",
		"killed or missing", "killed, wounded, missing or captured", "losses", "missing or captured"},
}

// dataset makes a topic of two to six claims.
func (d *lawDraw) dataset() *Dataset {
	d.setting()
	ds := &Dataset{Names: d.names}
	for i := range lawPick(d, "claims", 5, 6, 6, 4, 5, 4, 3, 2) {
		ds.Claims = append(ds.Claims, d.claim(i))
	}
	if d.restates {
		d.restate(ds)
	}
	d.figures(ds)
	if d.links {
		d.link(ds)
	}
	return ds
}

// setting draws what the claims of the topic choose from. Most topics have one or
// two axes on which their claims differ, else few claims would meet.
func (d *lawDraw) setting() {
	focus := lawPick(d, "axes", "people", "terms", "terms", "days", "days", "place", "people days", "people terms", "terms days", "people place", "people place terms days")
	d.people, d.places, d.days = []string{lawPick(d, "people", "", "soldiers")}, []string{lawPick(d, "place", "", "country")}, []lawDays{{0, NewDate(2025, 1, 20)}}
	family := lawFamilies[d.upTo("family", len(lawFamilies)-1)]
	d.terms = []string{lawPick(d, "term", family...)}
	if strings.Contains(focus, "people") {
		d.setPeople()
	}
	if strings.Contains(focus, "place") {
		d.setPlaces()
	}
	if strings.Contains(focus, "terms") {
		d.terms = family
	}
	if strings.Contains(focus, "days") {
		d.setDays()
	}
	if d.oneIn("open", 6) {
		d.silent = 4
	}
	d.honest, d.tight = d.oneIn("honest", 5), d.oneIn("tight", 2)
	d.restates, d.links = d.oneIn("restates", 8), d.oneIn("links", 8)
	if d.crossed {
		d.cross()
	}
	if d.given {
		d.silent, d.restates, d.links = 0, false, false
	}
}

// cross makes people and place, or people and days, such that neither is a sum of
// cells, of one term that needs few unknowns.
func (d *lawDraw) cross() {
	d.names.Subjects = []Name{{Name: "teachers", Within: []string{"people"}}, {Name: "women", Within: []string{"people"}}}
	d.people, d.terms, d.silent = []string{"teachers", "women", "people"}, []string{"killed in action"}, 0
	d.names.Places, d.places = nil, []string{""}
	if d.oneIn("place", 2) {
		d.names.Places = []Name{{Name: "city", Within: []string{"north"}}, {Name: "coast", Within: []string{"north"}}}
		d.places, d.days = []string{"city", "coast", "north"}, d.days[:1]
		return
	}
	d.days = []lawDays{{0, NewDate(2025, 1, 13)}, {0, NewDate(2025, 1, 0)}, {NewDate(2025, 1, 14), NewDate(2025, 1, 0)}, {0, NewDate(2025, 2, 1)}}
}

// setDays draws days that lie close to each other, so that windows add up.
func (d *lawDraw) setDays() {
	day := func(m, n int) Date { return NewDate(2025, m, n) }
	d.days = lawPick(d, "days",
		[]lawDays{{0, day(1, 5)}, {day(1, 6), day(1, 20)}, {0, day(1, 20)}},
		[]lawDays{{0, day(1, 5)}, {day(1, 6), day(1, 13)}, {0, day(1, 13)}, {day(1, 14), day(1, 20)}, {0, day(1, 20)}},
		[]lawDays{{day(1, 6), day(1, 13)}, {day(1, 6), day(1, 20)}, {day(1, 14), day(1, 20)}, {day(1, 10), day(1, 20)}, {day(1, 14), day(2, 10)}},
		[]lawDays{{0, day(1, 5)}, {0, day(1, 0)}, {0, day(1, 20)}, {0, day(2, 10)}, {day(1, 6), day(1, 0)}},
		[]lawDays{{0, day(1, 0)}, {0, day(2, 0)}, {0, day(0, 0)}, {day(1, 14), day(2, 0)}, {day(1, 0), day(1, 20)}},
	)
}

func (d *lawDraw) setPeople() {
	whole := d.oneIn("whole", 2)
	parts := []string{"children", "women", "men"}[:2+d.upTo("parts", 1)]
	civilians := Name{Name: "Civilians", Parts: parts, Whole: whole}
	switch d.upTo("people", 4) {
	case 0, 1:
		d.names.Subjects = []Name{civilians}
		d.people = append([]string{"civilians"}, parts...)
	case 2:
		civilians.Within = []string{"people"}
		d.names.Subjects = []Name{civilians}
		d.people = append([]string{"civilians", "people"}, parts...)
	case 3:
		d.names.Subjects = []Name{{Name: "people", Parts: []string{"civilians", "soldiers"}, Whole: whole}, {Name: "civilians", Parts: parts}}
		d.people = append([]string{"Civilians", "people", "soldiers", "press"}, parts...)
	default:
		d.names.Subjects = []Name{{Name: "teachers", Within: []string{"workers", "civilians"}}, {Name: "workers", Within: []string{"people"}}, {Name: "civilians", Within: []string{"people"}}}
		d.people = []string{"teachers", "workers", "civilians", "people"}
	}
}

func (d *lawDraw) setPlaces() {
	switch d.upTo("places", 3) {
	case 0, 1:
		d.names.Places = []Name{{Name: "country", Parts: []string{"north", "south"}, Whole: d.oneIn("whole", 2)}}
		d.places = []string{"north", "south", "country"}
	case 2:
		d.names.Places = []Name{{Name: "city", Within: []string{"north"}}}
		d.places = []string{"city", "north"}
	default:
		d.names.Places = []Name{{Name: "city", Within: []string{"north"}}, {Name: "coast", Within: []string{"north"}}}
		d.places = []string{"city", "north", "coast"}
	}
}

// lawTurn takes one after the other, mostly, so that parts meet their totals.
func lawTurn[T any](d *lawDraw, label string, i int, from []T) T {
	if d.oneIn(label, 4) {
		return lawPick(d, label, from...)
	}
	return from[i%len(from)]
}

// claim makes a claim without a figure.
func (d *lawDraw) claim(i int) *Claim {
	days := lawTurn(d, "days", i, d.days)
	c := &Claim{
		ID: fmt.Sprint("c", i), Source: lawPick(d, "source", "A", "B", "C", "D"), Details: &Details{},
		Subject: lawTurn(d, "subject", i, d.people), Place: lawTurn(d, "place", i/len(d.people), d.places), Counts: lawTurn(d, "counts", i, d.terms),
		Since: days.since, Until: days.until,
	}
	if d.silent > 0 && d.oneIn("silent", d.silent) {
		d.leaveOpen(c)
	}
	if d.oneIn("excess", 60) {
		c.Counts = "excess deaths"
	}
	c.Term, _ = ParseTerm(c.Counts)
	if !c.Until.Exact() && c.Until != 0 && d.oneIn("stated", 6) {
		c.Stated = lawPick(d, "stated", NewDate(2025, 1, 16), NewDate(2025, 2, 12))
	}
	if c.Since != 0 && c.Until != 0 && c.Since.First() > periodOf(c).until1 {
		c.Since = 0
	}
	return c
}

func (d *lawDraw) leaveOpen(c *Claim) {
	switch d.upTo("axis", 3) {
	case 0:
		c.Subject = ""
	case 1:
		c.Place = ""
	case 2:
		c.Counts = ""
	default:
		c.Until = 0
	}
}

// restate has one claim carried twice, perhaps with something changed.
func (d *lawDraw) restate(ds *Dataset) {
	first := ds.Claims[0]
	first.Stated, first.Details.Via = NewDate(2025, 2, 20), "X"
	second := *first
	second.ID, second.Details = "again", &Details{Via: "Y"}
	switch d.upTo("changed", 3) {
	case 0:
		second.Counts = lawPick(d, "counts", d.terms...)
		second.Term, _ = ParseTerm(second.Counts)
	case 1:
		second.Since = 0
	}
	ds.Claims = append(ds.Claims, &second)
}

// link has a claim replace or repeat another.
func (d *lawDraw) link(ds *Dataset) {
	from, to := lawPick(d, "from", ds.Claims...), lawPick(d, "to", ds.Claims...)
	if from == to {
		return
	}
	if d.oneIn("revises", 2) {
		from.Source, from.Details.Revises = to.Source, to.ID
		return
	}
	from.Details.DerivedFrom = to.ID
}

// figures draws one state of affairs, and figures near it.
func (d *lawDraw) figures(ds *Dataset) {
	t := newLawTopic(ds.Claims, ds.Names, Press)
	truth := make([]int64, len(t.quantities))
	for q, v := range d.point(&t.system) {
		f, _ := v.rat().Float64()
		truth[q] = int64(f)
	}
	wrong := d.upTo("wrong", len(ds.Claims)-1)
	for i, c := range ds.Claims {
		n := int64(7)
		if q := t.of[i]; q >= 0 {
			n = truth[q]
		}
		if !d.honest && (i == wrong || d.oneIn("wrong", 4)) {
			d.figure(c, n, int64(lawPick(d, "off", 4, 8, 12, 30)))
			continue
		}
		d.figure(c, n, 0)
	}
}

// point draws a point of the structure: the quantities of some state of affairs.
func (d *lawDraw) point(s *lawSystem) lawVec {
	x := make(lawVec, s.n)
	if len(s.rows) == 0 {
		for j := range x {
			x[j] = lawInt(int64(lawPick(d, "count", 0, 1, 3, 5, 9, 14, 20, 30)))
		}
	} else {
		for range 3 {
			x = x.plus(d.corner(s))
		}
	}
	values := make(lawVec, len(s.outs))
	for q, o := range s.outs {
		values[q] = o.dot(x)
	}
	return values
}

// corner draws a corner of the structure cut off at so many people.
func (d *lawDraw) corner(s *lawSystem) lawVec {
	ones, cost := make(lawVec, s.n), make(lawVec, s.n)
	for _, o := range s.outs {
		cost = cost.plus(o.times(lawInt(int64(d.upTo("weight", 6) - 2))))
		ones = ones.plus(o)
	}
	for j := range ones {
		if ones[j].zero() {
			ones[j] = lawInt(1)
		}
	}
	rows := append(slices.Clone(s.rows), lawRow{ones, -1, lawInt(int64(10 * d.upTo("people", 6)))})
	t, artificial := newLawTableau(s.n, rows)
	if artificial > 0 { // equalities with 0: the basis is feasible as it stands
		t.dropArtificial()
	}
	wide := make(lawVec, t.cols+1)
	copy(wide, cost)
	t.run(wide, t.real)
	x := make(lawVec, s.n)
	for i, b := range t.basis {
		if b < s.n {
			x[b] = t.rows[i][t.cols]
		}
	}
	return x
}

// figure writes a figure that n makes true, or that is off by so many, on the side
// on which it says something.
func (d *lawDraw) figure(c *Claim, n, off int64) {
	less, more := max(0, n-off), n+off
	if d.oneIn("side", 2) {
		less, more = more, less
	}
	around, lower := less, max(0, n-int64(d.upTo("less", 3)))
	if off > 0 {
		lower = max(less, more)
	}
	upper := min(less, more) + int64(d.upTo("more", 3))
	text := ""
	kind := d.upTo("figure", 14)
	if d.tight && kind < 6 {
		kind = 14
	}
	switch kind {
	case 0, 1:
		text = fmt.Sprint("at least ", lower)
	case 2, 3:
		text = fmt.Sprint("at most ", upper)
	case 4:
		text = fmt.Sprint("about ", max(1, around))
	case 5:
		c.Figure.Given = Given{Low: max(0, around-2), High: around + int64(d.upTo("more", 5)), HasLow: true, HasHigh: true}
	case 6:
		c.Figure.Given = Given{Best: around, High: around + 5, HasBest: true, HasHigh: true}
	case 7:
		if d.oneIn("never", 12) {
			c.Figure.Given = Given{Low: n + 3, High: n, HasLow: true, HasHigh: true}
			return
		}
		text = "none"
		if around > 5 {
			text = fmt.Sprint("nearly ", around)
		}
	default:
		c.Figure, _ = ParseFigure(fmt.Sprint(around), '.')
		c.Figure.Counted = true
	}
	if text != "" {
		c.Figure, _ = ParseFigure(text, '.')
	}
}

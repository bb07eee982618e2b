package render

import (
	"cmp"
	"slices"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

// A run is what one source counted up to one day after another.
type run struct {
	source string
	ink    picture.Ink
	form   picture.Form
	stands []stand
}

// A stand is what a source said up to one day.
type stand struct {
	day    compare.Day
	rows   []*chartRow // claims, those that are no witness of their own too
	likely compare.Interval
	number int64 // as said; -1 where its claims name none, or not the same
	stands bool  // some claim has not been replaced and repeats no other
}

// runs puts the claims of a group that count from the topic's beginning in runs;
// others cannot stand on one line with them. It counts those left out: without a
// date, and of other days.
func runs(t *compare.Topic, g *chartGroup) (all []*run, dateless, windows int) {
	bySource := map[string]*run{}
	for i := range g.rows {
		r := &g.rows[i]
		switch {
		case r.LastDay() == 0:
			dateless++
			continue
		case r.Since != 0 && r.Since != t.Since:
			windows++
			continue
		}
		u := bySource[r.Source]
		if u == nil {
			u = &run{source: r.Source, ink: r.ink, form: r.form}
			bySource[r.Source] = u
			all = append(all, u)
		}
		u.add(r)
	}
	slices.SortFunc(all, func(a, b *run) int { return cmp.Or(cmp.Compare(a.ink, b.ink), cmp.Compare(a.source, b.source)) })
	return all, dateless, windows
}

// add puts a claim at the end of a run. Rows come by date; one that is known to
// the month or the year stands at its last day, up to which it may count.
func (u *run) add(r *chartRow) {
	day := r.LastDay().Last()
	at := slices.IndexFunc(u.stands, func(s stand) bool { return s.day >= day })
	switch {
	case at < 0:
		u.stands = append(u.stands, stand{day: day})
		at = len(u.stands) - 1
	case u.stands[at].day > day:
		u.stands = slices.Insert(u.stands, at, stand{day: day})
	}
	s := &u.stands[at]
	s.rows = append(s.rows, r)
	if r.aside() {
		return
	}
	number := int64(-1)
	if said := named(r.Figure); len(said) == 1 {
		number = said[0]
	}
	switch {
	case !s.stands:
		s.stands, s.likely, s.number = true, r.Reading.Likely, number
	default:
		s.likely = s.likely.Hull(r.Reading.Likely)
		if s.number != number {
			s.number = -1
		}
	}
}

// standing returns the stands through which the line of the run leads.
func (u *run) standing() (stands []stand) {
	for _, s := range u.stands {
		if s.stands {
			stands = append(stands, s)
		}
	}
	return stands
}

// last returns the claim with which the run ends.
func (u *run) last() *chartRow {
	s := u.stands[len(u.stands)-1]
	if standing := u.standing(); len(standing) > 0 {
		s = standing[len(standing)-1]
	}
	for _, r := range s.rows {
		if !r.aside() {
			return r
		}
	}
	return s.rows[0]
}

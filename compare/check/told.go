package check

// told is what other rules say of the figures of one source, so that it need not be
// said again.
type told struct {
	claims []bool         // that are at fault, by number
	falls  map[int][]fall // by group
}

// told gathers what cannot be whatever the possible readings.
func (p *Pass) told() told {
	t := told{make([]bool, len(p.Claims)), map[int][]fall{}}
	for _, f := range p.falls() {
		if f.possible {
			t.claims[f.earlier.Number], t.claims[f.later.Number] = true, true
			t.falls[f.group] = append(t.falls[f.group], f)
		}
	}
	for _, x := range p.steps() {
		t.claims[x.window.Number] = true
	}
	for _, x := range p.parts() {
		t.claims[x.part.Number] = true
	}
	for _, x := range p.totals() {
		if x.possible {
			t.claims[x.total.Number] = true
		}
	}
	return t
}

// spans reports whether a conflict takes in two counts of a series between which a
// fall is told: it is the same fall, seen from further away.
func (t *told) spans(group int, set []count) bool {
	for _, f := range t.falls[group] {
		before, after := false, false
		for i := range set {
			if c := &set[i]; oneSeries(c, &f.later) && c.Exact() {
				before = before || c.First <= f.earlier.First
				after = after || c.First >= f.later.First
			}
		}
		if before && after {
			return true
		}
	}
	return false
}

package article

// supersede marks the figures that the same source has replaced: those that the
// text calls older, and those of an earlier day.
func (r *reader) supersede() {
	last := map[string][]int{} // claims by source and outcomes
	for i := range r.claims {
		d := &r.claims[i]
		if d.gone {
			continue
		}
		if r.older(d) {
			d.superseded = true
		}
		r.replacesJoined(i)
		if d.who.actor == noActor || d.mention.group.refers || d.mention.more || d.mention.zero {
			continue
		}
		source, _ := r.speech.actors[d.who.actor].source()
		k := source + "|" + keyOf(d).terms
		before := last[k]
		for _, j := range before[max(0, len(before)-mostAlike):] {
			r.replace(&r.claims[j], d, j, i)
		}
		last[k] = append(before, i)
	}
}

// replacesJoined reads "cops had five dead, but police cut that to three": a figure
// that a verb of change makes of the one before it.
func (r *reader) replacesJoined(i int) {
	d := &r.claims[i]
	if d.mention.source < 0 || !r.revised(d) || i == 0 || r.is(d.mention.from-1, clsBreakdown) || r.older(d) {
		return
	}
	for j := i - 1; j >= 0 && r.claims[j].sentence == d.sentence; j-- {
		if a := &r.claims[j]; keyOf(a).terms == keyOf(d).terms && !a.gone {
			a.superseded, d.revises = true, j
			return
		}
	}
}

// older reports whether the words before a figure say that another has taken its
// place.
func (r *reader) older(d *draft) bool {
	j := d.mention.from - 1
	if r.is(j, clsNot) && d.who.event >= 0 && d.who.at.from >= d.mention.to {
		return false // not 20 as reported by others
	}
	if r.is(j, clsFrom) {
		return true
	}
	for ; j > 0 && j > d.mention.from-4; j-- { // an earlier toll of 1,411
		if r.is(j, clsTally) || r.outcomeAt(j) && r.tokens[j].word.forms&tallied != 0 {
			return r.is(j-1, clsAgo) && r.tokens[j-1].word.value < 0 || r.is(j-1, clsPast)
		}
	}
	return false
}

// replace marks the older of two figures of one source for one thing, if the text
// tells which one that is.
func (r *reader) replace(a, b *draft, i, j int) {
	if a.mention.figure.A == b.mention.figure.A && a.mention.figure.B == b.mention.figure.B || !r.oneCount(a, b) {
		return
	}
	switch {
	case a.stated.since != 0 && b.stated.since != 0 && a.stated.since < b.stated.since, r.revised(b) && !b.superseded:
		a.superseded, b.revises = true, i
	case a.stated.since != 0 && b.stated.since != 0 && b.stated.since < a.stated.since:
		b.superseded, a.revises = true, j
	case b.superseded:
		a.revises = j
	case b.mention.source == fromText && r.earlier(b):
		b.superseded, a.revises = true, j
	}
}

// oneCount reports whether two claims count the same people: neither a part of the
// other, the same place, and no other group.
func (r *reader) oneCount(a, b *draft) bool {
	if a.sentence == b.sentence && !b.superseded {
		return false
	}
	if r.plain(a.placeAt) != r.plain(b.placeAt) {
		return false
	}
	if a.window.since != b.window.since && a.window.since != 0 && b.window.since != 0 {
		return false
	}
	s, t := a.subject, b.subject
	return s.empty() || t.empty() || r.plainPeople(s) || r.plainPeople(t) || r.plain(s) == r.plain(t)
}

func (r *reader) plainPeople(s stretch) bool {
	return s.to-s.from == 1 && (r.is(s.from, clsPlain))
}

// revised reports whether the words before a figure say that it replaces another: of
// "rose to 57 from 43" and "rose from 43 to 57" that is 57.
func (r *reader) revised(d *draft) bool {
	at := d.mention.from
	if r.older(d) {
		return false
	}
	for j := at - 1; j >= 0 && j >= at-7; j-- {
		if r.is(j, clsRises) {
			return true
		}
		if r.tokens[j].kind == tNumber && !r.is(at-1, clsTo) {
			return false
		}
	}
	return false
}

// earlier reports whether the sentence of a figure begins with words such as "two
// days earlier".
func (r *reader) earlier(d *draft) bool {
	s := &r.sentences[d.sentence]
	for i := s.from; i < d.mention.from; i++ {
		if r.is(i, clsAgo) && r.tokens[i].word.value < 0 || r.is(i, clsRelativeDay) && r.tokens[i].word.value < 0 {
			return true
		}
	}
	return false
}

package article

// This file finds the days of a claim: when it was said, and which days it counts.

const farthestWindow = 40 // tokens around a figure in which its window may stand

// date finds the days that a figure covers: a date beside what happened.
func (r *reader) date(d *draft, m *mention, n int, s *sentence) {
	said := d.stated.stretch
	for i := max(s.from, d.quote.from-farthestWindow); i < s.to && i < d.quote.to+farthestWindow; i++ {
		w, ok := r.windowAt(i, s)
		if !ok {
			continue
		}
		if when := r.sign(w.to, ',') && r.is(w.to+1, clsBreaks); when && r.is(i, clsSince) {
			t, ok := r.momentAt(r.skipDeterminer(i+1), s)
			if !ok || d.quote.from < w.to {
				continue // the deadliest since 2013
			}
			w = t // when 127 were killed: in 2013
		}
		d.window = w
		return
	}
	q := d.quote
	for i := q.from; i < s.to && i < q.to+14; i++ {
		if i >= q.to && (r.sign(i, ';') || r.is(i, clsReport) || r.mentionFrom(i) != nil) {
			break
		}
		if i >= said.from && i < said.to {
			i = said.to - 1
			continue
		}
		if t, ok := r.momentAt(i, s); ok && t.from != said.from {
			d.window = t
			return
		}
	}
	for i := s.from; i < q.from && i < s.from+5; i++ {
		if t, ok := r.momentAt(i, s); ok && t.from != said.from && (r.opens(t.from, s) || r.is(i-1, clsOn) && q.from <= t.to) { // the attack on 22 May killed
			d.window = t
			return
		}
	}
}

// statedOn finds the day on which the source said it: that of the statement, or of
// the one that the sentence goes on from; that of a paper speaking for its publisher.
func (r *reader) statedOn(d *draft, n int, s *sentence) moment {
	if d.who.event >= 0 {
		evs := r.eventsOf(n)
		if when := evs[d.who.event].when; when.since != 0 {
			return when
		}
	}
	if d.who.actor == noActor {
		if !s.heading && (r.scene.own || r.speaksItself(n)) {
			r.scene.own = true
			return moment{since: r.scene.published, until: r.scene.published}
		}
		return moment{}
	}
	if d.mention.source == fromText {
		for i := s.from; i < d.mention.from; i++ {
			if m, ok := r.momentAt(i, s); ok && r.opens(m.from, s) {
				return m
			}
		}
	}
	for back := n; back >= 0 && back >= n-3; back-- {
		evs := r.eventsOf(back)
		for k := len(evs) - 1; k >= 0; k-- {
			if evs[k].actor == d.who.actor && evs[k].when.since != 0 && evs[k].verb < d.mention.from {
				return evs[k].when
			}
		}
	}
	return moment{}
}

// dateToday fills in when it was said in a live blog, and of what happened on the very
// day of publication: nobody can have said it before, nor after.
func (r *reader) dateToday() {
	today := r.scene.published
	if today == 0 {
		return
	}
	for i := range r.claims {
		d := &r.claims[i]
		live := r.scene.today || d.window.since == today && d.window.until == today
		if live && d.stated.since == 0 && d.who.actor != noActor && !r.historic(d.sentence) {
			d.stated = moment{since: today, until: today}
		}
	}
}

// whenSaid reads the date of a statement: behind its verb or speaker at token i, or
// between its speaker, which begins at token from, and the verb, or in the words
// that open the sentence: "On Monday, the mayor said".
func (r *reader) whenSaid(i, from int, s *sentence) moment {
	for j := i; j < s.to && j < i+7; j++ {
		if r.sign(j, '.') || r.sign(j, '"') || r.is(j, clsThat) || r.is(j, clsSince) || r.is(j, clsOutcome) || r.mentionLike(j) && !r.datedNumber(j, s) {
			break
		}
		if m, ok := r.momentAt(j, s); ok && m.since == m.until {
			return m
		}
	}
	for j := from; j < i; j++ {
		if m, ok := r.momentAt(j, s); ok && m.since == m.until && m.to <= i {
			return m
		}
	}
	start := s.from // of the clause
	for j := s.from; j < from; j++ {
		if r.sign(j, ';') {
			start = j + 1
		}
	}
	for j := start; j < from; j++ {
		if r.is(j, clsOutcome) || r.sign(j, '"') {
			break
		}
		m, ok := r.momentAt(j, s)
		if !ok || m.since != m.until || r.is(j-1, clsSince) {
			continue
		}
		if r.opens(j, s) || from-m.to <= 2 { // and not the attack on 22 May, police said
			return m
		}
	}
	return moment{}
}

// datedNumber reports whether the number at token j is a part of a date.
func (r *reader) datedNumber(j int, s *sentence) bool {
	_, ok := r.momentAt(j, s)
	return ok
}

// opens reports whether token i stands at the beginning of the sentence, a
// preposition or a conjunction aside.
func (r *reader) opens(i int, s *sentence) bool {
	for j := s.from; j < i; j++ {
		if !(r.is(j, clsPreposition) || r.is(j, clsConjunction) || r.is(j, clsAdverb) || r.tokens[j].kind == tPunct || r.is(j, clsLate)) {
			return false
		}
	}
	return true
}

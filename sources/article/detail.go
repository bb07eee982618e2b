package article

// date finds the days that a figure covers: a date beside what happened.
func (r *reader) date(d *draft, m *mention, n int, s *sentence) {
	said := d.stated.stretch
	for i := s.from; i < s.to; i++ {
		if w, ok := r.windowAt(i, s); ok {
			d.window = w
			return
		}
	}
	q := d.quote
	for i := q.from; i < s.to && i < q.to+14; i++ {
		if i >= q.to && (r.sign(i, ';') || r.is(i, clsReport) || r.mentionFrom(i) != nil) {
			return
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
		if t, ok := r.momentAt(i, s); ok && t.from != said.from && r.opens(t.from, s) {
			d.window = t
			return
		}
	}
}

// locate finds where the people were hurt: a place named in the clause, else that
// of the text.
func (r *reader) locate(d *draft, m *mention, s *sentence) {
	if r.sign(m.from-1, '(') && m.from-2 >= s.from {
		d.placeAt = stretch{m.from - 2, m.from - 1}
		d.place = visible(r.words(d.placeAt))
		return
	}
	for _, side := range []stretch{{d.quote.from, min(s.to, d.quote.to+12)}, {s.from, d.quote.from}} {
		for i := side.from; i < side.to; i++ {
			if i > d.quote.to && (r.is(i, clsReport) || r.sign(i, ';') || r.mentionFrom(i) != nil) {
				break
			}
			if p := r.placeAfter(i, s); !p.empty() {
				d.placeAt, d.place = p, visible(r.words(p))
				r.noteScene(p)
				return
			}
		}
	}
	d.place, d.placeAt = r.scenePlace()
}

// placeAfter returns the name of a place behind a preposition at token i.
func (r *reader) placeAfter(i int, s *sentence) stretch {
	if !r.is(i, clsAt) {
		return stretch{}
	}
	j := i + 1
	if r.is(j, clsDeterminer) {
		j++
	}
	from := j
	for j < s.to && r.tokens[j].kind == tWord && (r.tokens[j].caps != lower || j > from && r.is(j, clsPlaceKind)) || j > from && j+1 < s.to && r.sign(j, '-') && !r.tokens[j].spaced {
		if r.is(j, clsMonth) || r.is(j, clsWeekday) || r.is(j, clsRole) || r.is(j, clsHoliday) || r.is(j, clsDay) {
			return stretch{}
		}
		j++
	}
	if j == from || r.is(from, clsBody) || r.is(from, clsOutlet) {
		return stretch{}
	}
	return stretch{from, j}
}

func (r *reader) noteScene(p stretch) {
	if r.scene.place == "" {
		r.scene.place, r.scene.placeAt = visible(r.words(p)), p
	}
}

// scenePlace returns the first place that the text names behind a preposition.
func (r *reader) scenePlace() (string, stretch) {
	if r.scene.place == "" {
		for n := 0; n < len(r.sentences) && n < 8 && r.scene.place == ""; n++ {
			s := &r.sentences[n]
			for i := s.from; i < s.to; i++ {
				if p := r.placeAfter(i, s); !p.empty() {
					r.noteScene(p)
					break
				}
			}
		}
	}
	return r.scene.place, r.scene.placeAt
}

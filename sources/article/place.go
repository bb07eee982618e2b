package article

const nearestPlace = 22 // tokens around a figure in which its place may stand

// locate finds where the people were hurt: a place named in the sentence, else that
// of the claim just before in the paragraph. A place that the text names elsewhere
// is no claim's: compare takes those without one to be alike, and says so.
func (r *reader) locate(d *draft, m *mention, n int, s *sentence) {
	if r.sign(m.from-1, '(') && m.from-2 >= s.from {
		d.placeAt = stretch{m.from - 2, m.from - 1}
	} else if p := r.labelPlace(s); !p.empty() {
		d.placeAt = p
	} else if p := r.placeNear(d.quote, n, s); !p.empty() {
		d.placeAt = p
	} else if i := len(r.claims) - 1; i >= 0 && r.sentences[r.claims[i].sentence].para == s.para && r.claims[i].sentence >= n-1 {
		d.placeAt = r.claims[i].placeAt
	}
}

// placeNear returns the place named behind the quote, up to the next figure, else
// the nearest one before it.
func (r *reader) placeNear(q stretch, n int, s *sentence) stretch {
	evs := r.eventsOf(n)
	for i := q.to; i < s.to && i < q.to+nearestPlace; i++ {
		if i >= q.to && (r.sign(i, ';') || r.mentionFrom(i) != nil && r.mentionFrom(i).terms != nil) {
			break
		}
		if p := r.placeAfter(i, s); !p.empty() && !spokenIn(evs, i) {
			return p
		}
	}
	for i := q.to - 1; i >= s.from && i >= q.from-nearestPlace*2; i-- {
		if spokenIn(evs, i) && i < q.from {
			break // Speaking in Geneva, the spokesman said
		}
		if p := r.placeAfter(i, s); !p.empty() {
			return p
		}
	}
	return stretch{}
}

// spokenIn reports whether token i belongs to the name of a speaker: the foreign
// ministry in Paris says where it sits.
func spokenIn(evs []event, i int) bool {
	for k := range evs {
		if i >= evs[k].from && i < evs[k].end {
			return true
		}
	}
	return false
}

// labelPlace reads "• Tobruk: Fewer than 20 people were injured".
func (r *reader) labelPlace(s *sentence) stretch {
	if !s.bullet {
		return stretch{}
	}
	i := s.from + 1
	for j := i; j < s.to && j < i+5; j++ {
		if r.sign(j, ':') {
			p := stretch{i, j}
			if !p.empty() && r.placeLike(p) {
				return p
			}
			return stretch{}
		}
	}
	return stretch{}
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
	if of := r.behindAdjectives(j+1, s.to); r.is(j, clsPlaceKind) && r.is(of, clsOf) && r.lex.headFirst {
		if j = of + 1; r.is(j, clsDeterminer) { // la région russe de Koursk
			j++
		}
	}
	from := j
	for j < s.to {
		k := &r.tokens[j]
		if k.kind == tWord && (k.caps != lower || j > from && k.word.is(clsPlaceKind)) || k.sign == '-' && k.kind == tPunct && !k.spaced && j > from {
			j++
			continue
		}
		break
	}
	if j > from && r.sign(j-1, '-') {
		return stretch{} // Hamas-run, Houthi-held
	}
	p := stretch{from, j}
	if p.empty() || !r.placeLike(p) {
		return stretch{}
	}
	return p
}

// placeLike reports whether words with capitals can be a place: no body, date,
// person or people.
func (r *reader) placeLike(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		for _, c := range []class{clsMonth, clsWeekday, clsHoliday, clsDay, clsRole, clsBody, clsOutlet, clsOutletKind, clsPronoun, clsHonorific, clsDeterminer, clsRelativeDay} {
			if k.word.is(c) {
				return false
			}
		}
		if k.word.is(clsOrg) && !k.word.is(clsPlaceKind) && !k.word.is(clsHospital) || k.word.is(clsThings) && !k.word.is(clsPlaceKind) && k.caps != upper && !k.word.is(clsHospital) {
			return false
		}
		if k.caps == upper && !k.word.is(clsCountry) && !k.word.is(clsDemonym) || k.kind == tNumber {
			return false
		}
		if s.to-s.from == 1 && (k.word.is(clsDemonym) || k.word.is(clsPeople)) {
			return false
		}
	}
	return s.to > s.from && r.tokens[s.from].caps != lower
}

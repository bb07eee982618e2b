package article

// A group is what a number counts.
type group struct {
	stretch       // the words, without "of" and "the"
	head    *word // the last word known to name people or things
	kind    kind
	end     int  // the first token behind it
	attr    int  // an outcome in front of the people: 12 missing sailors; -1 if none
	refers  bool // of them, of the dead: a part of something spoken of before
	whole   int  // behind the number of those of whom it is a part: two of the 13 crew
	noun    int  // the token of an outcome that is itself counted: 12 deaths; -1 if none
}

// What a group is.
type kind uint8

const (
	nothing kind = iota // no noun at all
	unknown             // words that the lexicon does not know
	people
	thing
)

const longestGroup = 9

// readGroup reads what stands behind the number.
func (r *reader) readGroup(m *mention, s *sentence) {
	g := group{attr: -1, noun: -1}
	i := m.to
	if r.sign(i, '"') {
		i++
	}
	for i < s.to && r.is(i, clsMore) && !r.is(i, clsPeople) {
		m.more = true
		i++
	}
	if j := m.from - 1; j >= s.from && r.is(j, clsMore) && !r.is(j, clsPeople) {
		m.more = true
	}
	if r.is(i, clsBreakdown) && r.is(i, clsPeople) { // of them, of those, of whom
		g.refers, g.kind = true, people
		i++
	} else if r.is(i, clsOf) {
		measure := r.is(i, clsMeasure) && !r.is(i+1, clsDeterminer) // une dizaine de morts
		i++
		if r.is(i, clsDeterminer) && !r.is(i, clsPossessive) {
			i++
		}
		for r.is(i, clsPossessive) || r.sign(i, '"') {
			if g.from == 0 {
				g.from = i
			}
			i++
		}
		if end, single, ok := r.numberAt(i, s.to); i < s.to && ok && !single && r.is(i-1, clsDeterminer) {
			i, g.whole = end, end
		}
		if r.is(i, clsOutcome) && r.tokens[i].word.forms&(noun|predicate) != 0 && !measure { // two of the dead
			g.refers = true
		}
	}
	if g.from == 0 {
		g.from = i
	}
	end := i
	for ; i < s.to && i < m.to+longestGroup; i++ {
		if !r.inGroup(i, m, &g) {
			break
		}
		end = i + 1
	}
	g.to, g.end = end, end
	if g.to <= g.from {
		g.stretch = stretch{}
	} else if g.kind == people && g.head.is(clsDemonym) && !g.head.is(clsPeople) && g.noun < 0 && !r.is(g.to-1, clsDemonym) {
		g.kind = unknown // a Russian outlet
	}
	m.group = g
}

// inGroup reports whether token i belongs to the group, and notes what it says.
func (r *reader) inGroup(i int, m *mention, g *group) bool {
	k := &r.tokens[i]
	w := k.word
	if k.kind == tPunct {
		return k.sign == '-' && !k.spaced || k.sign == '\'' && g.kind != people
	}
	if (k.kind == tNumber || w.is(clsNumber)) && r.sign(i+1, '-') && !r.tokens[i+1].spaced && i+2 < len(r.tokens) && r.is(i+2, clsThings) {
		return true // an eight-year-old boy
	}
	if k.kind == tNumber || k.line && i > m.to && k.para {
		return false
	}
	if w.is(clsThings) && r.sign(i-1, '-') && r.sign(i+1, '-') {
		return true
	}
	if w == nil {
		if g.kind == people && k.caps == lower {
			return r.peopleAhead(i)
		}
		if g.kind == nothing {
			g.kind = unknown
		}
		return true
	}
	if w.is(clsBreakdown) && w.is(clsPeople) && g.kind == thing {
		return false // no count of those who die
	}
	if w.is(clsPeople) && !(w.is(clsOutcome) && w.forms&predicate != 0 && g.kind == people) {
		if w.is(clsOutcome) {
			return r.outcomeInGroup(i, g)
		}
		g.kind, g.head = people, w
		return true
	}
	switch {
	case w.is(clsOutcome):
		return r.outcomeInGroup(i, g)
	case w.is(clsThings):
		if g.kind != people {
			g.kind, g.head = thing, w
		}
		return true
	case w.is(clsDemonym):
		if g.kind == nothing || g.kind != people && k.caps != lower {
			g.kind, g.head = people, w
		}
		return true
	case w.is(clsBe), w.is(clsHave), w.is(clsModal), w.is(clsReport) && !w.is(clsRole), w.is(clsPreposition), w.is(clsConjunction), w.is(clsRelative), w.is(clsPronoun), w.is(clsDeterminer), w.is(clsNumber), w.is(clsAmount), w.is(clsBefore), w.is(clsReaches), w.is(clsCausing), w.is(clsAccording):
		return false
	case w.is(clsCountry), w.is(clsCapital), w.is(clsBody):
		return g.kind != people
	case w.is(clsAdverb), w.is(clsRelease), w.is(clsDeny), w.is(clsPassive), w.is(clsSuffer), w.is(clsMonth), w.is(clsWeekday), w.is(clsDay), w.is(clsRelativeDay), w.is(clsAgo):
		return false
	}
	if g.kind == nothing {
		g.kind = unknown
	}
	return true
}

// outcomeInGroup takes in an outcome that is counted itself or says what became of
// the people named behind it.
func (r *reader) outcomeInGroup(i int, g *group) bool {
	w := r.tokens[i].word
	if g.kind == thing || g.kind == people && !g.refers && (w.forms&noun == 0 || w.forms&predicate != 0) {
		return false
	}
	switch {
	case w.forms&predicate != 0 && r.peopleAhead(i):
		if g.attr < 0 {
			g.attr = i
		}
		return true
	case w.forms&noun != 0 && g.noun < 0:
		g.noun = i
		return true
	}
	return false
}

// peopleAhead reports whether a noun for people follows token i at once, or behind
// one more word.
func (r *reader) peopleAhead(i int) bool {
	for j := i + 1; j <= i+2 && j < len(r.tokens); j++ {
		w := r.tokens[j].word
		switch {
		case r.tokens[j].kind != tWord:
			return false
		case w.is(clsPeople) && !w.is(clsOutcome), w.is(clsDemonym) && j == i+1 && r.tokens[j].caps != lower:
			return true
		case w != nil && !w.is(clsMore) && !w.is(clsDemonym):
			return false
		}
	}
	return false
}

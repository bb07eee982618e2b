package article

const farthestDoubt = 28 // tokens before a number in which a word may put it in doubt

// doubted reports whether the sentence only supposes, foresees or denies what the
// mention says.
func (r *reader) doubted(m *mention, s *sentence) bool {
	return r.supposed(m, s) || r.denied(m, s) || r.about(m) || r.speaks(m, s)
}

// about reports whether the mention says what something is about: no information about
// 12 civilians killed.
func (r *reader) about(m *mention) bool {
	return m.from < m.number.from && r.is(m.from, clsPreposition) && r.is(m.from-1, clsTopic)
}

// speaks reports whether the mention is who says something, and not whom it is said of:
// citing two officials, 16 people were killed.
func (r *reader) speaks(m *mention, s *sentence) bool {
	for _, e := range r.eventsOf(r.sentenceOf(s)) {
		if e.from <= m.from && m.group.end <= e.end && m.outcome >= e.end {
			return true
		}
	}
	return false
}

// supposed reports whether a word such as "could" or "if" governs the mention.
func (r *reader) supposed(m *mention, s *sentence) bool {
	evs := r.eventsOf(r.sentenceOf(s))
	last := max(m.outcome, m.group.end-1, m.to-1)
	for i := m.from; i <= last; i++ {
		if r.is(i, clsModal) {
			return true
		}
	}
	for i, n := m.from-1, 0; i >= s.from && n < farthestDoubt; i, n = i-1, n+1 {
		k := &r.tokens[i]
		switch {
		case k.word.is(clsModal) && (k.caps == lower || r.opensClause(i)): // and not Can Tho
			return true
		case k.word.is(clsBreaks), k.sign == ';', k.sign == ':' && k.kind == tPunct, k.word.is(clsReport) && verbOf(evs, i):
			return false
		case r.boundary(i, m):
			return false
		}
	}
	return false
}

// verbOf reports whether token i is the verb of one of the events.
func verbOf(evs []event, i int) bool {
	for k := range evs {
		if evs[k].verb == i {
			return true
		}
	}
	return false
}

// boundary reports whether the words before token i belong to another statement:
// "and" or a comma behind another mention's outcome, or who is said to say.
func (r *reader) boundary(i int, m *mention) bool {
	if !r.is(i, clsJoins) && !r.sign(i, ',') {
		return false
	}
	for n := range r.mentions {
		o := &r.mentions[n]
		if o != m && o.terms != nil && max(o.group.end, o.outcome+1) <= i && i-max(o.group.end, o.outcome+1) < 12 {
			return true
		}
	}
	return false
}

// denied reports whether the mention stands in what somebody denies.
func (r *reader) denied(m *mention, s *sentence) bool {
	other := false // the words belong to another number too
	for i, n := m.from-1, 0; i >= s.from && n < farthestDoubt; i, n = i-1, n+1 {
		k := &r.tokens[i]
		other = other || r.boundary(i, m)
		switch {
		case k.word.is(clsDeny):
			return !(other && r.opensClause(i)) // contrary to reports of 40 dead, three were hurt
		case k.word.is(clsRelative) && r.sign(i-1, ','):
			return false
		case k.word.is(clsReport) && !k.word.is(clsCounting) && r.is(i-1, clsJoins), k.sign == ';', k.word.is(clsReport) && r.sign(i-1, ','):
			return false
		case k.word.is(clsBreaks) && !r.is(i, clsAs):
			return false
		}
	}
	last := max(m.outcome, m.group.end-1, m.to-1)
	for i, n := last+1, 0; i < s.to && n < 14; i, n = i+1, n+1 {
		k := &r.tokens[i]
		switch {
		case k.word.is(clsDeny):
			return true
		case k.sign == ';', k.word.is(clsBreaks) && !r.is(i, clsAs), k.sign == '"' && k.kind == tPunct && !r.is(i+1, clsDeny), k.sign == ',':
			return false
		case r.mentionFrom(i) != nil:
			return false
		}
	}
	return false
}

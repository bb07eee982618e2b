package article

const farthestTally = 16 // tokens before a number in which its tally may stand

// byTally takes the tally in front: the death toll rose to 57, the number of dead
// stands at 12, losses of more than 1,000.
func (r *reader) byTally(m *mention, s *sentence) bool {
	if m.single {
		return false
	}
	reached, verb := false, false
	far := false    // words that are no part of the tally stand between
	clause := false // so does a clause: the number of people killed when a bridge fell has reached
	for j, n := m.from-1, 0; j >= s.from && n < farthestTally; j, n = j-1, n+1 {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsOutcome) && k.word.forms&tallied != 0:
			if !reached || r.countedBefore(j, s) || far && !r.putBefore(j, s) || clause && !r.tallyBefore(j, s) {
				return false
			}
			return r.set(m, j, tallied, s, "the tally before the number")
		case k.kind == tPunct && k.sign != '"' && k.sign != '(' && k.sign != '\'' && !(k.sign == '-' && !k.spaced):
			return false
		case k.kind == tNumber && (r.is(j-1, clsMonth) || r.is(j+1, clsMonth) || year(r.words(stretch{j, j + 1}))):
		case k.kind == tNumber || k.word.is(clsNumber):
			if !r.is(m.from-1, clsFrom) && !r.olderThan(j, m) {
				return false
			}
		case k.word.is(clsReaches):
			reached = true
			verb = verb || !k.word.is(clsPreposition)
		case k.word.is(clsFrom), k.word.is(clsRises):
			reached = true
		case k.word.is(clsAdverb), k.word.is(clsDeterminer), k.word.is(clsMore), k.word.is(clsHave), k.word.is(clsBe), k.word.is(clsDay), k.word.is(clsWeekday), k.sign == '"':
		case verb && !k.word.is(clsReport):
			clause = clause || k.word.is(clsBreaks)
		case (r.is(m.from-1, clsAtWord) || r.is(m.from-1, clsTo) || r.is(m.from-1, clsAs)) && !k.word.is(clsReport) && !k.word.is(clsBreaks):
			far = true
		case k.word.is(clsPreposition), k.word.is(clsTally) && reached:
		default:
			return false
		}
	}
	return false
}

// olderThan reports whether the number at token j is the older one of a change
// that ends in m: from 43 to 57.
func (r *reader) olderThan(j int, m *mention) bool {
	return r.is(j-1, clsBy) || (r.is(j-1, clsFrom) || r.is(j-1, clsFromWord)) && r.is(j+1, clsTo) || r.is(j-1, clsBefore) && r.is(j+1, clsTo)
}

// countedBefore reports whether the outcome at token j has a number of its own:
// 12 dead.
func (r *reader) countedBefore(j int, s *sentence) bool {
	for n := range r.mentions {
		m := &r.mentions[n]
		if m.to <= j && m.group.noun == j {
			return true
		}
	}
	return r.tokens[j-max(0, min(1, j-s.from))].kind == tNumber
}

// tallyBefore reports whether "the number of people" stands before the outcome at token j.
func (r *reader) tallyBefore(j int, s *sentence) bool {
	for i := j - 1; i >= s.from && i >= j-4; i-- {
		if r.is(i, clsTally) {
			return true
		}
	}
	return false
}

// putBefore reports whether a verb before the tally at token j brings its number:
// raised the death toll from Monday's blast to 35.
func (r *reader) putBefore(j int, s *sentence) bool {
	for i := j - 1; i >= s.from && i >= j-6; i-- {
		if r.is(i, clsRises) || r.is(i, clsReport) {
			return true
		}
	}
	return false
}

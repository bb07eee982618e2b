package article

import "sort"

const (
	farthestPredicate = 45 // tokens behind the people in which their predicate may stand
	farthestParticle  = 9  // tokens behind a form of be or have in which the outcome may stand
)

// byPredicate takes what is said of the people behind them: 12 people were
// killed, 12 people died, 12 people hurt.
func (r *reader) byPredicate(m *mention, s *sentence) bool {
	depth := 3
	if r.is(m.from-1, clsBreakdown) {
		depth = 0 // among them a doctor, and 100 were injured
	}
	i, f := r.predicate(m.group.end, m, s, depth)
	if i >= 0 && m.group.refers && r.tokens[i].word.term(predicate) == displaced {
		return false // of whom four were evacuated by helicopter
	}
	if i < 0 {
		return false
	}
	if f == injured {
		m.terms, m.outcome, m.rule = []string{wounded}, i, "injuries that they have"
		return true
	}
	return r.set(m, i, f, s, "the predicate behind the people")
}

// injured is not a form of a word, but of a phrase: suffered minor injuries.
const injured form = 0

// predicate looks for the predicate of people named before token i. depth is how
// many joined groups may stand between.
func (r *reader) predicate(i int, m *mention, s *sentence, depth int) (at int, f form) {
	look := predicateSearch{r: r, m: m, s: s, start: i}
	for limit := min(s.to, i+farthestPredicate); i < limit; i++ {
		if n := r.mentionFrom(i); n != nil && n != m {
			next, ok := r.past(n, i, s)
			switch {
			case ok:
				i = next - 1
				continue
			case m.group.kind == people && n.group.kind == nothing && r.sign(look.start, ','):
				return none, 0 // three children, and dozens were wounded
			case depth > 0 && r.onlyJoins(look.start, i) && n.group.kind != thing:
				return r.predicate(n.group.end, n, s, depth-1)
			}
			return none, 0
		}
		if r.sign(i, '(') {
			i = r.closeBracket(i, limit)
			continue
		}
		if at, f = look.at(i); at != goOn {
			return at, f
		}
	}
	return none, 0
}

// What a search for a predicate may answer in place of a token.
const (
	none = -1 // there is none
	goOn = -3 // it may stand further on
)

// A predicateSearch goes from the people to the right.
type predicateSearch struct {
	r        *reader
	m        *mention
	s        *sentence
	start    int  // the first token behind the people
	relative bool // inside "who …", whose verb is not the predicate
	comma    bool // a comma has been passed
}

// at judges token i: the predicate, the end of the search or nothing.
func (p *predicateSearch) at(i int) (int, form) {
	r, k := p.r, &p.r.tokens[i]
	switch {
	case k.kind == tPunct:
		p.comma = p.comma || k.sign == ','
		if k.sign == ';' || k.sign == ':' || k.sign == '?' || k.sign == '!' || k.sign == '_' {
			return none, 0
		}
	case k.word.is(clsOutcome):
		switch at, f := r.predicateAt(i, p.start, p.relative, p.m, p.s); at {
		case none:
		case stop:
			return none, 0
		default:
			return at, f
		}
	case k.word.is(clsHave) && r.injuryBehind(i, p.s) >= 0 && r.injuryBehind(i, p.s) <= i+3:
		return r.injuryBehind(i, p.s), injured // has a broken arm
	case k.word.is(clsBe), k.word.is(clsHave) && !p.comma:
		if at, f := r.afterAuxiliary(i, p.m, p.s); at >= 0 || !p.relative {
			return at, f
		}
		p.relative = false
	case k.word.is(clsRelative):
		p.relative = true
	case k.word.is(clsModal), k.word.is(clsBreaks) && !(r.is(i, clsAs) && r.outcomeAt(i+1)), r.is(i, clsThat) && r.is(i-1, clsJoins):
		return none, 0
	case k.word.is(clsSuffer):
		if at := r.injuryBehind(i, p.s); at >= 0 {
			return at, injured
		}
	case k.word.is(clsCarried):
		if at := r.hospitalBehind(i, p.s); at >= 0 {
			return at, injured
		}
	case k.word.is(clsReport) && p.comma && !k.word.is(clsPassive) && !k.word.is(clsRole):
		return none, 0
	}
	return goOn, 0
}

const stop = -2

// predicateAt judges an outcome met at token i without a form of be before it.
func (r *reader) predicateAt(i, start int, relative bool, m *mention, s *sentence) (int, form) {
	w := r.tokens[i].word
	switch {
	case r.is(i-1, clsGenitive) && i > start:
		return -1, 0 // Kyiv's dead
	case r.active(i, s):
		return stop, 0
	case w.forms&intransitive != 0:
		if w.is(clsReaches) && (m.group.kind != people || !r.stops(i+1, s) && !r.is(i+1, clsAt)) {
			return -1, 0 // fell ill, fell to
		}
		if i > start && (r.is(i-1, clsPreposition) || r.is(i-1, clsDeterminer)) {
			return -1, 0
		}
		return i, intransitive
	case w.forms&predicate == 0:
		return -1, 0
	case i > start && (r.is(i-1, clsDeterminer) || r.is(i-1, clsPreposition) && !r.is(i-1, clsAs) || r.is(i-1, clsPossessive)):
		return -1, 0
	case r.peopleAhead(i) && i > start:
		return -1, 0
	}
	return i, predicate
}

// afterAuxiliary looks for the outcome behind a form of be or have at token i.
func (r *reader) afterAuxiliary(i int, m *mention, s *sentence) (int, form) {
	be, among := r.is(i, clsBe), false
	for j, n := i+1, 0; j < s.to && n < farthestParticle; j, n = j+1, n+1 {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsOutcome):
			if !be && k.word.forms&predicate != 0 && k.word.forms&intransitive == 0 && r.active(j, s) {
				return -1, 0
			}
			for _, f := range []form{predicate, intransitive, noun} {
				if k.word.forms&f != 0 {
					return j, f
				}
			}
			return -1, 0
		case k.word.is(clsBe):
			be = true
		case k.word.is(clsPreposition) && r.is(j, clsAmong):
			among = true
		case among && (k.kind == tNumber || k.word.is(clsPeople)): // are among the 43,000 people killed
		case k.word.is(clsSuffer):
			if at := r.injuryBehind(j, s); at >= 0 {
				return at, injured
			}
			if !k.word.is(clsPreposition) && !k.word.is(clsHave) { // known to have died
				return -1, 0
			}
		case k.word.is(clsCarried):
			if at := r.hospitalBehind(j, s); at >= 0 {
				return at, injured
			}
			return -1, 0
		case k.word.is(clsHospital), k.word.is(clsInjury):
			return j, injured
		case k.kind == tPunct && (k.sign == '"' || k.sign == '(' || k.sign == '[' || k.sign == '*' || k.sign == '_'): // [killed](https://…)
		case k.word.is(clsPassive), k.word.is(clsAdverb), k.word.is(clsHave), k.word.is(clsMore), k.word.is(clsDeterminer):
		case k.kind == tWord && k.caps == capital && k.word == nil && (r.is(j-1, clsPreposition) || r.tokens[j-1].caps == capital): // in Bach Mai hospital
		case k.word.is(clsPreposition) && (r.is(j, clsAmong) || r.is(j, clsIn) || r.is(j, clsWith)):
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// injuryBehind returns the injury that the word at token i is about, -1 if none:
// suffered minor injuries, treated for cuts.
func (r *reader) injuryBehind(i int, s *sentence) int {
	for j := i + 1; j < s.to && j <= i+5; j++ {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsInjury):
			return j
		case k.kind == tPunct && k.sign != '-' && k.sign != '"', k.kind == tNumber, k.word.is(clsBe), k.word.is(clsPeople), k.word.is(clsConjunction) && !k.word.is(clsJoins):
			return -1
		}
	}
	return -1
}

// hospitalBehind returns the hospital or the injury with which people are taken
// there, -1 if none.
func (r *reader) hospitalBehind(i int, s *sentence) int {
	for j := i + 1; j < s.to && j <= i+9; j++ {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsHospital), k.word.is(clsInjury):
			return j
		case k.kind == tPunct && k.sign != '-' && k.sign != '.', k.kind == tNumber, k.word.is(clsBe), k.word.is(clsBreaks), k.sign == '.' && k.spaced:
			return -1
		}
	}
	return -1
}

// mentionFrom returns the mention of the sentence that begins at token i. A number
// of things, or an article before what is no person, is none here.
func (r *reader) mentionFrom(i int) *mention {
	n := sort.Search(len(r.mentions), func(n int) bool { return r.mentions[n].from >= i })
	if n == len(r.mentions) || r.mentions[n].from != i {
		return nil
	}
	m := &r.mentions[n]
	if m.single && m.group.kind != people || m.group.kind == thing && m.group.attr < 0 {
		return nil
	}
	return m
}

// past reports whether a mention at token i stands inside an aside, and returns the
// token behind it: ", including five children," and ", aged 12 to 15,".
func (r *reader) past(n *mention, i int, s *sentence) (int, bool) {
	j := i - 1
	for j >= s.from && (r.is(j, clsMore) || r.is(j, clsDeterminer)) {
		j--
	}
	aside := r.is(j, clsBreakdown) || r.sign(j, ',') && n.group.refers
	if !aside {
		// a number inside a phrase with a preposition: in two villages
		if r.is(j, clsPreposition) && !r.is(j, clsAndWord) && n.group.kind != people {
			return n.group.end, true
		}
		return 0, false
	}
	clause := r.is(n.group.end, clsWho) // including 21 who died
	for end := n.group.end; end < s.to && end < i+30; end++ {
		if clause && end+1 == s.to {
			return 0, false
		}
		if r.sign(end, ',') || r.sign(end, ')') || r.sign(end, '_') {
			return end + 1, true
		}
		if !clause && (r.is(end, clsBe) || r.is(end, clsHave) || r.outcomeAt(end) && !r.is(end, clsPeople) && end > n.group.end) {
			return end, !n.group.refers && !r.ofWhom(j)
		}
	}
	return 0, false
}

// ofWhom reports whether token i is "of whom" or "of which", behind which stands a
// clause of its own.
func (r *reader) ofWhom(i int) bool {
	return r.is(i, clsBreakdown) && (r.is(i-1, clsOf) || r.is(i, clsOfWhom))
}

// onlyJoins reports whether nothing but "and", commas and the like stands between
// two tokens.
func (r *reader) onlyJoins(from, to int) bool {
	for i := from; i < to; i++ {
		if !(r.is(i, clsJoins) || r.sign(i, ',') || r.is(i, clsMore) || r.is(i, clsDeterminer) || r.sign(i, '"')) {
			return false
		}
	}
	return true
}

// closeBracket returns the token that closes the bracket at i, or i.
func (r *reader) closeBracket(i, limit int) int {
	for j := i + 1; j < limit; j++ {
		if r.sign(j, ')') {
			return j
		}
	}
	return i
}

// byTreatment reads "treated just under 40 people for injuries" and "left 12 people
// in hospital".
func (r *reader) byTreatment(m *mention, s *sentence) bool {
	j := m.from - 1
	for j >= s.from && (r.is(j, clsMore) || r.is(j, clsDeterminer)) {
		j--
	}
	if j < s.from || !(r.is(j, clsSuffer) && !r.is(j, clsPreposition) || r.is(j, clsCausing)) {
		return false
	}
	if r.is(j, clsTreating) && m.group.kind == people && r.hospitalBefore(j, s) {
		m.terms, m.outcome, m.rule = []string{wounded}, j, "treated in a hospital"
		return true
	}
	for i := m.group.end; i < s.to && i < m.group.end+6; i++ {
		if r.is(i, clsInjury) || r.is(i, clsHospital) && r.is(j, clsCausing) {
			m.terms, m.outcome, m.rule = []string{wounded}, i, "injuries that they are treated for"
			return true
		}
		if r.tokens[i].kind == tPunct || r.tokens[i].kind == tNumber {
			return false
		}
	}
	return false
}

// hospitalBefore reports whether a hospital is what the verb at token i tells of: the
// infirmary has treated 37 people.
func (r *reader) hospitalBefore(i int, s *sentence) bool {
	for j := i - 1; j >= s.from && j > i-farthestParticle; j-- {
		if r.is(j, clsHospital) {
			return true
		}
		if r.tokens[j].kind == tPunct || r.is(j, clsPreposition) || r.is(j, clsBe) {
			return false
		}
	}
	return false
}

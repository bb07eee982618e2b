package article

import "strings"

// This file finds what became of the people that a number counts: the word for
// it behind them, before them, or in the number's own noun.

// link gives each mention of the sentence its outcome.
func (r *reader) link(s *sentence) {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.single && m.group.kind != people && m.group.noun < 0 && !r.anotherOne(m) || m.group.kind == thing && m.group.attr < 0 {
			continue
		}
		rules := []func(*mention, *sentence) bool{r.byNoun, r.byVerb, r.byLives, r.byOf, r.byPredicate, r.byAttribute, r.byTreatment, r.byTally}
		if m.group.kind == nothing {
			rules = []func(*mention, *sentence) bool{r.byNoun, r.byVerb, r.byLives, r.byOf, r.byTally, r.byPredicate}
		}
		if prev := r.linkedBefore(i); prev >= 0 && r.sign(m.from-1, ',') && r.addsUp(prev, m) {
			continue // eleven were killed, nine hostages and two guards
		}
		for _, try := range rules {
			if try(m, s) {
				break
			}
		}
	}
}

// anotherOne reads "another was in critical condition": no noun, but a predicate.
func (r *reader) anotherOne(m *mention) bool {
	return r.is(m.number.from, clsMore) && m.group.kind == nothing && (r.is(m.to, clsBe) || r.is(m.to, clsHave) || r.outcomeAt(m.to))
}

// second returns what else became of people whom the text says were captured: "a
// soldier taken prisoner on Thursday had not survived his wounds" is two claims.
func (r *reader) second(m *mention, s *sentence) (mention, bool) {
	if m.outcome != m.group.end || len(m.terms) != 1 || m.terms[0] != captured {
		return mention{}, false
	}
	for i := m.outcome + 1; i < s.to && i < m.outcome+farthestParticle*2; i++ {
		switch {
		case r.mentionFrom(i) != nil, r.is(i, clsBreaks), r.sign(i, ';'):
			return mention{}, false
		case r.is(i, clsBe), r.is(i, clsHave), r.outcomeAt(i) && r.tokens[i].word.forms&intransitive != 0:
			at, f := i, intransitive
			if !r.outcomeAt(i) {
				at, f = r.afterAuxiliary(i, m, s)
			}
			also := *m
			ok := at >= 0 && f != injured && r.set(&also, at, f, s, "the predicate behind the people")
			return also, ok
		}
	}
	return mention{}, false
}

// set notes the outcome at token i, with those joined to it.
func (r *reader) set(m *mention, i int, f form, s *sentence, rule string) bool {
	term := r.tokens[i].word.term(f)
	if term == "" {
		return false
	}
	m.terms, m.last = r.joined(i, f, term, s)
	m.outcome, m.rule = i, rule
	return true
}

// joined returns the outcomes of one number that "and" or "or" joins to the one
// at token i: killed or wounded.
func (r *reader) joined(i int, f form, term string, s *sentence) (terms []string, last int) {
	terms, last = []string{term}, i
	add := func(t string) {
		for _, have := range terms {
			if have == t {
				return
			}
		}
		terms = append(terms, t)
	}
	for j := i; ; {
		next, ok := r.joinedTo(j, 1, f, s)
		if !ok || r.active(next, s) {
			break
		}
		add(r.tokens[next].word.term(alike(f)))
		j, last = next, next
	}
	for j := i; ; {
		next, ok := r.joinedTo(j, -1, f, s)
		if !ok {
			break
		}
		add(r.tokens[next].word.term(alike(f)))
		j = next
	}
	return terms, last
}

// alike returns the forms that may be joined to one: dead or disappeared.
func alike(f form) form {
	if f&(predicate|intransitive|noun) != 0 {
		return predicate | intransitive | noun
	}
	return f
}

// joinedTo returns the outcome of the same form that a word such as "or" joins to
// the one at token i, in the given direction.
func (r *reader) joinedTo(i, step int, f form, s *sentence) (int, bool) {
	joint := false
	for j, n := i+step, 0; j >= s.from && j < s.to && n < 6; j, n = j+step, n+1 {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsJoins), k.sign == ',', k.sign == '/' && k.kind == tPunct:
			joint = true
		case k.sign == '"', k.sign == '\'':
		case joint && k.word.is(clsMeasure): // dozens of dead and of wounded
		case k.word != nil && k.word.term(alike(f)) != "":
			return j, joint
		case !joint && !(k.word.is(clsAdverb) || k.word.is(clsPassive)):
			return 0, false
		case k.word.is(clsAdverb), k.word.is(clsPassive), k.word.is(clsBe):
		default:
			return 0, false
		}
	}
	return 0, false
}

// active reports whether the verb at token i has an object behind it, so that what
// stands before it is who did it and not whom it was done to.
func (r *reader) active(i int, s *sentence) bool {
	if r.tokens[i].word.forms&transitive == 0 {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-3; j-- {
		if r.is(j, clsBe) {
			return false
		}
	}
	for j := i + 1; j < s.to && j < i+4; j++ {
		k := &r.tokens[j]
		switch {
		case k.kind == tNumber, k.word.is(clsNumber), k.word.is(clsAmount), k.word.is(clsZero), k.word.is(clsOne), k.word.is(clsDeterminer), k.word.is(clsBefore) && !k.word.is(clsPreposition):
			return true
		case k.word.is(clsPeople) && !k.word.is(clsOutcome), k.word.is(clsDemonym):
			return true
		case k.kind == tPunct, k.word.is(clsPreposition), k.word.is(clsConjunction):
			return false
		case k.word.is(clsAdverb), k.word.is(clsMore):
		default:
			return k.kind == tWord && k.caps == capital && !k.word.is(clsWeekday) && !k.word.is(clsMonth)
		}
	}
	return false
}

// byNoun takes the noun that is counted: 12 deaths, 40 dead, no casualties.
func (r *reader) byNoun(m *mention, s *sentence) bool {
	g := &m.group
	if g.noun < 0 && g.kind == nothing && r.outcomeAt(g.end) && r.tokens[g.end].word.forms&(predicate|intransitive) != 0 && !r.active(g.end, s) {
		f := predicate
		if r.tokens[g.end].word.forms&predicate == 0 {
			f = intransitive
		}
		return r.set(m, g.end, f, s, "an outcome right behind the number")
	}
	if g.noun < 0 {
		return false
	}
	ambiguous := r.tokens[g.noun].word.is(clsPeople) && r.tokens[g.noun].word.forms&predicate == 0
	if ambiguous && r.outcomeAt(m.from-1) { // killed nine hostages
		if t := r.tokens[m.from-1].word.term(transitive); t == killed || t == wounded {
			return r.byVerb(m, s)
		}
	}
	if g.refers || ambiguous { // two of the wounded died, three victims died
		if at, f := r.predicate(g.end, m, s, 0); at >= 0 && f != injured && f != noun {
			return r.set(m, at, f, s, "the predicate behind the people")
		}
	}
	if r.tokens[g.noun].word.term(noun) == captured && !r.held(m, s) {
		return false
	}
	f := noun
	if r.tokens[g.noun].word.forms&noun == 0 {
		f = predicate
	}
	return r.set(m, g.noun, f, s, "the noun counted")
}

// held reports whether a verb before the mention says that prisoners were taken, and
// are not let go.
func (r *reader) held(m *mention, s *sentence) bool {
	for j := m.from - 1; j >= s.from && j > m.from-5; j-- {
		if r.is(j, clsHolding) {
			return true
		}
		if r.is(j, clsRelease) {
			return false
		}
	}
	if r.is(m.group.noun, clsPrisoners) && !r.is(m.group.end, clsBe) { // 134 hostages are still in Gaza
		return false
	}
	for j := m.group.end; j < s.to && j < m.group.end+10 && !r.sign(j, ','); j++ {
		if r.is(j, clsRelease) {
			return false
		}
	}
	return true
}

func (r *reader) outcomeAt(i int) bool { return r.is(i, clsOutcome) }

// byVerb takes the verb in front: killing at least 12 people.
func (r *reader) byVerb(m *mention, s *sentence) bool {
	j := m.from - 1
	for n := 0; j >= s.from && n < 4; j, n = j-1, n+1 {
		k := &r.tokens[j]
		if k.word.is(clsOutcome) {
			break
		}
		if !(k.word.is(clsMore) || k.word.is(clsDeterminer) || k.word.is(clsAdverb) || k.sign == '"' || r.is(j, clsOf) && r.is(j-1, clsMore)) {
			return false
		}
	}
	if j < s.from || !r.outcomeAt(j) || r.tokens[j].word.forms&transitive == 0 {
		return false
	}
	switch term := r.tokens[j].word.term(transitive); term {
	case losses, captured:
		if term == losses && m.group.head.is(clsKin) { // lost two sons
			m.terms, m.outcome, m.rule = []string{killed}, j, "kin lost"
			return true
		}
		if i := m.group.end; term == losses && m.group.kind == people && r.outcomeAt(i) && r.tokens[i].word.term(predicate) != "" {
			return r.set(m, i, predicate, s, "what became of those lost")
		}
		if m.group.kind != people && !(m.group.kind == nothing && r.joinsVerbs(j)) {
			return false
		}
	case missing:
		if m.group.kind != people {
			return false
		}
	case killed:
		if r.is(j, clsReport) && m.group.kind != people {
			return false // mourns
		}
	case affected, displaced:
		if m.group.kind == unknown {
			return false
		}
	}
	if r.passiveBefore(j, s) {
		return false
	}
	return r.set(m, j, transitive, s, "the verb before the number")
}

// progressive reports whether the verb at token j goes on in the active voice: was
// holding, said it was looking for.
func (r *reader) progressive(j int) bool {
	first, _, _ := strings.Cut(r.plain(stretch{j, j + 1}), " ")
	return r.lex.gerund != "" && strings.HasSuffix(first, r.lex.gerund)
}

// joinsVerbs reports whether the verb at token j goes on from another one with a
// number: killed 25 militants and captured three.
func (r *reader) joinsVerbs(j int) bool {
	if !r.is(j-1, clsJoins) && !r.sign(j-1, ',') {
		return false
	}
	for n := range r.mentions {
		m := &r.mentions[n]
		if m.terms != nil && m.outcome >= 0 && m.outcome < m.from && j-m.group.end <= 4 && j > m.from {
			return true
		}
	}
	return false
}

// passiveBefore reports whether a form of be stands right before the verb at token
// j: people were killed.
func (r *reader) passiveBefore(j int, s *sentence) bool {
	if r.progressive(j) {
		return false // was looking for
	}
	for i := j - 1; i >= s.from && i >= j-2; i-- {
		if r.is(i, clsBe) {
			return true
		}
		if !r.is(i, clsAdverb) {
			return false
		}
	}
	return false
}

// byLives reads "claimed 12 lives", "12 lives were lost" and "cost no sailor his
// life".
func (r *reader) byLives(m *mention, s *sentence) bool {
	at := -1
	for j := m.to; j < m.group.end+3 && j < s.to; j++ {
		if r.is(j, clsLives) {
			at = j
			break
		}
	}
	if at < 0 {
		return false
	}
	claimed := r.is(at+1, clsLost) || r.is(at+1, clsBe) && r.lostBehind(at+2, s)
	if !claimed && !r.claimed(m.from, s) {
		return false
	}
	m.terms, m.outcome, m.rule = []string{killed}, at, "lives taken"
	if m.group.kind != people {
		m.group.stretch = stretch{}
	}
	return true
}

// claimed reports whether a verb that takes lives stands shortly before token i.
func (r *reader) claimed(i int, s *sentence) bool {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if r.is(j, clsClaiming) {
			return true
		}
	}
	return false
}

func (r *reader) lostBehind(i int, s *sentence) bool {
	for j := i; j < s.to && j < i+3; j++ {
		if r.is(j, clsClaiming) {
			return true
		}
	}
	return false
}

// byOf reads "the death of 192 of its soldiers".
func (r *reader) byOf(m *mention, s *sentence) bool {
	j := m.from - 1
	for j >= s.from && !r.is(j, clsOf) && (r.is(j, clsMore) || r.is(j, clsDeterminer)) {
		j--
	}
	if j-1 < s.from || !r.is(j, clsOf) || !r.outcomeAt(j-1) || r.tokens[j-1].word.forms&ofPeople == 0 {
		return false
	}
	if r.is(j-1, clsLives) && !r.claimed(j-1, s) {
		return false // saved the lives of three people
	}
	return m.group.kind != thing && r.set(m, j-1, ofPeople, s, "the death of so many")
}

// byAttribute takes the word before the people: 12 missing sailors.
func (r *reader) byAttribute(m *mention, s *sentence) bool {
	return m.group.attr >= 0 && r.set(m, m.group.attr, predicate, s, "the adjective before the people")
}

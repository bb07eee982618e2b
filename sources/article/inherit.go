package article

import "counterclaim/compare"

// This file gives an outcome to numbers that name none themselves, but lean on
// what was said before: "and two policemen", "12 of them children", "up from 43".

// inherit goes through the mentions of the sentence that have no outcome yet.
func (r *reader) inherit(s *sentence) {
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.terms != nil || m.group.kind == thing && !m.group.refers {
			continue
		}
		if m.single && m.group.kind != people {
			continue
		}
		prev := r.linkedBefore(i)
		for _, try := range []func(int, *mention, *sentence) bool{r.joinedGroup, r.gapped, r.partsOf, r.described, r.apposed, r.breakdown, r.elliptic, r.rest, r.listed, r.aside, r.revision, r.cued} {
			if try(prev, m, s) {
				break
			}
		}
	}
}

// linkedBefore returns the number of the last mention before i that has an
// outcome, -1 if none.
func (r *reader) linkedBefore(i int) int {
	for i--; i >= 0; i-- {
		if r.mentions[i].terms != nil {
			return i
		}
	}
	return -1
}

// take gives m the outcome of the mention prev of the sentence or, where that is
// -1, of the last claim of the text.
func (r *reader) take(prev int, m *mention, s *sentence, rule string) bool {
	if prev >= 0 {
		p := &r.mentions[prev]
		m.terms, m.source, m.rule = p.terms, prev, rule
		return true
	}
	d := r.lastClaim(s)
	if d == nil || s.from-r.sentences[d.sentence].to > farthestLean && (!m.group.refers || s.para != r.sentences[d.sentence].para) {
		return false
	}
	if rule == cuedRule {
		d = r.mainClaim(d)
	}
	m.terms, m.rule, m.source = d.mention.terms, rule, fromText
	return true
}

const cuedRule = "a figure given of those before"

// mainClaim returns the claim of the sentence of d that a later figure means where it
// does not say: the dead, if they were counted.
func (r *reader) mainClaim(d *draft) *draft {
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].sentence == d.sentence; i-- {
		if c := &r.claims[i]; len(c.mention.terms) == 1 && c.mention.terms[0] == killed && !c.mention.group.refers {
			return c
		}
	}
	return d
}

// farthestLean is how many tokens may stand between a sentence with a number and
// the sentence whose outcome it takes over.
const farthestLean = 12

// fromText says that an outcome was taken over from a claim of an earlier sentence.
const fromText = -2

// lastClaim returns the claim that stands nearest before the sentence.
func (r *reader) lastClaim(s *sentence) *draft {
	for i := len(r.claims) - 1; i >= 0; i-- {
		d := &r.claims[i]
		if s.para-r.sentences[d.sentence].para > 3 {
			return nil
		}
		if !r.sentences[d.sentence].heading {
			return d
		}
	}
	return nil
}

// joinedGroup reads "killed 12 soldiers, two policemen and a child".
func (r *reader) joinedGroup(prev int, m *mention, s *sentence) bool {
	if prev < 0 || m.group.kind == nothing || m.group.refers {
		return false
	}
	p := &r.mentions[prev]
	if p.group.end > m.from || r.sign(m.from-1, '"') || r.sign(p.group.end, '"') || !r.onlyJoins(p.group.end, m.from) && !r.joinsBehindName(p, m) || p.group.kind == nothing && m.group.kind != people {
		return false
	}
	if p.outcome >= 0 && p.outcome >= p.group.end || r.is(m.group.end, clsBe) || r.is(m.group.end, clsReport) {
		return false
	}
	return r.take(prev, m, s, "joined to the people before")
}

// joinsBehindName reads "killed 84 mercenaries of the Wagner group and 47 soldiers": what
// stands between two groups of people is a name and a word that joins them.
func (r *reader) joinsBehindName(p, m *mention) bool {
	const longest = 7
	if m.group.kind != people || !r.is(m.from-1, clsJoins) || m.from-p.group.end > longest || !r.is(p.group.end, clsOf) && !r.is(p.group.end, clsFromWord) {
		return false
	}
	named := false
	for i := p.group.end + 1; i < m.from-1; i++ {
		k := &r.tokens[i]
		if k.kind != tWord || k.word.is(clsOutcome) || k.word.is(clsBe) || k.word.is(clsHave) || k.word.is(clsConjunction) || k.word.is(clsReport) {
			return false
		}
		named = named || r.capitalName(i)
	}
	return named
}

// gapped reads "seven people died in Kherson and two in Odesa".
func (r *reader) gapped(prev int, m *mention, s *sentence) bool {
	if prev < 0 || m.single || m.group.kind != nothing || !(r.is(m.from-1, clsJoins) || r.sign(m.from-1, ',') || r.sign(m.from-1, ':')) {
		return false
	}
	if !r.is(m.to, clsAt) || m.from-max(r.mentions[prev].group.end, r.mentions[prev].outcome) > 12 {
		return false
	}
	parallel := r.mentions[prev].group.refers || !r.placeAfter(m.to, s).empty()
	return parallel && r.take(prev, m, s, "the same, in another place")
}

// partsOf reads "of whom 10,973 were Spaniards and 2,390 native troops": a verb for both.
func (r *reader) partsOf(prev int, m *mention, s *sentence) bool {
	if prev < 0 || m.single || m.group.kind == nothing || !r.is(m.from-1, clsJoins) || !r.stops(m.group.end, s) {
		return false
	}
	p := &r.mentions[prev]
	be := p.group.end
	if p.outcome >= 0 || !r.is(be, clsBe) || !r.is(p.from-1, clsBreakdown) && !p.group.refers {
		return false
	}
	for i := be + 1; i < m.from-1; i++ {
		if k := &r.tokens[i]; k.kind != tWord || k.word.is(clsOutcome) || k.word.is(clsConjunction) || k.word.is(clsPreposition) {
			return false
		}
	}
	return m.from-be < 7 && r.take(prev, m, s, "a part as the one before")
}

// described reads "three were residents of Alberta": those counted before are told apart.
func (r *reader) described(prev int, m *mention, s *sentence) bool {
	if m.single || m.zero || m.group.kind != nothing || !r.is(m.to, clsBe) {
		return false
	}
	i := m.to + 1
	for r.is(i, clsDeterminer) || r.is(i, clsMore) {
		i++
	}
	if i >= s.to || !r.is(i, clsPeople) || r.outcomeAt(i) {
		return false
	}
	if d := r.lastClaim(s); prev < 0 && (d == nil || r.sentences[d.sentence].para != s.para) {
		return false
	}
	return r.take(prev, m, s, "some of those before")
}

// apposed reads "13 Cambodians had been killed - eight civilians and five soldiers".
func (r *reader) apposed(prev int, m *mention, s *sentence) bool {
	if prev < 0 || m.single || m.group.kind != people {
		return false
	}
	j := m.from - 1
	if r.sign(j, ',') && r.addsUp(prev, m) {
		return r.take(prev, m, s, "the parts of those before")
	}
	if !(r.sign(j, '_') || r.sign(j, ':') || r.sign(j, '-') && r.tokens[j].spaced || r.sign(j, '(')) {
		return false
	}
	p := &r.mentions[prev]
	return max(p.group.end, p.outcome+1) >= j-3 && r.take(prev, m, s, "the parts of those before")
}

// breakdown reads "including ten civilians" and "12 of them children".
func (r *reader) breakdown(prev int, m *mention, s *sentence) bool {
	j := m.from - 1
	for j >= s.from && (r.is(j, clsMore) || r.is(j, clsDeterminer) || r.is(j, clsOf) && r.is(j-1, clsDemonstrative)) {
		j-- // including those of four children
	}
	if m.figure.Amount.Row().Kind == compare.Many {
		return false // many of them
	}
	led := r.is(j, clsBreakdown) || m.group.kind == people && r.is(m.group.end, clsBreakdown) && r.stops(m.group.end+1, s) // a girl among them
	if k := m.group.end; m.group.refers && m.group.noun < 0 && k < s.to && r.tokens[k].kind == tWord && r.tokens[k].word == nil && r.tokens[k].caps == lower && !r.peopleAhead(k) {
		return false // two of them started breathing
	}
	if !led && !m.group.refers {
		if !r.ledByPart(m, s) {
			return false
		}
	}
	if m.group.refers && prev < 0 && m.group.noun < 0 && (r.unlinkedBefore(m, s) || r.is(m.group.end, clsHave)) {
		return false
	}
	if r.letGo(m.group.end, s) {
		return false
	}
	if prev < 0 {
		if i := r.outcomeBefore(m, s); i >= 0 {
			return r.set(m, i, r.anyForm(i), s, "a part of those before")
		}
		if led && !m.group.refers {
			return false
		}
	}
	return r.take(prev, m, s, "a part of those before")
}

// letGo reports whether what is said of people from token i on is that they were
// rescued or set free.
func (r *reader) letGo(i int, s *sentence) bool {
	for ; i < s.to && (r.is(i, clsBe) || r.is(i, clsHave) || r.is(i, clsAdverb)); i++ {
	}
	return r.is(i, clsRelease)
}

// addsUp reports whether a number and the one joined to it make that of prev: eleven
// were killed, nine hostages and two gendarmes.
func (r *reader) addsUp(prev int, m *mention) bool {
	for n := range r.mentions {
		if o := &r.mentions[n]; o.from > m.from {
			return r.onlyJoins(m.group.end, o.from) && o.group.kind == people && m.figure.A+o.figure.A == r.mentions[prev].figure.A
		}
	}
	return false
}

// unlinkedBefore reports whether "of them" means people or things of whom the
// sentence says nothing that counts: "1,142 patients are admitted, 740 of them in the
// new wing".
func (r *reader) unlinkedBefore(m *mention, s *sentence) bool {
	for n := range r.mentions {
		o := &r.mentions[n]
		if o.from < m.from && o.terms == nil && !o.single && (o.group.kind == people || o.group.kind == thing && o.to+6 > m.from) {
			return true
		}
	}
	return false
}

// ledByPart reads "of the 40 dead, 12 were children": the first words of the
// sentence name the whole.
func (r *reader) ledByPart(m *mention, s *sentence) bool {
	if !r.is(s.from, clsBreakdown) && !r.is(s.from, clsOf) && !r.is(s.from, clsAmong) {
		return false
	}
	return m.from-s.from < 12
}

func (r *reader) anyForm(i int) form {
	w := r.tokens[i].word
	for _, f := range []form{predicate, noun, tallied, intransitive, transitive, ofPeople} {
		if w.forms&f != 0 {
			return f
		}
	}
	return 0
}

// outcomeBefore returns the nearest outcome that stands before the mention in its
// sentence, -1 if none.
func (r *reader) outcomeBefore(m *mention, s *sentence) int {
	for i := m.from - 1; i >= s.from && i >= m.from-40; i-- {
		if r.outcomeAt(i) {
			return i
		}
	}
	return -1
}

// elliptic reads "fewer than 40 deminers were.": the predicate is the one before.
func (r *reader) elliptic(prev int, m *mention, s *sentence) bool {
	end := m.group.end
	return m.group.kind == people && r.is(end, clsBe) && (end+1 >= s.to || r.sign(end+1, '.')) && r.take(prev, m, s, "the predicate is the one before")
}

// stops reports whether a clause ends with a sign before token i.
func (r *reader) stops(i int, s *sentence) bool {
	return i >= s.to || r.tokens[i].kind == tPunct && r.tokens[i].sign != '"' && r.tokens[i].sign != '-'
}

// ends reports whether a clause ends before token i.
func (r *reader) ends(i int, s *sentence) bool {
	return i >= s.to || r.tokens[i].kind == tPunct && r.tokens[i].sign != '"' && r.tokens[i].sign != '-' || r.is(i, clsPreposition) || r.is(i, clsConjunction)
}

// rest reads "another nine to Bronglais": more of what was counted just before.
func (r *reader) rest(prev int, m *mention, s *sentence) bool {
	verb := m.group.kind == unknown && m.group.to-m.group.from == 1 && r.is(m.group.to, clsPreposition) // the remaining 12 occurred in
	return prev >= 0 && m.more && !m.single && (m.group.kind == nothing || verb) && r.take(prev, m, s, "more of those before")
}

// listed reads "Darrang (1,86,108) and Cachar (1,75,231)".
func (r *reader) listed(prev int, m *mention, s *sentence) bool {
	if !r.sign(m.from-1, '(') || !r.sign(m.to, ')') || m.from-2 < s.from || r.tokens[m.from-2].kind != tWord {
		return false
	}
	if prev < 0 {
		if i := r.outcomeBefore(m, s); i >= 0 {
			return r.set(m, i, r.anyForm(i), s, "a number in brackets behind a name")
		}
		if i := r.outcomeAbove(s); i >= 0 {
			return r.set(m, i, r.anyForm(i), s, "a number in brackets under a heading")
		}
	}
	return r.take(prev, m, s, "a number in brackets behind a name")
}

// outcomeAbove returns the outcome in the heading right above the sentence, -1 if
// there is none.
func (r *reader) outcomeAbove(s *sentence) int {
	n := r.sentenceOf(s)
	if n == 0 || !r.sentences[n-1].heading {
		return -1
	}
	h := &r.sentences[n-1]
	for i := h.from; i < h.to; i++ {
		if r.outcomeAt(i) {
			return i
		}
	}
	return -1
}

// aside reads "Syria had the most casualties, 834, ahead of Ukraine" and "more than
// half of those killed, 1,351 people, were from Al Haouz".
func (r *reader) aside(prev int, m *mention, s *sentence) bool {
	if !(r.sign(m.from-1, ',') || r.sign(m.from-1, '_') || r.sign(m.from-1, ':')) || m.single || m.zero || m.group.kind == unknown {
		return false
	}
	if m.group.end < s.to && !(r.tokens[m.group.end].kind == tPunct) {
		return false
	}
	for i := m.from - 2; i >= s.from && i >= m.from-14; i-- {
		if r.tokens[i].kind == tNumber || r.sign(i, ';') {
			return false
		}
		if r.outcomeAt(i) && (r.tokens[i].word.forms&(noun|predicate|tallied) != 0 || r.is(i-1, clsWho)) {
			return r.set(m, i, r.anyForm(i), s, "a number behind what it counts")
		}
	}
	return false
}

// revision reads "up from 43", "and not 62 as she had stated".
func (r *reader) revision(prev int, m *mention, s *sentence) bool {
	if !r.is(m.from-1, clsFrom) && !r.is(m.from-1, clsNot) || m.group.kind != nothing {
		return false
	}
	if prev < 0 {
		return false
	}
	return r.take(prev, m, s, "the number that another one replaces")
}

// cued reads "Seoul gave the figure of 1,100", "it had been 78", "two days earlier it
// had acknowledged 63": a number that somebody gives of what was counted before.
func (r *reader) cued(prev int, m *mention, s *sentence) bool {
	if m.group.kind != nothing && m.group.head == nil || m.single || m.zero || m.from == s.from {
		return false
	}
	if m.group.kind == people && r.tokens[m.group.end-1].word != nil && !r.plainGroup(m) {
		return false
	}
	if !r.cue(m, s) {
		return false
	}
	return r.take(prev, m, s, cuedRule)
}

// plainGroup reports whether the people counted are no more than people.
func (r *reader) plainGroup(m *mention) bool {
	return m.group.to-m.group.from == 1 && (r.is(m.group.from, clsPlain))
}

// cue reports whether the words before the number say that it is somebody's figure.
func (r *reader) cue(m *mention, s *sentence) bool {
	j := m.from - 1
	for n := 0; j >= s.from && n < 6; j, n = j-1, n+1 {
		k := &r.tokens[j]
		switch {
		case k.word.is(clsStrength) || r.is(j-1, clsStrength) || r.is(j-2, clsStrength):
			return false
		case k.word.is(clsTally):
			return !r.is(j-1, clsTo) // said to number over 100
		case k.word.is(clsRises) && r.is(m.from-1, clsTo) && (r.is(m.from-2, clsPronoun) || r.is(m.from-2, clsDemonstrative)):
			return m.group.kind == nothing && r.ends(m.to, s) // pared it to 31
		case k.word.is(clsBe):
			return r.subjectIt(j, s)
		case k.word.is(clsReport) && r.is(j-1, clsBe):
			return r.subjectIt(j-1, s) // the damage was put at 40 million
		case k.word.is(clsReport) && !k.word.is(clsHave):
			stops := m.to >= s.to || r.sign(m.to, '.') || r.sign(m.to, ',') || r.sign(m.to, ';') || r.sign(m.to, '"') && r.sign(m.to+1, '.')
			return m.group.kind == nothing && (stops || k.word.is(clsCounting) && r.ends(m.to, s))
		case k.word.is(clsDeterminer), k.word.is(clsAdverb), k.word.is(clsMore), k.word.is(clsPronoun), k.word.is(clsHave), r.is(j, clsOf), r.is(j, clsAtWord), r.is(j, clsTo), k.sign == '"', r.is(j, clsThat), r.is(j, clsOnly):
		case k.word.is(clsReaches) && !k.word.is(clsPreposition):
		default:
			return false
		}
	}
	return false
}

// subjectIt reports whether the subject of the form of be at token j is "it" or a
// word for a number.
func (r *reader) subjectIt(j int, s *sentence) bool {
	for i := j - 1; i >= s.from && i >= j-4; i-- {
		switch {
		case r.is(i, clsIt), r.is(i, clsTally):
			return true
		case r.is(i, clsHave), r.is(i, clsBe), r.is(i, clsAdverb), r.is(i, clsDeterminer):
		default:
			return false
		}
	}
	return false
}

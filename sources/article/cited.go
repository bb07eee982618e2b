package article

// This file reads who says something where no verb of saying has that speaker:
// according to, citing, told to, a name and a colon, whose figure it is.

// accordingTo reads "according to the army".
func (r *reader) accordingTo(i, n int, s *sentence) (event, bool) {
	core, also, end := r.nameRight(i+1, s)
	if t := r.trimName(core); also.empty() && !t.empty() && (r.is(t.to-1, clsStatement) || r.is(t.to-1, clsTally)) && (r.is(end, clsBy) || r.is(end, clsFromWord)) {
		if by, more, to := r.nameRight(end+1, s); !by.empty() && r.speakerLike(by) { // a count by the ministry
			core, also, end = by, more, to
		}
	}
	for j := core.from + 1; j < core.to-1; j++ {
		if r.is(j, clsBy) && r.anyOf(stretch{core.from, j}, clsStatement, clsTally) && r.speakerLike(stretch{j + 1, core.to}) {
			core.from = j + 1 // figures compiled by the mayor's office
			break
		}
	}
	core = r.madeBy(core)
	if !r.speakerLike(core) && !r.hasCapital(also) {
		return event{}, false // said by phone
	}
	a, ok := r.who(core, also, n, s)
	if !ok {
		return event{}, false
	}
	lead := i
	for lead > s.from && (r.sign(lead-1, '*') || r.sign(lead-1, '"') || r.is(lead-1, clsConjunction) || r.is(lead-1, clsAdverb)) {
		lead--
	}
	trailing := lead > s.from && !r.labelBefore(lead, s)
	return event{verb: i, from: i, end: end, actor: a, trailing: trailing}, true
}

// labelBefore reports whether only a label such as "Derna:" stands before token i.
func (r *reader) labelBefore(i int, s *sentence) bool {
	return i > s.from && r.sign(i-1, ':')
}

// fromSource reports whether ", from a spokesman" stands at token i.
func (r *reader) fromSource(i int, s *sentence) bool {
	if !r.is(i, clsFromWord) {
		return false
	}
	if !r.sign(i-1, ',') && !r.sign(i-1, '(') {
		return r.headed(i+1, s)
	}
	for j := i + 1; j < s.to && j < i+4; j++ {
		if r.is(j, clsRole) || r.sign(i-1, '(') && r.tokens[j].caps == upper {
			return true
		}
	}
	return false
}

// headed reports whether a role or a body and then a colon follow token i at once:
// again from the governor this morning: 109 hurt.
func (r *reader) headed(i int, s *sentence) bool {
	named := false
	for j := i; j < s.to && j < i+8; j++ {
		if r.sign(j, ':') {
			return named
		}
		if r.tokens[j].kind != tWord {
			return false
		}
		named = named || r.is(j, clsRole) || r.is(j, clsOrg)
	}
	return false
}

// citing reads "Reuters, citing two officials" and "Radio Bunia, which quoted the
// harbour master": the outlet before it only carries what the other says.
func (r *reader) citing(i, n int, s *sentence, before []event) (event, bool) {
	core, also, end := r.nameRight(i+1, s)
	a, ok := r.who(core, also, n, s)
	if !ok {
		return event{}, false
	}
	e := event{verb: i, from: i, end: end, actor: a}
	for j := i - 1; j >= s.from && j > i-8; j-- {
		if k := &r.tokens[j]; k.kind == tPunct && k.sign != ',' && k.sign != '"' {
			break
		} else if k.word.is(clsOutlet) || r.capitalName(j) {
			from := j
			for from > s.from && r.capitalName(from-1) {
				from--
			}
			e.viaAt = r.trimName(stretch{from, j + 1})
			e.via = r.plain(e.viaAt)
			break
		}
	}
	if len(before) > 0 {
		last := &before[len(before)-1]
		if last.end >= i-3 || r.sign(i-1, ',') { // what the outlet said is what the other said
			e.trailing, e.from = last.trailing, last.from
			last.actor, last.via, last.viaAt = a, e.via, e.viaAt
		}
	}
	return e, true
}

// citedBefore reads "Citing a local official, AFP reported": the outlet only carries it.
func (r *reader) citedBefore(e *event, s *sentence, before []event) {
	if e.actor == noActor || len(before) != 1 || !r.is(before[0].verb, clsCiting) || before[0].verb != s.from || !r.speech.actors[e.actor].outlet {
		return
	}
	e.viaAt = r.speech.actors[e.actor].at
	e.via, e.actor = r.plain(e.viaAt), before[0].actor
}

// citedIn finds whom an outlet quotes in an aside: "Reuters, citing two officials,
// reported". The outlet then only carries it.
func (r *reader) citedIn(also stretch, n int, s *sentence) (actor int, via bool) {
	if also.empty() {
		return noActor, false
	}
	i := also.from
	if r.is(i, clsRelative) {
		i++
	}
	if !r.is(i, clsCiting) {
		return noActor, false
	}
	core, more, _ := r.nameRight(i+1, s)
	core.to = min(core.to, also.to)
	if more.to > also.to {
		more = stretch{}
	}
	a, ok := r.who(core, more, n, s)
	if !ok {
		return noActor, false
	}
	return a, true
}

// toldWhom reads "told AFP": who is told may be who carries it.
func (r *reader) toldWhom(i int, s *sentence) (via string, at stretch, end int) {
	j := i + 1
	if r.is(j, clsTo) { // déclaré à l'AFP
		j++
	}
	for j < s.to && (r.is(j, clsDeterminer) || r.is(j, clsOutletKind) && r.tokens[j].caps == lower) {
		j++
	}
	from := j
	for j < s.to && r.tokens[j].kind == tWord && (r.tokens[j].caps != lower || r.is(j, clsOutlet)) && !r.is(j, clsWeekday) && !r.is(j, clsMonth) || j < s.to && j > from && r.tokens[j].kind == tNumber {
		j++
	}
	at = stretch{from, j}
	if at.empty() || r.is(from, clsAudience) || r.is(from, clsPronoun) || r.is(from, clsPossessive) {
		return "", stretch{}, i + 1
	}
	outlet := r.is(i+1, clsOutletKind) || r.is(i+2, clsOutletKind) || r.anyOf(at, clsOutlet, clsOutletKind)
	if !outlet && r.tokens[from].caps != upper && !r.is(from-1, clsDeterminer) {
		return "", stretch{}, i + 1
	}
	if r.anyOf(at, clsOrg, clsBody) && !outlet {
		return "", stretch{}, i + 1
	}
	return r.plain(at), at, j
}

// colon reads `Quote from Artiukh: "…"`: a name, a colon and a quotation.
func (r *reader) colon(i, n int, s *sentence) (event, bool) {
	if !r.sign(i, ':') || !r.sign(i+1, '"') || i == s.from {
		return event{}, false
	}
	core := stretch{r.nameStart(i-1, s), i}
	for j := core.from; j < core.to; j++ {
		if r.is(j, clsFromWord) {
			core.from = j + 1
		}
	}
	if core.empty() || !r.hasCapital(core) || !r.speakerLike(core) {
		return event{}, false
	}
	a, ok := r.who(core, stretch{}, n, s)
	return event{verb: i, from: core.from, end: i + 1, actor: a}, ok
}

// bracketed reads a source in brackets at the end of a sentence: "153 people have died
// (National Emergency Centre, 8 November)".
func (r *reader) bracketed(i, n int, s *sentence) (event, bool) {
	const longest = 16
	if !r.sign(i, '(') || i == s.from || i+1 >= s.to || r.tokens[i+1].caps == lower && !r.is(i+1, clsDeterminer) {
		return event{}, false
	}
	core := stretch{i + 1, i + 1}
	for core.to < s.to && core.to < i+longest && r.tokens[core.to].kind == tWord && !r.is(core.to, clsReport) {
		core.to++
	}
	end := core.to
	for end < s.to && end < i+longest && !r.sign(end, ')') && !r.sign(end, '(') {
		end++
	}
	if !r.sign(end, ')') || end+1 < s.to && !r.sign(end+1, '.') || !r.sign(core.to, ',') && core.to != end {
		return event{}, false
	}
	_, dated := r.momentAt(core.to+1, s)
	if !dated && (core.to-core.from == 1 && r.capitalName(i-1) || !r.anyOf(core, clsOrg, clsBody, clsOutlet)) {
		return event{}, false // the Rapid Support Forces (RSF)
	}
	a, ok := r.who(core, stretch{}, n, s)
	return event{verb: i, from: i, end: end + 1, actor: a, trailing: true, when: r.whenSaid(core.to, i, s)}, ok
}

// owned reads "Kyiv's numbers", "by the ministry's count", "its first estimate": the
// noun at token i and whose it is.
func (r *reader) owned(i, n int, s *sentence) (event, bool) {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		k := &r.tokens[j]
		var core stretch
		switch {
		case k.word.is(clsPossessive) && !r.is(j, clsFirst) && !r.is(j, clsSecond):
			a, ok := r.pronoun(j, n)
			if !ok {
				return event{}, false
			}
			return event{verb: i, from: j, end: i + 1, actor: a, counting: true, trailing: r.is(j-1, clsBy)}, true
		case r.is(j, clsGenitive), r.sign(j, '\''):
			core = stretch{r.nameStart(j-1, s), j}
		case k.kind == tPunct, k.kind == tNumber, k.word.is(clsPreposition), k.word.is(clsOrg) && !k.word.is(clsStatement), k.word.is(clsBe), k.word.is(clsReport) && !k.word.is(clsTally), k.word.is(clsOutcome) && !k.word.is(clsPeople):
			return event{}, false
		default:
			continue
		}
		if core.empty() || !r.speakerLike(core) || !r.anyOf(core, clsOrg, clsBody, clsCapital, clsCountry, clsMetonym, clsRole) && !r.knownPerson(core) {
			return event{}, false
		}
		if r.stateAt(core.to-1) && (r.outcomeAt(i) || r.outcomeSoon(i, s)) {
			return event{}, false // Russia's total losses, Ukraine's death toll
		}
		from := core.from
		if r.is(from-1, clsDeterminer) {
			from--
		}
		a, ok := r.who(core, stretch{}, n, s)
		return event{verb: i, from: from, end: i + 1, actor: a, counting: true, trailing: r.is(from-1, clsBy) || r.is(from-1, clsBe)}, ok
	}
	return event{}, false
}

// knownPerson reports whether the words name a person who has spoken before.
func (r *reader) knownPerson(s stretch) bool {
	name := r.plain(r.trimName(s))
	actors, _ := r.speech.known()
	for i := range actors {
		if a := &actors[i]; a.person && a.name != "" && nameWithin(name, a.name) {
			return true
		}
	}
	return false
}

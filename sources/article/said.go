package article

// This file reads who says something where a verb of saying has a speaker: before
// it, behind it, or taken over from the verb before.

// direct reads "the mayor said that …", where the speaker stands before the verb.
func (r *reader) direct(i, n int, s *sentence) (event, bool) {
	counting := r.is(i, clsCounting)
	if r.passiveReport(i, s) || r.takesLives(i, s) {
		return event{}, false
	}
	core, also, ok := r.nameLeft(i, s)
	if !ok {
		return event{}, false
	}
	relative := r.is(core.from-1, clsAs)
	if counting && !r.reportsFigure(i, s) && !(r.trails(i, core.from, s) && (i+1 >= s.to || r.sign(i+1, '.'))) {
		relative = r.is(core.from-1, clsRelative) && !r.is(core.from-1, clsWho) && !r.is(i, clsHave)
		if !relative {
			return event{}, false
		}
	}
	if r.is(i, clsHave) && !r.anyOf(core, clsRole, clsOrg, clsStatement, clsPronoun, clsPeople, clsTally) {
		return event{}, false
	}
	cited, via := r.citedIn(also, n, s)
	a, ok := cited, cited != noActor // an outlet that quotes somebody is no actor by that
	if !ok {
		a, ok = r.who(core, also, n, s)
	}
	if !ok {
		return event{}, false
	}
	from := core.from
	if !also.empty() {
		from = min(from, also.from)
	}
	e := event{verb: i, from: from, end: i + 1, actor: a, counting: counting, relative: relative}
	if via && cited != noActor {
		e.viaAt = r.trimName(core)
		e.via = r.plain(e.viaAt)
	}
	e.when = r.whenSaid(i+1, from, s)
	e.trailing = r.trails(i, from, s)
	if r.is(i, clsTold) && e.via == "" {
		e.via, e.viaAt, e.end = r.toldWhom(i, s)
	}
	return e, true
}

// trails reports whether what is said stands before the speaker: a comma or the end
// of a quotation before the name, and the end of the sentence, a comma or a date
// behind the verb.
func (r *reader) trails(verb, from int, s *sentence) bool {
	if from <= s.from || !(r.sign(from-1, ',') || r.sign(from-1, '"') || r.sign(from-1, '\'') || r.sign(from-1, '_') || r.sign(from-1, '.') || r.sign(from-1, '?') || r.sign(from-1, '!')) {
		return false
	}
	i := verb + 1
	for i < s.to && (r.is(i, clsAdverb) || r.is(i, clsDay) || r.is(i, clsLate)) {
		i++
	}
	if i >= s.to || r.tokens[i].kind == tPunct && r.tokens[i].sign != '"' || r.is(i, clsPreposition) || r.is(i, clsWeekday) || r.is(i, clsPast) || r.is(i, clsCiting) || r.is(i, clsBreaks) || r.is(i, clsConjunction) && !r.is(i, clsThat) {
		return true
	}
	return r.is(verb, clsTold) && !r.saysThat(i, s)
}

// saysThat reports whether "that" stands within a few tokens.
func (r *reader) saysThat(i int, s *sentence) bool {
	for j := i; j < s.to && j < i+6; j++ {
		if r.is(j, clsThat) {
			return true
		}
	}
	return false
}

// passiveReport reads "is reported to be hurt", "was said to be": nobody speaks.
func (r *reader) passiveReport(i int, s *sentence) bool {
	if r.progressive(i) {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-3; j-- {
		if r.is(j, clsBe) {
			return true
		}
		if !r.is(j, clsAdverb) {
			return false
		}
	}
	return false
}

// negated reports whether "not" stands right before the verb: did not say.
func (r *reader) negated(i int, s *sentence) bool {
	for j := i - 1; j >= s.from && j >= i-2; j-- {
		if r.is(j, clsNot) {
			return true
		}
		if !r.is(j, clsAdverb) {
			return false
		}
	}
	return false
}

// reportsFigure reports whether a number, or the place of one, stands behind the
// verb at token i.
func (r *reader) reportsFigure(i int, s *sentence) bool {
	have := r.is(i, clsHave)
	limit := 14
	if have {
		limit = 3
	}
	for j := i + 1; j < s.to && j < i+limit; j++ {
		k := &r.tokens[j]
		switch {
		case k.kind == tNumber && (r.is(j-1, clsMonth) || r.is(j+1, clsMonth)):
		case k.kind == tNumber, k.word.is(clsNumber), k.word.is(clsAmount), k.word.is(clsZero) && !have, k.word.is(clsMultiplier):
			return !have || r.outcomeSoon(j, s)
		case k.sign == ';', k.sign == '"' && k.kind == tPunct && j > i+1 && !r.mentionLike(min(j+1, s.to-1)):
			return false
		case have && !k.word.is(clsBefore) && !k.word.is(clsOne):
			return false
		}
	}
	return false
}

// outcomeSoon reports whether the number at token j is one of people to whom
// something happened: "cops had five dead".
func (r *reader) outcomeSoon(j int, s *sentence) bool {
	for i := j + 1; i < s.to && i < j+7; i++ {
		if r.outcomeAt(i) {
			return true
		}
	}
	return false
}

// inverted reads ", said the mayor" and `" fumed councillor Dai Morris`.
func (r *reader) inverted(i, n int, s *sentence) (event, bool) {
	at := r.verbStart(i, s) - 1
	if at < s.from || r.progressive(i) || r.is(i, clsTold) && !r.sign(at, '"') && !r.lex.behind || !(r.sign(at, ',') || r.sign(at, '"') || r.sign(at, '\'') || r.sign(at, '?') || r.sign(at, '!') || r.sign(at, '.')) {
		return event{}, false
	}
	k, told := r.skipAudience(i+1, s)
	if k >= s.to || r.is(k, clsThat) || r.is(k, clsPreposition) || r.tokens[k].kind != tWord && r.tokens[k].kind != tPunct || r.sign(k, ',') || r.sign(k, '.') {
		return event{}, false
	}
	if r.mentionLike(k) {
		return event{}, false
	}
	if r.is(i, clsCounting) && !r.sign(at, '"') && !r.lex.behind && !r.subjectLike(k) {
		return event{}, false
	}
	if !r.sign(at, '"') && !r.sign(at, '\'') && !r.subjectLike(k) && !r.is(k+1, clsRole) {
		return event{}, false
	}
	core, also, end := r.nameRight(k, s)
	a, ok := r.who(core, also, n, s)
	if !ok {
		return event{}, false
	}
	return event{verb: i, from: at + 1, end: end, actor: a, via: r.plain(told), viaAt: told, trailing: true, when: r.whenSaid(end, i, s)}, true
}

// behindVerb returns where the speaker may begin behind the verb at token i: behind
// "to this agency" or a date, where they stand there.
func (r *reader) behindVerb(i int, s *sentence) int {
	k := i + 1
	if r.is(k, clsTo) { // declared to this agency the priest
		for j := k + 1; j < s.to && j < k+4; j++ {
			if r.is(j, clsOutletKind) {
				return j + 1
			}
		}
	}
	j := k
	if r.is(j, clsDemonstrative) || r.is(j, clsOn) {
		j++
	}
	if j < s.to {
		if m, ok := r.momentAt(j, s); ok { // informed this Wednesday the governor
			return m.to
		}
	}
	return k
}

// subjectLike reports whether token i can begin the name of a speaker.
func (r *reader) subjectLike(i int) bool {
	k := &r.tokens[i]
	return k.kind == tWord && !k.word.is(clsZero) && (r.capitalName(i) || k.word.is(clsDeterminer) || k.word.is(clsRole) || k.word.is(clsOrg) || k.word.is(clsPronoun))
}

// mentionLike reports whether a number begins at token i.
func (r *reader) mentionLike(i int) bool {
	k := &r.tokens[i]
	return k.kind == tNumber || k.word.is(clsNumber) || k.word.is(clsAmount) || k.word.is(clsBefore) && !k.word.is(clsReport)
}

// goesOnSaying reads "called it a lie and said that …": the speaker is the one of
// the verb before.
func (r *reader) goesOnSaying(i int, s *sentence, before []event) (event, bool) {
	j := r.skipBack(i-1, s)
	if j < s.from || !r.is(j, clsJoins) && !(r.progressive(i) && r.sign(i-1, ',')) || r.is(i, clsCounting) && !r.reportsFigure(i, s) {
		return event{}, false
	}
	if len(before) == 0 {
		a, ok := r.lead(r.sentenceOf(s), i-2)
		return event{verb: i, from: i, end: i + 1, actor: a, when: r.whenSaid(i+1, i, s)}, ok
	}
	last := &before[len(before)-1]
	if last.trailing && !r.progressive(i) {
		return event{}, false
	}
	return event{verb: i, from: i, end: i + 1, actor: last.actor, via: last.via, viaAt: last.viaAt, when: r.whenSaid(i+1, i, s)}, true
}

// takesLives reports whether the object of the verb at token i is lives: road accidents
// claimed 1,284 lives.
func (r *reader) takesLives(i int, s *sentence) bool {
	if !r.is(i, clsClaiming) {
		return false
	}
	for j := i + 1; j < s.to && j < i+6; j++ {
		if r.is(j, clsLives) {
			return true
		}
	}
	return false
}

package article

import "slices"

// An attribution says who vouches for a figure.
type attribution struct {
	actor int // in reader.speech.actors, -1 for the text's own voice
	via   string
	viaAt stretch
	at    stretch // the words that say so
	rule  string
	event int // the event of the sentence, -1 if none
}

// An event is somebody saying something in a sentence.
type event struct {
	verb     int // the verb, or "according to"
	end      int // behind the verb and, where it stands there, the speaker
	from     int // the first token of speaker and verb
	actor    int // -1 for the text's own voice
	via      string
	viaAt    stretch
	trailing bool // what is said stands before it
	counting bool // a verb that reports only with a figure behind it
	relative bool // a clause about the figure before it: the 2,012 dead that the ministry had given
	when     moment
}

// speech is who says what in the text.
type speech struct {
	actors     []actor
	sentences  []said             // what is said in each sentence
	depth      int                // how many sentences wait for what was said before them
	introduced map[string]stretch // the role of a person, by the last word of the name
}

// said is what is said in one sentence, as far as it is known.
type said struct {
	events  []event
	asked   bool // somebody has looked, or is looking
	days    days
	history history // asked for by what looks back
}

// A history says whether a sentence tells of another time.
type history uint8

const (
	unasked history = iota
	present
	past
)

// speakers is what a sentence needs in which somebody says something; a colon before
// a quotation may do as well.
var speakers = setOf(clsTally, clsStatement, clsReport, clsAccording, clsCiting, clsFromWord)

const (
	noActor     = -1
	deepestLook = 64  // sentences of which each waits for the one before it
	mostActors  = 256 // of whom a name is looked for; those of late first come
)

// reset forgets who spoke in the text before.
func (s *speech) reset(sentences int) {
	clear(s.actors)
	clear(s.sentences)
	s.actors, s.depth, s.introduced = s.actors[:0], 0, nil
	s.sentences = slices.Grow(s.sentences[:0], sentences)[:sentences]
}

// known returns the actors of whom a name may speak, and the number of the first.
func (s *speech) known() (actors []actor, first int) {
	first = max(0, len(s.actors)-mostActors)
	return s.actors[first:], first
}

// eventsOf returns who says something in a sentence, from left to right.
func (r *reader) eventsOf(n int) []event {
	said := &r.speech.sentences[n]
	if said.asked || r.speech.depth == deepestLook {
		return said.events
	}
	said.asked = true // an event that looks back must not come here again
	if s := &r.sentences[n]; s.words.meets(&speakers) || s.colon {
		r.speech.depth++
		r.findEvents(n, s, said)
		r.speech.depth--
	}
	return said.events
}

// findEvents finds who says something in sentence n.
func (r *reader) findEvents(n int, s *sentence, said *said) {
	var evs []event
	for i := s.from; i < s.to; i++ {
		w := r.tokens[i].word
		if !w.in(&speakers) && r.tokens[i].sign != ':' {
			continue
		}
		if w.is(clsTally) || w.is(clsStatement) {
			if e, ok := r.owned(i, n, s); ok && (len(evs) == 0 || e.from >= evs[len(evs)-1].end) {
				evs = append(evs, e)
				said.events = evs
				continue
			}
		}
		if e, ok := r.colon(i, n, s); ok && (len(evs) == 0 || e.from >= evs[len(evs)-1].end) {
			evs = append(evs, e)
			said.events = evs
			continue
		}
		if !w.is(clsReport) && !w.is(clsAccording) && !w.is(clsCiting) && !r.fromSource(i, s) {
			continue
		}
		if len(evs) > 0 && i < evs[len(evs)-1].end {
			continue
		}
		if e, ok := r.eventAt(i, n, s, evs); ok {
			evs = append(evs, e)
			said.events = evs
		}
	}
}

// eventAt reads the event whose verb is token i.
func (r *reader) eventAt(i, n int, s *sentence, before []event) (event, bool) {
	w := r.tokens[i].word
	switch {
	case w.is(clsAccording) && !w.is(clsCiting), w.is(clsFromWord):
		return r.accordingTo(i, n, s)
	case w.is(clsCiting):
		return r.citing(i, n, s, before)
	}
	if e, ok := r.goesOnSaying(i, s, before); ok {
		return e, true
	}
	if w.is(clsRole) && r.tokens[i].caps != lower || r.is(i-1, clsDeterminer) && !r.is(i-1, clsDemonstrative) || r.is(i-1, clsPossessive) || r.is(i-1, clsTo) || r.is(i-1, clsOf) {
		return event{}, false
	}
	if r.negated(i, s) || r.is(i, clsStatement) && (r.is(i+1, clsReport) || r.is(i+1, clsHave) || r.is(i+1, clsBe)) {
		return event{}, false
	}
	if e, ok := r.direct(i, n, s); ok {
		return e, true
	}
	return r.inverted(i, n, s)
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

// fromSource reports whether ", from a spokesman" stands at token i.
func (r *reader) fromSource(i int, s *sentence) bool {
	if !r.is(i, clsFromWord) || !r.sign(i-1, ',') {
		return false
	}
	for j := i + 1; j < s.to && j < i+4; j++ {
		if r.is(j, clsRole) {
			return true
		}
	}
	return false
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

// accordingTo reads "according to the army".
func (r *reader) accordingTo(i, n int, s *sentence) (event, bool) {
	core, also, end := r.nameRight(i+1, s)
	if t := r.trimName(core); also.empty() && !t.empty() && (r.is(t.to-1, clsStatement) || r.is(t.to-1, clsTally)) && (r.is(end, clsBy) || r.is(end, clsFromWord)) {
		if by, more, to := r.nameRight(end+1, s); !by.empty() && r.speakerLike(by) { // a count by the ministry
			core, also, end = by, more, to
		}
	}
	if !r.speakerLike(core) {
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

// inverted reads ", said the mayor" and `" fumed councillor Dai Morris`.
func (r *reader) inverted(i, n int, s *sentence) (event, bool) {
	if i == s.from || r.progressive(i) || r.is(i, clsTold) && !r.sign(i-1, '"') || !(r.sign(i-1, ',') || r.sign(i-1, '"') || r.sign(i-1, '\'') || r.sign(i-1, '?') || r.sign(i-1, '!') || r.sign(i-1, '.')) {
		return event{}, false
	}
	k := r.behindVerb(i, s)
	if k >= s.to || r.is(k, clsThat) || r.is(k, clsPreposition) || r.tokens[k].kind != tWord && r.tokens[k].kind != tPunct || r.sign(k, ',') || r.sign(k, '.') {
		return event{}, false
	}
	if r.mentionLike(k) {
		return event{}, false
	}
	if r.is(i, clsCounting) && !r.sign(i-1, '"') {
		return event{}, false
	}
	if !r.sign(i-1, '"') && !r.sign(i-1, '\'') && !r.subjectLike(k) && !r.is(k+1, clsRole) {
		return event{}, false
	}
	core, also, end := r.nameRight(k, s)
	a, ok := r.who(core, also, n, s)
	if !ok {
		return event{}, false
	}
	return event{verb: i, from: i, end: end, actor: a, trailing: true, when: r.whenSaid(end, i, s)}, true
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

// mentionLike reports whether a number begins at token i.
func (r *reader) mentionLike(i int) bool {
	k := &r.tokens[i]
	return k.kind == tNumber || k.word.is(clsNumber) || k.word.is(clsAmount) || k.word.is(clsBefore) && !k.word.is(clsReport)
}

// subjectLike reports whether token i can begin the name of a speaker.
func (r *reader) subjectLike(i int) bool {
	k := &r.tokens[i]
	return k.kind == tWord && (r.capitalName(i) || k.word.is(clsDeterminer) || k.word.is(clsRole) || k.word.is(clsOrg) || k.word.is(clsPronoun))
}

// capitalName reports whether token i is written as a name: with a capital, and no
// word of grammar that has it only as the first of its sentence.
func (r *reader) capitalName(i int) bool {
	k := &r.tokens[i]
	if k.kind != tWord || k.caps == lower {
		return false
	}
	for _, c := range []class{clsMore, clsBefore, clsZero, clsAmount, clsNumber, clsBreakdown, clsOne, clsPreposition, clsConjunction, clsAdverb, clsRelative, clsDeterminer, clsTally, clsDay, clsRelativeDay, clsWeekday, clsMonth, clsPeople, clsOutcome, clsReport, clsModal, clsBreaks, clsHow} {
		if k.word.is(c) && !k.word.is(clsDemonym) && !k.word.is(clsOrg) && !k.word.is(clsRole) {
			return false
		}
	}
	return true
}

// direct reads "the mayor said that …", where the speaker stands before the verb.
func (r *reader) direct(i, n int, s *sentence) (event, bool) {
	counting := r.is(i, clsCounting)
	if r.passiveReport(i, s) {
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
	a, ok := r.who(core, also, n, s)
	if cited != noActor {
		a, ok = cited, true
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

// owned reads "Kyiv's numbers", "by the ministry's count", "its first estimate": the
// noun at token i and whose it is.
func (r *reader) owned(i, n int, s *sentence) (event, bool) {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		k := &r.tokens[j]
		var core stretch
		switch {
		case k.word.is(clsPossessive) && !r.is(j, clsFirst) && !r.is(j, clsSecond):
			core = stretch{j, j + 1}
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
	if i >= s.to || r.tokens[i].kind == tPunct && r.tokens[i].sign != '"' || r.is(i, clsPreposition) || r.is(i, clsWeekday) || r.is(i, clsBreaks) || r.is(i, clsConjunction) && !r.is(i, clsThat) {
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

// toldWhom reads "told AFP": who is told may be who carries it.
func (r *reader) toldWhom(i int, s *sentence) (via string, at stretch, end int) {
	j := i + 1
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

// whenSaid reads the date of a statement: behind its verb or speaker at token i, or
// between its speaker, which begins at token from, and the verb, or in the words
// that open the sentence: "On Monday, the mayor said".
func (r *reader) whenSaid(i, from int, s *sentence) moment {
	for j := i; j < s.to && j < i+7; j++ {
		if r.sign(j, '.') || r.sign(j, '"') || r.is(j, clsThat) || r.is(j, clsSince) || r.is(j, clsOutcome) || r.mentionLike(j) && !r.datedNumber(j, s) {
			break
		}
		if m, ok := r.momentAt(j, s); ok && m.since == m.until {
			return m
		}
	}
	for j := from; j < i; j++ {
		if m, ok := r.momentAt(j, s); ok && m.since == m.until && m.to <= i {
			return m
		}
	}
	for j := s.from; j < from; j++ {
		if r.is(j, clsOutcome) || r.sign(j, '"') {
			break
		}
		if m, ok := r.momentAt(j, s); ok && m.since == m.until {
			return m
		}
	}
	return moment{}
}

// datedNumber reports whether the number at token j is a part of a date.
func (r *reader) datedNumber(j int, s *sentence) bool {
	_, ok := r.momentAt(j, s)
	return ok
}

// opens reports whether token i stands at the beginning of the sentence, a
// preposition or a conjunction aside.
func (r *reader) opens(i int, s *sentence) bool {
	for j := s.from; j < i; j++ {
		if !(r.is(j, clsPreposition) || r.is(j, clsConjunction) || r.is(j, clsAdverb) || r.tokens[j].kind == tPunct || r.is(j, clsLate)) {
			return false
		}
	}
	return true
}

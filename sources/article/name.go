package article

import "strings"

const longestName = 24 // tokens

// nameRight reads the name of a speaker from token i on, with an aside behind it.
func (r *reader) nameRight(i int, s *sentence) (core, also stretch, end int) {
	j := i
	for j < s.to && j < i+longestName && r.inName(j, i, s) {
		j++
	}
	core = stretch{i, j}
	end = j
	if r.sign(j, ',') && j+1 < s.to { // the mayor, Oleksandr Honcharenko; Gareth Pugh, 47, a trucker
		k := j + 1
		if r.tokens[k].kind == tNumber && r.sign(k+1, ',') {
			k += 2
		}
		from := k
		if r.is(k, clsRelative) {
			k++
		}
		if k < s.to && (r.tokens[k].caps != lower && r.tokens[k].kind == tWord || r.is(k, clsDeterminer) || r.is(k, clsRole) || from != k) {
			for k < s.to && k < from+longestName && (r.inName(k, from, s) || k == from) {
				k++
			}
			if k >= s.to || r.tokens[k].kind == tPunct {
				also = stretch{from, k}
				end = k
			}
		}
	}
	return core, also, end
}

// inName reports whether token j goes on with a name that began at token i.
func (r *reader) inName(j, i int, s *sentence) bool {
	k := &r.tokens[j]
	w := k.word
	switch {
	case k.kind == tPunct:
		return k.sign == '\'' || k.sign == '&' || k.sign == '-' && !k.spaced || k.sign == '.' && !k.spaced && j > i && r.tokens[j-1].end-r.tokens[j-1].start == 1
	case k.kind == tNumber:
		return r.ordinal(j)
	case w == nil:
		return true
	case k.caps != lower && !w.is(clsWeekday) && !w.is(clsMonth):
		return true
	case j == i && (w.is(clsDeterminer) || w.is(clsPossessive) || w.is(clsReport)):
		return true // the mayor; confirmed data
	case w.is(clsDeterminer) && !w.is(clsPossessive) && !w.is(clsPreposition) && !r.is(j-1, clsPreposition) && !r.is(j-1, clsJoins):
		return false
	case w.is(clsReport) && !w.is(clsRole) && !w.is(clsOrg) && !w.is(clsStatement), w.is(clsBe), w.is(clsHave), w.is(clsModal), w.is(clsDeny) && !w.is(clsOrg), w.is(clsRelative), w.is(clsBreaks), w.is(clsWeekday), w.is(clsDay), w.is(clsMonth), w.is(clsAdverb) && !w.is(clsDeterminer), w.is(clsPronoun) && j > i, w.is(clsAccording), w.is(clsOutcome) && !w.is(clsOrg) && !w.is(clsRole) && !w.is(clsPeople) && !(r.lex.headFirst && w.is(clsStatement)):
		return false
	case w.is(clsNumber), w.is(clsAmount):
		return j == i // two hospital workers
	case w.is(clsBy):
		return j > i+1 && r.anyOf(stretch{i, j}, clsStatement) && !r.is(j-1, clsStatement) // a list kept by the clerks
	case w.is(clsPreposition):
		return r.is(j, clsOf) || r.is(j, clsFor) || r.is(j, clsIn) && r.placeBehind(j+1) || r.is(j, clsAtWord) && r.placeBehind(j+1) || r.is(j, clsFromWord) && r.placeBehind(j+1) || r.is(j, clsTo) && r.is(i, clsDemonym) || r.is(j, clsWith) && !r.is(j+1, clsInjury) && r.is(i, clsDeterminer) || r.is(j, clsOn) && false
	}
	return true
}

// placeBehind reports whether a name or "the" and a noun stand at token i.
func (r *reader) placeBehind(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	k := &r.tokens[i]
	return k.kind == tWord && (k.caps != lower && !k.word.is(clsMonth) && !k.word.is(clsWeekday) || k.word.is(clsDeterminer) && i+1 < len(r.tokens) && (r.tokens[i+1].caps != lower || r.is(i+1, clsPlaceKind) || r.is(i+1, clsOrg)))
}

// nameLeft reads the name of a speaker that ends before the verb at token i, and
// an aside between the two: "Moses Okello, superintendent of the hospital, said".
func (r *reader) nameLeft(i int, s *sentence) (core, also stretch, ok bool) {
	j := r.skipBack(i-1, s)
	if j < s.from {
		return core, also, false
	}
	if r.is(j, clsPronoun) && r.tokens[j].caps != upper {
		return stretch{j, j + 1}, also, true
	}
	if r.is(j, clsRelative) { // the deputy Indalecio Prieto, who told
		j--
		if r.sign(j, ',') {
			j--
		}
		if j < s.from {
			return core, also, false
		}
	}
	if r.sign(j, ',') {
		return r.behindAsides(j, s)
	}
	core = stretch{r.nameStart(j, s), j + 1}
	if core.empty() || !r.speakerLike(core) {
		core = r.beforeRelative(j, s)
	}
	return core, also, !core.empty() && r.speakerLike(core)
}

// beforeRelative reads "a tribal leader who helped to collect the bodies said": the
// name stands before "who".
func (r *reader) beforeRelative(j int, s *sentence) stretch {
	for i, n := j, 0; i > s.from && n < longestName; i, n = i-1, n+1 {
		k := &r.tokens[i]
		switch {
		case k.word.is(clsWho):
			return stretch{r.nameStart(i-1, s), i}
		case k.kind == tPunct && k.sign != '"' && k.sign != '\'', k.word.is(clsReport) && k.word.is(clsTold):
			return stretch{}
		}
	}
	return stretch{}
}

// skipBack returns the last token of the name before a verb, behind which may stand
// an abbreviation in brackets, adverbs, helping verbs and a date.
func (r *reader) skipBack(j int, s *sentence) int {
	for ; j >= s.from; j-- {
		k := &r.tokens[j]
		if open := r.opensBracket(j, s); open >= 0 { // the Disaster Management Authority (ASDMA) said
			j = open
			continue
		}
		dated := k.word.is(clsDay) || k.word.is(clsWeekday) || k.word.is(clsMonth) || k.kind == tNumber && (r.is(j-1, clsMonth) || r.is(j+1, clsMonth)) || r.sign(j, '.') && r.is(j-1, clsMonth)
		before := (k.word.is(clsPreposition) || k.word.is(clsAt)) && (r.is(j+1, clsWeekday) || r.is(j+1, clsMonth) || r.is(j+1, clsDay) || r.tokens[j+1].kind == tNumber)
		dated = dated || k.word.is(clsThings) && k.caps == lower && r.is(j-1, clsWeekday) // Saturday evening
		if !(dated || before || k.word.is(clsModal) || k.word.is(clsAdverb) && !k.word.is(clsPronoun) || k.word.is(clsHave) || k.word.is(clsBe)) {
			break
		}
	}
	return j
}

// opensBracket returns the bracket that the one at token j closes, where an
// abbreviation stands between them, -1 else.
func (r *reader) opensBracket(j int, s *sentence) int {
	for k := j - 1; r.sign(j, ')') && k > s.from && k > j-8; k-- {
		if r.sign(k, '(') {
			return k
		}
	}
	return -1
}

const mostAsides = 4

// behindAsides reads the name before the comma at token j that closes an aside, and
// the aside.
func (r *reader) behindAsides(j int, s *sentence) (core, also stretch, ok bool) {
	var plain, aside stretch // a speaker without a name: "the ministry, through its spokesman, said"
	for n := 0; n < mostAsides && r.sign(j, ','); n++ {
		from := r.segment(j-1, s)
		if from < 0 || from >= j {
			return core, also, false
		}
		seg := stretch{from, j}
		left := from - 1 // the comma before the aside
		switch {
		case (from == s.from || !r.sign(left, ',')) && !plain.empty():
			return plain, aside, true
		case from == s.from || !r.sign(left, ','):
			return core, also, false // a comma alone does not end an aside
		case r.clauseLike(seg):
			return core, also, false
		case r.asideLike(seg):
		default: // a name: the speaker, or who the one before it is
			before := stretch{r.nameStart(left-1, s), left}
			if r.speakerLike(before) && r.headIs(before, clsRole, clsOrg) && r.personName(r.trimName(seg)) {
				return before, seg, true
			}
			seg.from = max(seg.from, r.nameStart(seg.to-1, s))
			return seg, also, r.speakerLike(seg)
		}
		if also.empty() || r.tokens[also.from].kind == tNumber {
			also = seg
		}
		j = left
		core = stretch{r.nameStart(j-1, s), j}
		if core.empty() || !r.speakerLike(core) {
			continue
		}
		if !r.asideLike(core) {
			return core, also, true
		}
		if plain.empty() {
			plain, aside = core, also
		}
	}
	return plain, aside, !plain.empty()
}

// clauseLike reports whether words between commas tell something of their own: they
// hold a number that is no age, or what became of people.
func (r *reader) clauseLike(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		if k.word.is(clsRelative) || k.word.is(clsCiting) {
			return false
		}
		if k.kind == tNumber && i > s.from && !year(r.words(stretch{i, i + 1})) && !r.is(i-1, clsMonth) && !r.is(i+1, clsMonth) || k.word.is(clsOutcome) && k.caps == lower && !k.word.is(clsOrg) {
			return true
		}
	}
	return false
}

// asideLike reports whether words between commas say more of a name before them:
// an age, "who …", "a spokesman for …", "charged with …".
func (r *reader) asideLike(s stretch) bool {
	k := &r.tokens[s.from]
	switch {
	case k.kind == tNumber, k.word.is(clsRelative), k.word.is(clsCiting), k.word.is(clsPreposition):
		return true
	case k.word.is(clsDeterminer) && !k.word.is(clsPossessive):
		plain := s.from+1 < s.to && r.tokens[s.from+1].caps == lower && !r.anyOf(s, clsOrg, clsBody, clsRole)
		return k.word.is(clsIndefinite) || plain || !r.hasCapital(s) // the biggest city in Pakistan
	case k.word.is(clsPossessive):
		return r.anyOf(s, clsRole) && !r.hasCapital(s) // Philippe Lazzarini, its head
	case k.word.is(clsRole) && k.caps == lower:
		return true
	}
	return k.caps == lower && !k.word.is(clsOrg) && !k.word.is(clsPossessive) && !k.word.is(clsBreaks)
}

// hasCapital reports whether a name stands in the words.
func (r *reader) hasCapital(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if r.capitalName(i) {
			return true
		}
	}
	return false
}

// segment returns the first token of the words between commas that end at token j.
func (r *reader) segment(j int, s *sentence) int {
	for n := 0; j >= s.from && n < longestName*2; j, n = j-1, n+1 {
		k := &r.tokens[j]
		if k.kind == tPunct && (k.sign == ',' || k.sign == '"' || k.sign == ';' || k.sign == ':' || k.sign == '(' || k.sign == '_' || k.sign == '.' && k.end-k.start == 1 && !r.initialBefore(j)) {
			return j + 1
		}
	}
	if j < s.from {
		return s.from
	}
	return -1
}

func (r *reader) initialBefore(j int) bool {
	return j > 0 && r.tokens[j-1].kind == tWord && r.tokens[j-1].end-r.tokens[j-1].start <= 3 && !r.tokens[j].spaced
}

// nameStart returns the first token of the name that ends at token j.
func (r *reader) nameStart(j int, s *sentence) int {
	i := j
	for n := 0; i >= s.from && n < longestName; i, n = i-1, n+1 {
		k := &r.tokens[i]
		w := k.word
		if k.sign == '"' && k.kind == tPunct && r.quotedWord(i, s) { // "DPR"-controlled Donetsk
			i -= 2
			continue
		}
		if k.kind == tPunct && !(k.sign == '\'' || k.sign == '&' || k.sign == '-' && !k.spaced || k.sign == '.' && r.initialBefore(i)) {
			break
		}
		if k.kind == tNumber {
			if year(r.words(stretch{i, i + 1})) && r.is(i-1, clsPreposition) && i < j || r.ordinal(i) {
				continue
			}
			break
		}
		if w == nil || i > s.from && k.caps != lower && !w.is(clsWeekday) && !w.is(clsMonth) && !w.is(clsDay) {
			continue
		}
		if w.is(clsAccording) || w.is(clsBreaks) || w.is(clsDeny) && !w.is(clsOrg) || w.is(clsRelative) && i < j || w.is(clsBe) || w.is(clsHave) || w.is(clsModal) || w.is(clsReport) && !w.is(clsRole) && !w.is(clsOrg) && !w.is(clsPeople) || w.is(clsWeekday) || w.is(clsMonth) || w.is(clsDay) || w.is(clsRelativeDay) || w.is(clsAdverb) && !w.is(clsDeterminer) && !w.is(clsMore) || w.is(clsOutcome) && !w.is(clsPeople) && !w.is(clsOrg) || w.is(clsSpanUnit) || w.is(clsAgo) {
			break
		}
		if w.is(clsConjunction) && !r.joinsNames(i, j, s) {
			break
		}
		if w.is(clsPreposition) && !(r.is(i, clsOf) || r.is(i, clsFor) || i > s.from && i < j && !r.leads(i, s)) {
			break
		}
		if w.is(clsPronoun) && i < j {
			break
		}
		if i > s.from && w.is(clsDeterminer) && k.caps == lower && !w.is(clsPossessive) && i < j && r.tokens[i-1].kind == tWord && r.tokens[i-1].caps == lower && !r.tokens[i-1].word.in(&grammarWords) && !r.is(i-1, clsConjunction) && !r.is(i-1, clsAdverb) {
			return i // that evening the office
		}
	}
	if r.is(i+1, clsBy) && i+1 < j {
		i++ // dismissed by Moscow
	}
	return i + 1
}

// ordinal reports whether the number at token i is one of a name: the 23rd Brigade.
func (r *reader) ordinal(i int) bool {
	return r.is(i+1, clsOrdinal) && !r.tokens[i+1].spaced && !r.is(i+2, clsMonth) && !r.is(i+2, clsOf)
}

// quotedWord reports whether the mark at token i ends a quotation of one word.
func (r *reader) quotedWord(i int, s *sentence) bool {
	return i-2 > s.from && r.sign(i-2, '"') && r.tokens[i-1].kind == tWord && !r.tokens[i].spaced
}

// leads reports whether the preposition at token i opens the sentence or its clause,
// as in "In Paris the ministry said".
func (r *reader) leads(i int, s *sentence) bool {
	return i == s.from || r.tokens[i-1].kind == tPunct || r.is(i-1, clsConjunction) || r.is(i-1, clsAdverb)
}

// joinsNames reports whether "and" at token i joins two speakers: police and
// hospital officials.
func (r *reader) joinsNames(i, j int, s *sentence) bool {
	if !r.is(i, clsJoins) || i == s.from || i == j {
		return false
	}
	if i-2 >= s.from && (r.is(i-2, clsGenitive) || r.is(i-2, clsDeterminer)) && r.tokens[i-1].caps == lower && r.tokens[i+1].caps == lower && !r.is(i-1, clsPeople) {
		return true // Indonesia's search and rescue agency
	}
	k := &r.tokens[i-1]
	if k.kind != tWord || k.word.is(clsOutcome) || k.word.is(clsPeople) && !k.word.is(clsRole) && !k.word.is(clsOrg) {
		return false
	}
	left, right := r.stateAt(i-1), r.stateAt(i+1)
	if left != right {
		return false // alongside Russian forces and Seoul gave
	}
	return k.word.is(clsOrg) || k.word.is(clsRole) || k.caps != lower && r.tokens[i+1].caps != lower
}

// stateAt reports whether token i is a country or a capital.
func (r *reader) stateAt(i int) bool { return r.is(i, clsCountry) || r.is(i, clsCapital) }

// speakerLike reports whether the words can name who says something.
func (r *reader) speakerLike(s stretch) bool {
	s = r.trimName(s)
	if s.empty() || s.to-s.from > longestName {
		return false
	}
	named := false
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		if k.kind == tNumber && !year(r.words(stretch{i, i + 1})) && !r.ordinal(i) || k.word.is(clsAmount) || k.word.is(clsNumber) || k.word.is(clsZero) {
			if i > s.from || !r.anyOf(s, clsRole, clsPeople) {
				return false
			}
		}
		if k.word.is(clsBreakdown) || k.word.is(clsBe) || k.word.is(clsHave) || k.word.is(clsModal) && k.caps == lower || k.word.is(clsOutcome) && k.caps == lower && !k.word.is(clsPeople) && !k.word.is(clsOrg) {
			return false
		}
		named = named || r.capitalName(i) || k.word.is(clsRole) || k.word.is(clsOrg) || k.word.is(clsPronoun) || k.word.is(clsPeople) && !k.word.is(clsOutcome) || k.word.is(clsStatement) || k.word.is(clsBody) || k.word.is(clsOutletKind) || k.word.is(clsOutlet) || k.word.is(clsVoice)
	}
	return named
}

// capitalName reports whether token i is written as a name: with a capital, and no
// word of grammar that has it only as the first of its sentence.
func (r *reader) capitalName(i int) bool {
	k := &r.tokens[i]
	if k.kind != tWord || k.caps == lower {
		return false
	}
	if r.opensClause(i) && k.caps != upper {
		if k.word != nil {
			return k.word.in(&nameWords)
		}
		return !strings.HasSuffix(r.words(stretch{i, i + 1}), "ly") // Sadly, the mayor said
	}
	return !k.word.in(&grammarWords) || k.word.in(&nameWords)
}

// opensClause reports whether token i has its capital from where it stands.
func (r *reader) opensClause(i int) bool {
	return i == 0 || r.tokens[i].line || r.tokens[i-1].kind == tPunct && (r.tokens[i-1].sign == '.' || r.tokens[i-1].sign == ':' || r.tokens[i-1].sign == '"' || r.tokens[i-1].sign == '!' || r.tokens[i-1].sign == '?' || r.tokens[i-1].sign == '*' || r.tokens[i-1].sign == '_')
}

var (
	// nameWords may stand in names even where every word has a capital.
	nameWords = setOf(clsOrg, clsRole, clsBody, clsCountry, clsCapital, clsDemonym, clsOutlet, clsMetonym, clsOutletKind, clsPlaceKind, clsHonorific, clsOrigin)
	// grammarWords are no names, with a capital or without.
	grammarWords = setOf(clsMore, clsBefore, clsZero, clsAmount, clsNumber, clsBreakdown, clsOne, clsPreposition, clsConjunction, clsAdverb, clsRelative,
		clsDeterminer, clsTally, clsDay, clsRelativeDay, clsWeekday, clsMonth, clsPeople, clsOutcome, clsReport, clsModal, clsBreaks, clsHow, clsLate, clsPronoun)
)

package article

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
		return k.sign == '\'' || k.sign == '-' && !k.spaced || k.sign == '.' && !k.spaced && j > i && r.tokens[j-1].end-r.tokens[j-1].start == 1
	case k.kind == tNumber:
		return false
	case w == nil:
		return true
	case k.caps != lower && !w.is(clsWeekday) && !w.is(clsMonth):
		return true
	case j == i && (w.is(clsDeterminer) || w.is(clsPossessive)):
		return true
	case w.is(clsReport) && !w.is(clsRole) && !w.is(clsOrg) && !w.is(clsStatement), w.is(clsBe), w.is(clsHave), w.is(clsModal), w.is(clsRelative), w.is(clsBreaks), w.is(clsWeekday), w.is(clsDay), w.is(clsMonth), w.is(clsAdverb) && !w.is(clsDeterminer), w.is(clsPronoun) && j > i, w.is(clsAccording), w.is(clsOutcome) && !w.is(clsOrg) && !w.is(clsRole) && !w.is(clsPeople):
		return false
	case w.is(clsPreposition):
		return r.says(j, "of") || r.says(j, "for") || r.says(j, "in") && r.placeBehind(j+1) || r.says(j, "at") && r.placeBehind(j+1) || r.says(j, "from") && r.placeBehind(j+1) || r.says(j, "to") && r.is(i, clsDemonym) || r.says(j, "with") && !r.is(j+1, clsInjury) && r.is(i, clsDeterminer) || r.says(j, "on") && false
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
// asides between the two: "Moses Okello, superintendent of the hospital, said".
func (r *reader) nameLeft(i int, s *sentence) (core, also stretch, ok bool) {
	j := i - 1
	for j >= s.from && (r.is(j, clsAdverb) || r.is(j, clsHave) || r.is(j, clsBe) || r.is(j, clsDay) || r.is(j, clsWeekday) && r.is(j-1, clsPreposition) || r.is(j, clsPreposition) && r.is(j+1, clsWeekday)) {
		if r.is(j, clsPronoun) && !r.is(j, clsAdverb) {
			break
		}
		j--
	}
	if j < s.from {
		return core, also, false
	}
	var asides []stretch
	for n := 0; n < 4 && r.sign(j, ','); n++ {
		from := r.segment(j-1, s)
		if from < 0 || from >= j {
			return core, also, false
		}
		asides = append(asides, stretch{from, j})
		if from == s.from || !r.sign(from-1, ',') {
			break
		}
		j = from - 1
		if !r.asideLike(stretch{from, j + 1}, asides[len(asides)-1]) {
			break
		}
	}
	if len(asides) > 0 {
		return r.nameOfAsides(asides, s)
	}
	from := r.nameStart(j, s)
	if from > j {
		return core, also, false
	}
	core = stretch{from, j + 1}
	// The name may be an aside itself: "the mayor, Ivan Petrov, said" has been
	// read above; here it is "mayor Ivan Petrov said".
	if !r.speakerLike(core) {
		return core, also, false
	}
	return core, also, true
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

// asideLike reports whether the words between two commas before a verb are an
// aside, so that the speaker stands further left.
func (r *reader) asideLike(_, a stretch) bool {
	k := &r.tokens[a.from]
	return k.word.is(clsDeterminer) || k.word.is(clsRelative) || k.word.is(clsRole) || k.kind == tNumber || r.anyOf(a, clsRole) || k.caps != lower || k.word.is(clsReport) || r.is(a.from, clsPreposition)
}

// nameOfAsides takes the speaker and what is said of the speaker out of the words
// between commas before the verb, the nearest first.
func (r *reader) nameOfAsides(asides []stretch, s *sentence) (core, also stretch, ok bool) {
	near := asides[0]
	last := asides[len(asides)-1]
	// What stands before the outermost comma is the name.
	if last.from > s.from && r.sign(last.from-1, ',') {
		j := last.from - 2
		from := r.nameStart(j, s)
		if from <= j {
			c := stretch{from, j + 1}
			if r.speakerLike(c) {
				return c, last, true
			}
		}
	}
	if len(asides) > 1 {
		c := asides[len(asides)-1]
		c.from = r.nameStart(c.to-1, s)
		if r.speakerLike(c) {
			return c, asides[len(asides)-2], true
		}
	}
	near.from = max(near.from, r.nameStart(near.to-1, s))
	return near, stretch{}, r.speakerLike(near)
}

// nameStart returns the first token of the name that ends at token j.
func (r *reader) nameStart(j int, s *sentence) int {
	i := j
	for n := 0; i >= s.from && n < longestName; i, n = i-1, n+1 {
		k := &r.tokens[i]
		w := k.word
		if k.kind == tPunct && !(k.sign == '\'' || k.sign == '-' && !k.spaced || k.sign == '.' && r.initialBefore(i)) {
			break
		}
		if k.kind == tNumber {
			break
		}
		if w == nil || k.caps != lower && !w.is(clsWeekday) && !w.is(clsMonth) && !(i == s.from && (w.is(clsConjunction) || w.is(clsPreposition) || w.is(clsAdverb))) {
			continue
		}
		if w.is(clsBreaks) || w.is(clsRelative) && i < j || w.is(clsBe) || w.is(clsHave) || w.is(clsModal) || w.is(clsReport) && !w.is(clsRole) && !w.is(clsOrg) && !w.is(clsPeople) || w.is(clsWeekday) || w.is(clsMonth) || w.is(clsDay) || w.is(clsRelativeDay) || w.is(clsAdverb) && !w.is(clsDeterminer) && !w.is(clsMore) || w.is(clsOutcome) && !w.is(clsPeople) && !w.is(clsOrg) || w.is(clsSpanUnit) || w.is(clsAgo) {
			break
		}
		if w.is(clsConjunction) && !r.joinsNames(i, j, s) {
			break
		}
		if w.is(clsPreposition) && !(r.says(i, "of") || r.says(i, "for") || i > s.from && i < j && !r.leads(i, s)) {
			break
		}
		if w.is(clsPronoun) && i < j {
			break
		}
	}
	return i + 1
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
	k := &r.tokens[i-1]
	if k.kind != tWord || k.word.is(clsOutcome) || k.word.is(clsPeople) && !k.word.is(clsRole) && !k.word.is(clsOrg) {
		return false
	}
	return k.word.is(clsOrg) || k.word.is(clsRole) || k.caps != lower && r.tokens[i+1].caps != lower
}

// speakerLike reports whether the words can name who says something.
func (r *reader) speakerLike(s stretch) bool {
	s = r.trimName(s)
	if s.empty() || s.to-s.from > longestName {
		return false
	}
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		if k.kind == tNumber && i == s.from {
			return false
		}
		if k.caps != lower && k.kind == tWord || k.word.is(clsRole) || k.word.is(clsOrg) || k.word.is(clsPronoun) || k.word.is(clsPeople) || k.word.is(clsStatement) || k.word.is(clsBody) || k.word.is(clsOutletKind) || k.word.is(clsVoice) {
			return true
		}
	}
	return false
}

package article

// This file finds who is meant by looking at how sentences begin and whom they name.

// lead finds the speaker that a sentence begins with although it says nothing there:
// "Russia's Defence Ministry gave a different account."
func (r *reader) lead(n, before int) (int, bool) {
	s := &r.sentences[n]
	if s.heading {
		return noActor, false
	}
	core, also, end := r.leadName(s)
	if core.empty() || end >= before || r.is(core.from-1, clsIndefinite) && r.sentenceAt(before) == n {
		return noActor, false // a nephew of his, he said
	}
	a, ok := r.actorOf(core, also)
	single := core.to-core.from == 1 && r.tokens[core.from].word == nil && !r.knownPerson(core)
	if !ok || single || a.name == "" && !r.anyOf(core, clsOrg, clsBody, clsRole, clsMetonym, clsCapital, clsCountry) {
		return noActor, false
	}
	return r.who(core, also, n, s)
}

// leadName returns the name at the beginning of a sentence, behind a label, a date
// or a place, with an aside.
func (r *reader) leadName(s *sentence) (core, also stretch, end int) {
	i := s.from
	for j := s.from; j < s.to && j < s.from+5; j++ {
		if r.sign(j, ':') {
			i = j + 1
			break
		}
	}
	for i < s.to && (r.tokens[i].kind == tPunct || r.is(i, clsAdverb) || r.is(i, clsConjunction) && !r.is(i, clsPreposition)) {
		i++
	}
	for n := 0; n < 3 && (r.is(i, clsPreposition) || r.is(i, clsAt) || n > 0 && r.is(i, clsBreaks)); n++ { // In London, where they met, the ministry
		j := i
		for j < s.to && j < i+14 && !r.sign(j, ',') {
			j++
		}
		if !r.sign(j, ',') {
			return core, also, 0
		}
		i = j + 1
	}
	if i >= s.to || !r.subjectLike(i) || r.is(i, clsPronoun) || r.is(i, clsPossessive) {
		return core, also, 0
	}
	core, also, end = r.nameRight(i, s)
	core = r.trimName(core)
	if to := r.nameEnd(core); to < core.to {
		core.to, also, end = to, stretch{}, to
	}
	if core.empty() || !r.speakerLike(core) || r.is(core.to-1, clsPeople) && !r.is(core.to-1, clsRole) {
		return stretch{}, also, 0
	}
	return core, also, end
}

// nameEnd returns the end of the name with which a clause begins: behind its last
// capital or noun for a speaker, before what can only be a verb.
func (r *reader) nameEnd(s stretch) int {
	end := s.from
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		switch {
		case r.capitalName(i), k.word.is(clsRole), k.word.is(clsOrg), k.word.is(clsBody), k.word.is(clsStatement), k.word.is(clsDemonym), k.word.is(clsPlaceKind), k.word.is(clsPeople):
			end = i + 1
		case k.word == nil && end > s.from && k.caps == lower && !r.sign(i+1, '-') && (i+1 >= s.to || r.tokens[i+1].caps == lower) && !r.is(i-1, clsOf) && !r.is(i-1, clsFor) && !r.is(i-1, clsDeterminer):
			return end
		}
	}
	return end
}

// aheadOf reports whether nobody has spoken in a sentence before token i.
func (r *reader) aheadOf(evs []event, i int) bool { return len(evs) == 0 || evs[0].verb >= i }

// namedIn finds the last person in a sentence, before token i, who has spoken
// before and is named there.
func (r *reader) namedIn(n, before int) int {
	s := &r.sentences[n]
	for i := min(s.to, before) - 1; i >= s.from; i-- {
		k := &r.tokens[i]
		if k.kind != tWord || k.caps == lower {
			continue
		}
		word := visible(r.text[k.start:k.end])
		actors, first := r.speech.known()
		for a := range actors {
			if act := &actors[a]; act.person && act.name != "" && nameWithin(word, act.name) {
				return first + a
			}
		}
	}
	return noActor
}

// personIn finds a person named in a sentence that says nothing: "I spoke to the
// governor, Susan Kihika."
func (r *reader) personIn(n, before int) (int, bool) {
	s := &r.sentences[n]
	for i := s.from; i+1 < s.to && i < before; i++ {
		if !r.is(i, clsRole) && !r.agedName(i, s) {
			continue
		}
		core, also, _ := r.nameRight(i, s)
		a, ok := r.actorOf(core, also)
		if !ok || !a.person || a.name == "" && a.body == "" {
			continue
		}
		if k := r.actorLike(&a); k != noActor {
			return k, true
		}
		r.speech.actors = append(r.speech.actors, a)
		return len(r.speech.actors) - 1, true
	}
	return noActor, false
}

// agedName reports whether a name with an age begins at token i: Darren Pike, 38.
func (r *reader) agedName(i int, s *sentence) bool {
	j := i
	for j < s.to && j < i+4 && r.tokens[j].caps == capital && r.tokens[j].word == nil {
		j++
	}
	return (j >= i+2 || j > i && i == s.from) && r.sign(j, ',') && j+1 < s.to && r.tokens[j+1].kind == tNumber && r.tokens[j+1].end-r.tokens[j+1].start == 2
}

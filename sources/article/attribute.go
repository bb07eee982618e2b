package article

// attribute finds who vouches for a mention of sentence n.
func (r *reader) attribute(m *mention, n int) attribution {
	s := &r.sentences[n]
	evs := r.eventsOf(n)
	if i := r.eventFor(m, evs, s); i >= 0 {
		e := &evs[i]
		return attribution{actor: e.actor, via: e.via, viaAt: e.viaAt, at: stretch{e.from, e.end}, event: i, rule: "who says so in the sentence"}
	}
	part := m.source >= 0 || m.group.refers || r.is(m.from-1, clsBreakdown)
	if i := len(r.claims) - 1; part && i >= 0 && r.claims[i].sentence == n {
		a := r.claims[i].who
		a.event = -1
		return a
	}
	if a, ok := r.quotedBy(m, n); ok {
		return a
	}
	if a, ok := r.owner(m, n, s); ok {
		return a
	}
	if s.heading {
		return attribution{actor: noActor, event: -1, rule: "a headline"}
	}
	if a, ok := r.leadSource(m, n, s); ok {
		return a
	}
	if m.source == fromText && len(r.claims) > 0 {
		a := r.claims[len(r.claims)-1].who
		a.event, a.rule = -1, "whose figure it belongs to"
		return a
	}
	if a, ok := r.labelled(n); ok && r.speaksOfSelf(n) {
		return a
	}
	if a, ok := r.carriedOver(m, n); ok {
		return a
	}
	return attribution{actor: noActor, event: -1, rule: "nobody is said to say so"}
}

// eventFor returns the event of the sentence in which the mention is said, -1 if
// none.
func (r *reader) eventFor(m *mention, evs []event, s *sentence) int {
	left, right := -1, -1
	at := m.from
	if r.is(at-1, clsNot) {
		for i := range evs {
			if e := &evs[i]; e.verb >= m.group.end && e.verb <= m.group.end+1 && r.is(e.verb, clsAccording) {
				return i // not 20 as reported by others
			}
		}
	}
	for i := range evs {
		if evs[i].relative {
			if d := evs[i].from - max(m.group.end, m.outcome+1); d >= 0 && d <= 3 {
				return i
			}
			continue
		}
		if evs[i].from <= at || evs[i].verb < at {
			left = i
		} else if right < 0 {
			right = i
		}
	}
	for i := right; i >= 0 && i < len(evs) && !evs[right].trailing && r.insideQuote(at, s); i++ {
		if evs[i].trailing {
			right = i // "Thirty are dead and he gives us twenty," she said
		}
	}
	trailing := right >= 0 && evs[right].trailing
	switch {
	case left < 0 && trailing:
		return right
	case left < 0:
		return -1
	case evs[left].trailing:
		if trailing {
			return right
		}
		return left
	case trailing && r.closed(evs[left].end, at):
		return right
	}
	return left
}

// closed reports whether what was said from token i on has ended before token to.
func (r *reader) closed(i, to int) bool {
	for ; i < to; i++ {
		if r.sign(i, ';') || r.is(i, clsBreaks) && (r.sign(i-1, ',') || r.is(i, clsWhile)) {
			return true
		}
	}
	return false
}

const longestSpeech = 20 // sentences of a paragraph of a transcript that are looked at

const farthestQuote = 40 // sentences back in which a quotation may have begun

// quotedBy finds who speaks where the mention stands in a quotation that began or
// ends in another sentence.
func (r *reader) quotedBy(m *mention, n int) (attribution, bool) {
	s := &r.sentences[n]
	if !r.insideQuote(m.from, s) {
		return attribution{}, false
	}
	// The quotation goes on from before: who spoke there.
	for back := n; back > 0 && back > n-farthestQuote && r.sentences[back].inQuote; back-- {
		if evs := r.eventsOf(back - 1); len(evs) > 0 {
			e := &evs[len(evs)-1]
			return r.carried(e, "who speaks in the quotation"), true
		}
	}
	// It ends further on.
	for next := n + 1; next < len(r.sentences) && next < n+6 && r.sentences[next].inQuote; next++ {
		if e := closing(r.eventsOf(next)); e != nil {
			return r.carried(e, "who speaks in the quotation"), true
		}
	}
	// It is a sentence of its own behind who speaks: He was blunt. "12 died."
	if n > 0 && r.sentences[n-1].para == s.para {
		if evs := r.eventsOf(n - 1); len(evs) > 0 {
			return r.carried(&evs[len(evs)-1], "who spoke before the quotation"), true
		}
	}
	if n+1 < len(r.sentences) && r.sentences[n+1].para == s.para {
		if evs := r.eventsOf(n + 1); len(evs) > 0 {
			return r.carried(&evs[0], "who speaks behind the quotation"), true
		}
	}
	return attribution{}, false
}

// closing returns the event that says whose a quotation was: one behind it, not one
// in it; nil if there is none.
func closing(evs []event) *event {
	for i := len(evs) - 1; i >= 0; i-- {
		if evs[i].trailing {
			return &evs[i]
		}
	}
	if len(evs) > 0 {
		return &evs[0]
	}
	return nil
}

func (r *reader) carried(e *event, rule string) attribution {
	return attribution{actor: e.actor, via: e.via, viaAt: e.viaAt, at: stretch{e.from, e.end}, event: -1, rule: rule}
}

// owner reads "Kyiv's figure of 1,100" and "the ministry's 471".
func (r *reader) owner(m *mention, n int, s *sentence) (attribution, bool) {
	for j := m.from - 1; j > s.from && j > m.from-6; j-- {
		if !r.is(j, clsGenitive) {
			if r.is(j, clsTally) || r.is(j, clsStatement) || r.is(j, clsPreposition) || r.is(j, clsReaches) || r.is(j, clsDeterminer) || r.outcomeAt(j) {
				continue
			}
			return attribution{}, false
		}
		from := r.nameStart(j-1, s)
		core := stretch{from, j}
		if !r.speakerLike(core) || !r.anyOf(core, clsOrg, clsCapital, clsCountry, clsBody, clsMetonym) {
			return attribution{}, false
		}
		a, ok := r.who(core, stretch{}, n, s)
		return attribution{actor: a, at: core, event: -1, rule: "whose figure it is"}, ok
	}
	return attribution{}, false
}

// leadSource takes the body or person that the sentence begins with, where the number
// is what it has or finds: "Medics received seventeen bodies", "The association has
// files on 128 men".
func (r *reader) leadSource(m *mention, n int, s *sentence) (attribution, bool) {
	core, also, end := r.leadName(s)
	if core.empty() || end >= m.from || m.outcome >= end && m.outcome < m.from && r.tokens[m.outcome].word.forms&transitive != 0 && m.group.noun < 0 && r.tokens[m.outcome].word.term(transitive) != missing {
		return attribution{}, false
	}
	if !r.anyOf(core, clsOrg, clsRole, clsBody, clsStatement) && !r.knownPerson(core) && !r.anyOf(also, clsRole, clsOrg) {
		return attribution{}, false
	}
	if r.sign(end, ',') && !also.empty() {
		end++
	}
	for i := end; i < m.from; i++ {
		if r.is(i, clsFinding) || r.is(i, clsFor) {
			return attribution{}, false // search teams recovered one more body
		}
		if r.is(i, clsBe) && r.is(i+1, clsAdverb) || r.is(i, clsBe) && i+1 < m.from && r.progressive(i+1) {
			continue // is still looking for six people
		}
		if k := &r.tokens[i]; k.kind == tPunct && k.sign != '"' || k.word.is(clsBreaks) || k.word.is(clsOutcome) && k.word.forms&(noun|tallied) == 0 || k.word.is(clsBe) {
			return attribution{}, false
		}
	}
	if m.from-end > 10 || r.onlyJoins(end, m.from) {
		return attribution{}, false
	}
	a, ok := r.who(core, also, n, s)
	return attribution{actor: a, at: core, event: -1, rule: "who has the figure"}, ok
}

// labelled returns the speaker whom a transcript names at the head of the paragraph.
func (r *reader) labelled(n int) (attribution, bool) {
	n = r.sentences[n].opening
	s := &r.sentences[n]
	if s.from+1 >= s.to || r.tokens[s.from].caps != upper {
		return attribution{}, false
	}
	for i := s.from; i < s.to && i < s.from+4; i++ {
		if r.sign(i, ':') {
			a, ok := r.label(stretch{s.from, i})
			return attribution{actor: a, at: stretch{s.from, i}, event: -1, rule: "who speaks in the transcript"}, ok
		}
		if r.tokens[i].caps != upper {
			break
		}
	}
	return attribution{}, false
}

// label returns the person whom a label in capitals names: "KAMAU:".
func (r *reader) label(s stretch) (int, bool) {
	b := actor{name: r.plain(s), person: true, at: s}
	for i := range r.speech.actors {
		if r.same(&r.speech.actors[i], &b) {
			return i, true
		}
	}
	r.speech.actors = append(r.speech.actors, b)
	return len(r.speech.actors) - 1, true
}

// speaksOfSelf reports whether a paragraph of a transcript says I, my, we or our: who
// speaks there vouches for what nobody else does.
func (r *reader) speaksOfSelf(n int) bool {
	first := r.sentences[n].opening
	for i := first; i < len(r.sentences) && i < first+longestSpeech && r.sentences[i].opening == first; i++ {
		if r.firstPerson(&r.sentences[i]) {
			return true
		}
	}
	return false
}

// firstPerson reports whether the sentence speaks of I, my, we or our.
func (r *reader) firstPerson(s *sentence) bool {
	for i := s.from; i < s.to; i++ {
		if r.is(i, clsFirst) {
			return true
		}
	}
	return false
}

// carriedOver takes the source over from what was said just before, in the same
// paragraph or where the mention is a part of what was counted there.
func (r *reader) carriedOver(m *mention, n int) (attribution, bool) {
	s := &r.sentences[n]
	if r.historic(n) {
		return attribution{}, false
	}
	if a, ok := r.listHead(n); ok {
		return a, true
	}
	leans := (m.group.refers || m.more || r.ledByPart(m, s)) && len(r.claims) > 0 && r.claims[len(r.claims)-1].sentence >= n-2
	for back := n - 1; back >= 0 && back >= n-4; back-- {
		b := &r.sentences[back]
		if b.heading || b.para != s.para && !leans || s.bullet && b.para != s.para {
			break
		}
		if b.para != s.para {
			a := r.claims[len(r.claims)-1].who // whoever gave the figure it leans on
			a.event = -1
			return a, a.actor != noActor
		}
		evs := r.eventsOf(back)
		if len(evs) == 0 {
			continue
		}
		e := &evs[len(evs)-1]
		return r.carried(e, "who spoke just before"), true
	}
	if n+1 < len(r.sentences) && r.sentences[n+1].para == s.para && !s.bullet {
		for _, e := range r.eventsOf(n + 1) {
			if e.trailing && e.actor != noActor && r.adds(&e) {
				return r.carried(&e, "who goes on speaking just behind"), true
			}
		}
	}
	return attribution{}, false
}

// listHead returns the source named in the line above a list of figures: "Key figures
// (from the national disaster office)".
func (r *reader) listHead(n int) (attribution, bool) {
	if !r.sentences[n].bullet {
		return attribution{}, false
	}
	for back := n - 1; back >= 0 && back > n-farthestActor; back-- {
		if r.sentences[back].bullet {
			continue
		}
		if evs := r.eventsOf(back); len(evs) > 0 && r.sentences[back].heading {
			return r.carried(&evs[0], "who is named above the list"), true
		}
		break
	}
	return attribution{}, false
}

// historic reports whether a sentence names a year before that of publication: what
// is told of another time is the text's own.
func (r *reader) historic(n int) bool {
	said := &r.speech.sentences[n]
	if said.history == unasked {
		said.history = present
		if r.olderYear(&r.sentences[n]) {
			said.history = past
		}
	}
	return said.history == past
}

func (r *reader) olderYear(s *sentence) bool {
	pub := r.scene.published.Year()
	if pub == 0 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if r.is(i, clsAgo) && r.tokens[i].word.value < 0 && r.tokens[i].caps == lower && r.is(i-1, clsThings) && !r.is(i-1, clsSpanUnit) {
			return true // a month ago
		}
		if r.is(i, clsPast) && r.is(i+1, clsThings) && !r.is(i+1, clsSpanUnit) && r.opens(i, s) {
			return true // last month
		}
		if r.tokens[i].kind != tNumber {
			continue
		}
		if n, ok := r.smallNumber(i, s.to); ok && n >= 1500 && n < pub {
			return true
		}
	}
	return false
}

// adds reports whether the verb of an event says that more is added to what went
// before.
func (r *reader) adds(e *event) bool {
	return r.is(e.verb, clsAdds)
}

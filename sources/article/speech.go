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
// a quotation or a source in brackets may do as well.
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
	if s := &r.sentences[n]; s.words.meets(&speakers) || s.marks {
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
		if !w.in(&speakers) && r.tokens[i].sign != ':' && r.tokens[i].sign != '(' {
			continue
		}
		if w.is(clsTally) || w.is(clsStatement) {
			if e, ok := r.owned(i, n, s); ok && (len(evs) == 0 || e.from >= evs[len(evs)-1].end) {
				evs = append(evs, e)
				said.events = evs
				continue
			}
		}
		if e, ok := r.bracketed(i, n, s); ok && (len(evs) == 0 || e.from >= evs[len(evs)-1].end) {
			evs = append(evs, e)
			said.events = evs
			continue
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
	if r.is(i+1, clsOf) && r.is(i, clsThings) && r.is(i-1, clsPeople) {
		return event{}, false // a rebel claim of 50 dead
	}
	if r.negated(i, s) || r.is(i, clsStatement) && (r.is(i+1, clsReport) || r.is(i+1, clsHave) || r.is(i+1, clsBe)) {
		return event{}, false
	}
	first, then := r.direct, r.inverted
	if r.lex.behind {
		first, then = then, first
	}
	if e, ok := first(i, n, s); ok {
		if len(before) > 0 && !before[len(before)-1].trailing && !e.trailing && r.is(e.from, clsPossessive) {
			return event{}, false // a surgeon said that his hospital had admitted 50
		}
		r.citedBefore(&e, s, before)
		return e, true
	}
	return then(i, n, s)
}

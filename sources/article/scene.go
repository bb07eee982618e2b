package article

import "counterclaim/compare"

// A scene is what holds for the text as a whole, or so far.
type scene struct {
	published compare.Date
	today     bool // what is said in it was said on the day of publication
	lead      int  // the number of the paragraph that says what the text goes on to tell
	own       bool // the text speaks for its publisher, as a press release does
}

// setScene finds the date of the text where none was given.
func (r *reader) setScene() {
	r.scene = scene{published: r.opt.Date, lead: leadPara(r.sentences), own: r.ownVoice()}
	r.scene.today = r.live()
	if r.scene.published != 0 {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if i > 5 {
			return
		}
		if r.caption(s) { // whose date is that of the picture
			continue
		}
		for j := s.from; j < s.to && (s.heading || r.dateline(s.from, j)); j++ {
			if m, ok := r.calendar(j, s); ok && m.since == m.until && m.to-m.from >= 3 {
				r.scene.published = m.since
				return
			}
		}
	}
}

// caption reports whether a sentence is that of a picture: it ends in whose picture it
// is, as in "(AFP / JOHN THYS)".
func (r *reader) caption(s *sentence) bool {
	last := s.to - 1
	if last < s.from || !r.sign(last, ')') {
		return false
	}
	for i := last - 1; i > s.from && !r.sign(i, '('); i-- {
		if r.sign(i, '/') {
			return true
		}
	}
	return false
}

// dateline reports whether what stands from token i to j can open a text: names, dates
// and signs, but no story yet.
func (r *reader) dateline(i, j int) bool {
	for ; i < j; i++ {
		if k := &r.tokens[i]; k.kind == tWord && k.caps == lower && !k.word.is(clsPreposition) && !k.word.is(clsPaper) && !k.word.is(clsOrdinal) && !k.word.is(clsClock) {
			return false
		}
	}
	return true
}

// ownVoice reports whether the text is a paper of its publisher's own, such as a
// press release: its head names the kind of paper, or nothing but a body, or it
// says "we found" outside quotations.
func (r *reader) ownVoice() bool {
	for n := 0; n < len(r.sentences) && n < 6; n++ {
		s := &r.sentences[n]
		if !s.heading {
			continue
		}
		for i := s.from; i < s.to; i++ {
			if r.is(i, clsPaper) {
				return true
			}
		}
		all := stretch{s.from, s.to}
		if n == 0 && s.to-s.from <= 12 && r.anyOf(all, clsOrg) && !r.anyOf(all, clsOutletKind, clsReport, clsOutcome) {
			return true
		}
	}
	return false
}

// speaksItself reports whether "we" or "our" is the subject of a report outside
// quotations.
func (r *reader) speaksItself(n int) bool {
	for _, e := range r.eventsOf(n) {
		if e.actor == noActor {
			return true
		}
	}
	return false
}

const leastEntries = 3 // paragraphs with a time in front that make a live blog

// live reports whether the text is a live blog: what it says was said that day.
func (r *reader) live() bool {
	entries := 0
	for n := range r.sentences {
		s := &r.sentences[n]
		if !s.first || r.tokens[s.from].kind != tNumber {
			continue
		}
		text := r.words(stretch{s.from, s.from + 1})
		colon := r.sign(s.from+1, ':') && s.from+2 < s.to && r.tokens[s.from+2].kind == tNumber && !r.tokens[s.from+2].spaced
		if colon || len(text) == 5 && text[2] == '.' {
			entries++
		}
	}
	return entries >= leastEntries
}

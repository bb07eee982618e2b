package article

import "counterclaim/compare"

// A scene is what holds for the text as a whole, or so far.
type scene struct {
	published compare.Date
	own       bool // the text speaks for its publisher, as a press release does
}

// setScene finds the date of the text where none was given.
func (r *reader) setScene() {
	r.scene = scene{published: r.opt.Date, own: r.ownVoice()}
	if r.scene.published != 0 {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if i > 5 {
			return
		}
		for j := s.from; j < s.to; j++ {
			if m, ok := r.calendar(j, s); ok && m.since == m.until && m.to-m.from >= 3 {
				r.scene.published = m.since
				return
			}
		}
	}
}

// ownVoice reports whether the text is a release or a report of its publisher: it
// says "we" or "our" outside quotations, or its head names the kind of paper.
func (r *reader) ownVoice() bool {
	for n := range r.sentences {
		s := &r.sentences[n]
		if !s.words.has(clsFirst) && (n >= 6 || !s.words.has(clsPaper)) {
			continue
		}
		open := s.inQuote
		for i := s.from; i < s.to; i++ {
			if r.sign(i, '"') {
				open = !open
			}
			if !open && (r.is(i, clsFirst)) || n < 6 && s.heading && r.is(i, clsPaper) {
				return true
			}
		}
	}
	return false
}

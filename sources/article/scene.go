package article

import "counterclaim/compare"

// A scene is what holds for the text as a whole, or so far.
type scene struct {
	published compare.Date
	spoken    compare.Date // the day spoken of last
	place     string       // where what the text is about happened
	placeAt   stretch
}

// setScene finds the date of the text where none was given.
func (r *reader) setScene() {
	r.scene = scene{published: r.opt.Date}
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

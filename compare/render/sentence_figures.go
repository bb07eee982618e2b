package render

import (
	"regexp"
	"slices"
	"strconv"

	"counterclaim/compare"
)

// ungrouped finds numbers without a sign between their thousands.
var ungrouped = regexp.MustCompile(`(^|[^\d.,])([1-9]\d{3,17})($|[^\d.,])`)

// grouped returns the words of a figure with commas between its thousands, as all
// other numbers of a sentence have them: more than 7,884 for more than 7884. Words
// that would not read as the same figure stay as they are.
func grouped(f compare.Figure) string {
	text := clean(f.Text)
	with := ungrouped.ReplaceAllStringFunc(text, func(s string) string {
		m := ungrouped.FindStringSubmatch(s)
		n, _ := strconv.ParseInt(m[2], 10, 64) // of so many digits it is one
		return m[1] + Number(n) + m[3]
	})
	if with == text {
		return text
	}
	g, err := compare.ParseFigure(with, '.')
	if err != nil || g.A != f.A || g.B != f.B || g.Range != f.Range || g.Hedge != f.Hedge || g.Amount != f.Amount {
		return text
	}
	return with
}

// ownWords returns the words of those who say otherwise what they count than their
// series does, between quotation marks.
func (s *story) ownWords(t *compare.Telling, harm harmWords) string {
	var all []string
	other := false
	for _, i := range t.Lines {
		own, _ := ownWords(s.topic.Lines[i].Claim)
		other = other || !sameWords(own, harm.words)
		if own = "“" + voice(own) + "”"; !slices.Contains(all, own) {
			all = append(all, own)
		}
	}
	return only(other && harm.words != "", orList(all))
}

// revised returns the figure that a claim replaced, where that counted the same.
func (s *story) revised(l *compare.Line) string {
	id := l.Detail().Revises
	if id == "" {
		return ""
	}
	for i := range s.topic.Lines {
		old := &s.topic.Lines[i]
		same := old.ID == id && old.Replaced && old.Source == l.Source && old.Term == l.Term &&
			compare.Fold(old.Subject) == compare.Fold(l.Subject) && compare.Fold(old.Place) == compare.Fold(l.Place) && old.Since == l.Since
		if words := saidWords(old.Figure); same && words != saidWords(l.Figure) {
			return words
		}
	}
	return ""
}

// fallen returns the highest earlier figure of a source whose count has fallen without
// a word that it was revised. People leave a state again, and nothing is odd in that.
func (s *story) fallen(t *compare.Telling) string {
	now := &s.topic.Lines[t.Lines[0]]
	if t.Older == 0 || t.Peak < 0 || now.Term.State() || noCount(now.Term) || len(t.Lines) > 1 {
		return ""
	}
	if now.Reading.Possible.Open() || now.Figure.Maximum() {
		return "" // at least 120 is no fall from 250
	}
	peak := &s.topic.Lines[t.Peak]
	before := peak.LastDay().Last() <= now.LastDay().First()
	return only(before && peak.Reading.Likely.Lo > now.Reading.Likely.Hi, saidWords(peak.Figure))
}

// compareDays orders days, the unknown one last.
func compareDays(a, b compare.Date) int {
	if (a == 0) != (b == 0) {
		return boolInt(a == 0) - boolInt(b == 0)
	}
	return int(a.First() - b.First())
}

// A hearing is what a source says of the same people in the same place. A story keeps
// of each the last day on which a figure that was told was said.
type hearing struct{ who, people, place string }

// markEarlier marks the items that their source said before another one of the same
// people and place that was told already, so that the order of telling is not taken
// for that of saying.
func (s *story) markEarlier(of *compare.Series, items []item) {
	for i := range items {
		it := &items[i]
		it.earlier = it.day.kind == statedOn && slices.ContainsFunc(it.who, func(who string) bool {
			last := s.heard[hearing{who, of.Subject, of.Place}]
			return who != "" && last != 0 && it.day.date.Last() < last.First()
		})
		// Behind "said 3,000 in January", "had said 4,100" would be of before January.
		it.earlier = it.earlier && (i == 0 || items[i-1].earlier)
	}
}

// note keeps who was named, and when each said something.
func (s *story) note(of *compare.Series, items []item) {
	for i := range items {
		for _, who := range items[i].who {
			s.named[who] = true
			h, day := hearing{who, of.Subject, of.Place}, items[i].day
			if day.kind == statedOn && (s.heard[h] == 0 || s.heard[h].First() < day.date.First()) {
				s.heard[h] = day.date
			}
		}
	}
}

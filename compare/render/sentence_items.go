package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// An item is what one source said, or several in the same words on the same day.
type item struct {
	who     []string // without a name for none
	citing  string   // whom they only repeat
	words   string
	likely  compare.Interval // what the figure is ranked by beside the number
	lo, hi  int64            // the number named, or the likely ends
	open    bool             // without an upper end
	capped  bool             // it is a maximum, in some wording at least, and no estimate
	maximum bool             // it has to be said that it is one
	none    bool             // nobody
	put     bool             // words that can stand behind put at
	day     told
	last    bool // the source said others before
	again   bool // another wording of what was told before
}

// items returns what a series tells, in its order.
func (s *story) items(of *compare.Series) (items []item) {
	at := map[string]int{} // items that may be said by several
	for i := range of.Tellings {
		it := s.item(&of.Tellings[i])
		key := it.key()
		if n, ok := at[key]; ok {
			items[n].who = addNames(items[n].who, it.who)
			continue
		}
		at[key] = len(items)
		items = append(items, it)
	}
	return items
}

// key is the same for items that can be told as one.
func (it *item) key() string {
	return strings.Join([]string{
		it.words, it.citing, string(rune('0' + it.day.kind)), it.day.date.String(),
		string(rune('0' + boolInt(it.last))), string(rune('0' + boolInt(it.again))), string(rune('0' + boolInt(it.maximum))),
	}, "\x00")
}

// item returns what one telling says.
func (s *story) item(t *compare.Telling) item {
	first := &s.topic.Lines[t.Lines[0]]
	it := item{citing: name(t.Origin), day: toldOn(first.Claim), last: t.Older > 0, again: t.Again, put: true}
	var words []string
	for n, i := range t.Lines {
		l := &s.topic.Lines[i]
		it.who = addNames(it.who, []string{name(l.Source)})
		if w := saidWords(l.Figure); !slices.Contains(words, w) {
			words = append(words, w)
		}
		f, lo, hi := l.Figure, l.Reading.Likely.Lo, l.Reading.Likely.Hi
		if number, ok := f.Named(); ok {
			lo, hi = number, number
		}
		amount := !f.Given.Any() && f.Amount != compare.HedgeBare
		if n == 0 {
			it.lo, it.hi, it.likely, it.maximum = lo, hi, l.Reading.Likely, true
			it.none = !f.Given.Any() && (f.Hedge.Row().Kind == compare.None || f.Amount.Row().Kind == compare.None)
		}
		it.lo, it.hi, it.likely = min(it.lo, lo), max(it.hi, hi), it.likely.Hull(l.Reading.Likely)
		it.maximum = it.maximum && f.Maximum() && (f.Given.Any() || f.Hedge.Row().Kind == compare.UpTo)
		it.none = it.none && len(words) == 1
		it.capped = it.capped || f.Maximum()
		it.open = it.open || l.Reading.Possible.Open()
		it.put = it.put && !amount
	}
	it.words = wordings(words)
	it.put = it.put && !it.none && !strings.HasPrefix(it.words, "at ")
	return it
}

// mostWordings is how many wordings of one statement are told.
const mostWordings = 4

// wordings joins the wordings of one statement.
func wordings(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	more := ""
	if n := len(words) - mostWordings; n > 0 {
		words = words[:mostWordings]
		more = " and in " + count(n, "more wording")
	}
	return orList(words) + more + ", depending on the outlet"
}

// saidWords returns a figure as said, so that it can stand within a sentence.
func saidWords(f compare.Figure) string {
	g := f.Given
	if f.Text == "" && g.HasBest && (g.HasLow || g.HasHigh) {
		span := g
		span.HasBest = false
		if w := FigureWords(compare.Figure{Given: span}); w != Number(g.Best) {
			return Number(g.Best) + " with a range of " + w
		}
	}
	s := FigureWords(f)
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' && (len(s) == 1 || s[1] == ' ' || s[1] >= 'a' && s[1] <= 'z') { // as it stood at the head of a sentence
		s = string(s[0]-'A'+'a') + s[1:]
	}
	if s == "a" || s == "an" { // a child
		return "one"
	}
	return s
}

// addNames adds the names that are not in the list.
func addNames(list, names []string) []string {
	for _, n := range names {
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// mostTogether is how many sources of one figure are named.
const mostTogether = 3

// whoWords names the sources of an item.
func (it *item) whoWords() string {
	names := make([]string, 0, len(it.who))
	for _, n := range it.who {
		if n == "" {
			n = "an unnamed source"
		}
		names = append(names, n)
	}
	s := ""
	if more := len(names) - mostTogether; more > 0 {
		s = strings.Join(names[:mostTogether], ", ") + " and " + count(more, "other")
	} else {
		s = andList(names)
	}
	return s
}

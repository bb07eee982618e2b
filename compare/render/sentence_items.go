package render

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/compare"
)

// An item is what one source said, or several in the same words on the same day.
type item struct {
	who     []string // without a name for none
	voices  []string // of each of them the speaker; empty where none is given, or several are
	citing  string   // whom they only repeat
	words   string
	end     string           // words that stand at the end of a range, where they are others
	own     string           // the source's own words for what it counts, where they are not those of its series
	revised string           // the figure that it replaced
	fallen  string           // an earlier figure of its source that was higher
	likely  compare.Interval // what the figure is ranked by beside the number
	lo, hi  int64            // the number named, or the likely ends
	open    bool             // without an upper end
	capped  bool             // it is a maximum, in some wording at least, and no estimate
	maximum bool             // it has to be said that it is one
	none    bool             // nobody
	put     bool             // words that can stand behind put at
	day     told
	until   bool // its source says up to when it counts
	last    bool // the source said others before
	earlier bool // a newer figure of the same source was told before
	again   bool // another wording of what was told before
	also    bool // all who said it were named with another figure just before
	voiced  bool // the speakers are told, since their source gives several figures
}

// items returns what a series tells, in its order.
func (s *story) items(of *compare.Series) (items []item) {
	harm, oneDay := s.harm(of), s.oneDay(of)
	at := map[string]int{} // items that may be said by several
	for i := range of.Tellings {
		it := s.item(&of.Tellings[i])
		it.own = s.ownWords(&of.Tellings[i], harm)
		if oneDay && it.day.date == of.Since {
			it.day = told{} // the series says it
		}
		key := it.key()
		if n, ok := at[key]; ok {
			items[n].join(&it)
			continue
		}
		at[key] = len(items)
		items = append(items, it)
	}
	tellApart(items)
	slices.SortStableFunc(items, func(a, b item) int { return compareDays(a.day.date, b.day.date) })
	return items
}

// join adds those who say the same.
func (it *item) join(other *item) {
	for i, who := range other.who {
		if n := slices.Index(it.who, who); n < 0 {
			it.who, it.voices = append(it.who, who), append(it.voices, other.voices[i])
		} else if it.voices[n] != other.voices[i] {
			it.voices[n] = ""
		}
	}
}

// tellApart finds the sources with several figures, whose speakers are told where
// they are others.
func tellApart(items []item) {
	voices := map[string]map[string]bool{} // the speakers of each source
	for i := range items {
		for n, who := range items[i].who {
			if voices[who] == nil {
				voices[who] = map[string]bool{}
			}
			voices[who][items[i].voices[n]] = true
		}
	}
	for i := range items {
		for _, who := range items[i].who {
			items[i].voiced = items[i].voiced || who != "" && len(voices[who]) > 1
		}
	}
}

// key is the same for items that can be told as one.
func (it *item) key() string {
	return strings.Join([]string{
		it.words, it.own, it.revised, it.fallen, it.citing, string(rune('0' + it.day.kind)), it.day.date.String(),
		string(rune('0' + boolInt(it.last))), string(rune('0' + boolInt(it.again))), string(rune('0' + boolInt(it.maximum))),
	}, "\x00")
}

// item returns what one telling says.
func (s *story) item(t *compare.Telling) item {
	first := &s.topic.Lines[t.Lines[0]]
	it := item{citing: voice(t.Origin), day: toldOn(first.Claim), until: first.Until != 0, revised: s.revised(first), fallen: s.fallen(t), last: t.Older > 0, again: t.Again, put: true}
	var words []string
	var reach []compare.Interval // of each of the words
	for n, i := range t.Lines {
		l := &s.topic.Lines[i]
		it.join(&item{who: []string{voice(l.Source)}, voices: []string{voice(l.Detail().Speaker)}})
		f, lo, hi := l.Figure, l.Reading.Likely.Lo, l.Reading.Likely.Hi
		if number, ok := f.Named(); ok {
			lo, hi = number, number
		}
		if span, ok := givenSpan(f); ok { // no end of a range is within it
			if f.Given.HasLow {
				lo = f.Given.Low
			}
			if f.Given.HasHigh {
				hi = f.Given.High
			}
			if f.Given.HasLow && f.Given.HasHigh {
				it.end = span + givenAs(f)
			}
		}
		if w := saidWords(f); !slices.Contains(words, w) {
			words, reach = append(words, w), append(reach, compare.Interval{Lo: lo, Hi: hi})
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
	it.words = wordings(words, reach)
	if len(words) > 1 {
		for i, w := range words {
			words[i] = quotedSpan(w) // each is the source's, and what joins them is ours
		}
		it.end = wordings(words, reach)
	}
	it.put = it.put && !it.none && !strings.HasPrefix(it.words, "at ")
	return it
}

// mostWordings is how many wordings of one statement are told.
const mostWordings = 4

// wordings joins the wordings of one statement. Where they are many, those with the
// lowest and the highest figure are told before others.
func wordings(words []string, reach []compare.Interval) string {
	if len(words) == 1 {
		return words[0]
	}
	more := ""
	if n := len(words) - mostWordings; n > 0 {
		low, high := 0, 0
		for i, r := range reach {
			if r.Lo < reach[low].Lo {
				low = i
			}
			if r.Hi > reach[high].Hi {
				high = i
			}
		}
		kept := words[:0:0]
		for i, w := range words {
			left := mostWordings - len(kept) - boolInt(low > i) - boolInt(high > i && high != low)
			if i == low || i == high || left > 0 {
				kept = append(kept, w)
			}
		}
		words = kept
		more = " and in " + count(n, "more wording")
	}
	return orList(words) + more + ", depending on the outlet"
}

// saidWords returns a figure as said, so that it can stand within a sentence.
func saidWords(f compare.Figure) string {
	if span, ok := givenSpan(f); ok {
		return cmp.Or(grouped(f), Number(f.Given.Best)) + " with a range of " + span
	}
	if !f.Given.Any() && (f.Hedge.Row().Kind == compare.None || f.Amount.Row().Kind == compare.None) {
		return "none"
	}
	s := cmp.Or(grouped(f), FigureWords(f))
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' && (len(s) == 1 || s[1] == ' ' || s[1] >= 'a' && s[1] <= 'z') { // as it stood at the head of a sentence
		s = string(s[0]-'A'+'a') + s[1:]
	}
	if s == "a" || s == "an" { // a child
		return "one"
	}
	return s
}

// givenSpan returns the range in words that was given in numbers about one figure.
func givenSpan(f compare.Figure) (words string, ok bool) {
	g := f.Given
	if f.Text == "" && !g.HasBest || !g.HasLow && !g.HasHigh {
		return "", false
	}
	g.HasBest = false
	words = FigureWords(compare.Figure{Given: g})
	return words, words != cmp.Or(grouped(f), Number(f.Given.Best))
}

// givenAs returns the one figure of a source behind its range.
func givenAs(f compare.Figure) string {
	if f.Text != "" {
		return ", given as " + grouped(f)
	}
	return ", best estimate " + Number(f.Given.Best)
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

// whoWords names the sources of an item, each in the form that it takes where it
// stands.
func (it *item) whoWords(form func(string) string) string {
	names := make([]string, 0, len(it.who))
	for i, n := range it.who {
		switch {
		case n == "":
			n = "an unnamed source"
		case it.voiced && it.voices[i] != "" && it.voices[i] != n:
			n = form(n) + "'" + only(!strings.HasSuffix(n, "s"), "s") + " " + it.voices[i]
		default:
			n = form(n)
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

package render

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// counted returns the words for a number of a quantity: "1,504 killed or wounded
// by 23 December 2024".
func (w *teller) counted(number string, q *compare.Quantity) string {
	s := number + " " + termWord(q.Term) + w.whose(q.Subject, q.Place)
	if days := w.days(q); days != "" {
		s += " " + days
	}
	return s
}

// quantity names a quantity, its days first: "by 23 December 2024, killed or
// wounded".
func (w *teller) quantity(q *compare.Quantity) string {
	s := termWord(q.Term) + w.whose(q.Subject, q.Place)
	if days := w.days(q); days != "" {
		return days + ", " + s
	}
	return s
}

// termWord returns what people are counted as; where nothing was said, as people.
func termWord(t compare.Term) string {
	if t == 0 {
		return "people"
	}
	return t.String()
}

// whose says of whom and where, where the topic speaks of several.
func (w *teller) whose(subject, place string) string {
	s := ""
	if len(w.topic.Subjects) > 1 && subject != "" {
		s += " of “" + name(subject) + "”"
	}
	if len(w.topic.Places) > 1 && place != "" {
		s += " in “" + name(place) + "”"
	}
	return s
}

// days says when. The day on which a topic begins goes without saying.
func (w *teller) days(q *compare.Quantity) string {
	until := Date(q.Until)
	switch since := w.window(q); {
	case since != 0 && q.Until == 0:
		return "since " + Date(since)
	case since != 0 && since == q.Until && since.Exact():
		return "on " + until
	case since != 0:
		return "from " + Date(since) + " to " + until
	case q.Until == 0:
		return ""
	case q.Term.State() && q.Until.Exact():
		return "on " + until
	case q.Term.State():
		return "in " + until
	}
	return "by " + Date(q.Until)
}

// window returns the first day of a quantity that begins later than its topic.
func (w *teller) window(q *compare.Quantity) compare.Date {
	if q.Since == w.topic.Since {
		return 0
	}
	return q.Since
}

// leftGrid shows what is left of each quantity of a consistent topic, where that
// says more than a claim does; more rows are counted.
func (w *teller) leftGrid() (g *grid, more int) {
	g = &grid{columns: []column{
		{title: "counts"}, {title: "people"}, {title: "place"}, {title: "since"}, {title: "until"},
		{title: "likely", right: true}, {title: "possible", right: true},
	}}
	for i := range w.Left {
		l := &w.Left[i]
		switch {
		case !w.news(l, nil):
		case len(g.rows) == mostLeft:
			more++
		default:
			g.add(
				termWord(l.Term), only(len(w.topic.Subjects) > 1, name(l.Subject)), only(len(w.topic.Places) > 1, name(l.Place)),
				w.window(&l.Quantity).String(), l.Until.String(), glue(likelyWords(l)), glue(possibleWords(l)),
			)
		}
	}
	g.dropEmpty()
	return g, more
}

// unknown counts the quantities of which it was not worked out what is left.
func unknown(left []compare.Left) int {
	n := 0
	for i := range left {
		n += boolInt(left[i].Possible == nil)
	}
	return n
}

// news reports whether what is left of a quantity is known and anything else than
// what one claim about it, which was not dropped, says by itself.
func (w *teller) news(l *compare.Left, drop []int) bool {
	if l.Possible == nil {
		return false
	}
	likely, possible := likelyWords(l), possibleWords(l)
	return !slices.ContainsFunc(l.Lines, func(line int) bool {
		r := &w.topic.Lines[line].Reading
		return !slices.Contains(drop, line) && Range(r.Possible) == possible && (l.Clash || Range(r.Likely) == likely)
	})
}

const notWorkedOut = "not worked out"

func possibleWords(l *compare.Left) string {
	if l.Possible == nil {
		return notWorkedOut
	}
	return SpanWords(l.Possible)
}

// likelyWords returns what is left of the likely readings: none where they cannot
// all be true.
func likelyWords(l *compare.Left) string {
	switch {
	case l.Clash:
		return "none"
	case l.Likely == nil:
		return notWorkedOut
	}
	return SpanWords(l.Likely)
}

// left says what is left of a quantity: "likely 1,100–1,500, possible 1,050 or
// more".
func left(l *compare.Left) string {
	switch likely, possible := likelyWords(l), possibleWords(l); {
	case l.Possible == nil:
		return notWorkedOut
	case l.Likely == nil && !l.Clash:
		return "likely " + notWorkedOut + ", possible " + possible
	case likely == possible:
		return "likely and possible " + likely
	default:
		return "likely " + likely + ", possible " + possible
	}
}

// mostQuantities is how many quantities the words for a repair name.
const mostQuantities = 4

// repair says what is left without a set of claims. Where nothing likely is left
// of several quantities, that is said once.
func (w *teller) repair(r *compare.Repair) string {
	without := w.leavingOut(r.Drop)
	news := w.allNews(r)
	if len(news) == 0 {
		if w.binding()-len(r.Drop) == 1 {
			return without + ", the other can be true" + reservation(r.Left) + "."
		}
		return without + ", all others can be true together" + reservation(r.Left) + "."
	}
	words := left
	if len(news) > 1 && !slices.ContainsFunc(news, func(l *compare.Left) bool { return !l.Clash }) {
		without += ", none likely, but possible"
		words = possibleWords
	}
	var parts []string
	for _, l := range news[:min(mostQuantities, len(news))] {
		parts = append(parts, w.quantity(&l.Quantity)+": "+words(l))
	}
	if more := len(news) - len(parts); more > 0 {
		parts = append(parts, "and "+Number(int64(more))+" more")
	}
	if n := unknown(r.Left); n > 0 {
		parts = append(parts, Number(int64(n))+" more "+notWorkedOut)
	}
	return without + ": " + strings.Join(parts, "; ") + "."
}

// leavingOut names the claims that are dropped; those that are kept where these
// are few and the others too many to be read.
func (w *teller) leavingOut(drop []int) string {
	kept := w.binding() - len(drop)
	if len(drop) <= mostNamed || kept > mostNamed {
		return "Without " + andList(w.possessive(drop))
	}
	var keep []int
	for i := range w.topic.Lines {
		if !slices.Contains(drop, i) && !slices.Contains(w.Aside, i) {
			keep = append(keep, i)
		}
	}
	return "Without " + count(len(drop), "figure") + ", all but " + andList(w.possessive(keep))
}

// allNews returns what is left that is anything else than what one claim says.
func (w *teller) allNews(r *compare.Repair) []*compare.Left {
	var news []*compare.Left
	for i := range r.Left {
		if l := &r.Left[i]; w.news(l, r.Drop) {
			news = append(news, l)
		}
	}
	return news
}

// reservation says what keeps claims that can all be true from being all that
// could be said.
func reservation(left []compare.Left) string {
	if s := clash(left); s != "" || unknown(left) == 0 {
		return s
	}
	return "; what is left was " + notWorkedOut
}

// clash says where claims can all be true, but not as most readers take them.
func clash(left []compare.Left) string {
	clashes := slices.ContainsFunc(left, func(l compare.Left) bool { return l.Clash })
	return only(clashes, "; their likely readings cannot")
}

// possessive names claims by their sources: "Kyiv's", and "Seoul (2024-12-23)"
// where it takes more to tell them apart, which cannot be taken for the source.
func (w *teller) possessive(lines []int) []string {
	names := w.named(lines)
	for i, n := range names {
		if !strings.HasSuffix(n, ")") && !(i == mostNamed && i == len(names)-1) {
			names[i] += "'" + only(!strings.HasSuffix(n, "s"), "s")
		}
	}
	return names
}

// named names claims, wordings of one statement together, and counts those beyond
// what one can read.
func (w *teller) named(lines []int) []string {
	var names []string
	told := map[int]bool{} // as a wording of a statement that was named
	for i, l := range lines {
		if told[l] {
			continue
		}
		if len(names) == mostNamed {
			return append(names, Number(int64(len(lines)-i))+" more")
		}
		wordings := 1
		for _, other := range w.wordings(l) {
			if other != l && slices.Contains(lines, other) {
				told[other] = true
				wordings++
			}
		}
		names = append(names, w.statement(l, wordings))
	}
	return names
}

// each names claims one by one, wordings of one statement too.
func (w *teller) each(lines []int) []string {
	var names []string
	for i, l := range lines {
		if i == mostNamed {
			return append(names, Number(int64(len(lines)-i))+" more")
		}
		names = append(names, w.names.of(l))
	}
	return names
}

// wordings returns all lines that stand or fall with one, itself among them; nil
// where it stands alone.
func (w *teller) wordings(line int) []int {
	for _, s := range w.Statements {
		if slices.Contains(s, line) {
			return s
		}
	}
	return nil
}

// statement names one claim, or a statement by its source, day and how many
// wordings of it there are.
func (w *teller) statement(line, wordings int) string {
	if wordings < 2 {
		return w.names.of(line)
	}
	l := &w.topic.Lines[line]
	return name(l.Source) + " (" + l.SaidOn().String() + ", in " + Number(int64(wordings)) + " wordings)"
}

// moreRepairs says how many of the smallest sets are not shown.
func (w *teller) moreRepairs(shown int) string {
	switch {
	case len(w.Repairs) == 0 && w.MoreRepairs != 0:
		return "Without which figures the rest can be true was not worked out."
	case w.MoreRepairs < 0:
		return "… and more ways to leave out as few figures, not counted."
	}
	if hidden := len(w.Repairs) - shown + w.MoreRepairs; hidden > 0 {
		return "… and " + count(hidden, "more way") + " to leave out as few figures, not shown."
	}
	return ""
}

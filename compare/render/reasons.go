package render

import (
	"strings"

	"counterclaim/compare"
)

// appendSentence appends the sentence that says why a pair has its verdict: the
// main reason, then what is open and what was assumed.
func appendSentence(b []byte, n *namer, p *compare.Pair) []byte {
	if len(p.Reasons) == 0 {
		return b
	}
	tell := n.apart(p.A, p.B)
	defer tell.back(n)
	b = appendReason(b, n, p, &p.Reasons[0])
	var assumed [compare.NumAxes]string
	given := assumed[:0]
	for i := range p.Reasons[1:] {
		switch r := &p.Reasons[i+1]; r.Kind {
		case compare.Undecided:
			b = appendUndecided(append(b, "; "...), n, p, r)
		case compare.Assumed:
			given = append(given, axisWords[r.Axis])
		}
	}
	b = appendAssumed(b, given)
	for i := range p.Reasons {
		if r := &p.Reasons[i]; r.Kind == compare.Withdrawn {
			b = n.appendf(b, "; the figure of % has since been replaced", [...]int{p.A, p.B}[boolInt(r.Swapped)])
		}
	}
	return append(b, '.')
}

// appendAssumed says what was not given on one side or both.
func appendAssumed(b []byte, axes []string) []byte {
	for i, axis := range axes {
		switch {
		case i == 0:
			b = append(b, "; where not given, "...)
		case i == len(axes)-1:
			b = append(b, " and "...)
		default:
			b = append(b, ", "...)
		}
		b = append(b, axis...)
	}
	if len(axes) == 1 && axes[0] != "people" && axes[0] != "days" {
		return append(b, " is taken as the same"...)
	} else if len(axes) > 0 {
		return append(b, " are taken as the same"...)
	}
	return b
}

// apart makes the namer tell just two lines apart for the while: a sentence
// about Kyiv and Seoul needs no dates to do so. What it returns undoes that.
func (n *namer) apart(a, b int) namedPair {
	saved := namedPair{a, b, n.need[a], n.need[b]}
	detail, _ := n.compare(a, b)
	n.need[a], n.need[b] = uint8(detail), uint8(detail)
	return saved
}

type namedPair struct {
	a, b         int
	needA, needB uint8
}

func (s namedPair) back(n *namer) { n.need[s.a], n.need[s.b] = s.needA, s.needB }

// appendReason appends the main reason, as the beginning of a sentence.
func appendReason(b []byte, n *namer, p *compare.Pair, r *compare.Reason) []byte {
	one, two := p.A, p.B
	if r.Swapped {
		one, two = two, one
	}
	switch r.Kind {
	case compare.Replaced:
		return appendReplaced(b, n, one, two)
	case compare.Repeats:
		b = n.appendf(b, "% only repeats %", two, one)
		if r.Changed != 0 {
			b = appendNames(b, ", with another figure (“%” here, “%” there)", FigureWords(n.lines[two].Figure), FigureWords(n.lines[one].Figure))
		}
		return append(b, ": one witness, not two"...)
	case compare.OneOrigin:
		return append(b, "Both only repeat a third: one witness, not two"...)
	case compare.CarriedTwo:
		return appendRestated(b, n, p, r.Changed)
	case compare.AxisApart:
		return appendAside(b, n, p, r)
	case compare.AxesMixed:
		return appendMixed(b, n, p)
	case compare.NoCount:
		return append(b, "Excess deaths are an estimate from statistics, and no count of people"...)
	case compare.Clash:
		return appendClash(b, n, p, r, one, two)
	case compare.Meets:
		return appendMeets(b, n, p)
	case compare.Grows, compare.TooNear:
		return appendGrowth(b, n, p, r, one, two)
	}
	return b
}

// appendReplaced says by what a source replaced its figure.
func appendReplaced(b []byte, n *namer, old, new int) []byte {
	x, y := &n.lines[old], &n.lines[new]
	if x.Source != y.Source {
		return n.appendf(b, "% has replaced the figure that % repeats", new, old)
	}
	b = append(b, name(y.Source)...)
	b = appendNames(b, " replaced “%” by “%”", FigureWords(x.Figure), FigureWords(y.Figure))
	if y.Stated != 0 {
		b = append(b, " on "...)
		b = appendDateWords(b, y.Stated)
	}
	return b
}

// appendMixed says in what respect each of two claims counts less than the
// other.
func appendMixed(b []byte, n *namer, p *compare.Pair) []byte {
	for i, side := range []struct {
		line int
		part compare.Relation
	}{{p.A, compare.Part}, {p.B, compare.Whole}} {
		if i > 0 {
			b = append(b, " and "...)
		}
		b = n.append(b, side.line)
		b = append(b, " counts less in "...)
		sep := ""
		for axis, r := range p.Axes {
			if r&side.part != 0 {
				b = append(b, sep...)
				b = append(b, axisWords[axis]...)
				sep = " and "
			}
		}
	}
	return append(b, ", so neither bounds the other"...)
}

// appendClash says which ends clash, and why they must not.
func appendClash(b []byte, n *namer, p *compare.Pair, r *compare.Reason, one, two int) []byte {
	b = appendBecause(b, n, p, one, two)
	b = n.appendWho(append(b, ", yet the figure of "...), p, one)
	if p.Verdict == compare.Conflict {
		b = compare.AppendGrouped(append(b, " allows no fewer than "...), r.Low)
		b = n.appendWho(append(b, " and that of "...), p, two)
		if r.High == 0 {
			return append(b, " nobody"...)
		}
		return compare.AppendGrouped(append(b, " no more than "...), r.High)
	}
	b = compare.AppendGrouped(append(b, " likely means "...), r.Low)
	b = n.appendWho(append(b, " or more and that of "...), p, two)
	if r.High == 0 {
		b = append(b, " likely nobody"...)
	} else {
		b = append(compare.AppendGrouped(append(b, " likely "...), r.High), " or fewer"...)
	}
	if n.lines[one].Reading.Possible.Lo <= n.lines[two].Reading.Possible.Hi {
		b = append(b, "; looser readings allow both"...)
	}
	return b
}

// appendBecause says why what the first counts cannot outnumber what the second
// counts: it is the same, or a part of it.
func appendBecause(b []byte, n *namer, p *compare.Pair, one, two int) []byte {
	narrower := compare.Part
	if one != p.A {
		narrower = compare.Whole
	}
	start, axes := len(b), 0
	for _, r := range p.Axes {
		if r&narrower != 0 {
			axes++
		}
	}
	for axis, r := range p.Axes {
		if r&narrower == 0 {
			continue
		}
		switch axes--; {
		case len(b) == start:
		case axes == 0:
			b = append(b, " and "...)
		default:
			b = append(b, ", "...)
		}
		b = appendNarrower(b, n, compare.Axis(axis), one, two, r&^(compare.Same|narrower) == 0)
	}
	if len(b) == start {
		for _, r := range p.Axes {
			if !r.Certain() {
				return append(b, "They may count the same"...)
			}
		}
		return append(b, "They count the same"...)
	}
	if b[start] >= 'a' && b[start] <= 'z' {
		b[start] -= 'a' - 'A'
	}
	return b
}

// appendNarrower says that the first is part of the second on an axis, or may be.
func appendNarrower(b []byte, n *namer, axis compare.Axis, one, two int, certain bool) []byte {
	x, y := &n.lines[one], &n.lines[two]
	may := [...]string{" may ", " "}[boolInt(certain)]
	switch axis {
	case compare.Days:
		if beginAlike(x, y) && certain {
			return append(b, "a running count only grows"...)
		}
		b = n.append(append(b, "the days of "...), one)
		b = append(append(b, may...), "lie within those of "...)
		return n.append(b, two)
	case compare.Terms:
		b = append(b, "whoever counts as "...)
		b = append(b, x.Term.String()...)
		b = append(b, [...]string{" may count as ", " counts as "}[boolInt(certain)]...)
		return append(b, y.Term.String()...)
	case compare.People:
		return appendNames(b, "“%” are among “%”", name(x.Subject), name(y.Subject))
	}
	return appendNames(b, "“%” lies within “%”", name(x.Place), name(y.Place))
}

// beginAlike reports whether two claims count from the same first day.
func beginAlike(x, y *compare.Line) bool {
	if x.Since == 0 || y.Since == 0 {
		return x.Since == y.Since
	}
	return x.Since.First() == y.Since.First()
}

func boolInt(v bool) int {
	if v {
		return 1
	}
	return 0
}

// appendMeets says why two claims can stand beside each other.
func appendMeets(b []byte, n *namer, p *compare.Pair) []byte {
	if p.Verdict == compare.Agree {
		return append(b, "They count the same, and their likely readings meet"...)
	}
	var all compare.Relation
	for _, r := range p.Axes {
		all |= r
	}
	narrow, wide := p.A, p.B
	switch all & (compare.Part | compare.Whole) {
	case compare.Part | compare.Whole:
		return append(b, "Whichever of the two lies within the other, both can be true"...)
	case compare.Whole:
		narrow, wide = p.B, p.A
	}
	b = appendBecause(b, n, p, narrow, wide)
	b = n.appendf(b, "; the figure of % can lie within that of %", narrow, wide)
	return appendDistance(b, n, narrow, wide)
}

// appendDistance says how much higher and later the wider of two running counts
// is, where both end on a known day.
func appendDistance(b []byte, n *namer, narrow, wide int) []byte {
	x, y := &n.lines[narrow], &n.lines[wide]
	first, last := x.LastDay(), y.LastDay()
	if !beginAlike(x, y) || !first.Exact() || !last.Exact() || first == last {
		return b
	}
	b = append(b, ", "...)
	if more := y.Reading.Likely.Lo - x.Reading.Likely.Hi; more > 0 && !x.Reading.Likely.Open() {
		b = append(appendPeople(b, more), " higher and "...)
	}
	return append(appendDays(b, int(last.First()-first.First()), 0), " later"...)
}

// appendGrowth says how many people a running count must have grown by.
func appendGrowth(b []byte, n *namer, p *compare.Pair, r *compare.Reason, from, to int) []byte {
	switch {
	case r.Kind == compare.TooNear:
		b = appendDays(append(b, "On one day they would conflict, and they end only "...), r.Days, r.DaysMost)
		b = n.appendf(append(b, " apart: "...), "from % to % it takes ", from, to)
		return appendMore(b, r.People)
	case r.People == 0:
		b = n.appendf(b, "The running count of % ends ", to)
		b = appendDays(b, r.Days, r.DaysMost)
		return n.appendf(b, " after that of %, and may contain it as it stands", from)
	}
	b = n.appendf(b, "A running count may grow: from % to % it takes ", from, to)
	return appendDays(append(appendMore(b, r.People), " in "...), r.Days, r.DaysMost)
}

// appendDays appends a number of days, or from how many to how many.
func appendDays(b []byte, days, most int) []byte {
	if most > days {
		if days > 0 {
			b = append(compare.AppendGrouped(b, int64(days)), " to "...)
		} else {
			b = append(b, "up to "...)
		}
		days = most
	}
	b = compare.AppendGrouped(b, int64(days))
	return append(b, [...]string{" day", " days"}[boolInt(days != 1)]...)
}

func appendPeople(b []byte, people int64) []byte {
	return append(compare.AppendGrouped(b, people), [...]string{" person", " people"}[boolInt(people != 1)]...)
}

func appendMore(b []byte, people int64) []byte {
	b = append(compare.AppendGrouped(b, people), " more "...)
	return append(b, [...]string{"person", "people"}[boolInt(people != 1)]...)
}

// appendRestated says what changed on the way of one statement.
func appendRestated(b []byte, n *namer, p *compare.Pair, c compare.Change) []byte {
	x, y := &n.lines[p.A], &n.lines[p.B]
	b = append(b, "One statement carried twice"...)
	sep := "; on the way the "
	if figure := c & (compare.FigureChanged | compare.HedgeChanged); figure != 0 {
		b = append(b, sep...)
		b = append(b, strings.Join(figure.Names(), " and the ")...)
		b = appendNames(b, " changed (“%” here, “%” there)", FigureWords(x.Figure), FigureWords(y.Figure))
		sep = " and the "
	}
	if c&compare.DefinitionChanged != 0 {
		b = appendNames(append(b, sep...), "definition changed (“%” here, “%” there)", x.Term.String(), y.Term.String())
		sep = " and the "
	}
	if c&compare.WindowChanged != 0 {
		b = append(append(b, sep...), "window changed ("...)
		b = append(appendWindow(b, x), " here, "...)
		b = append(appendWindow(b, y), " there)"...)
	}
	return b
}

func appendWindow(b []byte, l *compare.Line) []byte {
	if l.Since == 0 {
		b = append(b, "from the beginning"...)
	} else {
		b = appendDateWords(b, l.Since)
	}
	b = append(b, " to "...)
	return appendDateWords(b, l.LastDay())
}

// appendf appends a pattern in which each % stands for the name of a line.
func (n *namer) appendf(b []byte, pattern string, lines ...int) []byte {
	for i := range len(pattern) {
		if pattern[i] == '%' {
			b, lines = n.append(b, lines[0]), lines[1:]
			continue
		}
		b = append(b, pattern[i])
	}
	return b
}

// appendNames appends a pattern in which each % stands for a text.
func appendNames(b []byte, pattern string, texts ...string) []byte {
	for i := range len(pattern) {
		if pattern[i] == '%' {
			b, texts = append(b, texts[0]...), texts[1:]
			continue
		}
		b = append(b, pattern[i])
	}
	return b
}

// appendWho appends the name of a line, with its last day where the two differ
// in days and the name does not say it already.
func (n *namer) appendWho(b []byte, p *compare.Pair, i int) []byte {
	b = n.append(b, i)
	if day := n.lines[i].LastDay(); p.Axes[compare.Days] != compare.Same && day != 0 && n.need[i] < byDate {
		b = append(b, " by "...)
		b = appendDateWords(b, day)
	}
	return b
}

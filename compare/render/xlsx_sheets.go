package render

import (
	"maps"
	"slices"
	"strings"

	"counterclaim/compare"
)

// This file says what stands in the sheets of xlsx.go.

// widths are the widths of the columns of fields that are not of the usual one.
var widths = map[compare.Field]float64{
	compare.FieldTopic: 28, compare.FieldSource: 20, compare.FieldFigure: 18, compare.FieldCounts: 20, compare.FieldQuote: 40,
	compare.FieldNote: 40, compare.FieldAccept: 30, compare.FieldURL: 30, compare.FieldID: 16, compare.FieldSpeaker: 20,
}

// claimColumns are the fields of a dataset, and what is made of them.
func claimColumns() (columns []sheetColumn) {
	const usual = 12
	for f := range compare.NumFields {
		width, ok := widths[f]
		if !ok {
			width = usual
		}
		columns = append(columns, sheetColumn{f.String(), width})
	}
	for _, title := range []string{"likely low", "likely high", "possible low", "possible high"} {
		columns = append(columns, sheetColumn{title, usual})
	}
	return columns
}

func (s *worksheet) claim(l *compare.Line) {
	g := l.Figure.Given
	for f := range compare.NumFields {
		switch f {
		case compare.FieldID:
			s.text(l.ID)
		case compare.FieldFigure:
			s.text(l.Figure.WithPoint()) // a sheet has one decimal sign, and the claims may have had others
		case compare.FieldLow:
			s.number(g.Low, g.HasLow)
		case compare.FieldBest:
			s.number(g.Best, g.HasBest)
		case compare.FieldHigh:
			s.number(g.High, g.HasHigh)
		case compare.FieldStated:
			s.date(l.Stated)
		case compare.FieldPublished:
			s.date(l.Published)
		case compare.FieldSince:
			s.date(l.Since)
		case compare.FieldUntil:
			s.date(l.Until)
		default:
			s.text(l.Claim.Field(f))
		}
	}
	s.interval(l.Reading.Likely)
	s.interval(l.Reading.Possible)
	s.next()
}

var pairColumns = []sheetColumn{
	{"topic", 28}, {"verdict", 14}, {"a", 16}, {"a source", 20}, {"a as said", 18}, {"b", 16}, {"b source", 20}, {"b as said", 18},
	{"terms", 12}, {"people", 12}, {"place", 12}, {"days", 12}, {"gap", 10}, {"factor as said", 14}, {"nearest factor", 14}, {"widest factor", 14}, {"why", 80},
}

func (s *worksheet) pair(t *compare.Topic, names *namer, p *compare.Pair) {
	s.text(t.Name)
	s.text(p.Verdict.String())
	for _, i := range []int{p.A, p.B} {
		l := &t.Lines[i]
		s.text(l.ID)
		s.text(l.Source)
		s.text(FigureWords(l.Figure))
	}
	for _, axis := range []compare.Axis{compare.Terms, compare.People, compare.Place, compare.Days} {
		s.text(strings.Join(p.Axes[axis].Names(), " or "))
	}
	s.number(p.Gap, p.Verdict.Disputed())
	s.factor(p.AsSaid)
	s.factor(p.Nearest)
	s.factor(p.Widest)
	s.text(string(appendSentence(nil, names, p)))
	s.next()
}

var togetherColumns = []sheetColumn{{"topic", 28}, {"what", 18}, {"claims", 30}, {"likely low", 12}, {"likely high", 12}, {"stretch", 10}, {"in words", 100}}

// together puts out what is known of all figures of a topic at once, a row for each
// thing that is.
func (s *worksheet) together(t *compare.Topic) {
	j := shapeTogether(t)
	row := func(what string, claims []string, words string, low, high string, stretch float64) {
		s.text(t.Name)
		s.text(what)
		s.text(strings.Join(claims, "; "))
		s.exact(low)
		s.exact(high)
		s.factor(stretch)
		s.text(words)
		s.next()
	}
	row(j.Joint, nil, j.Words, "", "", 0)
	for i := range j.Conflicts {
		row("cannot all be true", j.Conflicts[i].Claims, j.Conflicts[i].Words, "", "", 0)
	}
	row("stretch", j.Stretch.Claims, j.Stretch.Words, "", "", factorOf(j.Stretch.Factor))
	for i := range j.Without {
		o := &j.Without[i]
		row("stretch without "+o.Source, o.Stretch.Claims, o.Stretch.Words, "", "", factorOf(o.Stretch.Factor))
	}
	left := func(what string, l *jsonLeft) {
		low, high := "", ""
		if l.Likely != nil {
			low = l.Likely.Low.String()
			if l.Likely.High != nil {
				high = l.Likely.High.String()
			}
		}
		row(what, l.Claims, l.Words, low, high, 0)
	}
	for i := range j.Left {
		left("what is left", &j.Left[i])
	}
	for i := range j.Repairs {
		for k := range j.Repairs[i].Left {
			left("left without "+strings.Join(j.Repairs[i].Without, ", "), &j.Repairs[i].Left[k])
		}
	}
	for i := range j.Sums {
		row("sum: "+j.Sums[i].Verdict, append([]string{j.Sums[i].Total}, j.Sums[i].Parts...), j.Sums[i].Words, "", "", 0)
	}
}

func factorOf(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}

var sourceColumns = []sheetColumn{{"source", 24}, {"claims", 10}, {"topics", 10}, {"speakers", 40}, {"via", 40}, {"first stated", 12}, {"last stated", 12}, {"first published", 12}, {"last published", 12}}

// speakers gathers what each source said.
type speakers map[string]*speaking

type speaking struct {
	claims                int
	topics, speakers, via map[string]bool
	stated, published     days
}

// days are the first and the last of some days.
type days struct{ first, last compare.Date }

func (s *days) add(d compare.Date) {
	switch {
	case d == 0:
	case s.first == 0:
		s.first, s.last = d, d
	case d.Compare(s.first) < 0:
		s.first = d
	case d.Compare(s.last) > 0:
		s.last = d
	}
}

func newSpeakers() speakers { return speakers{} }

func (s speakers) add(l *compare.Line) {
	of := s[l.Source]
	if of == nil {
		of = &speaking{topics: map[string]bool{}, speakers: map[string]bool{}, via: map[string]bool{}}
		s[l.Source] = of
	}
	of.claims++
	of.topics[l.Topic] = true
	of.speakers[l.Detail().Speaker] = true
	of.via[l.Detail().Via] = true
	of.stated.add(l.Stated)
	of.published.add(l.Published)
}

// write puts out a row for each source, by name.
func (s speakers) write(to *worksheet) {
	for _, source := range slices.Sorted(maps.Keys(s)) {
		of := s[source]
		to.text(source)
		to.number(int64(of.claims), true)
		to.number(int64(len(of.topics)), true)
		to.text(joined(of.speakers))
		to.text(joined(of.via))
		to.date(of.stated.first)
		to.date(of.stated.last)
		to.date(of.published.first)
		to.date(of.published.last)
		to.next()
	}
}

// joined lists what is in a set and not empty.
func joined(set map[string]bool) string {
	names := slices.Sorted(maps.Keys(set))
	return strings.Join(slices.DeleteFunc(names, func(n string) bool { return n == "" }), "; ")
}

var overviewColumns = []sheetColumn{
	{"topic", 28}, {"counts", 20}, {"people", 20}, {"place", 20}, {"claims", 8}, {"lowest", 18}, {"lowest source", 20}, {"lowest likely low", 14}, {"lowest likely high", 14},
	{"highest", 18}, {"highest source", 20}, {"highest likely low", 14}, {"highest likely high", 14}, {"factor", 10}, {"conflicts", 10}, {"tensions", 10},
}

// overview fills a sheet with one row a topic and definition.
func (b *book) overview(t view) {
	s := b.sheet("overview", overviewColumns)
	for i := range t.Overview {
		r := &t.Overview[i]
		s.text(t.Topics[r.Topic].Name)
		s.text(r.Term.String())
		s.text(r.Subject())
		s.text(r.Place())
		s.number(int64(r.Claims), true)
		for _, c := range []*compare.Claim{r.Lowest, r.Highest} {
			l := t.Line(c)
			s.text(FigureWords(l.Figure))
			s.text(l.Source)
			s.interval(l.Reading.Likely)
		}
		s.factor(r.Factor)
		s.number(int64(r.Conflicts), true)
		s.number(int64(r.Tensions), true)
		s.next()
	}
}

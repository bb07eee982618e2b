package render

import "counterclaim/compare"

// This file fills the shapes of json.go.

var reasonNames = [compare.NumReasonKinds]string{
	compare.Replaced: "replaced", compare.Repeats: "repeats", compare.OneOrigin: "one origin",
	compare.CarriedTwo: "carried twice", compare.AxisApart: "axis apart", compare.AxesMixed: "axes mixed",
	compare.NoCount: "no count", compare.Clash: "clash", compare.Meets: "meets", compare.Grows: "grows",
	compare.TooNear: "too near", compare.Undecided: "undecided", compare.Assumed: "assumed",
	compare.Withdrawn: "withdrawn",
}

var noteNames = [...]string{
	compare.NoteDecides: "decides", compare.NoteEcho: "echo",
	compare.NoteMaximum: "maximum", compare.NoteAssumed: "assumed",
}

func shapeOptions(o compare.Options) jsonOptions {
	return jsonOptions{
		Profile: compare.Profiles[o.Profile],
		Pairs:   compare.Modes[o.Pairs],
		Sort:    compare.Orders[o.Order],
		Topics:  some(o.Topics),
		Sources: some(o.Sources),
	}
}

// some returns the list, never nil: an empty list is written as one.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func shapeTally(t compare.Tally) jsonTally {
	return jsonTally{
		Superseded: t[compare.Superseded], Echo: t[compare.Echo], Restated: t[compare.Restated],
		NotComparable: t[compare.NotComparable], Conflict: t[compare.Conflict], Tension: t[compare.Tension],
		Fits: t[compare.Fits], Agree: t[compare.Agree],
	}
}

func shapeRow(t *compare.Table, r *compare.Row) jsonRow {
	return jsonRow{
		Topic: t.Topics[r.Topic].Name, Counts: r.Term.String(), Subject: r.Subject(), Place: r.Place(), Claims: r.Claims,
		Lowest: shapeExtreme(t.Line(r.Lowest)), Highest: shapeExtreme(t.Line(r.Highest)),
		Factor: shapeFactor(r.Factor), Conflicts: r.Conflicts, Tensions: r.Tensions,
	}
}

func shapeExtreme(l compare.Line) *jsonExtreme {
	return &jsonExtreme{Source: l.Source, AsSaid: FigureWords(l.Figure), Likely: shapeRange(l.Reading.Likely)}
}

func shapeRange(i compare.Interval) jsonRange {
	r := jsonRange{Low: i.Lo}
	if !i.Open() {
		r.High = &i.Hi
	}
	return r
}

func shapeFactor(x float64) *float64 {
	if x <= 0 {
		return nil
	}
	return &x
}

func shapeTopic(t *compare.Topic) jsonTopic {
	j := jsonTopic{
		Topic: t.Name, Sentence: Sentence(t), Subjects: some(t.Subjects), Places: some(t.Places),
		Since: t.Since.String(), Until: t.Until.String(), Tally: shapeTally(t.Tally),
		Claims: make([]jsonClaim, 0, len(t.Lines)), Pairs: make([]jsonPair, 0, len(t.Pairs)),
		Rest: make([]jsonRest, 0, len(t.Rest)), Notes: make([]jsonNote, 0, len(t.Notes)),
	}
	for i := range t.Lines {
		j.Claims = append(j.Claims, shapeClaim(&t.Lines[i]))
	}
	names := newNamer(t)
	for i := range t.Pairs {
		j.Pairs = append(j.Pairs, shapePair(t, names, &t.Pairs[i]))
	}
	for _, r := range t.Rest {
		j.Rest = append(j.Rest, jsonRest{
			Verdict: r.Verdict.String(), Reason: shapeReason(&r.Reason), Pairs: r.Pairs, Words: RestWords(r),
		})
	}
	for _, n := range t.Notes {
		j.Notes = append(j.Notes, shapeNote(t, n))
	}
	j.Together = shapeTogether(t)
	return j
}

func shapeClaim(l *compare.Line) jsonClaim {
	d, f := l.Detail(), l.Figure
	j := jsonClaim{
		ID: l.ID, Topic: l.Topic, Subject: l.Subject, Place: l.Place, Source: l.Source, SourceAsGiven: l.Claim.Source,
		Speaker: d.Speaker, Via: d.Via, DerivedFrom: d.DerivedFrom,
		Figure: f.Text, AsSaid: FigureWords(f), Maximum: f.Maximum(), Counted: f.Counted,
		Low: given(f.Given.Low, f.Given.HasLow), Best: given(f.Given.Best, f.Given.HasBest), High: given(f.Given.High, f.Given.HasHigh),
		Named: given(f.Named()), Counts: l.Counts, Means: d.Means, Term: l.Term.String(),
		Stated: l.Stated.String(), Published: l.Published.String(), Since: l.Since.String(), Until: l.Until.String(),
		Revises: d.Revises, Quote: l.Quote, URL: d.URL, Text: d.Text, Span: d.Span.String(), Accept: d.Accept, Note: d.Note,
		Likely: shapeRange(l.Reading.Likely), Possible: shapeRange(l.Reading.Possible),
	}
	return j
}

// given returns a number, or nil where there is none.
func given[T int | int64 | string](n T, ok bool) *T {
	if !ok {
		return nil
	}
	return &n
}

func shapePair(t *compare.Topic, names *namer, p *compare.Pair) jsonPair {
	j := jsonPair{
		A: t.Lines[p.A].ID, B: t.Lines[p.B].ID, Verdict: p.Verdict.String(),
		Axes: jsonAxes{
			People: some(p.Axes[compare.People].Names()), Place: some(p.Axes[compare.Place].Names()),
			Terms: some(p.Axes[compare.Terms].Names()), Days: some(p.Axes[compare.Days].Names()),
		},
		Gap: p.Gap, Nearest: shapeFactor(p.Nearest), Widest: shapeFactor(p.Widest), AsSaid: shapeFactor(p.AsSaid),
		Reason: string(appendSentence(nil, names, p)), Reasons: make([]jsonReason, 0, len(p.Reasons)),
	}
	for i := range p.Reasons {
		j.Reasons = append(j.Reasons, shapeReason(&p.Reasons[i]))
	}
	return j
}

// shapeReason keeps the fields that reasons of its kind use, zero or not, and
// others where they say something.
func shapeReason(r *compare.Reason) jsonReason {
	k := r.Kind
	j := jsonReason{
		Kind: reasonNames[k], Swapped: r.Swapped,
		Relation: r.Relation.Names(), Doubts: r.Doubts.Names(), Changed: r.Changed.Names(),
		Low: given(r.Low, k == compare.Clash || r.Low != 0), High: given(r.High, k == compare.Clash || r.High != 0),
		People: given(r.People, k == compare.Grows || r.People != 0),
		Days:   given(r.Days, k == compare.Grows || k == compare.TooNear || r.Days != 0),
	}
	j.DaysMost = given(r.DaysMost, r.DaysMost > r.Days)
	switch k {
	case compare.AxisApart, compare.AxesMixed, compare.Undecided, compare.Assumed, compare.Meets:
		if r.Axis < compare.NumAxes {
			j.Axis = r.Axis.String()
		}
	}
	return j
}

func shapeNote(t *compare.Topic, n compare.Note) jsonNote {
	j := jsonNote{Kind: noteNames[n.Kind], Doubts: n.Doubts.Names(), Pairs: n.Pairs, Words: NoteWords(t, n)}
	for _, l := range n.Lines {
		j.Claims = append(j.Claims, t.Lines[l].ID)
	}
	if n.Kind == compare.NoteDecides || n.Kind == compare.NoteAssumed {
		j.Axis = n.Axis.String()
	}
	if n.Terms != [2]compare.Term{} {
		j.Terms = []string{n.Terms[0].String(), n.Terms[1].String()}
	}
	return j
}

package render

import (
	"encoding/json"
	"math/big"

	"counterclaim/compare"
)

// This file fills the shapes of json_together.go.

var stepNames = [compare.NoNumber + 1]string{
	compare.SaysLeast: "says least", compare.SaysMost: "says most", compare.OnlyGrow: "only grows",
	compare.Differ: "difference", compare.SomeDay: "some day", compare.TakesIn: "takes in", compare.AddsUp: "adds up",
	compare.ByOutcome: "by outcome", compare.LiesIn: "lies in", compare.PartsOf: "parts of", compare.StateOf: "state of",
	compare.Therefore: "therefore", compare.NoNumber: "no number",
}

func shapeJoint(t *compare.Table) jsonJoint {
	n := jointTally(t)
	return jsonJoint{
		Consistent: n[compare.Consistent], Inconsistent: n[compare.Inconsistent],
		NotDecided: n[compare.NotDecided], NotAsked: n[compare.NotAsked],
	}
}

// shapeTogether returns nil where nothing was asked.
func shapeTogether(t *compare.Topic) *jsonTogether {
	if t.Together == nil {
		return nil
	}
	w := newTeller(t)
	j := &jsonTogether{
		Joint: w.Joint.String(), Words: w.joint(),
		Conflicts:     shapeAll(w.Conflicts, w.shapeConflict),
		MoreConflicts: w.MoreConflicts, MayBeMore: w.MayBeMore, Elsewhere: w.Elsewhere,
		Stretch: w.shapeStretch(w.Stretch),
		Without: shapeAll(w.Without, func(o *compare.Without) jsonWithout { return jsonWithout{o.Source, w.shapeStretch(o.Stretch)} }),
		Left:    shapeAll(w.Left, w.shapeLeft), Repairs: shapeAll(w.Repairs, w.shapeRepair),
		MoreRepairs: given(w.MoreRepairs, w.MoreRepairs >= 0),
		Sums:        shapeAll(w.Sums, w.shapeSum), Aside: w.ids(w.Aside),
		Silent: jsonSilent{
			w.ids(w.Silent[compare.People]), w.ids(w.Silent[compare.Place]), w.ids(w.Silent[compare.Terms]), w.ids(w.Silent[compare.Days]),
		},
		Statements: shapeAll(w.Statements, func(lines *[]int) []string { return w.ids(*lines) }),
		Work:       jsonWork{w.Work.Unknowns, w.Work.Conditions},
	}
	return j
}

// shapeAll shapes every item of a list; the result is never nil.
func shapeAll[T, J any](list []T, shape func(*T) J) []J {
	all := make([]J, 0, len(list))
	for i := range list {
		all = append(all, shape(&list[i]))
	}
	return all
}

// ids returns the ids of claims; the result is never nil.
func (w *teller) ids(lines []int) []string {
	return shapeAll(lines, func(l *int) string { return w.topic.Lines[*l].ID })
}

func (w *teller) shapeConflict(c *compare.JointConflict) jsonJointConflict {
	j := jsonJointConflict{Claims: w.ids(c.Lines), Words: w.conflict(c), Steps: []jsonStep{}}
	for i, words := range w.steps(c) {
		j.Steps = append(j.Steps, w.shapeStep(&c.Steps[i], words))
	}
	return j
}

// shapeStep keeps the fields that steps of its kind use.
func (w *teller) shapeStep(s *compare.Step, words string) jsonStep {
	j := jsonStep{Kind: stepNames[s.Kind], Claims: w.ids(s.Lines), Outcomes: s.Outcomes.Names(), Words: words}
	switch s.Kind {
	case compare.SaysLeast, compare.SaysMost:
		j.Of, j.Bound, j.Times = new(shapeQuantity(&s.Of)), &s.Bound, &s.Times
	case compare.SomeDay:
		j.Of, j.From, j.To = new(shapeQuantity(&s.Of)), s.Days[0].String(), s.Days[1].String()
	case compare.LiesIn:
		j.Axis, j.Names = s.Axis.String(), s.Names
	case compare.AddsUp:
		j.Whole = &s.Whole
	case compare.PartsOf:
		j.Axis, j.Names, j.Whole = s.Axis.String(), s.Names, &s.Whole
	case compare.Therefore:
		j.Low, j.High = shapeWhole(s.Low), shapeWhole(s.High)
	}
	for _, t := range s.Terms {
		j.Terms = append(j.Terms, t.String())
	}
	return j
}

// shapeWhole returns a whole number of any size; none is 0.
func shapeWhole(n *big.Int) *json.Number {
	if n == nil {
		n = new(big.Int)
	}
	return new(json.Number(n.String()))
}

func shapeQuantity(q *compare.Quantity) jsonQuantity {
	return jsonQuantity{q.Subject, q.Place, q.Term.String(), q.Since.String(), q.Until.String()}
}

func (w *teller) shapeStretch(s compare.Stretch) jsonStretch {
	j := jsonStretch{Known: s.Known, Factor: shapeFactor(s.Factor()), Claims: w.ids(s.Lines)}
	if s.Squared != nil {
		j.Squared = s.Squared.RatString()
	}
	j.Words = w.stretch(s)
	return j
}

func (w *teller) shapeLeft(l *compare.Left) jsonLeft {
	return jsonLeft{
		Of: shapeQuantity(&l.Quantity), Claims: w.ids(l.Lines), Likely: shapeSpan(l.Likely), Possible: shapeSpan(l.Possible),
		Clash: l.Clash, Words: w.quantity(&l.Quantity) + ": " + left(l),
	}
}

// shapeSpan returns nil where there is none.
func shapeSpan(r *compare.Range) *jsonSpan {
	if r == nil {
		return nil
	}
	j := &jsonSpan{Low: json.Number(decimal(r.Lo, false))}
	if r.Hi != nil {
		j.High = new(json.Number(decimal(r.Hi, true)))
	}
	return j
}

func (w *teller) shapeRepair(r *compare.Repair) jsonRepair {
	return jsonRepair{Without: w.ids(r.Drop), Left: shapeAll(r.Left, w.shapeLeft), Words: w.repair(r)}
}

func (w *teller) shapeSum(s *compare.Sum) jsonSum {
	return jsonSum{
		Total: w.topic.Lines[s.Total].ID, Parts: w.ids(s.Parts), Axis: s.Axis.String(), Verdict: s.Verdict.String(),
		Rest: some(s.Rest.Names()), Open: s.Open, PartsAsSaid: given(s.SaidParts, s.Said), TotalAsSaid: given(s.SaidTotal, s.Said),
		Together: shapeRange(s.Together), TotalPossible: shapeRange(w.topic.Lines[s.Total].Reading.Possible), Words: w.sum(s),
	}
}

package check

import (
	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC115", Name: "assumed-group", Severity: compare.Warning,
		Title: "dispute rests on an assumed group",
		Doc:   "Two figures are in conflict or tension only because one gives a subject or a place and the other none: without one it is taken to be of the same people, or of the same place. All who were killed and the fighters among them are no conflict. It is said once of a claim without the group, beside the worst of those that it disputes with. In a topic of many claims each is set beside the outermost of each group.",
		Bad: `claims:
  - «source: Ministry of Health
    figure: 34,596
    counts: killed
    stated: 2024-05-02
    url: https://example.org/a
  - source: Israel
    figure: 13,000
    counts: killed
    subject: fighters
    stated: 2024-05-02
    url: https://example.org/b
`,
		Good: `subjects:
  fighters: {within: people in Gaza}
claims:
  - source: Ministry of Health
    figure: 34,596
    counts: killed
    subject: people in Gaza
    stated: 2024-05-02
    url: https://example.org/a
  - source: Israel
    figure: 13,000
    counts: killed
    subject: fighters
    stated: 2024-05-02
    url: https://example.org/b
`,
	}, Check: assumedGroup})
}

func assumedGroup(p *Pass) {
	bench := p.lineup().Bench()
	for _, topic := range p.lineup().Topics {
		if !mixed(topic) {
			continue
		}
		var all []count
		for i := range topic {
			if topic[i].Binds() {
				all = append(all, count{&topic[i]})
			}
		}
		told := map[int32]bool{}
		if len(all) <= mostTogetherAssuming {
			p.assumed(bench, all, told)
			continue
		}
		outermost := newGroups(all)
		for _, c := range all {
			for _, with := range outermost.beside(c) {
				if !told[c.Number] {
					p.assumed(bench, []count{c, with}, told)
				}
			}
		}
	}
}

// mixed reports whether some claims of a topic give their people, or place, and others
// do not.
func mixed(topic []compare.Key) bool {
	var people, place [2]bool
	for i := range topic {
		people[given(topic[i].People)], place[given(topic[i].Place)] = true, true
	}
	return people[0] && people[1] || place[0] && place[1]
}

// given returns 1 for a name that is given, else 0.
func given(name int32) int {
	if name == compare.NoName {
		return 0
	}
	return 1
}

// assumed reports the claims among some whose dispute with another rests on the group
// that they do not give, but for those told already.
func (p *Pass) assumed(bench *compare.Bench, some []count, told map[int32]bool) {
	laid := lay(bench, some)
	for _, pair := range bench.Pairs(compare.Conflict, compare.Tension) {
		for _, r := range pair.Reasons {
			if r.Kind != compare.Assumed {
				continue
			}
			for _, two := range [][2]count{{laid[pair.A], laid[pair.B]}, {laid[pair.B], laid[pair.A]}} {
				if without, with := two[0], two[1]; lacks(r.Axis, without, with) && !told[without.Number] {
					told[without.Number] = true
					p.assumes(r.Axis, pair.Verdict, without.Claim, with.Claim)
				}
			}
		}
	}
}

// anybody are subjects that say no more than none does.
var anybody = setOf("people persons individuals")

// lacks reports whether one count does not give the people, or the place, that another
// gives as a group of its own.
func lacks(axis compare.Axis, without, with count) bool {
	switch axis {
	case compare.People:
		return without.People == compare.NoName && with.People != compare.NoName && !anybody[compare.Fold(with.Claim.Subject)]
	case compare.Place:
		return without.Place == compare.NoName && with.Place != compare.NoName
	}
	return false
}

func (p *Pass) assumes(axis compare.Axis, v compare.Verdict, without, with *compare.Claim) {
	field, group := compare.FieldSubject, "of "+clean(with.Subject)
	if axis == compare.Place {
		field, group = compare.FieldPlace, "in "+clean(with.Place)
	}
	message := "the " + v.String() + " of " + saidOf(without) + " with " + saidOf(with) + by(with) +
		" rests on an assumption: without a " + field.String() + " it is taken to be " + group + " too"
	p.Report(compare.Finding{
		Pos: without.At.Pos(field), End: without.At.End(field), Message: message,
		Hint:    "give it its " + field.String() + ", and declare the narrower one within the wider",
		Claims:  []*compare.Claim{without, with},
		Related: []compare.Related{{Pos: with.At.Pos(figureOf(with)), Message: "the other figure"}},
	})
}

// by names who says something.
func by(c *compare.Claim) string {
	if c.Source == "" {
		return ""
	}
	return " (" + clean(c.Source) + ")"
}

package render

import "encoding/json"

// The shapes of what the JSON says of topics as a whole, as json.go has them. A
// json.Number is a number that need not fit into one of the machine's: whole
// where it is whole, and exact where it ends within nine digits after the point.

type jsonJoint struct {
	Consistent   int `json:"consistent" doc:"Topics of which all figures can be true together."`
	Inconsistent int `json:"inconsistent" doc:"Topics of which not all figures can be true together."`
	NotDecided   int `json:"not_decided" doc:"Topics too large for an exact answer."`
	NotAsked     int `json:"not_asked" doc:"Topics for which it was not asked."`
}

type jsonTogether struct {
	Joint         string              `json:"joint" enum:"joint" doc:"Whether all binding claims can be true together."`
	Words         string              `json:"words" doc:"The same in a sentence."`
	Conflicts     []jsonJointConflict `json:"conflicts" doc:"Minimal sets of claims that cannot all be true: without any one of its members the others can."`
	MoreConflicts int                 `json:"more_conflicts" doc:"At least so many more are there than are listed."`
	MayBeMore     bool                `json:"may_be_more" doc:"Whether not all were looked for."`
	Elsewhere     int                 `json:"elsewhere" doc:"How many were found in which none of the sources asked for takes part; they are not listed."`
	Stretch       jsonStretch         `json:"stretch" doc:"How far all readings would have to be widened."`
	Without       []jsonWithout       `json:"without" doc:"The stretch without each source on which it depends; without any other it stays as it is. No verdict on who is right."`
	Left          []jsonLeft          `json:"left" doc:"What is left of each quantity that a claim speaks of and no conflict bears on, when all claims hold."`
	Repairs       []jsonRepair        `json:"repairs" doc:"Of an inconsistent one: each smallest set of claims without which the others can all be true."`
	MoreRepairs   *int                `json:"more_repairs" doc:"How many more such sets are there than are listed; null where they could not be counted."`
	Sums          []jsonSum           `json:"sums" doc:"Totals and parts of them that one source gives on one day."`
	Aside         []string            `json:"aside" doc:"The ids of claims that bind nothing: replaced, repeating another, or no counts."`
	Silent        jsonSilent          `json:"silent" doc:"The ids of claims that leave out what others say in more than one way: they are taken by themselves there, though a pair is judged as if both said the same."`
	Statements    [][]string          `json:"statements" doc:"Ids of wordings of one statement that cannot all be true: each group stands or falls as one."`
	Work          jsonWork            `json:"work" doc:"How large the topic was."`
}

type jsonSilent struct {
	People []string `json:"people" doc:"They do not say whom they count."`
	Place  []string `json:"place" doc:"They do not say where."`
	Terms  []string `json:"terms" doc:"They do not say what."`
	Days   []string `json:"days" doc:"They give no last day: it is taken as some day between the first and the last of the others."`
}

type jsonJointConflict struct {
	Claims []string   `json:"claims" doc:"The ids of the claims."`
	Words  string     `json:"words" doc:"The same in a sentence."`
	Steps  []jsonStep `json:"steps" doc:"Why they cannot all be true, to be checked by hand."`
}

type jsonStep struct {
	Kind     string        `json:"kind" enum:"step" doc:"The kind of step."`
	Claims   []string      `json:"claims,omitempty" doc:"The ids of the claims that say it; several are wordings of one statement."`
	Of       *jsonQuantity `json:"of,omitempty" doc:"The quantity that it is about."`
	Bound    *int64        `json:"bound,omitempty" doc:"The least or the most that the claims allow."`
	Times    *int64        `json:"times,omitempty" doc:"How many times it is counted in the sum."`
	From     string        `json:"from,omitempty" doc:"The first day that a vague last day may stand for."`
	To       string        `json:"to,omitempty" doc:"The last one."`
	Terms    []string      `json:"terms,omitempty" doc:"The definitions that it is about."`
	Outcomes []string      `json:"outcomes,omitempty" enum:"outcome" doc:"The outcomes through which they stand to each other."`
	Axis     string        `json:"axis,omitempty" enum:"axis" doc:"The axis that the names are of."`
	Names    []string      `json:"names,omitempty" doc:"Groups of people or places: the inner and the outer one, or the whole and its parts."`
	Whole    *bool         `json:"whole,omitempty" doc:"Whether the parts leave nothing out."`
	Low      *json.Number  `json:"low,omitempty" doc:"What the bounds come to at the least."`
	High     *json.Number  `json:"high,omitempty" doc:"What they come to at the most, which is less."`
	Words    string        `json:"words" doc:"The step in a sentence."`
}

type jsonQuantity struct {
	Subject string `json:"subject" doc:"Whom it counts; empty where not given."`
	Place   string `json:"place" doc:"Where; empty where not given."`
	Term    string `json:"term" doc:"The definition; empty where not given."`
	Since   string `json:"since" doc:"The first day counted; empty for the topic's beginning and for states."`
	Until   string `json:"until" doc:"The last day counted, as written; empty where not given."`
}

type jsonStretch struct {
	Known   bool     `json:"known" doc:"Whether it was worked out."`
	Factor  *float64 `json:"factor" doc:"The smallest factor by which dividing every low end and multiplying every high end makes all of them true together; null where no factor helps, or none was worked out."`
	Squared string   `json:"squared,omitempty" doc:"The factor's square as an exact fraction, such as 1504/1149."`
	Claims  []string `json:"claims" doc:"The ids of the claims that force it."`
	Words   string   `json:"words" doc:"The same in a sentence."`
}

type jsonWithout struct {
	Source  string      `json:"source" doc:"The source whose claims are left out."`
	Stretch jsonStretch `json:"stretch" doc:"The stretch of the others."`
}

type jsonLeft struct {
	Of       jsonQuantity `json:"of" doc:"The quantity."`
	Claims   []string     `json:"claims" doc:"The ids of the claims that speak of it, left out or not."`
	Likely   *jsonSpan    `json:"likely" doc:"What the likely readings leave; null where they clash, or it was too much work."`
	Possible *jsonSpan    `json:"possible" doc:"What the possible readings leave; null where it was too much work."`
	Clash    bool         `json:"clash" doc:"Whether the likely readings cannot all be true."`
	Words    string       `json:"words" doc:"The same in words, for whole people."`
}

type jsonSpan struct {
	Low  json.Number  `json:"low" doc:"The low end; rounded down where its decimals do not end."`
	High *json.Number `json:"high" doc:"The high end; rounded up where its decimals do not end, null for no upper end."`
}

type jsonRepair struct {
	Without []string   `json:"without" doc:"The ids of the claims that are left out."`
	Left    []jsonLeft `json:"left" doc:"What the others leave of each quantity."`
	Words   string     `json:"words" doc:"What is left in a sentence, where it is more than a claim says by itself."`
}

type jsonSum struct {
	Total         string    `json:"total" doc:"The id of the claim that gives the total."`
	Parts         []string  `json:"parts" doc:"The ids of the claims that give the parts."`
	Axis          string    `json:"axis" enum:"axis" doc:"The axis on which they are parts."`
	Verdict       string    `json:"verdict" enum:"sum" doc:"Whether they add up."`
	Rest          []string  `json:"rest" enum:"outcome" doc:"What the total may take in beside the parts."`
	Open          bool      `json:"open" doc:"Whether there may be parts that are not given."`
	PartsAsSaid   *int64    `json:"parts_as_said" doc:"The named numbers of the parts together; null where some figure names none."`
	TotalAsSaid   *int64    `json:"total_as_said" doc:"The named number of the total; null likewise."`
	Together      jsonRange `json:"together" doc:"What the possible readings of the parts allow together."`
	TotalPossible jsonRange `json:"total_possible" doc:"The possible reading of the total."`
	Words         string    `json:"words" doc:"The same in a sentence."`
}

type jsonWork struct {
	Unknowns   int `json:"unknowns" doc:"Quantities that were looked for."`
	Conditions int `json:"conditions" doc:"Claims and conditions between the quantities."`
}

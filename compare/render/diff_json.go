package render

import (
	"io"
	"reflect"

	"counterclaim/compare"
)

// The shapes of what changed, as those of json.go.

type jsonDiff struct {
	Changes jsonChanges      `json:"changes" doc:"How many claims are new, gone, revised and as before."`
	Options jsonOptions      `json:"options" doc:"What was compared."`
	Before  jsonTotal        `json:"before" doc:"All topics of the old version."`
	After   jsonTotal        `json:"after" doc:"All topics of the new version."`
	Names   []jsonNameChange `json:"names" doc:"The names that are declared otherwise."`
	Topics  []jsonTopicDiff  `json:"topics" doc:"The topics in which anything changed."`
}

type jsonChanges struct {
	Any     bool `json:"any" doc:"Whether anything changed at all."`
	New     int  `json:"new" doc:"Claims that the old version lacks."`
	Gone    int  `json:"gone" doc:"Claims that the new version lacks."`
	Revised int  `json:"revised" doc:"Claims that say something else."`
	Same    int  `json:"same" doc:"Claims that say the same in every field."`
}

type jsonTotal struct {
	Claims int          `json:"claims" doc:"How many claims."`
	Tally  jsonTally    `json:"tally" doc:"All pairs by verdict."`
	Unread []jsonUnread `json:"unread" doc:"What could not be read. A claim that is told as gone or new may be among it."`
}

type jsonUnread struct {
	Claim  bool   `json:"claim" doc:"Whether it is surely a claim; else a place at fault that may hide some."`
	ID     string `json:"id" doc:"Its id; empty where that is not known."`
	Source string `json:"source" doc:"Its source; empty where that is not known."`
	At     string `json:"at" doc:"Where it stands."`
}

type jsonNameChange struct {
	Axis string    `json:"axis" doc:"Where it is declared: sources, subjects or places."`
	Old  *jsonName `json:"old" doc:"How it was declared; null for not."`
	New  *jsonName `json:"new" doc:"How it is declared; null for not."`
}

type jsonName struct {
	Name    string   `json:"name" doc:"The name."`
	Aliases []string `json:"aliases" doc:"Other names of the same."`
	Within  []string `json:"within" doc:"What it is a part of."`
	Parts   []string `json:"parts" doc:"Parts that have nothing in common."`
	Whole   bool     `json:"whole" doc:"Whether they leave nothing out."`
	Role    string   `json:"role" doc:"The role of a source; empty for none."`
}

type jsonTopicDiff struct {
	Topic   string           `json:"topic" doc:"The topic's name; empty for claims without a topic."`
	Before  *jsonStanding    `json:"before" doc:"How its figures stood to each other; null where the topic was not there."`
	After   *jsonStanding    `json:"after" doc:"How they stand now; null where the topic is gone."`
	New     []jsonClaim      `json:"new" doc:"Claims that the old version lacks."`
	Gone    []jsonClaim      `json:"gone" doc:"Claims that the new version lacks."`
	Revised []jsonRevision   `json:"revised" doc:"Claims that say something else."`
	Moved   int              `json:"moved" doc:"Claims that went to another topic, where they are revised."`
	Pairs   []jsonPairChange `json:"pairs" doc:"Pairs of claims in both versions with another verdict than before, and pairs of a new or a gone one that are or were in dispute."`
	Looked  string           `json:"looked_at" enum:"looked" doc:"Which pairs were looked at for that: all; of many claims those in dispute, where a verdict that is null stands for all others too; or none, where those are too many too."`
}

type jsonStanding struct {
	Claims  int          `json:"claims" doc:"How many claims."`
	Tally   jsonTally    `json:"tally" doc:"Its pairs by verdict."`
	Joint   string       `json:"joint" enum:"joint" doc:"Whether all figures can be true together."`
	Stretch *jsonWidened `json:"stretch" doc:"The smallest factor by which all readings have to be widened for that; null where it was not asked."`
}

type jsonWidened struct {
	Known   bool     `json:"known" doc:"Whether it was worked out."`
	Factor  *float64 `json:"factor" doc:"The factor; null where there is none, or it is not known."`
	Squared string   `json:"squared,omitempty" doc:"Its square, exactly, as a fraction."`
}

type jsonRevision struct {
	Old     jsonClaim         `json:"old" doc:"The claim before."`
	New     jsonClaim         `json:"new" doc:"The claim now."`
	Changed []string          `json:"changed" enum:"revision" doc:"What changed."`
	Fields  []jsonFieldChange `json:"fields" doc:"The fields that changed."`
}

type jsonFieldChange struct {
	Field string `json:"field" enum:"field" doc:"The field."`
	Old   string `json:"old" doc:"What it said; empty for nothing."`
	New   string `json:"new" doc:"What it says; empty for nothing."`
}

type jsonPairChange struct {
	A      jsonClaim `json:"a" doc:"One claim; of the new version if it is in it."`
	B      jsonClaim `json:"b" doc:"The other claim."`
	Before *string   `json:"before" enum:"verdict" doc:"The verdict before; null where one of them was not there."`
	After  *string   `json:"after" enum:"verdict" doc:"The verdict now; null where one of them is gone."`
}

// DiffSchema returns the JSON Schema (draft 2020-12) of what diff writes as JSON.
func DiffSchema() []byte {
	return schemaDoc("counterclaim diff", "What counterclaim diff writes with --format json.", reflect.TypeFor[jsonDiff]())
}

// writeDiffJSON writes everything that changed.
func writeDiffJSON(w io.Writer, d *compare.Diff, _ Options) error {
	j := newJSONWriter(w)
	j.raw("{")
	j.member("changes", jsonChanges{!d.Empty(), d.New, d.Gone, d.Revised, d.Same}) // the first, by which sources knows it
	j.member("options", shapeOptions(d.Options))
	j.member("before", jsonTotal{d.Before.Claims, shapeTally(d.Before.Tally), shapeAll(d.Unread[0], shapeUnread)})
	j.member("after", jsonTotal{d.After.Claims, shapeTally(d.After.Tally), shapeAll(d.Unread[1], shapeUnread)})
	j.member("names", shapeAll(d.Names, func(c *compare.NameChange) jsonNameChange {
		return jsonNameChange{c.Axis, shapeName(c.Old), shapeName(c.New)}
	}))
	j.array("topics", len(d.Topics), func(i int) any { return shapeTopicDiff(&d.Topics[i]) })
	j.raw("\n}\n")
	return j.flush()
}

func shapeUnread(u *compare.Unread) jsonUnread {
	return jsonUnread{u.Claim, u.ID, u.Source, u.Pos.String()}
}

func shapeName(n *compare.Name) *jsonName {
	if n == nil {
		return nil
	}
	return &jsonName{n.Name, some(n.Aliases), some(n.Within), some(n.Parts), n.Whole, string(n.Role)}
}

func shapeTopicDiff(t *compare.TopicDiff) jsonTopicDiff {
	return jsonTopicDiff{
		Topic: t.Name, Before: shapeStanding(&t.Before), After: shapeStanding(&t.After),
		New: shapeAll(t.New, shapeClaim), Gone: shapeAll(t.Gone, shapeClaim),
		Revised: shapeAll(t.Revised, func(r *compare.Revision) jsonRevision {
			return jsonRevision{shapeClaim(&r.Old), shapeClaim(&r.New), some(r.Kinds.Names()), shapeAll(r.Fields, func(f *compare.FieldChange) jsonFieldChange {
				return jsonFieldChange{f.Field.String(), f.Old, f.New}
			})}
		}),
		Moved: t.Moved,
		Pairs: shapeAll(t.Pairs, func(c *compare.PairChange) jsonPairChange {
			return jsonPairChange{shapeClaim(&c.A), shapeClaim(&c.B), given(c.Before.String(), c.Was), given(c.After.String(), c.Is)}
		}),
		Looked: t.Looked.String(),
	}
}

// shapeStanding returns nil where the topic is not there.
func shapeStanding(s *compare.Standing) *jsonStanding {
	if s.Claims == 0 {
		return nil
	}
	j := &jsonStanding{Claims: s.Claims, Tally: shapeTally(s.Tally), Joint: s.Joint.String()}
	if s.Joint != compare.NotAsked {
		j.Stretch = &jsonWidened{Known: s.Stretch.Known, Factor: shapeFactor(s.Stretch.Factor())}
		if s.Stretch.Squared != nil {
			j.Stretch.Squared = s.Stretch.Squared.RatString()
		}
	}
	return j
}

package render

import (
	"strings"

	"counterclaim/compare"
)

// diffWords says in sum what changed.
func diffWords(d *compare.Diff) string {
	if d.Empty() {
		return "No change: " + count(d.Same, "claim") + ", which " + [...]string{"says what it said", "say what they said"}[boolInt(d.Same != 1)] + "."
	}
	parts := []string{}
	for _, part := range []struct {
		n    int
		what string
	}{{d.New, "new"}, {d.Gone, "gone"}, {d.Revised, "revised"}, {d.Same, "as before"}} {
		if part.n > 0 {
			parts = append(parts, Number(int64(part.n))+" "+part.what)
		}
	}
	text := count(d.New+d.Gone+d.Revised+d.Same, "claim") + ": " + strings.Join(parts, ", ") + "."
	if len(d.Names) > 0 {
		text += " " + count(len(d.Names), "name") + " declared otherwise."
	}
	return text + " " + upperFirst(tallyWords(d.Before.Tally, d.After.Tally)) + "."
}

// unreadWords says what of a version could not be read; nothing where all could.
func unreadWords(unread []compare.Unread, version string, o Options) string {
	if len(unread) == 0 {
		return ""
	}
	var claims, places []string
	for i := range unread {
		u := &unread[i]
		at := name(u.Pos.String())
		switch who := []string{name(u.ID), name(u.Source)}; {
		case !u.Claim:
			places = append(places, at)
		case u.ID != "" && u.Source != "":
			claims = append(claims, strings.Join(who, " of ")+" ("+at+")")
		case u.ID != "" || u.Source != "":
			claims = append(claims, who[0]+who[1]+" ("+at+")")
		default:
			claims = append(claims, at)
		}
	}
	some := func(list []string) string {
		n := o.limit(len(list))
		text := strings.Join(list[:n], ", ")
		if n < len(list) {
			text += " and " + Number(int64(len(list)-n)) + " more"
		}
		return text
	}
	text := ""
	if len(claims) > 0 {
		text = count(len(claims), "claim") + " of " + version + " could not be read: " + some(claims) + "."
	}
	if len(places) > 0 {
		text = strings.TrimSpace(text + " " + count(len(places), "fault") + " in " + version + " may hide claims: " + some(places) + ".")
	}
	return text + " What is told as " + map[string]string{"OLD": "new", "NEW": "gone"}[version] + " may be among this."
}

// tallyWords says how many conflicts and tensions there were and are.
func tallyWords(before, after compare.Tally) string {
	part := func(v compare.Verdict, thing string) string {
		if before[v] == after[v] {
			return count(after[v], thing) + " as before"
		}
		return count(after[v], thing) + ", before " + Number(int64(before[v]))
	}
	return part(compare.Conflict, "conflict") + "; " + part(compare.Tension, "tension")
}

// nameChangeWords says how a name is declared now, and how it was.
func nameChangeWords(c *compare.NameChange) string {
	some := c.New
	if some == nil {
		some = c.Old
	}
	text := "Declared otherwise under " + c.Axis + ", " + quoted(name(some.Name)) + ": "
	switch {
	case c.Old == nil:
		return text + "new, " + declaredWords(c.New) + "."
	case c.New == nil:
		return text + "gone, before " + declaredWords(c.Old) + "."
	}
	return text + declaredWords(c.New) + "; before " + declaredWords(c.Old) + "."
}

func declaredWords(n *compare.Name) string {
	var parts []string
	for _, part := range []struct {
		what  string
		names []string
	}{{"aliases", n.Aliases}, {"within", n.Within}, {"parts", n.Parts}} {
		if len(part.names) > 0 {
			parts = append(parts, part.what+" "+list(part.names))
		}
	}
	if n.Whole {
		parts = append(parts, "which leave nothing out")
	}
	if n.Role != "" {
		parts = append(parts, "role "+name(string(n.Role)))
	}
	if len(parts) == 0 {
		return "the name " + quoted(name(n.Name)) + " alone"
	}
	return strings.Join(parts, ", ")
}

// standingGrid sets the standing of a topic before beside that now. Of the verdicts
// it shows those that changed in number, and always those in dispute.
func standingGrid(t *compare.TopicDiff) *grid {
	g := &grid{columns: []column{{title: "of the topic"}, {title: "before", right: true}, {title: "now", right: true}}}
	a, b := &t.Before, &t.After
	row := func(what, before, now string) {
		if a.Claims == 0 {
			before = ""
		}
		if b.Claims == 0 {
			now = ""
		}
		g.add(what, before, now)
	}
	g.add("claims", Number(int64(a.Claims)), Number(int64(b.Claims)))
	for _, v := range [...]compare.Verdict{
		compare.Conflict, compare.Tension, compare.Fits, compare.Agree, compare.Restated, compare.Superseded, compare.Echo, compare.NotComparable,
	} {
		if v.Disputed() || a.Tally[v] != b.Tally[v] {
			row(v.String(), Number(int64(a.Tally[v])), Number(int64(b.Tally[v])))
		}
	}
	if a.Joint != compare.NotAsked || b.Joint != compare.NotAsked {
		row("all figures together", a.Joint.String(), b.Joint.String())
		row("stretch", stretchOf(a), stretchOf(b))
	}
	return g
}

// stretchOf returns the stretch of a standing; nothing where it was not asked for.
func stretchOf(s *compare.Standing) string {
	if s.Joint == compare.NotAsked {
		return ""
	}
	return stretchWord(s.Stretch)
}

// claimChangesGrid lists what is new, gone and revised, a row for each field.
func claimChangesGrid(t *compare.TopicDiff, names map[*compare.Claim]string) *grid {
	g := &grid{columns: []column{{title: "change"}, {title: "claim"}, {title: "field"}, {title: "before"}, {title: "now"}}}
	for i := range t.Gone {
		g.add("gone", names[t.Gone[i].Claim], "", changedClaim(t.Gone[i].Claim), "")
	}
	for i := range t.New {
		g.add("new", names[t.New[i].Claim], "", "", changedClaim(t.New[i].Claim))
	}
	for i := range t.Revised {
		r := &t.Revised[i]
		for n, f := range r.Fields {
			what, who := "", ""
			if n == 0 {
				what, who = "revised: "+strings.Join(r.Kinds.Names(), ", "), names[r.New.Claim]
			}
			before, now := fieldWords(f, f.Old, &r.Old), fieldWords(f, f.New, &r.New)
			g.add(what, who, f.Field.String(), before, now)
		}
	}
	g.dropEmpty()
	return g
}

// fieldWords returns a field as written; the same words that were read otherwise,
// with what they stand for.
func fieldWords(f compare.FieldChange, text string, l *compare.Line) string {
	if f.Old == f.New {
		return clean(text) + " (" + Range(l.Reading.Likely) + ")"
	}
	if f.Field == compare.FieldFigure {
		return glue(clean(text))
	}
	return name(text)
}

// changedClaim says what a claim says: the figure, what it counts, and when.
func changedClaim(c *compare.Claim) string {
	text := glue(FigureWords(c.Figure))
	if counts := countsCell(c); counts != "" {
		text += " " + counts
	}
	if day := c.LastDay(); day != 0 {
		text += ", " + day.String()
	}
	if via := c.Detail().Via; via != "" {
		text += ", " + name(via)
	}
	return text
}

// pairChangesGrid lists the pairs whose verdict is another one than before.
func pairChangesGrid(t *compare.TopicDiff, names map[*compare.Claim]string, o Options) *grid {
	g := &grid{columns: []column{{title: "verdict", verdict: true}, {title: "before"}, {title: "claims"}}}
	none := "none"
	if t.Looked == compare.LookedDisputed {
		none = "not in dispute"
	}
	for i := range o.limit(len(t.Pairs)) {
		c := &t.Pairs[i]
		before, now := none, none
		if c.Was {
			before = c.Before.String()
		}
		if c.Is {
			now = c.After.String()
		}
		a, b := FigureWords(c.A.Figure), FigureWords(c.B.Figure)
		g.add(glue(now), glue(before), glueWithin(names[c.A.Claim], a)+" – "+glueWithin(names[c.B.Claim], b))
	}
	return g
}

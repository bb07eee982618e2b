package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// An htmlTable is a grid on a page.
type htmlTable struct {
	ID, Caption, Class string
	Sortable           bool
	Columns            []htmlColumn
	Rows               []htmlRow
}

type htmlColumn struct {
	Title string
	Class string
}

// An htmlRow is a row; Counts are the numbers of the definitions that it is about.
type htmlRow struct {
	ID, Counts string
	Cells      []htmlCell
}

type htmlCell struct {
	Text  string
	Label string // the title of its column, for screens on which rows stand alone
	Class string
	Key   string // by what the column is sorted, where that is not its text
	Link  string // within the page; empty for none
	Head  bool   // it names its row
}

// Auto reports whether the text says itself in which direction it is written. Of our
// own sentences that would be wrong: one that begins with an Arabic name is English.
func (c *htmlCell) Auto() bool {
	return c.Class != "prose" && c.Class != "words" && c.Class != "num" && !plain(c.Text)
}

// Auto reports whether the title is a name that says itself how it is written.
func (c *htmlColumn) Auto() bool { return !plain(c.Title) }

// classes of cells by the title of their column.
var cellClasses = map[string]string{
	"likely": "num", "possible": "num", "possible (tolerance)": "num", "claims": "num", "factor": "num", "gap": "num", "conflicts": "num", "tensions": "num", "topics": "num",
	"as said": "said", "until": "day", "stated": "day", "first stated": "day", "last stated": "day",
	"first published": "day", "last published": "day", "why": "prose", "verdict": "verdict", "lowest": "words", "highest": "words",
}

// newHTMLTable makes a table of a grid. The column called head names the rows; where
// there is none, the first does.
func newHTMLTable(g *grid, id, caption, head string) *htmlTable {
	t := &htmlTable{ID: id, Caption: caption, Sortable: len(g.rows) > 1}
	at := 0
	for i, c := range g.columns {
		if c.title == head {
			at = i
		}
		t.Columns = append(t.Columns, htmlColumn{Title: c.title, Class: classOf(c)})
	}
	for _, row := range g.rows {
		r := htmlRow{}
		for i, text := range row {
			c := htmlCell{Text: unglue(text), Label: g.columns[i].title, Class: classOf(g.columns[i]), Head: i == at}
			if g.columns[i].verdict {
				c.Class += " " + verdictClass(c.Text)
			}
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func classOf(c column) string {
	switch class := cellClasses[c.title]; {
	case c.verdict:
		return "verdict"
	case class == "num" && !c.right:
		return "words" // of a pair: two claims, and two factors
	default:
		return class
	}
}

// verdictClass returns the class of a cell that begins with a verdict.
func verdictClass(text string) string {
	for v := range compare.NumVerdicts {
		if name := v.String(); text == name || strings.HasPrefix(text, name+" ") {
			return "v-" + strings.ReplaceAll(name, " ", "-")
		}
	}
	return "v-none"
}

// column returns the number of a column, -1 where the table has none of that title.
func (t *htmlTable) column(title string) int {
	for i, c := range t.Columns {
		if c.Title == title {
			return i
		}
	}
	return -1
}

// key sets by what a column is sorted.
func (t *htmlTable) key(title string, of func(row int) string) {
	i := t.column(title)
	for r := range t.Rows {
		if i >= 0 {
			t.Rows[r].Cells[i].Key = of(r)
		}
	}
}

// overviewTable links the rows of the overview to their topics.
func overviewTable(g *grid, t view, o Options) *htmlTable {
	table := newHTMLTable(g, "overview", "One row for each topic and definition", "topic")
	shown := o.limit(len(t.Topics))
	for r := range table.Rows {
		row := &t.Overview[r]
		if !o.Overview && row.Topic < shown {
			table.Rows[r].Cells[0].Link = "#" + topicID(row.Topic)
		}
	}
	table.key("lowest", func(r int) string { return sortNumber(t.Line(t.Overview[r].Lowest).Reading.Likely.Lo) })
	table.key("highest", func(r int) string { return sortNumber(t.Line(t.Overview[r].Highest).Reading.Likely.Lo) })
	table.key("factor", func(r int) string { return strconv.FormatFloat(t.Overview[r].Factor, 'g', 6, 64) })
	return table
}

// onTopic says what a table is about.
func onTopic(topic string) string { return only(topic != "", " on "+topicName(topic)) }

func topicID(i int) string { return "t" + strconv.Itoa(i+1) }

func sortNumber(n int64) string { return strconv.FormatInt(n, 10) }

// claimsTable lines up the claims of a topic, each linked to its evidence.
func claimsTable(t *compare.Topic, o Options, id string, kinds *definitions) *htmlTable {
	table := newHTMLTable(claimsGrid(t, o, foldNothing), id+"-claims", "Figures"+onTopic(t.Name), "source")
	for r := range table.Rows {
		l := &t.Lines[r]
		table.Rows[r].Counts = strconv.Itoa(kinds.of[r])
		if evident(l.Claim) {
			table.Rows[r].Cells[0].Link = "#" + evidenceID(id, r)
		}
		if l.Replaced || l.Derived {
			table.Rows[r].Cells[0].Class += " aside"
			if at := table.column("as said"); at >= 0 {
				table.Rows[r].Cells[at].Text += "\n" + only(l.Replaced, "superseded") + only(l.Replaced && l.Derived, ", ") + only(l.Derived, "an echo")
			}
		}
	}
	table.key("as said", func(r int) string { return sortNumber(t.Lines[r].Reading.Likely.Lo) })
	table.key("likely", func(r int) string { return sortNumber(t.Lines[r].Reading.Likely.Lo) })
	table.key("possible (tolerance)", func(r int) string { return sortNumber(t.Lines[r].Reading.Possible.Lo) })
	return table
}

// pairsTable shows the listed pairs with the reasons of their verdicts.
func pairsTable(t *compare.Topic, o Options, id string, kinds *definitions) *htmlTable {
	table := newHTMLTable(pairsGrid(t, o, "\n"), id+"-pairs", "Pairs of figures"+onTopic(t.Name), "claims")
	for r := range table.Rows {
		p := &t.Pairs[r]
		a, b := kinds.of[p.A], kinds.of[p.B]
		table.Rows[r].Counts = strconv.Itoa(a)
		if a != b {
			table.Rows[r].Counts += " " + strconv.Itoa(b)
		}
	}
	table.key("gap", func(r int) string { return sortNumber(t.Pairs[r].Gap) })
	table.key("factor", func(r int) string { return strconv.FormatFloat(max(t.Pairs[r].AsSaid, t.Pairs[r].Nearest), 'g', 6, 64) })
	return table
}

package render

import (
	"html/template"
	"strings"

	"counterclaim/compare"
)

// An htmlTopic is one topic as a section of a page.
type htmlTopic struct {
	ID              string
	Level           int // of its heading
	Name, Facts     string
	Sentence        string
	Wide, Narrow    template.HTML // its chart
	Definitions     []string      // to choose from; none where there is no choice
	Claims          *htmlTable
	Pairs           *htmlTable
	MorePairs, Rest string
	Matrix          []htmlBlock
	Notes           []string
	Together        []htmlBlock
	Evidence        []htmlEvidence
	Articles        []htmlArticle
	Silent          string // how many claims bring no evidence
}

// Below is the level of the headings within the topic.
func (t *htmlTopic) Below() int { return t.Level + 1 }

// topic makes the section of one topic. single says that it is all that the page has.
func (p *htmlPage) topic(t *compare.Topic, i int, single bool) *htmlTopic {
	id, kinds := topicID(i), definitionsOf(t)
	h := &htmlTopic{
		ID: id, Level: 2, Name: topicName(t.Name), Facts: strings.Join(topicFacts(t), " · "), Sentence: Sentence(t),
		Claims: claimsTable(t, p.o, id, kinds), Rest: restWords(t),
	}
	if single {
		h.Level = 1
	}
	h.Wide, h.Narrow = htmlCharts(t, p.o, id, chartWidth, p.claims)
	if len(kinds.names) > 1 {
		h.Definitions = kinds.names
	}
	if len(t.Pairs) > 0 {
		h.Pairs, h.MorePairs = pairsTable(t, p.o, id, kinds), unshown(len(t.Pairs), p.o.limit(len(t.Pairs)), "pair")
	}
	for _, n := range t.Notes {
		h.Notes = append(h.Notes, NoteWords(t, n))
	}
	h.Matrix = matrixBlocks(t, p.o)
	together := &htmlBlocks{caption: "What is left where all figures hold"}
	writeTogether(together, t)
	h.Together = together.all
	p.evidence(h, t, kinds)
	for k := range t.Lines {
		p.said.add(&t.Lines[k])
		p.met.add(t.Lines[k].Figure)
	}
	return h
}

func matrixBlocks(t *compare.Topic, o Options) []htmlBlock {
	if !o.Matrix || len(t.Lines) < 2 {
		return nil
	}
	b := &htmlBlocks{caption: "Source against source" + onTopic(t.Name)}
	for _, g := range matrixGrids(t, 0) {
		b.grid(g)
	}
	b.paragraph(matrixKey(t))
	return b.all
}

const (
	// phoneWidth is how wide a chart for telephones is.
	phoneWidth = 358
	// columnWidth is how wide a chart for a column of somebody else's page is: as narrow
	// as its own columns can stand side by side.
	columnWidth = 760
	// mostTwice is how many claims a page has at most of which it holds two charts. Of
	// more they would be half of what it weighs, so telephones scroll the wide ones.
	mostTwice = 300
)

// htmlCharts returns the chart of a topic twice, for wide screens and narrow ones, of
// which a page shows one; of a large table only the first. It is part of the page as
// markup: picture escapes its texts.
func htmlCharts(t *compare.Topic, o Options, id string, width float64, claims int) (wide, narrow template.HTML) {
	wide = template.HTML(topicSVG(t, o, id+"-chart", width))
	if claims <= mostTwice {
		narrow = template.HTML(topicSVG(t, o, id+"-small", phoneWidth))
	}
	return wide, narrow
}

// definitions are what the claims of a topic count, numbered in the order of its lines.
type definitions struct {
	names []string
	of    []int // by line
}

func definitionsOf(t *compare.Topic) *definitions {
	d := &definitions{}
	numbers := map[compare.Term]int{}
	var terms []compare.Term // by number
	var wordings [][]string
	for i := range t.Lines {
		l := &t.Lines[i]
		n, ok := numbers[l.Term]
		if !ok {
			n = len(numbers)
			numbers[l.Term] = n
			terms = append(terms, l.Term)
			wordings = append(wordings, nil)
		}
		wordings[n] = append(wordings[n], countsCell(l.Claim))
		d.of = append(d.of, n)
	}
	counted := countings{}
	for n, all := range wordings {
		d.names = append(d.names, counted.word(terms[n], all))
	}
	return d
}

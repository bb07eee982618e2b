package render

import "counterclaim/compare"

// matrixGrids set source against source: each cell holds the worst verdict on the
// pairs of the two, and its factor. A matrix that is wider than limit
// columns comes in several grids with the same rows; 0 is no limit.
func matrixGrids(t *compare.Topic, limit int) []*grid {
	if len(t.Worst) == 0 {
		return nil
	}
	sources := sourcesOf(t)
	worst := worstPairs(t)
	var grids []*grid
	for from := 0; from < len(sources); {
		n := len(sources) - from
		if limit > 0 {
			n = min(n, max(1, limit/narrowestVerdict))
		}
		g := matrixBlock(sources, sources[from:from+n], worst)
		for ; n > 1 && g.plan(limit).stacked; n-- {
			g = matrixBlock(sources, sources[from:from+n-1], worst)
		}
		from += n
		grids = append(grids, g)
	}
	return grids
}

// narrowestVerdict is about the least that a column of verdicts takes.
const narrowestVerdict = len("fits") + gutter

// sourcesOf returns the sources of a topic in the order of its lines.
func sourcesOf(t *compare.Topic) []string {
	var sources []string
	seen := map[string]bool{}
	for i := range t.Lines {
		if s := t.Lines[i].Source; !seen[s] {
			seen[s] = true
			sources = append(sources, s)
		}
	}
	return sources
}

// worstPairs returns the worst pair of each two sources, both ways round.
func worstPairs(t *compare.Topic) map[[2]string]*compare.Pair {
	worst := map[[2]string]*compare.Pair{}
	for i := range t.Worst {
		p := &t.Worst[i]
		a, b := t.Lines[p.A].Source, t.Lines[p.B].Source
		worst[[2]string{a, b}], worst[[2]string{b, a}] = p, p
	}
	return worst
}

func matrixBlock(rows, columns []string, worst map[[2]string]*compare.Pair) *grid {
	g := &grid{columns: []column{{}}}
	for _, s := range columns {
		g.columns = append(g.columns, column{title: name(s), verdict: true})
	}
	for _, a := range rows {
		cells := []string{name(a)}
		for _, b := range columns {
			cells = append(cells, matrixCell(worst[[2]string{a, b}], a == b))
		}
		g.add(cells...)
	}
	return g
}

// matrixCell shows a verdict with the nearest factor, or else that as said.
func matrixCell(p *compare.Pair, self bool) string {
	switch {
	case p == nil && self:
		return "·"
	case p == nil:
		return "–"
	}
	s := glue(p.Verdict.String())
	switch {
	case !p.Verdict.Disputed():
	case p.Nearest > 1:
		s += " " + Factor(p.Nearest)
	case p.AsSaid > 1:
		s += " " + Factor(p.AsSaid) + glueSpace + "as" + glueSpace + "said"
	}
	return s
}

// matrixKey explains the cells of a matrix, or why there is none.
func matrixKey(t *compare.Topic) string {
	if n := len(sourcesOf(t)); n > compare.MaxMatrix {
		return "No matrix: " + Number(int64(n)) + " sources are more than " + Number(compare.MaxMatrix) + "; ask for some of them."
	}
	return "Each cell: the worst verdict on the two sources, with the nearest factor."
}

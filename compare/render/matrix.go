package render

import "counterclaim/compare"

// worstFirst orders verdicts as a matrix picks them.
var worstFirst = [compare.NumVerdicts]int{
	compare.Conflict: 0, compare.Tension: 1, compare.Restated: 2, compare.Superseded: 3,
	compare.Echo: 4, compare.NotComparable: 5, compare.Fits: 6, compare.Agree: 7,
}

// matrixGrids set source against source: each cell holds the worst verdict among
// the listed pairs of the two, and its factor. A matrix that is wider than limit
// columns comes in several grids with the same rows; 0 is no limit.
func matrixGrids(t *compare.Topic, limit int) []*grid {
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

// worstPairs returns the worst listed pair of each two sources, both ways round.
func worstPairs(t *compare.Topic) map[[2]string]*compare.Pair {
	worst := map[[2]string]*compare.Pair{}
	for i := range t.Pairs {
		p := &t.Pairs[i]
		a, b := t.Lines[p.A].Source, t.Lines[p.B].Source
		for _, key := range [][2]string{{a, b}, {b, a}} {
			if w := worst[key]; w == nil || worse(p, w) {
				worst[key] = p
			}
		}
	}
	return worst
}

// worse reports whether p is worse than q: by verdict, then by factor.
func worse(p, q *compare.Pair) bool {
	if a, b := worstFirst[p.Verdict], worstFirst[q.Verdict]; a != b {
		return a < b
	}
	if p.Nearest != q.Nearest {
		return p.Nearest > q.Nearest
	}
	return p.AsSaid > q.AsSaid
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
	case p.Nearest > 1:
		s += " " + Factor(p.Nearest)
	case p.AsSaid > 1 && p.Verdict.Disputed():
		s += " " + Factor(p.AsSaid) + glueSpace + "as" + glueSpace + "said"
	}
	return s
}

// matrixKey explains the cells of a matrix that hold no verdict.
func matrixKey(t *compare.Topic) string {
	if len(t.Rest) == 0 {
		return "Each cell: the worst verdict on the two sources, with the nearest factor."
	}
	return "Each cell: the worst verdict among the listed pairs of the two sources, with the nearest factor; – where none is listed."
}

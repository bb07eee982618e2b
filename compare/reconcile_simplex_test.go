package compare

// A lawRow is one condition on unknowns that are not negative: a·x rel b, with
// rel -1 for at most, 0 for equal and 1 for at least.
type lawRow struct {
	a   lawVec
	rel int
	b   lawNum
}

type lawStatus int

const (
	lawNever lawStatus = iota // no x fulfils the rows
	lawBest                   // there is a best value
	lawFree                   // no bound
)

// A lawTableau is a dense simplex tableau; the last column is the right side.
type lawTableau struct {
	rows  []lawVec
	basis []int
	real  int // columns before the artificial ones
	cols  int
}

// lawMaximize finds the largest c·x over x ≥ 0 under the rows, exactly: two
// phases, and Bland's rule, so that it ends.
func lawMaximize(n int, rows []lawRow, c lawVec) (lawNum, lawStatus) {
	t, artificial := newLawTableau(n, rows)
	if artificial > 0 {
		sum := make(lawVec, t.cols+1)
		for j := t.real; j < t.cols; j++ {
			sum[j] = lawInt(-1)
		}
		if v, _ := t.run(sum, t.cols); v.sign() < 0 {
			return lawNum{}, lawNever
		}
		t.dropArtificial()
	}
	cost := make(lawVec, t.cols+1)
	copy(cost, c)
	return t.run(cost, t.real)
}

// lawFeasible reports whether some x ≥ 0 fulfils the rows.
func lawFeasible(n int, rows []lawRow) bool {
	_, s := lawMaximize(n, rows, nil)
	return s != lawNever
}

func newLawTableau(n int, rows []lawRow) (*lawTableau, int) {
	rows = lawPositive(rows)
	slacks, artificial := 0, 0
	for _, r := range rows {
		if r.rel != 0 {
			slacks++
		}
		if r.rel >= 0 {
			artificial++
		}
	}
	t := &lawTableau{real: n + slacks, cols: n + slacks + artificial}
	slack, art := n, t.real
	for _, r := range rows {
		v := make(lawVec, t.cols+1)
		copy(v, r.a)
		v[t.cols] = r.b
		base := art
		if r.rel != 0 {
			v[slack] = lawInt(int64(-r.rel))
			base = slack
			slack++
		}
		if r.rel >= 0 {
			v[art] = lawInt(1)
			base = art
			art++
		}
		t.rows, t.basis = append(t.rows, v), append(t.basis, base)
	}
	return t, artificial
}

// lawPositive turns rows so that no right side is negative, and so that as few
// as possible ask for an artificial unknown.
func lawPositive(rows []lawRow) []lawRow {
	turned := make([]lawRow, len(rows))
	for i, r := range rows {
		if s := r.b.sign(); s < 0 || s == 0 && r.rel > 0 {
			r = lawRow{r.a.times(lawInt(-1)), -r.rel, r.b.neg()}
		}
		turned[i] = r
	}
	return turned
}

// run maximizes over the first so many columns, from the basis at hand.
func (t *lawTableau) run(cost lawVec, columns int) (lawNum, lawStatus) {
	reduced := cost
	for i, b := range t.basis {
		if !cost[b].zero() {
			reduced = reduced.minus(t.rows[i].times(cost[b]))
		}
	}
	reduced = append(lawVec(nil), reduced...)
	for {
		enter := -1
		for j := 0; j < columns && enter < 0; j++ {
			if reduced[j].sign() > 0 {
				enter = j
			}
		}
		if enter < 0 {
			return reduced[t.cols].neg(), lawBest
		}
		leave := t.leaving(enter)
		if leave < 0 {
			return lawNum{}, lawFree
		}
		t.pivot(leave, enter)
		lawReduce(reduced, t.rows[leave], enter)
	}
}

func (t *lawTableau) leaving(enter int) int {
	leave, least := -1, lawNum{}
	for i, r := range t.rows {
		if r[enter].sign() <= 0 {
			continue
		}
		ratio := r[t.cols].div(r[enter])
		if leave < 0 {
			leave, least = i, ratio
			continue
		}
		if c := ratio.cmp(least); c < 0 || c == 0 && t.basis[i] < t.basis[leave] {
			leave, least = i, ratio
		}
	}
	return leave
}

func (t *lawTableau) pivot(row, col int) {
	t.rows[row] = t.rows[row].times(lawInt(1).div(t.rows[row][col]))
	for i := range t.rows {
		if i != row {
			lawReduce(t.rows[i], t.rows[row], col)
		}
	}
	t.basis[row] = col
}

// lawReduce takes from v what makes its column 0; by has 1 there.
func lawReduce(v, by lawVec, col int) {
	f := v[col]
	if f.zero() {
		return
	}
	f = f.neg()
	for j := range v {
		if !by[j].zero() {
			v[j] = v[j].add(by[j].mul(f))
		}
	}
}

// dropArtificial takes artificial unknowns, which are 0 now, out of the basis;
// a row without any other unknown says nothing.
func (t *lawTableau) dropArtificial() {
	for i := 0; i < len(t.rows); i++ {
		if t.basis[i] < t.real {
			continue
		}
		col := -1
		for j := 0; j < t.real && col < 0; j++ {
			if !t.rows[i][j].zero() {
				col = j
			}
		}
		if col >= 0 {
			t.pivot(i, col)
			continue
		}
		t.rows = append(t.rows[:i], t.rows[i+1:]...)
		t.basis = append(t.basis[:i], t.basis[i+1:]...)
		i--
	}
}

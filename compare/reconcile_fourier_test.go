package compare

// A lawFourier decides a system by Fourier–Motzkin elimination. It shares
// nothing with the simplex but the numbers.
type lawFourier struct {
	n    int
	rows []fourierRow // each a·x ≤ b, for x ≥ 0
}

type fourierRow struct {
	a lawVec
	b lawNum
}

// fourierMost is the number of rows beyond which elimination gives up.
const fourierMost = 1500

// fourierFeasible reports whether some x ≥ 0 fulfils the rows; ok is false where
// that took too many rows.
func fourierFeasible(n int, rows []lawRow) (feasible, ok bool) {
	f := &lawFourier{n: n}
	for _, r := range fourierEqualities(rows) {
		if r.rel <= 0 {
			f.rows = append(f.rows, fourierRow{r.a, r.b})
		}
		if r.rel >= 0 {
			f.rows = append(f.rows, fourierRow{r.a.times(lawInt(-1)), r.b.neg()})
		}
	}
	left := map[int]bool{}
	for i := range n {
		left[i] = true
	}
	for len(left) > 0 {
		if !f.tidy() {
			return false, true
		}
		if len(f.rows) > fourierMost {
			return false, false
		}
		i := f.cheapest(left)
		delete(left, i)
		f.eliminate(i)
	}
	return f.tidy(), true
}

// fourierEqualities uses each equality to take an unknown out of all other rows.
func fourierEqualities(rows []lawRow) []lawRow {
	rows = append([]lawRow(nil), rows...)
	for i, r := range rows {
		if r.rel != 0 {
			continue
		}
		r = rows[i]
		for j, x := range r.a {
			if x.zero() {
				continue
			}
			for k := range rows {
				if k != i && !rows[k].a[j].zero() {
					by := rows[k].a[j].div(x)
					rows[k] = lawRow{rows[k].a.minus(r.a.times(by)), rows[k].rel, rows[k].b.sub(r.b.mul(by))}
				}
			}
			break
		}
	}
	return rows
}

// tidy drops rows that say no more than others do, or than x ≥ 0 does; it
// reports false if one cannot hold.
func (f *lawFourier) tidy() bool {
	best := map[string]int{}
	var kept []fourierRow
	for _, r := range f.rows {
		up := false
		for _, x := range r.a {
			up = up || x.sign() > 0
		}
		if r.a.zero() && r.b.sign() < 0 {
			return false
		}
		if !up && r.b.sign() >= 0 {
			continue
		}
		r = r.scaled()
		key := r.a.key()
		if i, ok := best[key]; ok {
			if r.b.cmp(kept[i].b) < 0 {
				kept[i] = r
			}
			continue
		}
		best[key] = len(kept)
		kept = append(kept, r)
	}
	f.rows = fourierUndominated(kept)
	return true
}

func (r fourierRow) scaled() fourierRow {
	for _, x := range r.a {
		if s := x.sign(); s != 0 {
			if s < 0 {
				x = x.neg()
			}
			return fourierRow{r.a.times(lawInt(1).div(x)), r.b.div(x)}
		}
	}
	return r
}

// fourierUndominated drops rows that another one implies number by number.
func fourierUndominated(rows []fourierRow) []fourierRow {
	var kept []fourierRow
	for i, r := range rows {
		implied := false
		for k, by := range rows {
			implied = implied || i != k && by.dominates(r) && !(i < k && r.dominates(by))
		}
		if !implied {
			kept = append(kept, r)
		}
	}
	return kept
}

func (r fourierRow) dominates(s fourierRow) bool {
	if r.b.cmp(s.b) > 0 {
		return false
	}
	for i := range r.a {
		if r.a[i].cmp(s.a[i]) < 0 {
			return false
		}
	}
	return true
}

func (f *lawFourier) cheapest(left map[int]bool) int {
	least, at := 0, -1
	for i := range f.n {
		if !left[i] {
			continue
		}
		up, down := 0, 1 // x ≥ 0 is a row as well
		for _, r := range f.rows {
			switch r.a[i].sign() {
			case 1:
				up++
			case -1:
				down++
			}
		}
		if cost := up*down - up - down; at < 0 || cost < least {
			least, at = cost, i
		}
	}
	return at
}

func (f *lawFourier) eliminate(i int) {
	down := []fourierRow{{a: lawUnit(f.n, i).times(lawInt(-1))}}
	var up, rest []fourierRow
	for _, r := range f.rows {
		switch r.a[i].sign() {
		case 1:
			up = append(up, r)
		case -1:
			down = append(down, r)
		default:
			rest = append(rest, r)
		}
	}
	for _, u := range up {
		for _, d := range down {
			x, y := d.a[i].neg(), u.a[i]
			rest = append(rest, fourierRow{u.a.times(x).plus(d.a.times(y)), u.b.mul(x).add(d.b.mul(y))})
		}
	}
	f.rows = rest
}

package compare

import "slices"

// A lawCone is a set of points x ≥ 0 given by rows: r·x ≥ 0 for each of rows,
// e·x = 0 for each of equal. x ≥ 0 itself stands among the rows. What is wanted
// of a point are the numbers outs·x.
type lawCone struct {
	n     int
	rows  []lawVec
	equal []lawVec
	outs  []lawVec
	// orthant: the rows are x ≥ 0 and nothing else.
	orthant bool
}

// simple returns the same set of outs with less to it. Each step is exact even
// where the rows have to hold in every row of other cones at once (see
// lawProduct): an equality gives one unknown by the others; a row that others
// imply says nothing; n independent rows on n unknowns may be the unknowns.
func (c lawCone) simple() lawCone {
	c = c.substituted()
	c.rows = lawIrredundant(c.n, c.rows)
	if len(c.rows) != c.n {
		return c
	}
	inverse, ok := lawInverse(c.rows)
	if !ok {
		return c
	}
	outs := make([]lawVec, len(c.outs))
	for i, o := range c.outs {
		outs[i] = lawTransform(o, inverse)
	}
	return lawOrthant(c.n, outs)
}

func lawOrthant(n int, outs []lawVec) lawCone {
	c := lawCone{n: n, outs: outs, orthant: true}
	for i := range n {
		c.rows = append(c.rows, lawUnit(n, i))
	}
	return c
}

// lawTransform returns v times the matrix.
func lawTransform(v lawVec, m []lawVec) lawVec {
	sum := make(lawVec, len(v))
	for i, x := range v {
		if !x.zero() {
			sum = sum.plus(m[i].times(x))
		}
	}
	return sum
}

// substituted uses up the equalities, one unknown each.
func (c lawCone) substituted() lawCone {
	for len(c.equal) > 0 {
		e := c.equal[0]
		c.equal = c.equal[1:]
		at := slices.IndexFunc(e, func(x lawNum) bool { return !x.zero() })
		if at < 0 {
			continue
		}
		e = e.times(lawInt(1).div(e[at]))
		without := func(list []lawVec) []lawVec {
			less := make([]lawVec, len(list))
			for i, v := range list {
				v = v.minus(e.times(v[at]))
				less[i] = append(slices.Clone(v[:at]), v[at+1:]...)
			}
			return less
		}
		c.rows, c.equal, c.outs = without(c.rows), without(c.equal), without(c.outs)
		c.n--
	}
	return c
}

// lawIrredundant drops rows r·x ≥ 0 that the others imply.
func lawIrredundant(n int, rows []lawVec) []lawVec {
	var kept []lawVec
	seen := map[string]bool{}
	for _, r := range rows {
		r = r.scaled()
		if key := r.key(); !r.zero() && !seen[key] {
			seen[key] = true
			kept = append(kept, r)
		}
	}
	for i := 0; i < len(kept); i++ {
		others := slices.Delete(slices.Clone(kept), i, i+1)
		if lawImplied(n, others, kept[i]) {
			kept = others
			i--
		}
	}
	return kept
}

// lawImplied reports whether r·x ≥ 0 for all x, of any sign, with rows·x ≥ 0:
// whether r is a sum of rows, each times a number that is not negative.
func lawImplied(n int, rows []lawVec, r lawVec) bool {
	system := make([]lawRow, n)
	for i := range n {
		a := make(lawVec, len(rows))
		for k := range rows {
			a[k] = rows[k][i]
		}
		system[i] = lawRow{a, 0, r[i]}
	}
	return lawFeasible(len(rows), system)
}

// lawInverse inverts a square matrix.
func lawInverse(m []lawVec) ([]lawVec, bool) {
	n := len(m)
	work := make([]lawVec, n)
	for i := range m {
		work[i] = append(slices.Clone(m[i]), lawUnit(n, i)...)
	}
	for col := range n {
		at := -1
		for i := col; i < n; i++ {
			if !work[i][col].zero() {
				at = i
				break
			}
		}
		if at < 0 {
			return nil, false
		}
		work[col], work[at] = work[at], work[col]
		work[col] = work[col].times(lawInt(1).div(work[col][col]))
		for i := range n {
			if i != col {
				lawReduce(work[i], work[col], col)
			}
		}
	}
	for i := range work {
		work[i] = work[i][n:]
	}
	return work, true
}

// eliminated takes unknowns that are not wanted out of the cone, where it is
// plain that they may be taken out of every row of other cones at once: where
// they have no more than one lower bound (then they may as well lie there), no
// more than one upper bound, or none on one side.
func (c lawCone) eliminated() lawCone {
	c = c.substituted()
	c.rows = lawIrredundant(c.n, c.rows)
	for {
		at := c.eliminable()
		if at < 0 {
			return c
		}
		c = c.without(at)
		c.rows = lawIrredundant(c.n, c.rows)
	}
}

func (c lawCone) eliminable() int {
	for i := range c.n {
		lower, upper := 0, 0
		for _, r := range c.rows {
			switch r[i].sign() {
			case 1:
				lower++
			case -1:
				upper++
			}
		}
		wanted := slices.ContainsFunc(c.outs, func(o lawVec) bool { return !o[i].zero() })
		if !wanted && (lower <= 1 || upper <= 1) {
			return i
		}
	}
	return -1
}

// without takes one unknown out by Fourier and Motzkin.
func (c lawCone) without(at int) lawCone {
	drop := func(v lawVec) lawVec { return append(slices.Clone(v[:at]), v[at+1:]...) }
	less := lawCone{n: c.n - 1}
	for _, o := range c.outs {
		less.outs = append(less.outs, drop(o))
	}
	for _, r := range c.rows {
		if r[at].zero() {
			less.rows = append(less.rows, drop(r))
		}
		for _, s := range c.rows {
			if r[at].sign() > 0 && s[at].sign() < 0 {
				less.rows = append(less.rows, drop(r.times(s[at].neg()).plus(s.times(r[at]))))
			}
		}
	}
	return less
}

// rays returns the extreme rays of a cone without equalities, by the double
// description method.
func (c lawCone) rays() []lawVec {
	start := lawIndependent(c.rows)
	var first []lawVec
	for _, i := range start {
		first = append(first, c.rows[i])
	}
	inverse, _ := lawInverse(first)
	var rays []lawVec
	for k := range c.n { // column k of the inverse: 0 in all first rows but the k-th
		ray := make(lawVec, c.n)
		for i := range c.n {
			ray[i] = inverse[i][k]
		}
		rays = append(rays, ray)
	}
	used := first
	for i, r := range c.rows {
		if !slices.Contains(start, i) {
			rays = lawCut(rays, used, r)
			used = append(used, r)
		}
	}
	return rays
}

// lawIndependent returns the places of n independent rows.
func lawIndependent(rows []lawVec) []int {
	var places []int
	var basis []lawVec
	var lead []int
	for i, r := range rows {
		r = slices.Clone(r)
		for k, b := range basis {
			lawReduce(r, b, lead[k])
		}
		at := slices.IndexFunc(r, func(x lawNum) bool { return !x.zero() })
		if at >= 0 {
			basis, lead, places = append(basis, r.times(lawInt(1).div(r[at]))), append(lead, at), append(places, i)
		}
	}
	return places
}

// lawCut returns the rays of a cone within one more row. New rays lie between
// neighbours on both sides of it: two rays such that no third one lies in all the
// rows in which both lie.
func lawCut(rays, used []lawVec, row lawVec) []lawVec {
	zeros := make([]lawBits, len(rays))
	values := make([]lawNum, len(rays))
	for i, ray := range rays {
		values[i] = row.dot(ray)
		for k, u := range used {
			if u.dot(ray).zero() {
				zeros[i].set(k)
			}
		}
	}
	var cut []lawVec
	for i, ray := range rays {
		if values[i].sign() >= 0 {
			cut = append(cut, ray)
		}
		for k := range rays {
			if values[i].sign() > 0 && values[k].sign() < 0 && lawNeighbours(zeros, i, k) {
				cut = append(cut, ray.times(values[k].neg()).plus(rays[k].times(values[i])).scaled())
			}
		}
	}
	return cut
}

func lawNeighbours(zeros []lawBits, i, k int) bool {
	both := zeros[i].and(zeros[k])
	for other := range zeros {
		if other != i && other != k && both.and(zeros[other]) == both {
			return false
		}
	}
	return true
}

// lawBits is a set of up to 256 rows.
type lawBits [4]uint64

func (b *lawBits) set(i int) { b[i/64] |= 1 << (i % 64) }

func (b lawBits) and(c lawBits) lawBits {
	for i := range b {
		b[i] &= c[i]
	}
	return b
}

// byRays returns the cone as all sums of its rays.
func (c lawCone) byRays() lawCone {
	rays := c.rays()
	outs := make([]lawVec, len(c.outs))
	for i, o := range c.outs {
		for _, ray := range rays {
			outs[i] = append(outs[i], o.dot(ray))
		}
	}
	return lawOrthant(len(rays), outs)
}

// A lawSpace is a cone of several factors: each row of one holds in each row of
// the others.
type lawSpace struct{ factors []lawCone }

// lawProduct makes the space. One factor that is no orthant may as well be the
// sums of its rays: then the product is the sums of the products of rays. Of two
// or more that is not so, and all rows are kept.
func lawProduct(factors ...lawCone) lawSpace {
	odd := 0
	for _, f := range factors {
		if !f.orthant {
			odd++
		}
	}
	s := lawSpace{slices.Clone(factors)}
	for i, f := range factors {
		if odd == 1 && !f.orthant {
			s.factors[i] = f.byRays()
		}
	}
	return s
}

func (s lawSpace) size() int {
	n := 1
	for _, f := range s.factors {
		n *= f.n
	}
	return n
}

// out returns the number that stands for one out of each factor.
func (s lawSpace) out(which ...int) lawVec {
	v := lawVec{lawInt(1)}
	for i, f := range s.factors {
		v = lawKron(v, f.outs[which[i]])
	}
	return v
}

// rows returns all conditions of the space, without x ≥ 0: of each factor every
// row, in every row of the others.
func (s lawSpace) rows() (rows []lawRow) {
	products := []lawVec{{lawInt(1)}}
	plain := true
	for _, f := range s.factors {
		plain = plain && f.orthant && len(f.equal) == 0
		var next []lawVec
		for _, p := range products {
			for _, r := range f.rows {
				next = append(next, lawKron(p, r))
			}
		}
		products = next
	}
	if plain {
		return nil
	}
	for _, p := range products {
		rows = append(rows, lawRow{a: p, rel: 1})
	}
	return append(rows, s.equalities()...)
}

// equalities returns those of each factor, for every unknown of the others.
func (s lawSpace) equalities() (rows []lawRow) {
	for i, f := range s.factors {
		for _, e := range f.equal {
			products := []lawVec{{lawInt(1)}}
			for k, g := range s.factors {
				var next []lawVec
				for _, p := range products {
					if k == i {
						next = append(next, lawKron(p, e))
						continue
					}
					for j := range g.n {
						next = append(next, lawKron(p, lawUnit(g.n, j)))
					}
				}
				products = next
			}
			for _, p := range products {
				rows = append(rows, lawRow{a: p})
			}
		}
	}
	return rows
}

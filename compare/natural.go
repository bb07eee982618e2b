package compare

import (
	"cmp"
	"strings"
)

// compareNatural orders names as people do: Day 2 goes before Day 10. Digits that stand
// together are one number, however long, and everything else goes by its bytes; names
// that differ only in leading zeros go by their bytes as well.
func compareNatural(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		m, restX := digits(x)
		n, restY := digits(y)
		if m == "" || n == "" {
			if x[0] != y[0] {
				return cmp.Compare(x[0], y[0])
			}
			x, y = x[1:], y[1:]
			continue
		}
		p, q := strings.TrimLeft(m, "0"), strings.TrimLeft(n, "0")
		if d := cmp.Or(cmp.Compare(len(p), len(q)), cmp.Compare(p, q)); d != 0 {
			return d
		}
		x, y = restX, restY
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

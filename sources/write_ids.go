package sources

import (
	"slices"
	"strconv"

	"counterclaim/compare"
)

// distinctIDs gives claims whose id another claim has already one of their own, as
// ids are unique in a file, and in several files nobody took care of that. The links
// of their file follow.
func distinctIDs(claims []*compare.Claim) []*compare.Claim {
	taken := make(map[string]bool, len(claims))
	twice := false
	for _, c := range claims {
		twice = twice || c.ID != "" && taken[c.ID]
		taken[c.ID] = true
	}
	if !twice {
		return claims
	}
	given, ids := map[string]int{}, map[fileID]string{} // how often an id was met
	claims = slices.Clone(claims)
	for i, c := range claims {
		if given[c.ID]++; c.ID == "" || given[c.ID] == 1 {
			continue
		}
		id := freeID(c.ID, given, taken)
		taken[id] = true
		ids[fileID{fileOf(c), c.ID}] = id
		d := *c
		d.ID = id
		claims[i] = &d
	}
	for i, c := range claims {
		d := c.Detail()
		if d.Revises == "" && d.DerivedFrom == "" {
			continue
		}
		file, linked := fileOf(c), *d
		if id, ok := ids[fileID{file, d.Revises}]; ok {
			linked.Revises = id
		}
		if id, ok := ids[fileID{file, d.DerivedFrom}]; ok {
			linked.DerivedFrom = id
		}
		e := *c
		e.Details = &linked
		claims[i] = &e
	}
	return claims
}

func fileOf(c *compare.Claim) string { return c.At.Pos(compare.NumFields).File }

// freeID returns an id that no claim has, made from one that several have.
func freeID(id string, given map[string]int, taken map[string]bool) string {
	for ; ; given[id]++ {
		if free := id + "-" + strconv.Itoa(given[id]); !taken[free] {
			return free
		}
	}
}

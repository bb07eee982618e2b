package render

import "counterclaim/compare"

// givenOn returns the name that a claim gives on the axis of people or of place; empty
// where it gives none, and on other axes.
func givenOn(c *compare.Claim, axis compare.Axis) string {
	switch axis {
	case compare.People:
		return c.Subject
	case compare.Place:
		return c.Place
	}
	return ""
}

// silentOn reports whether a claim of the topic does not say which people, or where.
func silentOn(t *compare.Topic, axis compare.Axis) bool {
	for i := range t.Lines {
		if givenOn(t.Lines[i].Claim, axis) == "" {
			return true
		}
	}
	return false
}

// takenAs returns what the claims that are silent on an axis are taken to mean: the one
// name that the others give. Where they give none, or several, it is empty.
func takenAs(t *compare.Topic, axis compare.Axis) string {
	names := map[compare.Axis][]string{compare.People: t.Subjects, compare.Place: t.Places}[axis]
	if len(names) == 1 && silentOn(t, axis) {
		return names[0]
	}
	return ""
}

package article

// This file reads the order of words of languages in which who speaks often stands
// behind the verb: a déclaré lundi à l'AFP le maire.

// verbStart returns the first token of the verb that ends at token i, with its helping
// verbs where the language puts these before a speaker.
func (r *reader) verbStart(i int, s *sentence) int {
	for r.lex.behind && i > s.from && (r.is(i-1, clsHave) || r.is(i-1, clsAdverb)) {
		i--
	}
	return i
}

// toAudience reads "à l'AFP" at token i: who carries what is said, and the token behind.
func (r *reader) toAudience(i int, s *sentence) (at stretch, end int) {
	if !r.is(i, clsTo) && !r.is(i, clsAtWord) {
		return stretch{}, i
	}
	if named := r.is(i, clsTo) && (r.is(i+1, clsOutlet) || r.is(i+1, clsOutletKind)); !r.lex.behind && !named {
		return stretch{}, i
	}
	j := i + 1
	for j < s.to && (r.is(j, clsDeterminer) || r.is(j, clsOutletKind) && r.tokens[j].caps == lower) {
		j++
	}
	if r.is(j, clsAudience) {
		return stretch{}, j + 1
	}
	from := j
	for j < s.to && (r.is(j, clsOutlet) || r.is(j, clsOutletKind) || j > from && r.capitalName(j)) {
		j++
	}
	if j == from && !r.is(j-1, clsOutletKind) {
		return stretch{}, i
	}
	return stretch{from, j}, j
}

// skipAudience returns where the speaker may begin behind a verb, behind who was told
// and when, and who was told.
func (r *reader) skipAudience(k int, s *sentence) (next int, told stretch) {
	for range 2 {
		if at, end := r.toAudience(k, s); end > k {
			k, told = end, at
		} else {
			k = r.behindVerb(k-1, s)
		}
	}
	return k, told
}

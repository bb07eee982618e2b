package article

// This file finds the noun that words with adjectives are built on: the last one in
// English, the first one where adjectives stand behind their noun.

// headIs reports whether the noun that the words of a name are built on is of one of
// the classes.
func (r *reader) headIs(s stretch, cs ...class) bool {
	if !r.lex.headFirst {
		return r.anyOf(stretch{s.to - 1, s.to}, cs...)
	}
	s = r.trimName(s)
	return !s.empty() && r.anyOf(stretch{s.from, s.from + 1}, cs...)
}

// behindAdjectives returns the first token from i on that is no adjective of the noun
// before it: président ukrainien Volodymyr Zelensky.
func (r *reader) behindAdjectives(i, limit int) int {
	for r.lex.headFirst && i < limit && r.tokens[i].kind == tWord && r.tokens[i].caps == lower &&
		(r.tokens[i].word == nil || r.is(i, clsDemonym) || r.is(i, clsOrigin)) {
		i++
	}
	return i
}

// madeBy returns whose a count or statement is: un nouveau bilan provisoire du ministère.
func (r *reader) madeBy(core stretch) stretch {
	if !r.lex.headFirst {
		return core
	}
	made := false
	for i := core.from; i < core.to; i++ {
		made = made || r.is(i, clsStatement) || r.is(i, clsTally)
		if (r.is(i, clsOf) || r.is(i, clsBy)) && made {
			if by := (stretch{i + 1, core.to}); r.speakerLike(by) {
				return by
			}
			return core
		}
		if r.tokens[i].caps != lower {
			return core
		}
	}
	return core
}

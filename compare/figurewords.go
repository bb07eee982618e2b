package compare

// A FigureRole is what a word may be in a figure; a word may have several roles.
type FigureRole uint8

// The roles of words.
const (
	InNumber     FigureRole = 1 << iota // a part of the number or amount: three, hundred, dozens, several
	Multiplies                          // a unit that a number counts in: hundred, thousand, dozen
	BeforeNumber                        // a part of what is said before the number: more, than, nearly
	BehindNumber                        // a part of what is said behind it: or, more, plus
)

// FigureWords returns the words and signs that ParseFigure knows, in lower case, for
// those who look for figures in a text. Words such as "and", which only join others,
// are not among them unless they are a part of a hedge.
func FigureWords() map[string]FigureRole {
	roles := map[string]FigureRole{}
	mark := func(phrases []phrase, role FigureRole) {
		for _, p := range phrases {
			for _, w := range p.words {
				roles[w.word] |= role
			}
		}
	}
	for word, lex := range lexicon {
		if lex.times > 0 || lex.after > 0 {
			roles[word] |= InNumber | Multiplies
		} else if lex.small >= 0 || lex.whole > 0 {
			roles[word] |= InNumber
		}
		mark(lex.before, BeforeNumber)
		mark(lex.behind, BehindNumber)
		mark(lex.amounts, InNumber)
	}
	return roles
}

// ReadFigure is ParseFigure for those who try many texts: it gives no reason why one
// of them is no figure, which is most of the work, and keeps no words.
func ReadFigure(text string, decimal byte) (Figure, bool) {
	p := figureParser{text: text, decimal: decimal}
	return p.parse()
}

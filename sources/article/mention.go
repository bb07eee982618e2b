package article

import (
	"strings"

	"counterclaim/compare"
)

// A mention is a number of something in a sentence, with its hedge and what it
// is a number of.
type mention struct {
	stretch         // the number with its hedge
	number  stretch // the number alone
	figure  compare.Figure
	single  bool     // "a", "an", "another" in place of a number
	zero    bool     // "no", "nobody"
	group   group    // what is counted
	more    bool     // another, a further, … more
	outcome int      // the token that says what became of them, -1 if none
	last    int      // the last token of what became of them, where several outcomes are joined
	terms   []string // what became of them
	rule    string
	source  int // the mention from which terms were taken over, fromText, else -1
}

const mostHedges = 4 // on one number

// numbering is what a word needs with which a number begins, hedge and all.
var numbering = setOf(clsBefore, clsBetween, clsZero, clsOne, clsHalf, clsNumber, clsAmount)

// findMentions lists the numbers of the sentence.
func (r *reader) findMentions(s *sentence) {
	r.mentions = r.mentions[:0]
	for i := s.from; i < s.to; {
		if k := &r.tokens[i]; k.kind != tNumber && !k.word.in(&numbering) {
			i++
			continue
		}
		m, ok := r.mentionAt(i, s)
		if !ok {
			i = max(i+1, m.to)
			continue
		}
		if n := len(r.mentions) - 1; n >= 0 && r.ratio(&r.mentions[n], &m) {
			r.mentions = r.mentions[:n]
			i = m.to
			continue
		}
		if n := len(r.mentions); n > 0 && m.single && r.sign(m.from-1, ',') && r.mentions[n-1].group.end == m.from-1 && r.mentions[n-1].figure.A == 1 && !r.mentions[n-1].single {
			i = m.to // one of them, a woman of 60
			continue
		}
		r.mentions = append(r.mentions, m)
		i = max(m.to, i+1, m.group.whole)
	}
}

// ratio reads "three out of four people" and "one in five of the dead", which say how
// many of how many, and not how many there are.
func (r *reader) ratio(m, of *mention) bool {
	const most = 100
	return m.to+1 == of.from && (r.is(m.to, clsIn) || r.is(m.to, clsOf)) && !of.single && of.group.kind != thing && m.figure.A > 0 && m.figure.A < of.figure.A && of.figure.A <= most
}

// mentionAt reads a number that begins, hedge and all, at token i. Where it counts no
// people, m still says where it ends.
func (r *reader) mentionAt(i int, s *sentence) (m mention, ok bool) {
	at := i
	for at < s.to && at-i <= mostHedges && (r.is(at, clsBefore) || r.is(at, clsBetween)) {
		at++
	}
	if at-i > mostHedges {
		return m, false
	}
	end, single, ok := r.numberAt(at, s.to)
	if !ok {
		return m, false
	}
	m = mention{number: stretch{at, end}, single: single, outcome: -1, source: -1}
	m.stretch = stretch{i, end}
	m.zero = r.is(at, clsZero)
	if !single && !m.zero {
		r.extend(&m, s)
	}
	for single && m.from < at && r.is(m.from, clsBetween) { // le corps d'un homme
		m.stretch.from++
	}
	if !r.parse(&m) {
		return mention{}, false
	}
	if !r.counts(&m, s) {
		return m, false
	}
	r.readGroup(&m, s)
	if r.ofFraction(&m) {
		return m, false
	}
	return m, !m.zero || r.zeroOf(&m)
}

// ofFraction reads "nearly half of the 320 passengers": those are not the people to
// whom it happened. Of the 4,000 dead, it did.
func (r *reader) ofFraction(m *mention) bool {
	j := m.from - 1
	return r.is(j, clsDeterminer) && r.is(j-1, clsOf) && (r.is(j-2, clsFraction) || r.sign(j-2, '%')) && m.group.noun < 0
}

// zeroOf reports whether "no" stands before a noun, and "nobody" before a verb.
func (r *reader) zeroOf(m *mention) bool {
	if r.is(m.number.from, clsNo) {
		return m.group.kind == people || m.group.noun >= 0 || r.is(m.to, clsLives) // no word on how many were killed
	}
	return m.group.refers || m.group.empty() || m.group.noun >= 0 || r.is(m.to, clsOf)
}

const longestNumber = 40 // tokens; no number that can be read has more

// numberAt returns the end of the number at token i. single says that it is no
// more than an article.
func (r *reader) numberAt(i, limit int) (end int, single, ok bool) {
	if i >= limit {
		return 0, false, false
	}
	limit = min(limit, i+longestNumber)
	k := &r.tokens[i]
	switch {
	case k.kind == tNumber:
		end = i + 1
	case r.is(i, clsZero):
		return i + 1, false, true
	case r.is(i, clsOne) && i+1 < limit && r.is(i+1, clsMultiplier):
		end = i + 2
	case r.is(i, clsHalf) && i+2 < limit && r.is(i+1, clsOne) && r.is(i+2, clsMultiplier):
		return i + 3, false, true
	case r.is(i, clsAmount) && r.is(i-1, clsHow):
		return 0, false, false
	case r.is(i, clsOne):
		return i + 1, true, true
	case r.is(i, clsNumber), r.is(i, clsAmount):
		end = i + 1
	default:
		return 0, false, false
	}
	return r.numberEnd(end, limit, r.is(i-1, clsBetween)), false, true
}

// numberEnd goes on over the words of a number: forty-five, two hundred and
// twelve, 2.3 million, tens of thousands. Behind "between", "and" joins two numbers.
func (r *reader) numberEnd(end, limit int, between bool) int {
	for end < limit {
		k := &r.tokens[end]
		next := end + 1
		switch {
		case r.is(end, clsMultiplier), r.is(end, clsNumber) && r.tokens[end-1].kind == tWord:
			end++
		case r.is(end, clsAmount) && (r.is(end-1, clsAmount) || r.is(end-1, clsNumber)):
			end++
		case r.is(end, clsAndWord) && next+1 < limit && r.is(next, clsOne) && r.is(next+1, clsHalf):
			end += 3
		case k.sign == '-' && k.kind == tPunct && !k.spaced && next < limit && r.is(next, clsNumber) && r.is(end-1, clsNumber):
			end += 2
		case !between && r.is(end, clsAndWord) && next < limit && r.is(next, clsNumber) && r.is(end-1, clsMultiplier):
			end += 2
		case r.is(end, clsOf) && next < limit && r.is(next, clsAmount) && r.is(end-1, clsAmount):
			end += 2
		default:
			return end
		}
	}
	return end
}

// extend takes in the other end of a range and the hedge behind the number.
func (r *reader) extend(m *mention, s *sentence) {
	between := m.number.from > m.from && r.is(m.number.from-1, clsBetween)
	if end, ok := r.rangeEnd(m, s, between); ok {
		m.to, m.number.to = end, end
	} else if between {
		// "from 43" is no range; the hedge that is left is none.
		m.stretch.from = m.number.from
	}
	for m.to < s.to && r.is(m.to, clsAfter) {
		m.to++
	}
	if r.sign(m.to, '+') && !r.tokens[m.to].spaced {
		m.to++
	}
}

// rangeEnd returns the end of a range whose lower end is m.
func (r *reader) rangeEnd(m *mention, s *sentence, between bool) (int, bool) {
	joint := m.to
	if joint+1 >= s.to || !r.is(joint, clsAnd) && !r.sign(joint, '-') && !r.sign(joint, '_') {
		return 0, false
	}
	next := joint + 1
	for next < s.to && r.is(next, clsBefore) {
		next++
	}
	k := &r.tokens[joint]
	end, single, ok := r.numberAt(next, s.to)
	switch {
	case !ok || single || r.is(next, clsZero):
		return 0, false
	case k.kind == tPunct && k.spaced && r.tokens[next].spaced && !between:
		return 0, false
	case r.is(joint, clsAndWord) && !between:
		return 0, false
	case r.is(joint, clsTo) && r.changes(m.from):
		return 0, false
	}
	return end, true
}

// changes reports whether a verb of change stands before token i: rose from 43 to
// 57 is no range.
func (r *reader) changes(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if r.is(j, clsRises) {
			return true
		}
	}
	return false
}

// parse reads the words of the mention as a figure.
func (r *reader) parse(m *mention) bool {
	if m.single {
		m.figure = compare.Figure{Text: r.canonical(m.number), A: 1}
		if r.is(m.number.from, clsMore) {
			m.figure.Text = "one" // another, which is no number by itself
		}
		return true
	}
	if r.is(m.number.from, clsMore) && m.number.to-m.number.from > 1 { // another dozen
		m.number.from++
		m.stretch.from = m.number.from
	}
	f, err := compare.ParseFigure(r.canonical(m.stretch), '.')
	for err != nil && m.from < m.number.from {
		m.stretch.from++ // what stood before a hedge was none: of about 40
		f, err = compare.ParseFigure(r.canonical(m.stretch), '.')
	}
	m.figure = f
	return err == nil
}

// canonical returns the words of a figure as the engine reads them: those of
// other languages in English.
func (r *reader) canonical(s stretch) string {
	var b strings.Builder
	for i := s.from; i < s.to; i++ {
		k := &r.tokens[i]
		if i > s.from && k.spaced {
			b.WriteByte(' ')
		}
		switch {
		case k.word != nil && k.word.english != "":
			b.WriteString(k.word.english)
		case k.kind == tPunct && k.sign == '"':
		case k.kind == tNumber && r.lex.decimal == ',':
			b.WriteString(englishDigits(r.text[k.start:k.end]))
		default:
			b.WriteString(visible(r.text[k.start:k.end]))
		}
	}
	return b.String()
}

// counts reports whether the number may count people at all: no date, year, age,
// sum of money, share, time of day, mark of a footnote, nor part of a name.
func (r *reader) counts(m *mention, s *sentence) bool {
	before, after := m.from-1, m.to
	if r.is(m.from, clsOneWord) && r.is(before, clsBe) && r.is(after, clsOf) || r.is(after, clsBreakdown) && r.is(before, clsBe) && r.is(m.from, clsOneWord) {
		return false // he is one of those killed
	}
	if m.single {
		return !r.is(after, clsFraction) // a third of whom
	}
	if r.is(before, clsOf) && r.is(before-1, clsFraction) && r.is(m.from, clsOne) || r.is(before, clsBy) && r.changes(before) {
		return false // a quarter of a million, rose by 12 to 131
	}
	if r.is(before, clsFraction) && r.tokens[before].end-r.tokens[before].start == 7 {
		return false // all but one of the bodies
	}
	if r.is(before, clsOf) && r.is(before-1, clsPeople) && r.is(before-2, clsIndefinite) || m.from < m.number.from && r.is(m.from, clsPreposition) && r.is(before, clsPeople) && !r.is(before, clsOutcome) && !r.is(before, clsBreakdown) {
		return false // a boy of seven, children under 16
	}
	if r.sign(before, '$') || r.sign(before, '#') || r.is(before, clsMoney) || r.sign(before, '.') && r.is(before-1, clsMoney) {
		return false
	}
	if after < s.to {
		k := &r.tokens[after]
		glued := !k.spaced
		switch {
		case glued && k.kind == tWord && !r.is(after, clsAfter), glued && k.kind == tPunct && (k.sign == '%' || k.sign == '/' || k.sign == '$'):
			return false
		case glued && k.sign == ':' && after+1 < s.to && !r.tokens[after+1].spaced:
			return false
		case glued && k.kind == tPunct && k.sign == '-' && after+1 < s.to && r.tokens[after+1].kind == tWord && !r.tokens[after+1].spaced:
			return false
		case k.kind == tPunct && (k.sign == '%' || k.sign == '$'):
			return false
		}
	}
	if before >= s.from {
		k := &r.tokens[before]
		if k.kind == tPunct && !r.tokens[m.from].spaced && (k.sign == '-' || k.sign == '/' || k.sign == ':' || k.sign == 1) || k.kind == tWord && !r.tokens[m.from].spaced {
			return false
		}
		if k.sign == '[' {
			return false
		}
	}
	return !r.dated(m, s)
}

// dated reports whether a number in digits is a day, a year, an age or a time.
func (r *reader) dated(m *mention, s *sentence) bool {
	if m.number.to-m.number.from != 1 || r.tokens[m.number.from].kind != tNumber {
		return false
	}
	at := m.number.from
	text := r.text[r.tokens[at].start:r.tokens[at].end]
	before, after := at-1, m.to
	month := r.is(before, clsMonth) || r.is(after, clsMonth) || r.is(after, clsOf) && r.is(after+1, clsMonth)
	if len(text) <= 2 && month {
		return true
	}
	if r.is(after, clsClock) {
		return true
	}
	if year(text) && !r.is(after, clsPeople) && !r.is(after, clsOutcome) && !r.is(after, clsMore) {
		return true
	}
	// An age stands between commas behind a name.
	if m.from == at && len(text) <= 3 && r.sign(before, ',') && before > s.from && r.tokens[before-1].kind == tWord && r.tokens[before-1].caps != lower &&
		(r.sign(after, ',') || r.sign(after, '.') || after >= s.to) && !strings.Contains(text, ",") {
		return r.tokens[before-1].word == nil || !r.tokens[before-1].word.is(clsCountry)
	}
	for j := before; j >= s.from && j > before-5; j-- {
		if r.is(j, clsAged) {
			return true
		}
		if r.tokens[j].kind != tNumber && !r.is(j, clsAnd) && !r.sign(j, ',') {
			break
		}
	}
	return r.is(before, clsNumbered) && r.tokens[before].caps != lower
}

// year reports whether the digits are a year of our time or of recent history.
func year(text string) bool {
	return len(text) == 4 && (text[0] == '1' && text[1] >= '5' || text[0] == '2' && text[1] == '0')
}

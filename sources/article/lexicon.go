package article

import (
	"embed"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"counterclaim/compare"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// A form says how a word of an outcome goes with the people that it counts.
type form uint8

const (
	predicate    form = 1 << iota // people are killed; killed people
	transitive                    // the blast killed people
	intransitive                  // people died
	noun                          // so many deaths
	tallied                       // the dead stand at so many
	ofPeople                      // the death of so many people
)

var formLetters = map[string]form{"p": predicate, "v": transitive, "i": intransitive, "n": noun, "t": tallied, "o": ofPeople}

// A word is an entry of a lexicon: what one word or phrase is good for.
type word struct {
	classes
	terms   [6]string // the outcome by form, where it is one
	forms   form
	value   int    // of a month, a weekday, a number of days; of a holiday month·100+day
	target  string // what a metonym or a short name stands for
	country int    // of a country, capital or demonym: its number in countries, else -1
	english string // of a hedge or number word of another language: what the engine calls it
	text    string // as the lexicon writes it
}

// is reports whether the word, which may be nil, is of the class.
func (w *word) is(c class) bool { return w != nil && w.classes.has(c) }

func (w *word) term(f form) string {
	if w == nil || w.forms&f == 0 {
		return ""
	}
	for i, bit := 0, predicate; i < len(w.terms); i, bit = i+1, bit<<1 {
		if bit&f != 0 && w.terms[i] != "" {
			return w.terms[i]
		}
	}
	return ""
}

// An entry is what begins with one word: the word itself as it stands in lower
// case, with a capital and in capitals, and phrases, the longest first.
type entry struct {
	text                  string // folded
	plain, capital, upper *word
	phrases               []phrase
	number                uint8  // a small one by which seconds knows the entry
	seconds               uint64 // a set of the numbers of entries that may stand second in phrases
	clue                  *clue  // of a finder: why the word may speak of harm
}

// A phrase is the words behind the first one. An empty word stands for any
// possessive.
type phrase struct {
	rest   []string
	behind []*entry // of the words of rest, nil for any possessive
	word   *word
	caps   uint8 // how the first word must be written
}

// A lexicon is the words of one language.
type lexicon struct {
	lang      string
	name      string
	decimal   byte
	elided    map[string]bool // words that lose their vowel before another: l', d'
	gerund    string          // how verbs end that go on: saying
	headFirst bool            // adjectives follow their noun: autorités locales
	behind    bool            // who speaks stands behind the verb more often than before it
	guess     []string        // the commonest words
	words     map[string]*entry
	index     index       // of words
	finder    *finder     // of the words that speak of harm
	signs     [256]*entry // of words that are one sign
	genitive  *entry
	countries []country
	byCountry map[string]int
	seats     map[int]string  // of a country's government, where the press does not name its capital
	examples  int             // the line number of the head of the examples
	seen      map[string]bool // entries of the section being read
}

// lexicons holds one reader a language; they are parsed when first asked for.
var lexicons = func() map[string]func() *lexicon {
	m := map[string]func() *lexicon{}
	files, _ := lexiconFiles.ReadDir("lexicon")
	for _, f := range files {
		lang := strings.TrimSuffix(f.Name(), path.Ext(f.Name()))
		m[lang] = sync.OnceValue(func() *lexicon {
			l, err := parseLexicon(lang, lexiconText(lang))
			if err != nil {
				panic("article: lexicon " + lang + ": " + err.Error())
			}
			return l
		})
	}
	return m
}()

// parseLexicon reads a lexicon: sections begin with a line -- name --.
func parseLexicon(lang, text string) (*lexicon, error) {
	l := &lexicon{lang: lang, words: map[string]*entry{}, byCountry: map[string]int{}, seats: map[int]string{}, decimal: '.'}
	section := ""
	for i, line := range strings.Split(text, "\n") {
		if name, ok := sectionName(line); ok {
			if section == "language" { // how words are split is known
				l.addCountries()
			}
			section, l.seen = name, map[string]bool{}
			if section == "examples" {
				l.examples = i + 1
				break
			}
			continue
		}
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" || section == "" {
			continue
		}
		if err := l.addLine(section, line); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	l.finish()
	return l, nil
}

func sectionName(line string) (string, bool) {
	if len(line) < 7 || !strings.HasPrefix(line, "-- ") || !strings.HasSuffix(line, " --") {
		return "", false
	}
	return line[3 : len(line)-3], true
}

// addLine enters a line of a section.
func (l *lexicon) addLine(section, line string) error {
	switch section {
	case "language":
		return l.addSetting(line)
	case "outcomes":
		return l.addOutcomes(line)
	case "grammar":
		return l.addGrammar(line)
	}
	c, ok := sections[section]
	if !ok {
		return fmt.Errorf("there is no section %q", section)
	}
	for item := range strings.SplitSeq(line, ",") {
		if item = strings.TrimSpace(item); item == "" {
			continue
		}
		name, value, ok := strings.Cut(item, " = ")
		if !ok && strings.HasSuffix(item, " =") {
			return fmt.Errorf("%s gives nothing behind it", item)
		}
		if err := l.once(item); err != nil {
			return err
		}
		if err := l.addItem(c, name, value); err != nil {
			return err
		}
	}
	return nil
}

// once refuses an entry that its section has already.
func (l *lexicon) once(item string) error {
	if l.seen[item] {
		return fmt.Errorf("%q stands in this section twice", item)
	}
	l.seen[item] = true
	return nil
}

func (l *lexicon) addSetting(line string) error {
	key, value, _ := strings.Cut(line, ": ")
	switch key {
	case "name":
		l.name = value
	case "decimal":
		l.decimal = value[0]
	case "elided":
		l.elided = map[string]bool{}
		for w := range strings.SplitSeq(value, ", ") {
			l.elided[w] = true
		}
	case "gerund":
		l.gerund = value
	case "head":
		l.headFirst = value == "first"
	case "speaker":
		l.behind = value == "behind"
	case "guess":
		l.guess = strings.Split(value, ", ")
	default:
		return fmt.Errorf("there is no setting %q", key)
	}
	return nil
}

var errNoWord = errors.New("a word is missing between two commas")

// addOutcomes enters a line of the form "killed p: killed, dead".
func (l *lexicon) addOutcomes(line string) error {
	head, items, ok := strings.Cut(line, ":")
	term, letter, ok2 := strings.Cut(head, " ")
	f := formLetters[letter]
	if !ok || !ok2 || f == 0 {
		return fmt.Errorf("%q does not begin with a term, a form and a colon", line)
	}
	if _, ok := compare.ParseTerm(term); !ok {
		return fmt.Errorf("there is no term %q", term)
	}
	for item := range strings.SplitSeq(items, ",") {
		if item = strings.TrimSpace(item); item == "" {
			return errNoWord
		}
		if err := l.once(head + ": " + item); err != nil {
			return err
		}
		w := l.enter(item)
		w.add(clsOutcome)
		w.forms |= f
		for i, bit := 0, predicate; i < len(w.terms); i, bit = i+1, bit<<1 {
			if bit == f {
				w.terms[i] = term
			}
		}
	}
	return nil
}

// addGrammar enters a line of the form "of: of", the words that do one thing in
// every language.
func (l *lexicon) addGrammar(line string) error {
	name, items, _ := strings.Cut(line, ":")
	c, ok := grammar[name]
	if !ok {
		return fmt.Errorf("there is no place in the grammar called %q", name)
	}
	for item := range strings.SplitSeq(items, ",") {
		if item = strings.TrimSpace(item); item == "" {
			return errNoWord
		}
		l.enter(item).add(c)
	}
	return nil
}

func (l *lexicon) addItem(c class, name, value string) error {
	if plural, ok := strings.CutSuffix(name, "+"); ok {
		if err := l.addItem(c, plural+"s", value); err != nil {
			return err
		}
		name = plural
	}
	if c == clsSeat {
		i, ok := l.byCountry[name]
		if !ok {
			return fmt.Errorf("%s: there is no such country", name)
		}
		l.seats[i] = value
		return nil
	}
	if c == clsRole && capsOf(name) == lower && !strings.HasSuffix(name, "s") {
		l.enter(name + "s").add(c)
	}
	w := l.enter(name)
	w.add(c)
	switch c {
	case clsMonth, clsWeekday, clsDay, clsRelativeDay, clsAgo, clsSpanUnit:
		n, err := strconv.Atoi(value)
		if err != nil {
			return fmt.Errorf("%s needs a number: %w", name, err)
		}
		w.value = n
	case clsHoliday:
		month, day, _ := strings.Cut(value, "-")
		m, err := strconv.Atoi(month)
		d, err2 := strconv.Atoi(day)
		if err != nil || err2 != nil {
			return fmt.Errorf("%s needs a month and a day, as in 12-25", name)
		}
		w.value = m*100 + d
	case clsCountry, clsDemonym, clsCapital:
		w.target = value
		i, ok := l.byCountry[value]
		if !ok {
			return fmt.Errorf("%s: there is no country %q", name, value)
		}
		w.country = i
	case clsGovernment:
		if !w.is(clsRole) {
			w.add(clsOrg)
		}
	case clsMetonym:
		w.add(clsOrg)
		w.target = value
	case clsNumber, clsMultiplier, clsZero, clsAmount, clsBefore, clsAfter, clsBetween, clsAnd, clsOne:
		if value != "" {
			w.english = value
		}
	}
	return nil
}

// enter returns the word of a name, making it where it is new.
func (l *lexicon) enter(name string) *word {
	fields := l.splitWords(name)
	key := fold(fields[0])
	e := l.words[key]
	if e == nil {
		e = &entry{}
		l.words[key] = e
	}
	caps := capsOf(fields[0])
	if len(fields) == 1 {
		at := &e.plain
		switch caps {
		case capital:
			at = &e.capital
		case upper:
			at = &e.upper
		}
		if *at == nil {
			*at = &word{country: -1, text: name}
		}
		return *at
	}
	var rest []string
	for _, f := range fields[1:] {
		if f == "{poss}" {
			f = ""
		}
		rest = append(rest, fold(f))
	}
	for _, p := range e.phrases {
		if p.caps == caps && slices.Equal(p.rest, rest) {
			return p.word
		}
	}
	w := &word{country: -1, text: name}
	e.phrases = append(e.phrases, phrase{rest: rest, word: w, caps: caps})
	return w
}

// splitWords splits an entry as the tokenizer splits a text: at spaces, around
// hyphens, before a possessive s and behind an elided word.
func (l *lexicon) splitWords(name string) []string {
	if name == "-" || name == "'s" || strings.HasPrefix(name, "'") {
		return []string{name}
	}
	name = strings.NewReplacer("-", " - ", "/", " / ", "'s ", " 's ", ".", " . ").Replace(name)
	fields := strings.Fields(name)
	if l.elided == nil {
		return fields
	}
	var all []string
	for _, f := range fields {
		if before, after, ok := strings.Cut(f, "'"); ok && after != "" && l.elided[fold(before)] {
			all = append(all, before+"'", after)
			continue
		}
		all = append(all, f)
	}
	return all
}

// addCountries enters the names of countries, their capitals and their people.
func (l *lexicon) addCountries() {
	l.countries = countries(l.lang)
	add := func(names []string, c class, i int) {
		for _, n := range names {
			w := l.enter(n)
			w.add(c)
			if w.country < 0 {
				w.country = i
			}
		}
	}
	for i, c := range l.countries {
		add(c.names, clsCountry, i)
		add(c.capitals, clsCapital, i)
		add(c.demonyms, clsDemonym, i)
		for _, n := range c.names {
			l.byCountry[n] = i
		}
	}
}

// How a word is written.
const (
	lower uint8 = iota
	capital
	upper
)

// capsOf says how a word is written. One letter in capitals is a capital.
func capsOf(s string) uint8 {
	letters, capitals, first := 0, 0, false
	for i, r := range s {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
				first = first || i == 0
			}
		}
	}
	switch {
	case letters > 1 && capitals == letters:
		return upper
	case first:
		return capital
	}
	return lower
}

package compare

import (
	"math/bits"
	"strings"
)

// An Outcomes is a set of the ways in which a person may come to harm. The
// outcomes are disjoint for one person.
type Outcomes uint16

// The outcomes.
const (
	KilledOutright Outcomes = 1 << iota
	DiedOfWounds
	DiedOtherwise // of another direct cause
	IndirectDeaths
	Wounded
	Ill
	Missing
	Captured
	Deserted
	Displaced

	allOutcomes = 1<<iota - 1
)

var outcomeNames = [...]string{
	"killed outright", "died of wounds", "died of another direct cause", "indirect deaths", "wounded",
	"ill", "missing", "captured", "deserted", "displaced",
}

// Names returns the names of the outcomes in the set.
func (o Outcomes) Names() []string {
	var names []string
	for i, name := range outcomeNames {
		if o>>i&1 != 0 {
			names = append(names, name)
		}
	}
	return names
}

// A Term is what a count is a count of: a union of the words in the table of
// definitions. One term is one unknown quantity in a topic, whoever uses it. The
// zero Term was not given.
type Term uint32

// A Definition is one row of the table of definitions.
type Definition struct {
	Name      string
	Synonyms  []string
	Certainly Outcomes // of itself, beside what it Includes
	Possibly  Outcomes // doubtful: taken in or not, but alike by all who use the term
	Includes  []string // other terms that it takes in, whatever those take in
	Note      string
	Evidence  string // who uses it so
}

const everything = Outcomes(allOutcomes)

var definitions = []Definition{
	{Name: "killed", Certainly: KilledOutright | DiedOfWounds, Possibly: DiedOtherwise | IndirectDeaths | Missing,
		Synonyms: []string{"dead", "deaths", "death", "died", "die", "fatalities", "fatality", "death toll", "slain", "lives lost", "deceased", "kills", "confirmed dead", "confirmed deaths", "martyrs", "martyred", "fatal casualties"},
		Note:     "press use; whether it takes in deaths of hunger or disease, or the missing presumed dead, is seldom said",
		Evidence: "SDG 16.1.2 tells direct from indirect deaths; EM-DAT counts the missing presumed dead as killed, DesInventar keeps them apart"},
	{Name: "wounded", Certainly: Wounded, Possibly: Ill,
		Synonyms: []string{"injured", "hurt", "wia", "wounded in action", "injuries", "injury", "maimed"},
		Note:     "ever wounded, also those who came back", Evidence: "DoDI 1300.18 keeps the wounded from the ill and injured; the press does not"},
	{Name: "killed in action", Certainly: KilledOutright, Synonyms: []string{"kia", "killed outright", "killed in combat"},
		Note: "the press often uses it for all dead", Evidence: "DoDI 1300.18 keeps those who died of wounds apart"},
	{Name: "battle deaths", Certainly: KilledOutright | DiedOfWounds, Synonyms: []string{"battle-related deaths", "battle dead", "combat deaths"},
		Note: "soldiers and civilians, so not the same people as soldiers killed", Evidence: "UCDP: killed in the fighting or of its wounds; indirect deaths are left out"},
	{Name: "casualties", Includes: []string{"killed", "wounded"}, Possibly: DiedOtherwise | Ill | Missing | Captured,
		Synonyms: []string{"casualty", "military casualties"},
		Note:     "the press mostly means killed or wounded", Evidence: "NATO AAP-06 also means the ill, missing and captured"},
	{Name: "casualties (NATO)", Includes: []string{"killed", "wounded"}, Certainly: Ill | Missing | Captured,
		Synonyms: []string{"nato casualties"}, Evidence: "AAP-06: lost to the organisation as dead, wounded, diseased, detained, captured or missing"},
	{Name: "irrecoverable losses", Includes: []string{"killed"}, Certainly: Missing | Captured, Possibly: DiedOtherwise | Wounded,
		Synonyms: []string{"irretrievable losses", "irrecoverable", "irretrievable", "permanent losses"},
		Note:     "some count those invalided out, some do not", Evidence: "Russian military usage: dead, missing and captured, beside the sanitary losses"},
	{Name: "losses", Certainly: KilledOutright, Possibly: everything &^ KilledOutright, Synonyms: []string{"lost", "loss", "personnel losses", "combat losses"},
		Note: "ambiguous: say what the source means by it under means", Evidence: "said of deaths, of all casualties, and of equipment"},
	{Name: "toll", Certainly: KilledOutright, Possibly: everything &^ KilledOutright, Synonyms: []string{"human toll"},
		Note: "ambiguous: say what the source means by it under means", Evidence: "said of the dead, and of the dead and wounded"},
	{Name: "victims", Certainly: KilledOutright, Possibly: everything &^ KilledOutright, Synonyms: []string{"victim"},
		Note: "ambiguous: say what the source means by it under means", Evidence: "in German, Norwegian and Czech reports of UN figures it is said of the killed and the wounded together"},
	{Name: "missing", Certainly: Missing, Synonyms: []string{"missing in action", "mia", "unaccounted for", "disappeared"}, Evidence: "DoDI 1300.18; people leave it when they are found"},
	{Name: "captured", Certainly: Captured, Synonyms: []string{"prisoners", "prisoners of war", "pow", "pows", "taken prisoner", "detained", "prisoner", "hostages", "taken hostage"}, Evidence: "DoDI 1300.18; people leave it when they are exchanged"},
	{Name: "ill", Certainly: Ill, Synonyms: []string{"sick", "diseased", "illness"}, Evidence: "AAP-06: diseased; Russian usage counts them as sanitary losses"},
	{Name: "deserted", Certainly: Deserted, Synonyms: []string{"deserters", "desertions"}, Evidence: "the word itself"},
	{Name: "displaced", Certainly: Displaced, Synonyms: []string{"homeless", "displacement", "internally displaced", "idps"}, Evidence: "DesInventar keeps the displaced from victims and affected"},
	{Name: "died of wounds", Certainly: DiedOfWounds, Synonyms: []string{"dow"}, Evidence: "DoDI 1300.18 keeps it apart from killed in action"},
	{Name: "indirect deaths", Certainly: IndirectDeaths, Synonyms: []string{"deaths from hunger", "deaths from disease"}, Evidence: "SDG 16.1.2: conflict-related, not by the fighting itself"},
	{Name: "affected", Possibly: everything, Note: "any harm at all; says least of all terms", Evidence: "DesInventar: affected is distinct from victims"},
	{Name: "excess deaths", Synonyms: []string{"excess mortality"}, Note: "an estimate from statistics, not a count: never compared with counts",
		Evidence: "estimated against the deaths expected without the event"},
}

// aliases are words of their own for what another term, or a union of terms,
// already is.
var termAliases = map[string][]string{
	"civilian casualties":      {"killed", "wounded"},
	"casualties (un)":          {"killed", "wounded"},
	"civilian casualties (un)": {"killed", "wounded"},
	"killed or wounded":        {"killed", "wounded"},
}

// Definitions returns the table of definitions, for documentation.
func Definitions() []Definition { return definitions }

// termNames maps every spelling to its term.
var termNames = func() map[string]Term {
	m := map[string]Term{}
	for i, d := range definitions {
		m[Fold(d.Name)] = 1 << i
		for _, name := range d.Synonyms {
			m[name] = 1 << i
		}
	}
	for name, parts := range termAliases {
		for _, p := range parts {
			m[name] |= m[p]
		}
	}
	return m
}()

// excess is the term that is no count; states are those that may fall.
var (
	excess = termNames["excess deaths"]
	states = termNames["missing"] | termNames["captured"] | termNames["deserted"] | termNames["displaced"]
)

// ParseTerm reads a definition in words: a term of the table, a synonym, or
// several of them joined by "or", "and", a comma or a slash in any order, which
// is their union. It reports false for words that are not in the table.
func ParseTerm(words string) (Term, bool) {
	if t, ok := termNames[words]; ok {
		return t, true
	}
	folded := Fold(words)
	if t, ok := termNames[folded]; ok {
		return t, true
	}
	var union Term
	for part := range splitTerms(folded) {
		t, ok := termNames[part]
		if !ok {
			return 0, false
		}
		union |= t
	}
	return union, union != 0
}

// joints are what stands between the terms of a joined definition.
var joints = strings.NewReplacer(" and/or ", ",", " and ", ",", " or ", ",", " plus ", ",", ";", ",", "/", ",", "+", ",", "&", ",")

// splitTerms yields the terms of a joined definition.
func splitTerms(s string) func(yield func(string) bool) {
	s = joints.Replace(s)
	return func(yield func(string) bool) {
		for part := range strings.SplitSeq(s, ",") {
			part = strings.TrimPrefix(strings.TrimSpace(part), "or ")
			part = strings.TrimPrefix(part, "and ")
			if part != "" && !yield(part) {
				return
			}
		}
	}
}

// Fold lowers the case of a name and makes one space of several. Names that are
// alike then are one name, wherever they are compared.
func Fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// String returns the term's name: of a union, the names joined by "or".
func (t Term) String() string {
	var names []string
	for i, d := range definitions {
		if t>>i&1 != 0 {
			names = append(names, d.Name)
		}
	}
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
}

// State reports whether the term counts people in a state that they may leave
// again, such as missing; every other term counts events, and only grows.
func (t Term) State() bool { return t != 0 && t&^states == 0 }

// row returns the number of the term's first row in the table of definitions.
func (t Term) row() int { return bits.TrailingZeros32(uint32(t)) }

// Bounds returns the outcomes that the term certainly takes in, and those that
// it possibly takes in beside them.
func (t Term) Bounds() (certainly, possibly Outcomes) {
	for o := KilledOutright; o <= Displaced; o <<= 1 {
		switch s := t.settlement(o); {
		case s.certain:
			certainly |= o
		case s.rows != 0:
			possibly |= o
		}
	}
	return certainly, possibly
}

// A settlement says, for one outcome, what a row of the table takes in: certain
// if always, and otherwise if any of the rows does on which that depends.
type settlement struct {
	certain bool
	rows    Term
}

// settlements holds them by row and by the outcome's bit. A row is settled once
// for each term: killed or wounded takes in the ill if, and only if, wounded does.
var settlements = func() [][len(outcomeNames)]settlement {
	table := make([][len(outcomeNames)]settlement, len(definitions))
	for i, d := range definitions {
		for bit := range table[i] {
			o := Outcomes(1 << bit)
			s := &table[i][bit]
			s.certain = d.Certainly&o != 0
			if d.Possibly&o != 0 {
				s.rows = 1 << i
			}
			for _, name := range d.Includes {
				row := termNames[name].row()
				s.certain = s.certain || definitions[row].Certainly&o != 0
				if definitions[row].Possibly&o != 0 {
					s.rows |= 1 << row
				}
			}
		}
	}
	return table
}()

// settlement returns what the term takes in of the outcome.
func (t Term) settlement(o Outcomes) (s settlement) {
	bit := bits.TrailingZeros16(uint16(o))
	for ; t != 0; t &= t - 1 {
		of := &settlements[t.row()][bit]
		s.certain = s.certain || of.certain
		s.rows |= of.rows
	}
	return s
}

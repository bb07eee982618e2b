package compare

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// termOf reads a definition that the test knows to be in the table.
func termOf(t testing.TB, words string) Term {
	t.Helper()
	term, ok := ParseTerm(words)
	if !ok {
		t.Fatalf("%q is not read", words)
	}
	return term
}

const (
	killed   = KilledOutright | DiedOfWounds
	perhaps  = DiedOtherwise | IndirectDeaths | Missing // killed, as the press uses it
	anything = Outcomes(1<<10 - 1)
)

// The table of definitions, with what it states.
func TestDefinitionsOfTheTable(t *testing.T) {
	for _, row := range []struct {
		words               string
		certainly, possibly Outcomes
	}{
		{"killed in action", KilledOutright, 0},
		{"killed, dead, deaths, fatalities, death toll", killed, perhaps},
		{"wounded, injured, hurt", Wounded, Ill},
		{"killed or wounded", killed | Wounded, perhaps | Ill},
		{"killed and wounded", killed | Wounded, perhaps | Ill},
		{"casualties", killed | Wounded, perhaps | Ill | Captured},
		{"civilian casualties", killed | Wounded, perhaps | Ill},
		{"casualties (NATO)", killed | Wounded | Ill | Missing | Captured, DiedOtherwise | IndirectDeaths},
		{"irrecoverable losses", killed | Missing | Captured, DiedOtherwise | IndirectDeaths | Wounded},
		{"losses", KilledOutright, anything &^ KilledOutright},
		{"toll", KilledOutright, anything &^ KilledOutright},
		{"victims", KilledOutright, anything &^ KilledOutright},
		{"missing", Missing, 0},
		{"captured, prisoners", Captured, 0},
		{"ill", Ill, 0},
		{"deserted", Deserted, 0},
		{"displaced, homeless", Displaced, 0},
		{"died of wounds", DiedOfWounds, 0},
		{"indirect deaths", IndirectDeaths, 0},
		{"affected", 0, anything},
		{"excess deaths", 0, 0},
	} {
		if c, p := termOf(t, row.words).Bounds(); c != row.certainly || p != row.possibly {
			t.Errorf("%s: certainly %v, possibly %v; want %v and %v", row.words, c.Names(), p.Names(), row.certainly.Names(), row.possibly.Names())
		}
	}
}

// Synonyms are one term, in whatever order, case and spacing they are written.
func TestSynonyms(t *testing.T) {
	for _, same := range [][]string{
		{"killed", "dead", "deaths", "fatalities", "death toll", "Fatalities", " DEAD ", "killed, dead or deaths"},
		{"wounded", "injured", "hurt", "WIA"},
		{"killed in action", "KIA", "kia", "Killed  in\taction"},
		{"killed or wounded", "wounded or killed", "dead and injured", "killed and wounded", "killed and/or wounded", "killed/wounded", "Killed, wounded", "injured + dead",
			"killed & wounded", "killed; wounded", "deaths and injuries", "killed plus wounded", "civilian casualties", "Civilian casualties (UN)", "casualties (UN)"},
		{"killed, wounded, missing or captured", "killed, wounded, missing, or captured", "captured, missing and killed or wounded", "prisoners/missing/dead/injured",
			"dead, injured, missing, and prisoners of war"},
		{"irrecoverable losses", "irretrievable losses", "Irretrievable Losses", "permanent losses"},
		{"casualties (NATO)", "Casualties (nato)", "NATO casualties"},
		{"missing", "MIA", "missing in action", "unaccounted for"},
		{"captured", "prisoners", "POWs", "taken prisoner"},
		{"displaced", "homeless", "IDPs"},
	} {
		want := termOf(t, same[0])
		for _, words := range same[1:] {
			if got := termOf(t, words); got != want {
				t.Errorf("%q is %v, not %v", words, got, want)
			}
		}
	}
}

func TestWordsThatAreNoTerm(t *testing.T) {
	for _, words := range []string{"", " ", ",", "decimated", "killed or decimated", "killed or", "killed wounded", "or", "3,000", "killed\x00", "and", "not killed"} {
		if got, ok := ParseTerm(words); ok {
			t.Errorf("%q is %v", words, got)
		}
	}
}

func TestEveryDefinitionIsReadByItsNames(t *testing.T) {
	seen := map[string]string{}
	for i, d := range Definitions() {
		for _, name := range append([]string{d.Name}, d.Synonyms...) {
			if got := termOf(t, name); got != 1<<i {
				t.Errorf("%q is %v, not %v", name, got, d.Name)
			}
			if other := seen[Fold(name)]; other != "" {
				t.Errorf("%q stands for %q and %q", name, other, d.Name)
			}
			seen[Fold(name)] = d.Name
		}
		for _, name := range d.Synonyms {
			if name != Fold(name) {
				t.Errorf("synonym %q is not folded", name)
			}
		}
	}
	for name, parts := range termAliases {
		if name != Fold(name) || seen[name] != "" {
			t.Errorf("alias %q is not folded, or stands for %q", name, seen[name])
		}
		if got, want := termOf(t, name), termOf(t, strings.Join(parts, " or ")); got != want {
			t.Errorf("%q is %v, not %v", name, got, want)
		}
	}
}

// The rows on which others build stand by themselves: one step of Includes is all.
func TestIncludesAreOneStepDeep(t *testing.T) {
	for _, d := range Definitions() {
		for _, name := range d.Includes {
			i := slices.IndexFunc(definitions, func(d Definition) bool { return d.Name == name })
			if i < 0 || len(definitions[i].Includes) > 0 {
				t.Errorf("%s includes %q", d.Name, name)
			}
		}
		if d.Certainly&d.Possibly != 0 {
			t.Errorf("%s takes in %v certainly and possibly", d.Name, (d.Certainly & d.Possibly).Names())
		}
	}
}

func TestTermStringReadsBack(t *testing.T) {
	for term := Term(1); term < 1<<len(definitions); term += 1 + rand.N(Term(4)) {
		if got, ok := ParseTerm(term.String()); !ok || got != term {
			t.Fatalf("%q is %v", term, got)
		}
	}
	for term, want := range map[Term]string{
		0: "", termNames["dead"]: "killed", termNames["killed or wounded"]: "killed or wounded",
		termNames["captured"] | termNames["missing"] | termNames["wounded"]: "wounded, missing or captured",
	} {
		if term.String() != want {
			t.Errorf("%q, want %q", term, want)
		}
	}
}

// Those who are missing may be found; the dead stay dead.
func TestStates(t *testing.T) {
	for words, want := range map[string]bool{
		"missing": true, "captured": true, "deserted": true, "displaced": true, "missing or captured": true,
		"killed": false, "wounded": false, "ill": false, "killed or missing": false, "casualties": false, "affected": false, "excess deaths": false,
	} {
		if termOf(t, words).State() != want {
			t.Errorf("%s is a state: %v", words, !want)
		}
	}
	if Term(0).State() {
		t.Error("no term is a state")
	}
}

func TestOutcomeNames(t *testing.T) {
	if got := strings.Join((KilledOutright | Missing | Displaced).Names(), ", "); got != "killed outright, missing, displaced" {
		t.Error(got)
	}
	if len(anything.Names()) != 10 || Outcomes(0).Names() != nil {
		t.Error(anything.Names())
	}
}

// Every row of the table says who uses the term so.
func TestDefinitionsHaveEvidence(t *testing.T) {
	for _, d := range Definitions() {
		if d.Evidence == "" {
			t.Errorf("%s has no evidence", d.Name)
		}
	}
}

// Only outcomes that could change how two terms stand to each other are doubts.
func TestDoubts(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want Outcomes
	}{
		{"killed", "missing", Missing},
		{"killed", "wounded", 0},
		{"killed", "killed or wounded", 0},
		{"killed or missing", "killed", Missing},
		{"killed in action", "killed", 0},
		{"battle deaths", "killed", DiedOtherwise | IndirectDeaths | Missing},
		{"casualties", "killed or wounded", DiedOtherwise | Ill | Missing | Captured},
	} {
		a, _ := ParseTerm(tt.a)
		b, _ := ParseTerm(tt.b)
		if got := a.Doubts(b); got != tt.want {
			t.Errorf("%s and %s: %v, want %v", tt.a, tt.b, got.Names(), tt.want.Names())
		}
		if a.Doubts(b) != b.Doubts(a) {
			t.Errorf("%s and %s: not the same both ways", tt.a, tt.b)
		}
	}
}

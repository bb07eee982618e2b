package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// whole declares women and men as all people, and a town in a region.
const whole = `subjects:
  people: {parts: [women, men], whole: true}
  women: {aliases: [female]}
  troops: {parts: [infantry, artillery]}
places:
  town: {within: region}
sources:
  S: {aliases: [Ess]}
  Trinidad and Tobago: {role: party}
`

// logicCases are claims of some killed by source S unless they say otherwise, and
// what the rules about logic find in them, by number.
var logicCases = []struct {
	name   string
	claims []string
	want   []string
}{
	{"a count falls", []string{"figure: 50; stated: 2024-01-01", "figure: 49; stated: 2024-01-05"}, []string{"CC411 2"}},
	{"it stays", []string{"figure: 50; stated: 2024-01-01", "figure: 50; stated: 2024-01-05"}, nil},
	{"it falls to the day before in the dataset only", []string{"figure: 50; stated: 2024-01-01", "figure: 40; stated: 2024-01-02", "figure: 45; stated: 2024-01-03"}, []string{"CC411 1"}},
	{"and is the earlier figure's fault where the rest rises without it", []string{"figure: 50; stated: 2024-01-01", "figure: 500; stated: 2024-01-02", "figure: 52; stated: 2024-01-03", "figure: 54; stated: 2024-01-04"}, []string{"CC411 2"}},
	{"but where the rest rises without either, the later one's", []string{"figure: 50; stated: 2024-01-01", "figure: 53; stated: 2024-01-02", "figure: 51; stated: 2024-01-03", "figure: 54; stated: 2024-01-04"}, []string{"CC411 3"}},
	{"and where it is the last", []string{"figure: 50; stated: 2024-01-01", "figure: 53; stated: 2024-01-02", "figure: 51; stated: 2024-01-03"}, []string{"CC411 3"}},
	{"the missing may be found", []string{"figure: 50; stated: 2024-01-01; counts: killed or missing", "figure: 40; stated: 2024-01-02; counts: killed or missing"}, nil},
	{"so may the captured come back", []string{"figure: 50; stated: 2024-01-01; counts: irrecoverable losses", "figure: 40; stated: 2024-01-02; counts: irrecoverable losses"}, nil},
	{"also beside what the engine is asked for", []string{"figure: 50; stated: 2024-01-01; counts: killed or missing", "figure: 40; stated: 2024-01-02; counts: killed or missing", "figure: 3; stated: 2024-01-02"}, nil},
	{"but the dead stay so", []string{"figure: 50; stated: 2024-01-01", "figure: 40; stated: 2024-01-02; counts: killed or missing"}, []string{"CC415 2"}},
	{"also on the day itself", []string{"figure: 50; stated: 2024-01-02", "figure: 40; stated: 2024-01-02; counts: killed or missing"}, []string{"CC413 1"}},
	{"it falls twice", []string{"figure: 50; stated: 2024-01-01", "figure: 40; stated: 2024-01-02", "figure: 35; stated: 2024-01-03"}, []string{"CC411 2", "CC411 3"}},
	{"under another name of the source", []string{"figure: 50; stated: 2024-01-01", "figure: 49; stated: 2024-01-05; source: ess"}, []string{"CC411 2"}},
	{"of another source", []string{"figure: 50; stated: 2024-01-01", "figure: 49; stated: 2024-01-05; source: T"}, nil},
	{"of others", []string{"figure: 50; stated: 2024-01-01", "figure: 49; stated: 2024-01-05; subject: women"}, nil},
	{"from another day", []string{"figure: 50; stated: 2024-01-01; since: 2023-01-01", "figure: 49; stated: 2024-01-05; since: 2023-06-01"}, nil},
	{"of another topic", []string{"figure: 50; stated: 2024-01-01; topic: a", "figure: 49; stated: 2024-01-05; topic: b"}, nil},
	{"and is replaced", []string{"figure: 50; stated: 2024-01-01; id: a", "figure: 49; stated: 2024-01-05; revises: a"}, nil},
	{"and is replaced through another", []string{"figure: 50; stated: 2024-01-01; id: a", "figure: 51; stated: 2024-01-02; id: b; revises: a", "figure: 49; stated: 2024-01-05; revises: b"}, nil},
	{"but what was replaced is not the day before", []string{"figure: 50; stated: 2024-01-01", "figure: 51; stated: 2024-01-02; id: b", "figure: 49; stated: 2024-01-05; revises: b"}, []string{"CC411 3"}},
	{"a state may fall", []string{"figure: 50; stated: 2024-01-01; counts: missing", "figure: 49; stated: 2024-01-05; counts: missing"}, nil},
	{"two states may", []string{"figure: 50; stated: 2024-01-01; counts: missing or captured", "figure: 49; stated: 2024-01-05; counts: missing or captured"}, nil},
	{"an estimate may", []string{"figure: 50; stated: 2024-01-01; counts: excess deaths", "figure: 49; stated: 2024-01-05; counts: excess deaths"}, nil},
	{"only the likely readings fall", []string{"figure: about 50; stated: 2024-01-01", "figure: 45; stated: 2024-01-05"}, []string{"CC411 2"}},
	{"no reading has to", []string{"figure: about 50; stated: 2024-01-01", "figure: 49; stated: 2024-01-05"}, nil},
	{"it may have risen on the day", []string{"figure: 50; stated: 2024-01-02", "figure: 30; stated: 2024-01-01; id: a", "figure: 40; stated: 2024-01-01", "figure: 35; stated: 2024-01-02"}, []string{"CC415 1", "CC415 3"}},
	{"a vague day is no day before", []string{"figure: 50; stated: 2024-02; until: 2024-01", "figure: 49; stated: 2024-01-05"}, nil},
	{"days of a year ago", []string{"figure: 50; stated: 2024-03-01; until: 2024-02", "figure: 49; stated: 2025-01-05"}, []string{"CC415 2"}},

	{"a day differs from the step", []string{"best: 50; stated: 2024-01-01", "best: 60; stated: 2024-01-02", "best: 11; stated: 2024-01-02; since: 2024-01-02"}, []string{"CC412 3"}},
	{"and from that of two days", []string{"best: 50; stated: 2024-01-01", "best: 60; stated: 2024-01-03", "best: 9; stated: 2024-01-03; since: 2024-01-02"}, []string{"CC412 3"}},
	{"a day is the step", []string{"best: 50; stated: 2024-01-01", "best: 60; stated: 2024-01-02", "best: 10; stated: 2024-01-02; since: 2024-01-02"}, nil},
	{"a day of more is left out", []string{"best: 50; stated: 2024-01-01", "best: 60; stated: 2024-01-03", "best: 9; stated: 2024-01-03; since: 2024-01-03"}, nil},
	{"numbers that are not known", []string{"figure: 50; stated: 2024-01-01", "figure: about 60; stated: 2024-01-02", "figure: 11; stated: 2024-01-02; since: 2024-01-02"}, nil},
	{"round numbers as they were said", []string{"figure: 5,000; stated: 2024-01-01", "figure: 6,000; stated: 2024-01-02", "figure: 1,100; stated: 2024-01-02; since: 2024-01-02"}, []string{"CC412 3"}},
	{"and beyond their rounding", []string{"figure: 5,000; stated: 2024-01-01", "figure: 6,000; stated: 2024-01-02", "figure: 3,100; stated: 2024-01-02; since: 2024-01-02"}, []string{"CC412 3"}},
	{"of two running counts the longer", []string{"best: 50; stated: 2024-01-01", "best: 60; stated: 2024-01-02", "best: 5; stated: 2024-01-01; since: 2024-01-01", "best: 15; stated: 2024-01-02; since: 2024-01-01", "best: 11; stated: 2024-01-02; since: 2024-01-02"}, []string{"CC412 5"}},
	{"a day at a fall", []string{"best: 60; stated: 2024-01-01", "best: 50; stated: 2024-01-02", "best: 5; stated: 2024-01-02; since: 2024-01-02"}, []string{"CC411 2"}},

	{"a part exceeds the whole", []string{"figure: 50; stated: 2024-01-01; subject: women", "figure: 40; stated: 2024-01-01; subject: people"}, []string{"CC413 1"}},
	{"under its alias", []string{"figure: 50; stated: 2024-01-01; subject: Female", "figure: 40; stated: 2024-01-01; subject: People"}, []string{"CC413 1"}},
	{"in a place", []string{"figure: 50; stated: 2024-01-01; place: town", "figure: 40; stated: 2024-01-01; place: region"}, []string{"CC413 1"}},
	{"by definition", []string{"figure: 50; stated: 2024-01-01", "figure: 40; stated: 2024-01-01; counts: casualties"}, []string{"CC413 1"}},
	{"on two axes", []string{"figure: 50; stated: 2024-01-01; place: town", "figure: 40; stated: 2024-01-01; place: region; counts: casualties"}, []string{"CC413 1"}},
	{"mixed on two axes", []string{"figure: 50; stated: 2024-01-01; place: region", "figure: 40; stated: 2024-01-01; place: town; counts: casualties"}, nil},
	{"of two wholes one is named", []string{"figure: 50; stated: 2024-01-01; place: town", "figure: 40; stated: 2024-01-01; place: region", "figure: 30; stated: 2024-01-01; place: region; counts: casualties"}, []string{"CC413 1", "CC413 2"}},
	{"of whom it does not say", []string{"figure: 50; stated: 2024-01-01; subject: women", "figure: 40; stated: 2024-01-01"}, nil},
	{"a part that fits", []string{"figure: 40; stated: 2024-01-01; subject: women", "figure: 50; stated: 2024-01-01; subject: people"}, nil},
	{"a part of another source", []string{"figure: 50; stated: 2024-01-01; subject: women", "figure: 40; stated: 2024-01-01; subject: people; source: T"}, nil},
	{"a part of another day", []string{"figure: 50; stated: 2024-01-01; subject: women", "figure: 40; stated: 2024-01-03; subject: people"}, []string{"CC415 2"}},
	{"a definition that may be a part", []string{"figure: 50; stated: 2024-01-01; counts: missing", "figure: 40; stated: 2024-01-01"}, nil},

	{"the parts are more than the total", []string{"figure: 30; stated: 2024-01-01; subject: women", "figure: 20; stated: 2024-01-01; subject: men", "figure: 40; stated: 2024-01-01; subject: people"}, []string{"CC414 3"}},
	{"the parts are fewer", []string{"figure: 10; stated: 2024-01-01; subject: women", "figure: 20; stated: 2024-01-01; subject: men", "figure: 40; stated: 2024-01-01; subject: people"}, []string{"CC414 3"}},
	{"the parts may leave some out", []string{"figure: 10; stated: 2024-01-01; subject: infantry", "figure: 20; stated: 2024-01-01; subject: artillery", "figure: 40; stated: 2024-01-01; subject: troops"}, nil},
	{"they may not be more", []string{"figure: 30; stated: 2024-01-01; subject: infantry", "figure: 20; stated: 2024-01-01; subject: artillery", "figure: 40; stated: 2024-01-01; subject: troops"}, []string{"CC414 3"}},
	{"one of them alone is too many", []string{"figure: 50; stated: 2024-01-01; subject: women", "figure: 20; stated: 2024-01-01; subject: men", "figure: 40; stated: 2024-01-01; subject: people"}, []string{"CC413 1"}},
	{"only the likely readings are more", []string{"figure: about 30; stated: 2024-01-01; subject: women", "figure: 20; stated: 2024-01-01; subject: men", "figure: 40; stated: 2024-01-01; subject: people"}, []string{"CC414 3"}},
	{"rounded figures", []string{"figure: 300; stated: 2024-01-01", "figure: 2,700; stated: 2024-01-01; counts: wounded", "figure: 3,100; stated: 2024-01-01; counts: killed or wounded"}, []string{"CC414 3"}},
	{"hedges make up for it", []string{"figure: about 300; stated: 2024-01-01", "figure: roughly 2,700; stated: 2024-01-01; counts: wounded", "figure: some 3,050; stated: 2024-01-01; counts: killed or wounded"}, nil},
	{"a total that was replaced", []string{"figure: 30; stated: 2024-01-01; subject: women", "figure: 20; stated: 2024-01-01; subject: men", "figure: 40; stated: 2024-01-01; subject: people; id: a", "figure: 50; stated: 2024-01-02; subject: people; revises: a"}, nil},

	{"two figures of one day", []string{"figure: 50; stated: 2024-01-01", "figure: 60; stated: 2024-01-01"}, []string{"CC415 2"}},
	{"three figures of one day are named once", []string{"figure: 50; stated: 2024-01-01", "figure: 60; stated: 2024-01-01", "figure: 70; stated: 2024-01-01"}, []string{"CC415 3"}},
	{"a state on one day", []string{"figure: 50; stated: 2024-01-01; counts: missing", "figure: 60; stated: 2024-01-01; counts: missing"}, []string{"CC415 2"}},
	{"windows that are too many", []string{"best: 60; stated: 2024-01-04", "best: 40; since: 2024-01-01; stated: 2024-01-02", "best: 30; since: 2024-01-03; stated: 2024-01-03"}, []string{"CC415 1"}},
	{"of a day that nobody knows", []string{"figure: 50; stated: 2024-01-01", "figure: 60"}, nil},
	{"a part that grows by more than the whole", []string{"figure: 8; stated: 2024-01-03; place: region", "figure: 3; stated: 2024-01-03; place: town", "figure: 8; stated: 2024-01-04; place: region", "figure: 4; stated: 2024-01-04; place: town"}, []string{"CC415 4"}},
	{"over a vague figure", []string{"figure: 50; stated: 2024-01-01", "figure: dozens; stated: 2024-01-02", "figure: 40; stated: 2024-01-03"}, []string{"CC415 3"}},
	{"an echo binds nothing", []string{"figure: 50; stated: 2024-01-01", "figure: 60; stated: 2024-01-01; derived_from: T"}, nil},
}

func TestLogic(t *testing.T) {
	for _, c := range logicCases {
		t.Run(c.name, func(t *testing.T) {
			got := codesOf(t, whole, c.claims, "CC411", "CC412", "CC413", "CC414", "CC415")
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

var attributionCases = []struct {
	name   string
	claims []string
	want   []string
}{
	{"another hedge", []string{"figure: nearly 50; stated: 2024-01-01; via: A", "figure: over 50; stated: 2024-01-01; via: B"}, []string{"CC501 2"}},
	{"carried later", []string{"figure: nearly 50; stated: 2024-01-01; via: A; published: 2024-01-02", "figure: over 50; stated: 2024-01-01; via: B"}, []string{"CC501 1"}},
	{"another figure", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: 60; stated: 2024-01-01; via: B"}, []string{"CC501 2"}},
	{"another definition", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: 50; stated: 2024-01-01; via: B; counts: casualties"}, []string{"CC501 2"}},
	{"another window", []string{"figure: 50; stated: 2024-01-09; via: A", "figure: 50; stated: 2024-01-09; via: B; since: 2024-01-03"}, []string{"CC501 2"}},
	{"a third wording", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: over 50; stated: 2024-01-01; via: B", "figure: 50; stated: 2024-01-01; via: C"}, []string{"CC501 2", "CC501 3"}},
	{"the same", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: 50; stated: 2024-01-01; via: B"}, nil},
	{"one outlet", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: over 50; stated: 2024-01-01; via: a"}, nil},
	{"another speaker", []string{"figure: 50; stated: 2024-01-01; via: A; speaker: X", "figure: over 50; stated: 2024-01-01; via: B; speaker: Y"}, nil},
	{"another day", []string{"figure: 50; stated: 2024-01-01; via: A", "figure: over 50; stated: 2024-01-02; via: B"}, nil},
	{"a month is no day", []string{"figure: 50; stated: 2024-01; via: A", "figure: over 50; stated: 2024-01; via: B"}, nil},

	{"an echo", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: T"}, []string{"CC502 2"}},
	{"with another hedge", []string{"figure: 1,234; stated: 2024-01-01", "figure: about 1,234; stated: 2024-01-02; source: T"}, []string{"CC502 2"}},
	{"two echoes", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: T", "figure: 1,234; stated: 2024-01-02; source: U"}, []string{"CC502 2", "CC502 3"}},
	{"one that is repeated", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: T", "figure: 1,234; stated: 2024-01-03; source: T"}, []string{"CC502 2"}},
	{"one's own number", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: ESS"}, nil},
	{"on one day", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-01; source: T"}, nil},
	{"perhaps on one day", []string{"figure: 1,234; stated: 2024-01", "figure: 1,234; stated: 2024-01-31; source: T"}, nil},
	{"marked", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: T; derived_from: S"}, nil},
	{"the first is one", []string{"figure: 1,234; stated: 2024-01-01; derived_from: X", "figure: 1,234; stated: 2024-01-02; source: T"}, nil},
	{"round", []string{"figure: 1,200; stated: 2024-01-01", "figure: 1,200; stated: 2024-01-02; source: T"}, nil},
	{"three digits are not round", []string{"figure: 12,300; stated: 2024-01-01", "figure: 12,300; stated: 2024-01-02; source: T"}, []string{"CC502 2"}},
	{"small", []string{"figure: 237; stated: 2024-01-01", "figure: 237; stated: 2024-01-02; source: T"}, nil},
	{"of others", []string{"figure: 1,234; stated: 2024-01-01", "figure: 1,234; stated: 2024-01-02; source: T; counts: wounded"}, nil},

	{"a semicolon", []string{"figure: 5; source: \"A;B\"; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"a bar", []string{"figure: 5; source: A | B; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"a line end", []string{"figure: 5; source: \"A\\nB\"; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"one that is declared", []string{"figure: 5; source: Trinidad and Tobago; stated: 2024-01-01"}, nil},
	{"one that is not known", []string{"figure: 5; source: Ministry of Health and Population; stated: 2024-01-01"}, nil},
	{"parts of which one is not known", []string{"figure: 5; source: S and Population; stated: 2024-01-01"}, nil},
	{"known ones", []string{"figure: 5; source: S and T; stated: 2024-01-01", "figure: 5; source: T; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"aliases", []string{"figure: 5; source: ess / T; stated: 2024-01-01", "figure: 5; source: t; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"three", []string{"figure: 5; source: \"S, T & U\"; stated: 2024-01-01", "figure: 5; source: T; stated: 2024-01-01", "figure: 5; source: U; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"one of them with and", []string{"figure: 5; source: \"Trinidad and Tobago, S\"; stated: 2024-01-01"}, []string{"CC503 1"}},
	{"in a company", []string{"figure: 5; source: AT&T; stated: 2024-01-01", "figure: 5; source: T; stated: 2024-01-01"}, nil},
}

func TestAttribution(t *testing.T) {
	for _, c := range attributionCases {
		t.Run(c.name, func(t *testing.T) {
			got := codesOf(t, whole, c.claims, "CC501", "CC502", "CC503")
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

var plausibilityCases = []struct {
	name   string
	claims []string
	want   []string
}{
	{"a factor", []string{"figure: 5; stated: 2024-01-01", "figure: 51; stated: 2024-01-01; source: T"}, []string{"CC601 2"}},
	{"ten is not beyond ten", []string{"figure: 5; stated: 2024-01-01", "figure: 50; stated: 2024-01-01; source: T"}, nil},
	{"the odd one out", []string{"figure: 5; stated: 2024-01-01", "figure: 51; stated: 2024-01-01; source: T", "figure: 55; stated: 2024-01-01; source: U"}, []string{"CC601 1"}},
	{"of one source", []string{"figure: 5; stated: 2024-01-01", "figure: 51; stated: 2024-01-01; source: Ess"}, nil},
	{"a note", []string{"figure: 5; stated: 2024-01-01; note: soldiers alone", "figure: 51; stated: 2024-01-01; source: T"}, nil},
	{"open ends", []string{"figure: at least 5; stated: 2024-01-01", "figure: 51; stated: 2024-01-01; source: T"}, nil},
	{"open ends too low", []string{"figure: 5; stated: 2024-01-01", "figure: at least 51; stated: 2024-01-01; source: T"}, []string{"CC601 2"}},
	{"a maximum", []string{"figure: up to 90; stated: 2024-01-01", "figure: 5; stated: 2024-01-01; source: T"}, nil},
	{"hedges", []string{"figure: about 5,000; stated: 2024-01-01", "figure: about 51,000; stated: 2024-01-01; source: T"}, []string{"CC601 2"}},
	{"ranges by their ends", []string{"figure: 5 to 6; stated: 2024-01-01", "figure: 55 to 99; stated: 2024-01-01; source: T"}, nil},
	{"a zero", []string{"figure: 0; stated: 2024-01-01", "figure: 51; stated: 2024-01-01; source: T"}, []string{"CC601 2"}},
	{"a zero, and few", []string{"figure: none; stated: 2024-01-01", "figure: 10; stated: 2024-01-01; source: T"}, nil},
	{"a zero with a note", []string{"figure: none; stated: 2024-01-01; note: those in hospital", "figure: 51; stated: 2024-01-01; source: T"}, nil},
	{"years later", []string{"figure: 5; stated: 2024-01-01; since: 2023-12-01", "figure: 51; stated: 2026-01-01; source: T; since: 2023-12-01"}, nil},
	{"days later", []string{"figure: 5; stated: 2024-01-01; since: 2023-12-01", "figure: 51; stated: 2024-01-03; source: T; since: 2023-12-01"}, []string{"CC601 2"}},
	{"days later, and lower", []string{"figure: 51; stated: 2024-01-01; since: 2023-12-01", "figure: 5; stated: 2024-01-03; source: T; since: 2023-12-01"}, []string{"CC601 1"}},
	{"days later, from an unknown day", []string{"figure: 5; stated: 2024-01-01", "figure: 51; stated: 2024-01-03; source: T"}, nil},
	{"a year", []string{"figure: 5; until: 2024; since: 2024; stated: 2025-02-01", "figure: 51; until: 2024; since: 2024; stated: 2025-03-01; source: T"}, []string{"CC601 2"}},
	{"of others", []string{"figure: 5; stated: 2024-01-01; subject: women", "figure: 51; stated: 2024-01-01; source: T"}, nil},

	{"digits change places", []string{"figure: 1,204; stated: 2024-01-01", "figure: 3,142; stated: 2024-01-02", "figure: 1,350; stated: 2024-01-03"}, []string{"CC602 2"}},
	{"below", []string{"figure: 1,304; stated: 2024-01-01", "figure: 1,053; stated: 2024-01-02", "figure: 1,550; stated: 2024-01-03"}, []string{"CC602 2"}},
	{"below, and not between", []string{"figure: 1,304; stated: 2024-01-01", "figure: 1,033; stated: 2024-01-02", "figure: 1,550; stated: 2024-01-03"}, nil},
	{"to what is between", []string{"figure: 1,404; stated: 2024-01-01", "figure: 1,154; stated: 2024-01-02", "figure: 1,550; stated: 2024-01-03"}, []string{"CC602 2"}},
	{"not far off", []string{"figure: 104; stated: 2024-01-01", "figure: 101; stated: 2024-01-02", "figure: 111; stated: 2024-01-03"}, nil},
	{"nothing is off", []string{"figure: 12; stated: 2024-01-01", "figure: 21; stated: 2024-01-02", "figure: 22; stated: 2024-01-03"}, nil},
	{"two ways", []string{"figure: 100; stated: 2024-01-01", "figure: 921; stated: 2024-01-02", "figure: 915; stated: 2024-01-03"}, nil},
	{"hedges are left alone", []string{"figure: 1,204; stated: 2024-01-01", "figure: about 3,142; stated: 2024-01-02", "figure: 1,350; stated: 2024-01-03"}, nil},
	{"a state that moves", []string{"figure: 12; stated: 2024-01-01; counts: missing", "figure: 41; stated: 2024-01-02; counts: missing", "figure: 40; stated: 2024-01-03; counts: missing"}, nil},
	{"a state that does not", []string{"figure: 41; stated: 2024-01-01; counts: missing", "figure: 14; stated: 2024-01-02; counts: missing", "figure: 40; stated: 2024-01-03; counts: missing"}, []string{"CC602 2"}},
	{"no leading zero", []string{"figure: 10; stated: 2024-01-01", "figure: 20; stated: 2024-01-02", "figure: 12; stated: 2024-01-03"}, nil},
}

func TestPlausibility(t *testing.T) {
	for _, c := range plausibilityCases {
		t.Run(c.name, func(t *testing.T) {
			got := codesOf(t, whole, c.claims, "CC601", "CC602")
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

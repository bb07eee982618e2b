package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
)

// The examples of a lexicon are texts of one line, in which ¶ ends a paragraph. The
// indented lines below one say what must be found in it, in that order:
//
//	figure | counts | source | more
//
// where - is no source, and more is any of speaker, via, subject, place, stated, since
// and until with a colon, and superseded or not superseded. A line "nothing" stands for no claim at all.
// Every example came out on exampleDay.
var exampleDay = compare.NewDate(2024, 12, 27)

// An example is a text with what must be found in it.
type example struct {
	line int
	text string
	want []string
}

// examplesOf reads the examples of a lexicon.
func examplesOf(t *testing.T, lang string) []example {
	t.Helper()
	lines := strings.Split(lexiconText(lang), "\n")
	head := lexicons[lang]().examples
	var all []example
	for i, line := range lines[head:] {
		n := head + i + 1
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "" || strings.HasPrefix(line, "#"):
		case line[0] != ' ':
			all = append(all, example{line: n, text: strings.ReplaceAll(line, " ¶ ", "\n\n")})
		case len(all) == 0:
			t.Fatalf("%s.txt:%d: nothing stands before %q", lang, n, trimmed)
		default:
			e := &all[len(all)-1]
			e.want = append(e.want, trimmed)
		}
	}
	return all
}

// TestExamples reads the examples of every language, which must be found as they say.
func TestExamples(t *testing.T) {
	for _, lang := range Languages() {
		all := examplesOf(t, lang)
		if len(all) == 0 {
			t.Errorf("%s.txt has no examples", lang)
		}
		for _, e := range all {
			at := fmt.Sprintf("%s.txt:%d: %s", lang, e.line, e.text)
			found := Read(e.text, Options{Date: exampleDay, Lang: lang})
			if len(e.want) == 0 {
				t.Errorf("%s\nsays not what must be found", at)
				continue
			}
			if e.want[0] == "nothing" {
				e.want = nil
			}
			for i := range max(len(found), len(e.want)) {
				switch {
				case i >= len(found):
					t.Errorf("%s\nfound nothing for %s", at, e.want[i])
				case i >= len(e.want):
					t.Errorf("%s\nfound too much: %s", at, shown(&found[i], nil))
				default:
					if got := shown(&found[i], moreOf(e.want[i])); got != e.want[i] {
						t.Errorf("%s\n got %s\nwant %s", at, got, e.want[i])
					}
				}
			}
		}
	}
}

// moreOf returns the names of the fields that a line of an example gives beside the
// first three.
func moreOf(line string) []string {
	fields := strings.Split(line, " | ")
	var names []string
	for _, f := range fields[min(3, len(fields)):] {
		name, _, _ := strings.Cut(f, ":")
		names = append(names, name)
	}
	return names
}

// shown writes a claim as examples do, with some of its fields.
func shown(f *Found, more []string) string {
	source := f.Source
	if source == "" {
		source = "-"
	}
	s := f.Figure.Text + " | " + f.Counts + " | " + source
	for _, name := range more {
		s += " | " + field(f, name)
	}
	return s
}

func field(f *Found, name string) string {
	switch name {
	case "speaker":
		return "speaker: " + f.Speaker
	case "via":
		return "via: " + f.Details.Via
	case "subject":
		return "subject: " + f.Subject
	case "place":
		return "place: " + f.Place
	case "stated":
		return "stated: " + f.Stated.String()
	case "since":
		return "since: " + f.Since.String()
	case "until":
		return "until: " + f.Until.String()
	case "superseded", "not superseded":
		if f.Superseded {
			return "superseded"
		}
		return "not superseded"
	}
	return "there is no field " + name
}

// sectionsOf returns the names of the sections of a lexicon and of the lines of its
// grammar.
func sectionsOf(lang string) []string {
	var names []string
	section := ""
	for line := range strings.SplitSeq(lexiconText(lang), "\n") {
		if name, ok := sectionName(line); ok {
			section = name
			names = append(names, name)
		} else if name, _, ok := strings.Cut(line, ": "); ok && section == "grammar" {
			names = append(names, "grammar: "+name)
		}
	}
	return names
}

// notNeeded are sections of the English lexicon and lines of its grammar that another
// language can do without, and why.
var notNeeded = map[string]map[string]string{
	"fr": {
		"grammar: genitive": "whose something is stands behind de",
		"grammar: ago":      "il y a stands before the number",
	},
}

// TestSections holds that no language lacks a section or a line of the grammar that
// English has.
func TestSections(t *testing.T) {
	english := sectionsOf("en")
	for _, lang := range Languages() {
		own := sectionsOf(lang)
		for _, name := range english {
			switch why, has := notNeeded[lang][name], slices.Contains(own, name); {
			case !has && why == "":
				t.Errorf("%s.txt has no section or line of the grammar %q", lang, name)
			case has && why != "":
				t.Errorf("%s.txt has %q after all, which is said not to be needed", lang, name)
			}
		}
	}
}

// TestLexiconErrors holds that what is wrong with a lexicon is said with its line.
func TestLexiconErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"-- language --\nname: X\nvowels: many\n", `line 3: there is no setting "vowels"`},
		{"-- language --\nname: X\n-- colours --\nred, green\n", `line 4: there is no section "colours"`},
		{"-- outcomes --\nkilled: dead\n", `line 2: "killed: dead" does not begin with a term, a form and a colon`},
		{"-- outcomes --\nkilled q: dead\n", `line 2: "killed q: dead" does not begin with a term, a form and a colon`},
		{"-- outcomes --\nkilled p: dead\nvanquished p: beaten\n", `line 3: there is no term "vanquished"`},
		{"-- outcomes --\nkilled p: dead,, slain\n", `line 2: a word is missing between two commas`},
		{"-- grammar --\nof: of\noff: off\n", `line 3: there is no place in the grammar called "off"`},
		{"-- months --\n\nJanuary = 1, February\n", `line 3: February needs a number`},
		{"-- holidays --\nChristmas = December\n", `line 2: Christmas needs a month and a day, as in 12-25`},
		{"-- demonym --\n# comment\nMartian = Mars\n", `line 3: Martian: there is no country "Mars"`},
		{"-- seat --\nMars = Olympus\n", `line 2: Mars: there is no such country`},
		{"-- before --\nnearly, about\nnearly\n", `line 3: "nearly" stands in this section twice`},
		{"-- before --\nnearly # close\nabout =\n", `line 3: about = gives nothing behind it`},
	} {
		_, err := parseLexicon("en", c.text)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// TestGuess holds that languages are told apart by their commonest words.
func TestGuess(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "en"},
		{"12", "en"},
		{"Kiev: 12", "en"},
		{"At least 12 people were killed in Paris on Monday, the ministry said.", "en"},
		{"Au moins 12 personnes ont été tuées lundi dans la capitale, selon le ministère.", "fr"},
		{"LES SECOURS ONT RETROUVÉ 12 CORPS DANS LES DÉCOMBRES", "fr"},
		{"Le Monde reported that 12 people were killed in the raid.", "en"},
	} {
		if got := languageOf(c.text, ""); got != c.want {
			t.Errorf("%q is taken for %s", c.text, got)
		}
	}
	if got := languageOf("At least 12 people were killed.", "fr"); got != "fr" {
		t.Errorf("a given language is not taken")
	}
	if got := languageOf("At least 12 people were killed.", "tlh"); got != "en" {
		t.Errorf("a language that is not known is not guessed")
	}
}

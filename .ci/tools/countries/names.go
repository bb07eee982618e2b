package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// readTerritories returns CLDR's names of territories, by language and by
// two-letter code, the latter with a suffix for short and other names.
func readTerritories(dir string) map[string]map[string]string {
	names := map[string]map[string]string{}
	for _, lang := range []string{"en", "fr"} {
		var file struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		read(&file, dir, "cldr-localenames-full/main/"+lang+"/territories.json")
		names[lang] = file.Main[lang].LocaleDisplayNames.Territories
	}
	return names
}

// english returns the names of a country in English, the usual one first.
func english(c country, territories map[string]map[string]string) []string {
	main, others := cldr(c.CCA2, territories["en"])
	names := append([]string{c.Name.Common, main}, others...)
	names = append(names, c.Name.Official)
	for _, alt := range c.AltSpellings {
		if c.isEnglish(alt) {
			names = append(names, alt)
		}
	}
	return clean(names)
}

// french returns the names of a country in French, the usual one first: CLDR is
// the better kept there, unless it too has the other's name.
func french(c country, territories map[string]map[string]string) []string {
	main, others := cldr(c.CCA2, territories["fr"])
	t := c.Translations["fra"]
	names := append([]string{main, t.Common}, others...)
	short, ok := territories["fr"][c.CCA2+"-alt-short"]
	if ok && short == t.Common || strings.Contains(territories["fr"][c.CCA2], "("+t.Common+")") {
		names[0], names[1] = names[1], names[0]
	}
	return clean(append(names, t.Official))
}

var bracketed = regexp.MustCompile(`^(.*?) \((.*)\)$`)

// cldr returns CLDR's name of a country without what it has in brackets, and its
// other names. Of other names with brackets only an acronym in them is a name.
func cldr(code string, names map[string]string) (main string, others []string) {
	main = names[code]
	if m := bracketed.FindStringSubmatch(main); m != nil {
		main = m[1]
		if !strings.Contains(m[2], " ") {
			others = append(others, m[2])
		}
	}
	for _, alt := range []string{"-alt-short", "-alt-variant"} {
		name := names[code+alt]
		if m := bracketed.FindStringSubmatch(name); m != nil {
			name = ""
			if isAcronym(m[2]) {
				name = m[2]
			}
		}
		others = append(others, name)
	}
	return main, others
}

var spelling = strings.NewReplacer("’", "'", " & ", " and ", " - ", "-", " -", "-", "d' ", "d'")

// clean spells names alike and leaves out what is empty, doubled or no name to be
// met in prose: one with brackets, or with an abbreviation other than St.
func clean(names []string) []string {
	var kept []string
	for _, n := range names {
		n = spelling.Replace(norm.NFC.String(n))
		for _, article := range []string{"The ", "the ", "Les "} {
			n = strings.TrimPrefix(n, article)
		}
		if n == "" || strings.Contains(n, "(") || abbreviated(n) {
			continue
		}
		n = capitalised(n)
		if !slices.ContainsFunc(kept, func(k string) bool { return strings.EqualFold(k, n) }) {
			kept = append(kept, n)
		}
	}
	return kept
}

func abbreviated(n string) bool { return strings.Contains(strings.ReplaceAll(n, "St.", "St"), ".") }

func capitalised(n string) string {
	r := []rune(n)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// isEnglish says whether one of a country's alternative spellings, of which many
// are in its own languages, is an English name: an acronym, or a name that shares
// a word with an English name.
func (c country) isEnglish(alt string) bool {
	if alt == c.CCA2 || strings.Contains(alt, ",") || !isASCII(alt) || c.isNative(alt) || c.isPeople(alt) {
		return false
	}
	if isAcronym(alt) {
		return true
	}
	for _, name := range []string{c.Name.Common, c.Name.Official} {
		if fold(alt) == fold(name) {
			return true
		}
		for w := range strings.FieldsSeq(name) {
			if len(w) > 3 && slices.Contains(foldedWords(alt), fold(w)) {
				return true
			}
		}
	}
	return false
}

func (c country) isNative(name string) bool {
	for lang, n := range c.Name.Native {
		if lang != "eng" && (name == n.Common || name == n.Official) {
			return true
		}
	}
	return false
}

func (c country) isPeople(name string) bool { return name == c.Demonyms["eng"].M }

func isAcronym(s string) bool {
	return len(s) > 1 && len(s) < 5 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

// owners returns for each name the code of its country: of those that go by it
// the first for whom it is the usual name, else the first. Lists are in the order
// of all.
func owners(all []country, lists [][]string) map[string]string {
	owner := map[string]string{}
	for _, usual := range []bool{true, false} {
		for i, names := range lists {
			for j, n := range names {
				if owner[n] == "" && (j == 0 || !usual) {
					owner[n] = all[i].CCA3
				}
			}
		}
	}
	return owner
}

// own returns the names that are no other country's, without those around another
// of the same country: whoever finds Angola finds the Republic of Angola. The
// People's Republic of China stays, as the Republic of China is another's.
func (c country) own(names []string, owner map[string]string) []string {
	var kept []string
	for _, n := range names {
		if owner[n] != c.CCA3 {
			continue
		}
		around := slices.ContainsFunc(kept, func(k string) bool { return within(k, n) })
		if !around || c.aroundAnother(n, owner) {
			kept = append(kept, n)
		}
	}
	return kept
}

func (c country) aroundAnother(name string, owner map[string]string) bool {
	for other, code := range owner {
		if code != c.CCA3 && within(other, name) {
			return true
		}
	}
	return false
}

// within says whether a name stands in a longer one, as whole words.
func within(name, longer string) bool {
	return strings.Contains(" "+words.Replace(longer)+" ", " "+words.Replace(name)+" ")
}

var words = strings.NewReplacer("d'", "d' ", "l'", "l' ", "-", " ", ",", "")

// fold keeps only the letters of a name, small and without accents.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

func foldedWords(s string) []string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = fold(w)
	}
	return words
}

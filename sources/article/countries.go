package article

import (
	_ "embed"
	"strings"
	"sync"
)

//go:generate sh -c "go run -C ../../.ci/tools ./countries $NODE_MODULES >countries.new && mv countries.new countries.txt"

// countriesTxt has one country a line, in both languages; its head says where the
// data are from, under which licence, and what the fields are.
//
//go:embed countries.txt
var countriesTxt string

// A country is what one language calls a country or territory. Names are no other
// country's; capitals and demonyms may be (Congolese), or may be a name (Djibouti).
type country struct {
	code string // ISO 3166-1 alpha-3; UNK for Kosovo
	// names are the usual one first, without an article. A longer one around
	// another is left out (Republic of Angola), unless it is also around one of
	// another country: in "Democratic People's Republic of Korea" the longest counts.
	names    []string
	capitals []string // none where there is no capital; the usual spelling first
	// demonyms are adjectives and people in singular and plural, as far as their
	// plurals are regular; French ones are small, masculine before feminine.
	demonyms []string
}

// Each language has a column for names, one for capitals, one for demonyms.
var (
	countriesEN = sync.OnceValue(func() []country { return parseCountries(countriesTxt, 1) })
	countriesFR = sync.OnceValue(func() []country { return parseCountries(countriesTxt, 2) })
)

// countries returns the countries as a language calls them, sorted by code, or nil
// where the language is none of Languages. Callers share the result.
func countries(lang string) []country {
	switch lang {
	case "en":
		return countriesEN()
	case "fr":
		return countriesFR()
	}
	return nil
}

// parseCountries reads a language's columns, the first of which is given.
func parseCountries(text string, column int) []country {
	var all []country
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		all = append(all, country{
			code:     fields[0],
			names:    spellings(fields[column]),
			capitals: spellings(fields[column+2]),
			demonyms: spellings(fields[column+4]),
		})
	}
	return all
}

// spellings splits a field; an empty one has none.
func spellings(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

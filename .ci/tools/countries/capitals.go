package main

import (
	"cmp"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A zone is a time zone of CLDR with the city that stands for it.
type zone struct {
	en, fr string
	others []string // what else the city is called in English
	id     string   // the city in the identifier, which keeps an older spelling
}

// readZones returns the time zones of CLDR, sorted by their short codes.
func readZones(dir string) []zone {
	var file struct {
		Keyword struct {
			U struct{ TZ map[string]json.RawMessage }
		}
	}
	read(&file, dir, "cldr-bcp47/bcp47/timezone.json")
	en, fr := readCities(dir, "en"), readCities(dir, "fr")
	codes := file.Keyword.U.TZ
	var zones []zone
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		var tz struct {
			Alias       string `json:"_alias"`
			Description string `json:"_description"`
		}
		// Beside the zones stand strings that describe the list.
		if json.Unmarshal(codes[code], &tz) != nil || tz.Alias == "" {
			continue
		}
		id := strings.Fields(tz.Alias)[0]
		city := strings.ReplaceAll(id[strings.LastIndex(id, "/")+1:], "_", " ")
		// "Ulaanbaatar (Ulan Bator), Mongolia"
		described, _, _ := strings.Cut(tz.Description, ", ")
		others := strings.Split(strings.TrimSuffix(described, ")"), " (")
		// A language says nothing of a city that it spells as the identifier does.
		zones = append(zones, zone{cmp.Or(en[id], city), cmp.Or(fr[id], city), others, city})
	}
	return zones
}

// readCities returns the cities of a language's time zones by identifier.
func readCities(dir, lang string) map[string]string {
	var file struct {
		Main map[string]struct {
			Dates struct {
				TimeZoneNames struct{ Zone map[string]json.RawMessage }
			}
		}
	}
	read(&file, dir, "cldr-dates-full/main/"+lang+"/timeZoneNames.json")
	cities := map[string]string{}
	addCities(cities, "", file.Main[lang].Dates.TimeZoneNames.Zone)
	return cities
}

// addCities walks a tree whose branches are the parts of identifiers.
func addCities(cities map[string]string, prefix string, tree map[string]json.RawMessage) {
	for part, data := range tree {
		var leaf struct{ ExemplarCity string }
		var branch map[string]json.RawMessage
		if json.Unmarshal(data, &leaf) == nil && leaf.ExemplarCity != "" {
			cities[prefix+part] = leaf.ExemplarCity
		} else if json.Unmarshal(data, &branch) == nil {
			addCities(cities, prefix+part+"/", branch)
		}
	}
}

// initials are what follows a city's name in "Washington D.C.".
var initials = regexp.MustCompile(` ([A-Z]\.)+$`)

// capitals returns the spellings of a country's capitals in English and in
// French. Where CLDR has no zone with the city, French spells it as English does,
// as far as these data tell.
func (c country) capitals(zones []zone) (en, fr []string) {
	for _, capital := range c.Capital {
		plain := initials.ReplaceAllString(capital, "")
		if z, ok := find(zones, plain); ok {
			en = append(en, plain, z.en)
			if z.id[0] == plain[0] {
				en = append(en, z.id) // Kiev, Katmandu; but not Miquelon, Godthab
			}
			fr = append(fr, bracketed.ReplaceAllString(z.fr, "$1")) // Tripoli (Libye)
			continue
		}
		en, fr = append(en, plain), append(fr, inFrench(zones, plain))
		if plain != capital {
			en, fr = append(en, capital), append(fr, capital)
		}
	}
	return cities(en), cities(fr)
}

// find returns the zone of a city.
func find(zones []zone, city string) (zone, bool) {
	i := slices.IndexFunc(zones, func(z zone) bool {
		same := func(s string) bool { return fold(s) == fold(city) }
		return same(z.en) || slices.ContainsFunc(z.others, same)
	})
	if i < 0 {
		return zone{}, false
	}
	return zones[i], true
}

// inFrench returns a capital that English tells from its country by the word
// City, which French does without.
func inFrench(zones []zone, capital string) string {
	name, ok := strings.CutSuffix(capital, " City")
	if z, found := find(zones, name); ok && found {
		return z.fr
	}
	return capital
}

// cities spells the names of cities alike, and each once but for its accents.
func cities(names []string) []string {
	var kept []string
	for _, n := range names {
		n = spelling.Replace(n)
		if !slices.ContainsFunc(kept, func(k string) bool { return fold(k) == fold(n) }) {
			kept = append(kept, n)
		}
	}
	return kept
}

package article

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// unMembers are the members of the United Nations by ISO 3166-1 alpha-3.
const unMembers = `
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH
BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV
CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM
GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN
IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA
LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ
MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG
POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP
SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA
UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE`

// Every member of the UN, its two observers, Kosovo and Taiwan have all fields in
// every language.
func TestStatesAreComplete(t *testing.T) {
	states := append(strings.Fields(unMembers), "PSE", "VAT", "UNK", "TWN")
	if len(states) != 193+4 {
		t.Fatalf("%d states listed", len(states))
	}
	for _, lang := range Languages() {
		for _, code := range states {
			c := mustCountry(t, lang, code)
			if len(c.names) == 0 || len(c.capitals) == 0 || len(c.demonyms) == 0 {
				t.Errorf("%s: %s lacks a field: %q", lang, code, c)
			}
		}
	}
}

func TestCountriesTable(t *testing.T) {
	codes := map[string]bool{}
	last := ""
	for line := range strings.Lines(countriesTxt) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 7 {
			t.Fatalf("%d fields: %q", len(fields), line)
		}
		if code := fields[0]; len(code) != 3 || code <= last {
			t.Errorf("code %q after %q", code, last)
		}
		last = fields[0]
		codes[last] = true
		for _, f := range fields[1:] {
			checkSpellings(t, last, spellings(f))
		}
		if fields[1] == "" || fields[2] == "" {
			t.Errorf("%s has no name", last)
		}
		if (fields[3] == "") != (fields[4] == "") {
			t.Errorf("%s has a capital in one language", last)
		}
	}
	// 250 in the library, less three where nobody lives.
	if len(codes) != 247 {
		t.Errorf("%d countries", len(codes))
	}
}

// checkSpellings finds empty, doubled and untrimmed spellings, and apostrophes that
// would have to be matched in two ways.
func checkSpellings(t *testing.T, code string, all []string) {
	t.Helper()
	for i, s := range all {
		if s == "" || s != strings.Join(strings.Fields(s), " ") || strings.ContainsAny(s, "’()") {
			t.Errorf("%s: spelling %q", code, s)
		}
		if slices.Contains(all[:i], s) {
			t.Errorf("%s: %q twice", code, s)
		}
	}
}

// A name is no two countries'.
func TestCountryNamesAreUnique(t *testing.T) {
	for _, lang := range Languages() {
		owner := map[string]string{}
		for _, c := range countries(lang) {
			for _, n := range c.names {
				if o := owner[n]; o != "" {
					t.Errorf("%s: %q is %s and %s", lang, n, o, c.code)
				}
				owner[n] = c.code
			}
		}
	}
}

func TestCountries(t *testing.T) {
	for _, tt := range []struct {
		lang, code string
		want       country // a part of each list
	}{
		{"en", "UKR", country{names: []string{"Ukraine"}, capitals: []string{"Kyiv", "Kiev"}, demonyms: []string{"Ukrainian", "Ukrainians"}}},
		{"fr", "UKR", country{names: []string{"Ukraine"}, capitals: []string{"Kiev"}, demonyms: []string{"ukrainien", "ukrainiens", "ukrainienne", "ukrainiennes"}}},
		{"en", "KOR", country{names: []string{"South Korea", "Republic of Korea"}, capitals: []string{"Seoul"}, demonyms: []string{"South Korean", "South Koreans"}}},
		{"fr", "KOR", country{names: []string{"Corée du Sud"}, capitals: []string{"Séoul"}, demonyms: []string{"sud-coréen", "sud-coréens"}}},
		{"en", "PRK", country{names: []string{"North Korea", "DPRK", "Democratic People's Republic of Korea"}, capitals: []string{"Pyongyang"}, demonyms: []string{"North Korean", "North Koreans"}}},
		{"fr", "PRK", country{names: []string{"Corée du Nord"}, demonyms: []string{"nord-coréen", "nord-coréennes"}}},
		{"en", "RUS", country{names: []string{"Russia", "Russian Federation"}, capitals: []string{"Moscow"}, demonyms: []string{"Russian", "Russians"}}},
		{"fr", "RUS", country{names: []string{"Russie"}, capitals: []string{"Moscou"}, demonyms: []string{"russe", "russes"}}},
		{"en", "USA", country{names: []string{"United States", "US", "USA"}, capitals: []string{"Washington", "Washington D.C."}, demonyms: []string{"American", "Americans"}}},
		{"fr", "USA", country{names: []string{"États-Unis"}, capitals: []string{"Washington"}, demonyms: []string{"américain", "américaines"}}},
		{"en", "FRA", country{names: []string{"France"}, capitals: []string{"Paris"}, demonyms: []string{"French"}}},
		{"fr", "FRA", country{names: []string{"France"}, capitals: []string{"Paris"}, demonyms: []string{"français", "française", "françaises"}}},
		{"en", "CIV", country{names: []string{"Ivory Coast", "Côte d'Ivoire"}, demonyms: []string{"Ivorian", "Ivorians"}}},
		{"fr", "CIV", country{names: []string{"Côte d'Ivoire"}, demonyms: []string{"ivoirien", "ivoirienne"}}},
		{"en", "CHN", country{names: []string{"China", "People's Republic of China"}, capitals: []string{"Beijing"}, demonyms: []string{"Chinese"}}},
		{"en", "COD", country{names: []string{"DR Congo", "DRC", "Democratic Republic of the Congo"}, demonyms: []string{"Congolese"}}},
		{"fr", "COD", country{names: []string{"Congo-Kinshasa", "RDC", "République démocratique du Congo"}, demonyms: []string{"congolais"}}},
		{"en", "MMR", country{names: []string{"Myanmar", "Burma"}, demonyms: []string{"Burmese"}}},
		{"fr", "EGY", country{names: []string{"Égypte"}, capitals: []string{"Le Caire"}, demonyms: []string{"égyptien"}}},
		{"fr", "LBY", country{names: []string{"Libye"}, capitals: []string{"Tripoli"}, demonyms: []string{"libyens"}}},
		{"en", "PSE", country{names: []string{"Palestine"}, demonyms: []string{"Palestinian", "Palestinians"}}},
	} {
		c := mustCountry(t, tt.lang, tt.code)
		if len(c.names) == 0 || c.names[0] != tt.want.names[0] {
			t.Errorf("%s: %s is usually %q, want %q", tt.lang, tt.code, c.names, tt.want.names[0])
		}
		contains(t, c.names, tt.want.names)
		contains(t, c.capitals, tt.want.capitals)
		contains(t, c.demonyms, tt.want.demonyms)
	}
}

// What a territory calls its people is left to the state that it shares it with.
func TestTerritoriesLeaveWordsToStates(t *testing.T) {
	for _, lang := range Languages() {
		for word, state := range map[string]string{"French": "FRA", "français": "FRA", "Dutch": "NLD", "Norwegian": "NOR", "samoan": "WSM"} {
			for _, c := range countries(lang) {
				if c.code != state && slices.Contains(c.demonyms, word) {
					t.Errorf("%s: %q is a word for %s too", lang, word, c.code)
				}
			}
		}
	}
}

func TestCountriesOfUnknownLanguage(t *testing.T) {
	if got := countries("tlh"); got != nil {
		t.Errorf("%d countries", len(got))
	}
}

func TestCountriesConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		for _, lang := range Languages() {
			wg.Go(func() {
				if len(countries(lang)) == 0 {
					t.Error("no countries in", lang)
				}
			})
		}
	}
	wg.Wait()
}

func mustCountry(t *testing.T, lang, code string) country {
	t.Helper()
	all := countries(lang)
	i := slices.IndexFunc(all, func(c country) bool { return c.code == code })
	if i < 0 {
		t.Fatalf("%s: no %s", lang, code)
	}
	return all[i]
}

func contains(t *testing.T, got, want []string) {
	t.Helper()
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%q is not among %q", w, got)
		}
	}
}

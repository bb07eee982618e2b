package render

import (
	"regexp"
	"slices"
	"strings"
)

// longestVoice is how many columns of a name running text shows. A name that is cut
// is nobody's in a newspaper, so only what cannot be a name is cut.
const longestVoice = 200

// voice cleans a name for running text.
func voice(s string) string { return cut(clean(s), longestVoice) }

// This is the list of names that take "the" in running text. A wrong article is
// worse than none, so it has only what takes one wherever it is printed; US Central
// Command, Anadolu Agency and Amnesty International are left alone.
var (
	// whole names, in any case
	theWhole = listed("United States, United States of America, United Kingdom, United Nations, United Arab Emirates, " +
		"Netherlands, Philippines, Gambia, Bahamas, Maldives, Comoros, Solomon Islands, Marshall Islands, Sahel, Balkans, Caucasus, " +
		"Mediterranean, West Bank, Kremlin, Pentagon, White House, Vatican, Taliban, Associated Press, World Bank, Arab League, " +
		"Wall Street Journal, New York Times, Washington Post, Wagner Group, Mayor, Governor, President, Prime Minister, Opposition, " +
		"border, frontier, front line")
	// abbreviations that are read letter by letter, as they are written; those that
	// are read as a word, such as UNICEF and OCHA, take none
	theShort = split("US, U.S., USA, UK, U.K., UN, U.N., EU, AU, UAE, DRC, WHO, ICRC, IDF, BBC, AP, FBI, CIA, WFP, IMF")
	// the last word, in any case
	theLast = listed("Ministry, Army, Navy, Observatory, Strip, Council, Commission, Committee, Office, Department, Directorate, Institute, " +
		"Bureau, Service, Organization, Organisation, Authority, Foundation, Association, Federation, Republic, Union, Coalition, Alliance, " +
		"Mission, Brigade, Embassy, Government, Guard, Municipality, Emirates, Sea, Ocean, Peninsula, Heights, Region")
	// the last words, as they are written: Israeli forces and hospital staff take none
	theEnds = []string{"Forces", "General Staff", "Red Cross", "Red Crescent", "Red Crescent Society", "Air Force", "White Helmets"}
	// an office or a place that is named by what stands behind it
	theHead = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.-]* ){0,6}` +
		`(?:Ministry|Department|Office|Institute|Government|Bureau|Council|Commission|Committee|Mission|Observatory|Cent(?:er|re)|` +
		`School|University|Organi[sz]ation|Society|Union|Association|Federation|Republic|Kingdom|Forces|General Staff|Directorate|` +
		`Authority|Agency|Network|Embassy|Strait|Gulf|Sea|Bay|Province|State|Isle|Port) (?:of|for|in|on) `)
	// what has an article, or takes none behind an owner
	theNone = regexp.MustCompile(`(?i)^(?:the|a|an|this|that|our|its|their) |['’]s? `)
)

// split returns the items of a list that is written with commas.
func split(list string) []string { return strings.Split(list, ", ") }

// listed returns the items of a list in lower case.
func listed(list string) map[string]bool {
	m := map[string]bool{}
	for _, s := range split(strings.ToLower(list)) {
		m[s] = true
	}
	return m
}

// articled returns a name with the article that it takes in running text.
func articled(name string) string { return only(takesThe(name), "the ") + name }

// takesThe reports whether a name takes "the".
func takesThe(name string) bool {
	if theNone.MatchString(name) {
		return false
	}
	low := strings.ToLower(name)
	switch {
	case theWhole[low], slices.Contains(theShort, name), theHead.MatchString(name):
		return true
	case strings.ContainsAny(name, ",;/&()") || strings.Contains(low, " and ") || strings.Contains(low, " of "):
		return false // the last word is not the name's own
	case theLast[low[strings.LastIndexByte(low, ' ')+1:]]:
		return true
	}
	return slices.ContainsFunc(theEnds, func(end string) bool { return name == end || strings.HasSuffix(name, " "+end) })
}

// How names of places end at which people come to harm, not in which.
var atPlaces = listed("base, airbase, airport, airfield, hospital, clinic, school, university, mosque, church, checkpoint, crossing, " +
	"station, stadium, festival, concert, market, camp, hotel, plant, factory, mill, mine, dam, prison, border, frontier")

// How names end that people are on.
var onPlaces = listed("bridge, highway, road, motorway, coast, island, railway, front, ship, ferry, boat, train, outskirts")

// Words that say where by themselves, so that nothing goes before them.
var wherePlaces = listed("near, off, along, outside, between, around")

// placeWords says where: " in the Gaza Strip", " at Al-Asad air base", " off Pylos".
func placeWords(place string) string {
	if place == "" {
		return ""
	}
	low := strings.ToLower(place)
	first, _, several := strings.Cut(low, " ")
	last := low[strings.LastIndexByte(low, ' ')+1:]
	switch {
	case several && wherePlaces[first]:
		return " " + first + place[len(first):]
	case several && first == "outskirts":
		return " on the " + place
	case onPlaces[last] || several && (first == "highway" || first == "road" || first == "route"):
		return " on " + articled(place)
	case atPlaces[last] || strings.HasSuffix(low, "front line"):
		return " at " + articled(place)
	}
	return " in " + articled(place)
}

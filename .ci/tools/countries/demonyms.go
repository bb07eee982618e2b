package main

import (
	"regexp"
	"slices"
	"strings"
)

// demonymsEN returns a country's people and adjective in English, with plurals.
func (c country) demonymsEN() []string {
	d := c.Demonyms["eng"]
	return forms(pluralEN, d.M, d.F)
}

// demonymsFR returns them in French, small as adjectives are written there.
func (c country) demonymsFR() []string {
	d := c.Demonyms["fra"]
	return forms(pluralFR, strings.ToLower(d.M), strings.ToLower(d.F))
}

var or = regexp.MustCompile(`, | or `)

// forms returns each word with its plural, and each form once.
func forms(plural func(string) string, words ...string) []string {
	var all []string
	for _, list := range words {
		for _, w := range or.Split(list, -1) {
			w = spelling.Replace(w)
			for _, form := range []string{w, plural(w)} {
				if form != "" && !slices.Contains(all, form) {
					all = append(all, form)
				}
			}
		}
	}
	return all
}

// unlikeEN matches English words without a plural in s: adjectives (French,
// Spanish, Greenlandic), words that are their own plural (Swiss, Chinese), and
// those that keep the plural of another language (Motswana, I-Kiribati).
var unlikeEN = regexp.MustCompile(`(ese|sh|[nt]ch|s|x|z|ic|gasy)$|^(Motswana|Mosotho|I-Kiribati|Ni-Vanuatu)$`)

func pluralEN(word string) string {
	if word == "" || unlikeEN.MatchString(word) {
		return ""
	}
	return word + "s"
}

// pluralFR adds an s to a French word, unless it ends like a plural already or
// is a phrase.
func pluralFR(word string) string {
	if word == "" || strings.HasSuffix(word, "s") || strings.HasSuffix(word, "x") || strings.Contains(word, " ") {
		return ""
	}
	return word + "s"
}

// Command countries writes sources/article/countries.txt from the data of four
// npm packages, none of which the program needs at run time:
//
//	npm install --prefix DIR world-countries@5.1.0 \
//	    cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0 cldr-bcp47@48.2.0
//	NODE_MODULES=DIR/node_modules go generate ./sources/article
//
// with DIR an absolute path outside the repository. world-countries has capitals
// and demonyms; CLDR has the names of countries as people write them and, for its
// time zones, cities in many languages.
package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed header.txt
var header string

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: countries node_modules")
	}
	dir := os.Args[1]
	var all []country
	read(&all, dir, "world-countries/countries.json")
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, header, version(dir, "world-countries"), version(dir, "cldr-localenames-full"))
	for _, line := range table(all, readTerritories(dir), readZones(dir)) {
		fmt.Fprintln(out, line)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// A country is one object of world-countries.
type country struct {
	Name struct {
		Common, Official string
		Native           map[string]naming
	}
	CCA2, CCA3   string
	Independent  bool
	Capital      []string
	AltSpellings []string
	Translations map[string]naming
	Demonyms     map[string]struct{ M, F string }
}

type naming struct{ Common, Official string }

// table returns the lines, sorted by code. A country without a capital and
// without a people in both languages is one where nobody lives.
func table(all []country, territories map[string]map[string]string, zones []zone) []string {
	slices.SortFunc(all, func(a, b country) int { return strings.Compare(a.CCA3, b.CCA3) })
	columns := make([][][]string, 6)
	for _, c := range all {
		capitalsEN, capitalsFR := c.capitals(zones)
		for i, list := range [][]string{
			english(c, territories), french(c, territories),
			capitalsEN, capitalsFR, c.demonymsEN(), c.demonymsFR(),
		} {
			columns[i] = append(columns[i], list)
		}
	}
	for i := range columns[:2] {
		owner := owners(all, columns[i])
		for j, c := range all {
			columns[i][j] = c.own(columns[i][j], owner)
		}
	}
	for _, column := range columns[2:] {
		leaveToStates(all, column)
	}
	var lines []string
	for i, c := range all {
		if len(c.Capital) == 0 && (len(columns[4][i]) == 0 || len(columns[5][i]) == 0) {
			continue
		}
		line := c.CCA3
		for _, column := range columns {
			line += "\t" + strings.Join(column[i], "|")
		}
		lines = append(lines, line)
	}
	return lines
}

// leaveToStates takes from a territory the words that it shares with a state: the
// French are of France, not of its southern lands.
func leaveToStates(all []country, lists [][]string) {
	ofState := map[string]bool{}
	for i, c := range all {
		for _, word := range lists[i] {
			ofState[word] = ofState[word] || c.Independent
		}
	}
	for i, c := range all {
		if !c.Independent {
			lists[i] = slices.DeleteFunc(lists[i], func(w string) bool { return ofState[w] })
		}
	}
}

// read fills a value from a JSON file of a package.
func read(v any, dir, name string) {
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		log.Fatal(name, ": ", err)
	}
}

// version returns the version of a package.
func version(dir, name string) string {
	var p struct{ Version string }
	read(&p, dir, name+"/package.json")
	return p.Version
}

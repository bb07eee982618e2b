package sources

import (
	"strings"
	"testing"

	"counterclaim/compare"
)

// What compare wrote is skipped in a directory; by itself it is named for what it
// is, once, whatever --set would fill in and however it was saved again.
func TestResults(t *testing.T) {
	pairs := "a_source,a_figure,b_source,b_figure,topic,verdict,people,place\nA,1,B,2,T,agree,same,same\n"
	overview := "topic,counts,people,place,claims,lowest,lowest_source,highest,highest_source,factor,conflicts,tensions\nT,killed,,,2,1,A,2,B,2,1,0\n"
	object := `{"options": {"profile": "press"}, "claims": 2, "tally": {}, "overview": [], "topics": [{"claims": [{"source": "A", "figure": "1"}]}]}`
	for name, text := range map[string]string{
		"p.csv": pairs, "p.tsv": strings.ReplaceAll(pairs, ",", "\t"), "semi.csv": strings.ReplaceAll(pairs, ",", ";"), "bom.csv": "\xef\xbb\xbf" + overview, "o.csv": overview,
		"r.json": object, "r.yaml": object, "r.jsonl": object, "sorted.json": `{"claims": 2, "options": {}, "overview": [], "tally": {}, "topics": []}`, "overview.json": `{"options": {}, "claims": 2, "tally": {}, "overview": []}`, "cut.json": object[:len(object)-9],
		"deep.json": `{"options": {}, "tally": ` + strings.Repeat("[", 99) + strings.Repeat("]", 99) + `, "topics": []}`,
	} {
		tree(t, map[string]string{"d/" + name: text, "d/good.csv": csvA})
		opt := Options{Set: map[compare.Field]string{compare.FieldSource: "S", compare.FieldCounts: "killed"}}
		ds, found := Load([]string{"d"}, opt)
		wantFindings(t, found, "warning d/"+name+": skipped 1 file without claims: d/"+name+" [CC005] | name a file by itself to be told what it lacks")
		if ids(ds) != "A" {
			t.Errorf("%s: loaded %s", name, ids(ds))
		}
		_, found = Load([]string{"d/" + name}, opt)
		wantFindings(t, found, "d/"+name+": the file is a result of compare, not a dataset [CC005] | name the dataset that it was made from")
	}
	for name, text := range map[string]string{
		"f.csv":  "source,figure,verdict,a_source,b_source\nA,1,x,y,z\n",
		"f.json": `{"options": {}, "tally": {}, "claims": [{"source": "A", "figure": 1}], "topics": []}`,
	} {
		if ds, _ := Read(name, []byte(text), Options{}); ids(ds) != "A" {
			t.Errorf("%s is a dataset, but %s was loaded", name, ids(ds))
		}
	}
}

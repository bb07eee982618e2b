package render

import (
	"bytes"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/sources"
)

// A figure of everybody must not stand under a heading that names one group.
func TestHeadingNamesOnlyWhatAllGive(t *testing.T) {
	const both = `topic: War
claims:
  - {source: Ministry, figure: "34,596", counts: killed, place: Strip, stated: 2024-05-02}
  - {source: Army, figure: "13,000", counts: killed, subject: fighters, stated: 2024-05-02}
`
	ds, found := sources.Read("war.yaml", []byte(both), sources.Options{})
	if len(found) > 0 {
		t.Fatal(found)
	}
	var b bytes.Buffer
	format, _ := Lookup("table")
	if err := format.Write(&b, compare.Compare(ds, compare.Options{}), Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"War ═══ until 2 May 2024 · 2 claims",
		"source as said likely counts people place stated",
		"Ministry 34,596 34,596 killed Strip 2024-05-02",
		"Army 13,000 13,000 killed fighters 2024-05-02",
		"- Not given, and taken as “fighters”: people of Ministry.",
		"- Not given, and taken as “Strip”: place of Army.",
		"Not all of it can be true. Where not given, people are taken as “fighters”. Where not given, place is taken as “Strip”.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
}

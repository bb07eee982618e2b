package sources

import (
	"testing"

	"counterclaim/compare"
	ready "counterclaim/sources/maps"
)

// FuzzMap reads anything as a map, and small files through what is one: nothing
// panics, and every claim and finding has a place in a file.
func FuzzMap(f *testing.F) {
	f.Add([]byte(reports), []byte("DAY;by;dead;hedge;min;max\n3 May 2024;moh;40;;1;2\n"))
	for _, name := range ready.Names() {
		text, _ := ready.Find(name)
		for _, s := range readySamples[name] {
			f.Add(text, []byte(s.text))
		}
	}
	f.Add([]byte("records: /a/0\nclaims: [{figure: '{b/c|b}', means: [killed], only: {b: [1, 2]}}]\n"), []byte(`{"a": [[{"b": {"c": 1}}]]}`))
	f.Add([]byte("headerless: [a, b]\nclaims: [{low: '{a}', high: '{b}'}]\n"), []byte("1,2\n3,4\n"))
	f.Fuzz(func(t *testing.T, text, data []byte) {
		m, found := ReadMap("m.yaml", text)
		if m == nil {
			if len(found) == 0 {
				t.Error("no map, and no reason")
			}
			return
		}
		for _, name := range []string{"f.csv", "f.json", "f.jsonl", "f"} {
			ds, found := Read(name, data, Options{Map: m})
			for _, c := range ds.Claims {
				for field := range compare.NumFields {
					if c.At.Pos(field).File == "" {
						t.Errorf("%v has no place", field)
					}
				}
			}
			for _, x := range found {
				if x.Pos.File == "" {
					t.Errorf("%s has no place", said(x))
				}
			}
		}
	})
}

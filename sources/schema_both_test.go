package sources

import "testing"

// What the reader takes is valid, and what it refuses is not, but for what a
// schema cannot say.
func TestSchemaLikeReader(t *testing.T) {
	s := compileSchema(t)
	one := func(field string) string { return "claims: [{source: A, figure: 3, " + field + "}]" }
	beyond := map[string]bool{ // refused by the reader alone
		one("span: 5-2"): true, one("span: [5, 2]"): true, "claims: [{source: A, figure: 1e3}]": true, "claims: [{source: A, low: 5, high: 4}]": true,
		"claims: [{source: A, figure: lots of them}]": true, one("counts: decimated"): true, one("counts: false"): true,
		"claims: [{source: A, figure: {text: lots of them}}]": true, "claims: [{source: A, figure: {}}]": true, one("counts: [killed, lots]"): true,
		"places: {A: {whole: true}}": true, one("span: [a, b]"): true,
	}
	texts := []string{
		one("counted: YES"), one("counted: 'False'"), one("counted: true"), one("counted: ''"), one("counted: 1"), one("counted: [true]"), one("counted: y"),
		one("note: false"), one("note: 1.5"), one("note: null"), one("note: [a]"), one("topic: no"), one("via: true"),
		one("span: 5-9"), one("span: [5, 9]"), one("span: {start: 5, end: 9}"), one("span: 5"), one("span: ''"),
		one("means: killed"), one("means: [killed, wounded]"), one("means: null"), one("means: {a: b}"), one("accept: CC110 why"), one("accept: [CC110 why, CC701 so]"), one("accept: {CC110: why}"),
		one("stated: 2024"), one("stated: 2024.5"), one("stated: 2024-05-01"), one("since: past 7 days, until: 2024-05-01"), one("url: https://x.org/"), one("url: x"), one("url: false"),
		"sources: {A: {role: ngo}}", "sources: {A: {role: Third  Party}}", "sources: {A: {role: NG}}", "sources: {A: {role: un}}", "sources: {A: }",
		"sources: {A: {role: null}}", "sources: {A: {aliases: 5}}", "sources: {A: {aliases: [5, no]}}", "sources: {A: {aliases: [null]}}", "sources: {A: {aliases: null}}",
		"places: {A: {whole: YES, parts: [B]}}", "places: {A: {whole: perhaps, parts: [B]}}", "places: {A: {whole: null, parts: [B]}}", "places: {A: {whole: false}}",
		"claims: [{source: A, figure: -5}]", "claims: [{source: A, figure: '-5'}]", "claims: [{source: A, figure: 1.5}]", "claims: [{source: A, low: 1.5}]", "claims: [{source: A, figure: true}]",
		"claims: [{source: A, figure: '1,100'}]", "claims: [{source: A, figure: ' nearly 3,000'}]", "claims: [{source: A, figure: ~5}]", "claims: [{source: A, low: 3, figure: ''}]",
		"decimal: ','\nclaims: [{source: A, figure: 1.100}]", "decimal: .\nclaims: [{source: A, figure: 1.100}]", "decimal: ','\nfigure: 1.100\nclaims: [{source: A}]", "figure: 1.5\nclaims: [{source: A}]",
		"claims: [{source: '', figure: 3}]", "claims: [{source: ' ', figure: 3}]", "claims: [{source: null, figure: 3}]", "claims: [{source: false, figure: 3}]", "claims: [{figure: 3}]",
		"source: A\nclaims: [{figure: 3}, {source: '', figure: 4}]", "source: ''\nclaims: [{figure: 3}]", "claims: [{source: A}]", "claims: [{source: A, figure: null}]", "high: 5\nclaims: [{source: A}]", "claims: [{source: A, best: 5}, {source: B}]",
		"[{source: A, figure: 3}]", "[{figure: 3, source: ''}]", "[{source: A, figure: 3}, {source: B}]", "[{source: A, figure: 1.5}]", "[{source: A, figure: -1}]",
		"claims: [{source: A, figure: 3.0}]", "claims: null", "claims: []", "claims: ''", "[]", "topic: T\nclaims: []", "decimal: null\nclaims: []",
	}
	form := func(figure string) string { return "claims: [{source: null, figure: {" + figure + "}}]" }
	texts = append(texts, form("text: nearly 3, hedge: nearly, value: 3, low: null, high: null"), form("value: 3"), form("value: 3.5"), form("value: -3"), form("value: [3]"), form("text: [3]"), form("hedge: odd, value: 3"),
		form("hedge: null, value: '3'"), form("txt: 3, value: 3"), form("text: près de 3, value: 3, hedge: nearly"), form("text: des dizaines, canonical: dozens"),
		"claims: [{figure: {value: 3}, superseded: true, definition: dead, counts: [killed]}]", "claims: [{figure: {value: 3}, superseded: perhaps}]", "claims: [{figure: {value: 3}, superseded: null, definition: [dead]}]",
		"claims: [{figure: {value: 3}, why: [{field: source}]}]", one("why: x"), one("superseded: true"), one("definition: dead"), one("counts: [killed, wounded]"), one("counts: [[killed]]"), one("counts: {a: b}"), one("counts: []"), "counts: [killed, wounded]\nclaims: [{source: A, figure: 3}]",
		"claims: [{figure: {value: 3}, best: 4}]", "claims: [{figure: {value: 3}, sorce: A}]", "figure: {value: 3}\nclaims: [{source: A}]", "[{figure: {value: 3}}, {figure: 3}]",
	)
	for text := range beyond {
		texts = append(texts, text)
	}
	for _, text := range texts {
		err := validate(t, s, []byte(text))
		_, found := Read("f.yaml", []byte(text), Options{})
		if want := !hasError(found) || beyond[text]; (err == nil) != want {
			t.Errorf("%s\nthe reader says %v\nthe schema says %v", text, allSaid(found), err)
		}
		if beyond[text] && !hasError(found) {
			t.Errorf("%s: the reader takes it", text)
		}
	}
}

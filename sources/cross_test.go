package sources

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// rowGenerator makes claims as texts by field, all of them sound.
func rowGenerator() *rapid.Generator[map[string]string] {
	text := rapid.StringMatching(`[A-Za-z0-9",;:#|'\\{\[éЖ中\t -]{0,12}`)
	day := rapid.SampledFrom([]string{"", "2024-05-12", "2024-05", "2024"})
	return rapid.Custom(func(t *rapid.T) map[string]string {
		row := map[string]string{}
		put := func(f compare.Field, v string) {
			if v = strings.TrimSpace(v); v != "" {
				row[f.String()] = v
			}
		}
		for _, f := range []compare.Field{
			compare.FieldTopic, compare.FieldSubject, compare.FieldPlace, compare.FieldSpeaker, compare.FieldVia,
			compare.FieldQuote, compare.FieldText, compare.FieldAccept, compare.FieldNote,
		} {
			if rapid.IntRange(0, 3).Draw(t, "given") == 0 {
				put(f, text.Draw(t, f.String()))
			}
		}
		put(compare.FieldSource, "S"+text.Draw(t, "source"))
		put(compare.FieldFigure, rapid.SampledFrom([]string{"3", "1,100", "nearly 3,000", "dozens", "40 to 60", "about 7", "more than 1,000", "000012"}).Draw(t, "figure"))
		put(compare.FieldLow, rapid.SampledFrom([]string{"", "1", "0"}).Draw(t, "low"))
		put(compare.FieldHigh, rapid.SampledFrom([]string{"", "5,000", "70000"}).Draw(t, "high"))
		put(compare.FieldCounts, rapid.SampledFrom([]string{"", "killed", "wounded or dead", "missing"}).Draw(t, "counts"))
		put(compare.FieldMeans, rapid.SampledFrom([]string{"", "killed", "killed; wounded"}).Draw(t, "means"))
		put(compare.FieldStated, day.Draw(t, "stated"))
		put(compare.FieldPublished, day.Draw(t, "published"))
		put(compare.FieldSince, rapid.SampledFrom([]string{"", "to date", "2023", "2024-01"}).Draw(t, "since"))
		put(compare.FieldURL, rapid.SampledFrom([]string{"", "https://example.org/?a=b,c"}).Draw(t, "url"))
		put(compare.FieldSpan, rapid.SampledFrom([]string{"", "12-40"}).Draw(t, "span"))
		put(compare.FieldCounted, rapid.SampledFrom([]string{"", "true", "no"}).Draw(t, "counted"))
		return row
	})
}

// writers write rows in each notation.
var writers = map[string]func(rows []map[string]string) string{
	"f.json": func(rows []map[string]string) string {
		b, _ := json.Marshal(map[string]any{"claims": rows})
		return string(b)
	},
	"array.json": func(rows []map[string]string) string {
		b, _ := json.MarshalIndent(rows, "", "\t")
		return string(b)
	},
	"f.yaml": func(rows []map[string]string) string {
		var b strings.Builder
		b.WriteString("claims:\n")
		for _, row := range rows {
			b.WriteString("  -\n")
			for k, v := range row {
				q, _ := json.Marshal(v)
				b.WriteString("    " + k + ": " + string(q) + "\n")
			}
		}
		return b.String()
	},
	"f.jsonl": func(rows []map[string]string) string {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		for _, row := range rows {
			e.Encode(row)
		}
		return b.String()
	},
	"f.csv": table2(','), "f.tsv": table2('\t'), "semicolon.csv": table2(';'), "bar.csv": table2('|'),
}

func table2(delim rune) func(rows []map[string]string) string {
	return func(rows []map[string]string) string {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = delim
		w.Write(claimWords())
		for _, row := range rows {
			var cells []string
			for _, f := range claimWords() {
				cells = append(cells, armed(row[f]))
			}
			w.Write(cells)
		}
		w.Flush()
		return b.String()
	}
}

// The same claims are the same, whatever notation they are written in.
func TestFormatsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rowGenerator(), 1, 6).Draw(t, "rows")
		want, found := Read("f.json", []byte(writers["f.json"](rows)), Options{})
		if len(found) > 0 || len(want.Claims) != len(rows) {
			t.Fatalf("%v", allSaid(found))
		}
		for name, write := range writers {
			text := write(rows)
			got, found := Read(name, []byte(text), Options{})
			if len(found) > 0 {
				t.Fatalf("%s: %v in\n%s", name, allSaid(found), text)
			}
			if d := cmp.Diff(bare(want.Claims), bare(got.Claims)); d != "" {
				t.Fatalf("%s differs from f.json (-want +got):\n%s\nin %s", name, d, text)
			}
			for i, c := range got.Claims {
				for f, v := range rows[i] {
					field, _ := compare.FieldByName(f)
					if p := c.At.Pos(field); !standsAt(text, p, v) && !standsAt(text, p, armed(v)) {
						t.Fatalf("%s: %s %q is not at %v of\n%s", name, f, v, p, text)
					}
				}
			}
		}
	})
}

// standsAt reports whether the value, or the quotation mark before it, stands at
// the place.
func standsAt(text string, p compare.Pos, v string) bool {
	line := strings.Split(text, "\n")[p.Line-1]
	if p.Col > len(line) {
		return false
	}
	rest := line[p.Col-1:]
	return rest[0] == '"' || strings.HasPrefix(rest, v)
}

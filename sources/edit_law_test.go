package sources

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/compare"
)

// editable are the fields that the law changes, of which none but dates make
// anything of a text but itself.
var editable = []compare.Field{
	compare.FieldID, compare.FieldTopic, compare.FieldSubject, compare.FieldPlace, compare.FieldSource, compare.FieldSpeaker,
	compare.FieldVia, compare.FieldStated, compare.FieldPublished, compare.FieldQuote, compare.FieldText, compare.FieldNote,
}

// set puts a text into a field of a claim.
func set(c *compare.Claim, f compare.Field, text string) {
	d := *c.Detail()
	switch f {
	case compare.FieldID:
		c.ID = text
	case compare.FieldTopic:
		c.Topic = text
	case compare.FieldSubject:
		c.Subject = text
	case compare.FieldPlace:
		c.Place = text
	case compare.FieldSource:
		c.Source = text
	case compare.FieldSpeaker:
		d.Speaker = text
	case compare.FieldVia:
		d.Via = text
	case compare.FieldStated:
		c.Stated, _ = isoDate(text)
	case compare.FieldPublished:
		c.Published, _ = isoDate(text)
	case compare.FieldQuote:
		c.Quote = text
	case compare.FieldText:
		d.Text = text
	case compare.FieldNote:
		d.Note = text
	}
	c.Details = &d
}

// plainly returns claims with their details laid open, so that none and empty ones are
// alike.
func plainly(claims []*compare.Claim) []compare.Claim {
	list := bare(claims)
	for i := range list {
		d := *list[i].Detail()
		list[i].Details = &d
	}
	return list
}

// changesOneField reads a file, changes one field of one claim, and fails where
// anything else is another then. It reports whether there was a change.
func changesOneField(t interface {
	Helper()
	Fatalf(string, ...any)
}, name, file string, n int, f compare.Field, text string) bool {
	t.Helper()
	ds, found := Read(name, []byte(file), Options{})
	if n >= len(ds.Claims) {
		return false
	}
	e, ok := ds.Claims[n].At.Edit(f, text)
	if !ok {
		return false
	}
	after := applied(t, file, e)
	again, foundAgain := Read(name, []byte(after), Options{})
	want := plainly(ds.Claims)
	if n := slices.IndexFunc(ds.Claims, func(c *compare.Claim) bool { return c.ID == text }); f == compare.FieldID && n >= 0 {
		return false // the id is another's
	}
	set(&want[n], f, text)
	if d := cmp.Diff(want, plainly(again.Claims)); d != "" {
		t.Fatalf("%s of claim %d became %q\nbefore:\n%q\nafter:\n%q\nedit: %+v\nclaims (-want +got):\n%s", f, n, text, file, after, e, d)
	}
	if d := cmp.Diff(messages(found), messages(foundAgain)); d != "" {
		t.Fatalf("%s of claim %d became %q\nbefore:\n%q\nafter:\n%q\nfindings (-before +after):\n%s", f, n, text, file, after, d)
	}
	if e, ok := again.Claims[n].At.Edit(f, text); ok && e.Old != e.New {
		if twice := applied(t, after, e); twice != after {
			t.Fatalf("changed once more: %q, then %q", after, twice)
		}
	}
	return true
}

func messages(found []compare.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code+" "+f.Message)
	}
	slices.Sort(all)
	return all
}

var hostile = []string{
	"A", "Kyiv", "it's", `say "so"`, "a: b", "a # b", "#", "- a", "? x", "[a, b]", "{a: b}", "*a", "&a", "!a", "|", ">", "%", "@a", "`a`", "null", "~", "yes",
	"true", "2024", "1e3", "0x1", "a,b", "a;b", "a\tb", "a\nb", "\\", `\n`, "é", "Київ", "日本", "a\u0085b", "a\u2028b", "\x01", "=1+1", "'=1", "-5", "''", `""`, "---", "...",
	"a\ufeffb", "a\u00a0b", "🙂", "<<", "a:", ":", "a b  c", "null ", "long " + strings.Repeat("x", 200),
}

var hostileWords = rapid.OneOf(rapid.SampledFrom(hostile), rapid.String(),
	rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]rune("a'\"#:,[]{}&*!|>-? \\\t\n=")), 1, 8), func(r []rune) string { return string(r) }))

// A drawnClaim is one of a drawn file: fields in the order in which they are written.
type drawnClaim struct {
	fields []compare.Field
	text   []string
}

func drawClaim(t *rapid.T, i int) (c drawnClaim) {
	c.fields = rapid.Permutation(append([]compare.Field{compare.FieldFigure, compare.FieldCounts}, editable...)).Draw(t, "order")
	c.fields = c.fields[:rapid.IntRange(2, len(c.fields)).Draw(t, "how many")]
	if !slices.Contains(c.fields, compare.FieldSource) {
		c.fields = append(c.fields, compare.FieldSource)
	}
	if !slices.Contains(c.fields, compare.FieldFigure) {
		c.fields = append(c.fields, compare.FieldFigure)
	}
	for _, f := range c.fields {
		switch f {
		case compare.FieldID:
			c.text = append(c.text, "k"+strconv.Itoa(i))
		case compare.FieldFigure:
			c.text = append(c.text, "nearly 3,000")
		case compare.FieldCounts:
			c.text = append(c.text, "killed")
		case compare.FieldStated, compare.FieldPublished:
			c.text = append(c.text, rapid.SampledFrom([]string{"2024", "2024-05", "2024-05-03", ""}).Draw(t, "date"))
		default:
			c.text = append(c.text, strings.TrimSpace(hostileWords.Draw(t, "text")))
		}
	}
	return c
}

// yamlScalar writes a text in one of the manners of YAML; not all of them can hold it.
func yamlScalar(t *rapid.T, text string, indent int, flow bool) string {
	switch rapid.IntRange(0, 4).Draw(t, "manner") {
	case 0:
		return text
	case 1:
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case 2:
		if !flow && !strings.Contains(text, "\n") {
			return "|-\n" + strings.Repeat(" ", indent+2) + text
		}
	}
	return doubleQuoted(text)
}

// pad draws what may stand behind a value.
func pad(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "", "", " # a comment", "  ", "\n\n", "\n# at the left", "\n      # deeper"}).Draw(t, "pad")
}

func drawYAML(t *rapid.T) string {
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"", "\ufeff", "# head\n", "topic: T\n"}).Draw(t, "head"))
	dash := rapid.SampledFrom([]string{"- ", "  - ", "  -   ", "  -\n    "}).Draw(t, "dash")
	flowList := rapid.IntRange(0, 4).Draw(t, "list") == 0
	b.WriteString("claims:")
	if flowList {
		b.WriteString(" [")
	}
	b.WriteString(pad(t) + "\n")
	for i := range rapid.IntRange(1, 3).Draw(t, "claims") {
		c := drawClaim(t, i)
		indent := len(dash[strings.LastIndexByte(dash, '\n')+1:])
		if !flowList {
			b.WriteString(dash)
		}
		if flow := flowList || rapid.Bool().Draw(t, "flow"); flow {
			gap := rapid.SampledFrom([]string{" ", "", "\n      "}).Draw(t, "gap")
			b.WriteString("{")
			for k, f := range c.fields {
				if k > 0 {
					b.WriteString("," + gap)
				}
				b.WriteString(f.String() + ": " + yamlScalar(t, c.text[k], 0, true))
			}
			b.WriteString("}" + map[bool]string{true: ",\n", false: pad(t) + "\n"}[flowList])
			continue
		}
		for k, f := range c.fields {
			if k > 0 {
				b.WriteString(strings.Repeat(" ", indent))
			}
			b.WriteString(f.String() + rapid.SampledFrom([]string{": ", ":  ", ":\t"}).Draw(t, "colon") + yamlScalar(t, c.text[k], indent, false) + pad(t) + "\n")
		}
	}
	if flowList {
		b.WriteString(" ]\n")
	}
	if rapid.IntRange(0, 3).Draw(t, "more") == 0 {
		b.WriteString("---\nclaims:\n- {source: last, figure: 1}\n")
	}
	return b.String()
}

func drawJSON(t *rapid.T, lines bool) string {
	gap := ""
	if !lines {
		gap = rapid.SampledFrom([]string{"", " ", "\n  "}).Draw(t, "gap")
	}
	var rows []string
	for i := range rapid.IntRange(1, 3).Draw(t, "claims") {
		c := drawClaim(t, i)
		var fields []string
		for k, f := range c.fields {
			raw, err := json.Marshal(c.text[k])
			if err != nil {
				t.Fatal(err)
			}
			key := f.String()
			if lines {
				key = rapid.SampledFrom(append(synonyms[f], key)).Draw(t, "key")
			}
			fields = append(fields, fmt.Sprintf("%q:%s%s", key, rapid.SampledFrom([]string{"", " "}).Draw(t, "colon"), raw))
		}
		rows = append(rows, "{"+gap+strings.Join(fields, ","+gap)+gap+"}")
	}
	if lines {
		return strings.Join(rows, "\n") + "\n"
	}
	return `{"topic":"T",` + gap + `"claims":[` + strings.Join(rows, ",") + "]}"
}

func drawCSV(t *rapid.T) string {
	delim := rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "delim")
	columns := append([]compare.Field{compare.FieldFigure, compare.FieldCounts}, editable...)
	var b strings.Builder
	for k, f := range columns {
		if k > 0 {
			b.WriteString(delim)
		}
		b.WriteString(f.String())
	}
	b.WriteString("\n")
	for i := range rapid.IntRange(1, 3).Draw(t, "claims") {
		c := drawClaim(t, i)
		for k, f := range columns {
			text := ""
			if n := slices.Index(c.fields, f); n >= 0 {
				text = c.text[n]
			}
			if strings.ContainsAny(text, delim+"\"\r\n") || rapid.Bool().Draw(t, "quoted") {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			if k > 0 {
				b.WriteString(delim)
			}
			b.WriteString(text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// An edit changes one field of one claim, or there is none.
func TestEditChangesOneField(t *testing.T) {
	for _, format := range []struct {
		name string
		draw func(*rapid.T) string
	}{
		{"f.yaml", drawYAML},
		{"f.json", func(t *rapid.T) string { return drawJSON(t, false) }},
		{"f.jsonl", func(t *rapid.T) string { return drawJSON(t, true) }},
		{"f.csv", drawCSV},
	} {
		t.Run(format.name, func(t *testing.T) {
			read, made := 0, 0
			rapid.Check(t, func(t *rapid.T) {
				file := format.draw(t)
				if rapid.Bool().Draw(t, "CRLF") {
					file = strings.ReplaceAll(file, "\n", "\r\n")
				}
				if rapid.Bool().Draw(t, "no last line end") {
					file = strings.TrimRight(file, "\r\n")
				}
				f := rapid.SampledFrom(editable).Draw(t, "field")
				text := strings.TrimSpace(hostileWords.Draw(t, "new"))
				if f == compare.FieldStated || f == compare.FieldPublished {
					text = rapid.SampledFrom([]string{"2024", "2024-06", "2024-06-03"}).Draw(t, "new date")
				}
				ds, _ := Read(format.name, []byte(file), Options{})
				for n := range ds.Claims {
					read++
					if changesOneField(t, format.name, file, n, f, text) {
						made++
					}
				}
			})
			if made < read/5 || made == 0 {
				t.Errorf("%d claims were read, and %d changed", read, made)
			}
			t.Logf("%d claims were read, and %d changed", read, made)
		})
	}
}

// FuzzEdit changes fields of any text that is read as YAML.
func FuzzEdit(f *testing.F) {
	for _, format := range Formats() {
		if format.Name == "yaml" {
			f.Add(format.Sample, "2024-12-23")
		}
	}
	f.Add("claims:\n- {source: 'a', \"figure\": 1, note: [x]}\n-\n  source: |\n   b\n  figure: 3\n  <<: {via: c}\n", "a'b")
	f.Add("claims: [source: A, {figure: 3,\n source: b # c\n }]\r\n---\n- source: &x \"\\x41\"\n  figure: 1 # n\n  via: *x\n", "\"\n")
	f.Fuzz(func(t *testing.T, file, text string) {
		if len(file) > 4<<10 || len(text) > 200 || strings.Contains(strings.ToLower(file), "ast") {
			return // since the past week, or the last, is another day with another date
		}
		ds, _ := Read("f.yaml", []byte(file), Options{})
		for n := range min(len(ds.Claims), 10) {
			for _, field := range []compare.Field{compare.FieldStated, compare.FieldPublished} {
				changesOneField(t, "f.yaml", file, n, field, "9999-12-31")
			}
			changesOneField(t, "f.yaml", file, n, compare.FieldNote, text)
		}
	})
}

package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

func init() {
	register(Format{Name: "json", Doc: "everything, for programs; counterclaim schema describes it", Exts: []string{".json"}}, writeJSON)
}

// writeJSON writes everything that is in the table, topic by topic, so that a
// table of many topics takes no more memory than its largest one.
func writeJSON(w io.Writer, t view, o Options) error {
	j := newJSONWriter(w)
	j.raw("{")
	j.member("options", shapeOptions(t.Options))
	j.member("claims", t.Claims)
	j.member("tally", shapeTally(t.Tally))
	j.array("overview", len(t.Overview), func(i int) any { return shapeRow(t.Table, &t.Overview[i]) })
	j.member("joint", shapeJoint(t.Table)) // not before the overview, by which sources knows a result
	if !o.Overview {
		j.array("topics", len(t.Topics), func(i int) any { return shapeTopic(t.topic(i)) })
	}
	j.raw("\n}\n")
	return j.flush()
}

// A jsonWriter writes one object with two spaces of indent. The first error
// sticks.
type jsonWriter struct {
	w     io.Writer
	b     bytes.Buffer
	value bytes.Buffer // the value being put out
	enc   *json.Encoder
	any   bool // a member was put out already
	err   error
}

func newJSONWriter(w io.Writer) *jsonWriter {
	j := &jsonWriter{w: w}
	j.enc = json.NewEncoder(&j.value)
	j.enc.SetEscapeHTML(false)
	return j
}

func (j *jsonWriter) raw(s string) { j.b.WriteString(s) }

func (j *jsonWriter) flush() error {
	if j.err == nil {
		_, j.err = j.w.Write(j.b.Bytes())
	}
	j.b.Reset()
	return j.err
}

// key begins a member of the object.
func (j *jsonWriter) key(name string) {
	if j.any {
		j.raw(",")
	}
	j.any = true
	j.raw("\n  \"" + name + "\": ")
}

func (j *jsonWriter) member(name string, v any) {
	j.key(name)
	j.put(v, "  ")
}

// array puts out a member that is an array, its items made one by one.
func (j *jsonWriter) array(name string, n int, item func(i int) any) {
	j.key(name)
	if n == 0 {
		j.raw("[]")
		return
	}
	j.raw("[")
	for i := 0; i < n && j.err == nil; i++ {
		if i > 0 {
			j.raw(",")
		}
		j.raw("\n    ")
		j.put(item(i), "    ")
		if j.b.Len() >= flushAt {
			j.flush()
		}
	}
	j.raw("\n  ]")
}

// put puts out a value whose lines are indented by the prefix.
func (j *jsonWriter) put(v any, prefix string) {
	j.value.Reset()
	j.enc.SetIndent(prefix, "  ")
	if err := j.enc.Encode(v); err != nil && j.err == nil {
		j.err = err
		return
	}
	escapeControls(&j.b, bytes.TrimSuffix(j.value.Bytes(), []byte("\n")))
}

// escapeControls copies JSON and escapes what encoding/json lets through: DEL,
// C1 controls, and characters that have no shape and nothing to do where they
// stand. They stand in strings only, and as they are they could make a terminal
// or a reader see another text than there is.
func escapeControls(b *bytes.Buffer, text []byte) {
	from, last := 0, rune(0)
	for i := 0; i < len(text); {
		if text[i] < 0x7f {
			last = rune(text[i])
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if control(r) || unseen(last, r, text[i+size:]) {
			b.Write(text[from:i])
			for _, unit := range utf16.AppendRune(nil, r) {
				fmt.Fprintf(b, `\u%04x`, unit)
			}
			from = i + size
		}
		last = r
		i += size
	}
	b.Write(text[from:])
}

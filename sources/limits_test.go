package sources

import (
	"errors"
	"strings"
	"testing"

	"counterclaim/compare"
)

// endless is a reader without an end that notes the most that was asked of it.
type endless struct{ read, asked int }

func (e *endless) Read(p []byte) (int, error) {
	e.asked = max(e.asked, len(p))
	e.read += len(p)
	return len(p), nil
}

// What has no end is read up to the limit, into no more memory than that.
func TestEndlessStream(t *testing.T) {
	const limit = 100_000
	e := &endless{}
	if _, err := readAll(e, 0, limit, errLong); !errors.Is(err, errLong) {
		t.Errorf("got %v", err)
	}
	if e.read > limit+1 || e.asked > limit+1 {
		t.Errorf("read %d bytes, asked for %d at once", e.read, e.asked)
	}
	for _, size := range []int64{0, 3, limit} {
		data, err := readAll(strings.NewReader(strings.Repeat("x", limit)), size, limit, errLong)
		if err != nil || len(data) != limit {
			t.Errorf("read %d, %v", len(data), err)
		}
	}
	if MaxStream > MaxFile/2 {
		t.Error("the limit of a stream is near that of a file")
	}
}

// A value may be no longer in a tree than in a row.
func TestLongValues(t *testing.T) {
	long := strings.Repeat("x", MaxRecord+1)
	const hint = " longer than 16 MiB [CC004] | keep long texts in files of their own, and name them under text"
	for name, text := range map[string]string{
		"f.json": `{"claims":[{"source":"A","figure":1,"note":"` + long + `"},{"source":"B","figure":2}]}`,
		"f.yaml": `{"claims":[{"source":"A","figure":1, note: "` + long + `"},{"source":"B","figure":2}]}`,
	} {
		ds := faults(t, name, text, name+`:1:44: the value of "note" is`+hint)
		if ids(ds) != "B" {
			t.Errorf("%s: loaded %s", name, ids(ds))
		}
	}
}

// Keys that are not read are named together, and take no room from errors.
func TestManyStrangeKeys(t *testing.T) {
	var b strings.Builder
	for i := range 30 {
		b.WriteString(`{"source":"A","figure":1,"zz` + strings.Repeat("q", i) + `":1}` + "\n")
	}
	b.WriteString(`{"source":"A","figure":"x","sorce":1}` + "\n")
	_, found := Read("f.jsonl", []byte(b.String()), Options{})
	if len(found) != 3 || !strings.HasPrefix(found[0].Message, `30 keys are not read: "zz", "zzq", `) || found[0].Severity != compare.Warning || found[1].Code != compare.BadFigure || found[2].Hint != "did you mean source?" {
		t.Errorf("got %v", allSaid(found))
	}
}

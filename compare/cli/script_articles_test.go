package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// archive writes so many articles, one a line. The claim of each says which one it is.
func archive(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: archive FILE ARTICLES")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"a%d","date":"2024-12-27","source":"The Valley Post","text":"At least %d people were killed, police said."}`+"\n", i, i+2)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o666))
}

// A line of claims, as far as these tests read it.
type claimLine struct {
	ID     string
	Quote  string
	Figure struct{ Value int }
	Span   *struct{ Start, End int }
	Why    []struct {
		Words string
		Span  *struct{ Start, End int }
	}
}

func claimLines(ts *testscript.TestScript, file string) (all []claimLine) {
	for line := range strings.Lines(ts.ReadFile(file)) {
		var c claimLine
		ts.Check(json.Unmarshal([]byte(line), &c))
		all = append(all, c)
	}
	return all
}

// ordered wants the claims of such an archive, all of them in order.
func ordered(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: ordered CLAIMS ARTICLES")
	}
	all := claimLines(ts, args[0])
	if n, err := strconv.Atoi(args[1]); err != nil || n != len(all) {
		ts.Fatalf("%d claims, want %s", len(all), args[1])
	}
	for i, c := range all {
		if c.ID != fmt.Sprintf("a%d.1", i) || c.Figure.Value != i+2 {
			ts.Fatalf("claim %d is %s, with the figure %d", i, c.ID, c.Figure.Value)
		}
	}
}

// spans wants claims whose spans of the text are their quotes.
func spans(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: spans CLAIMS TEXT")
	}
	all, text := claimLines(ts, args[0]), ts.ReadFile(args[1])
	if len(all) == 0 {
		ts.Fatalf("there are no claims")
	}
	for _, c := range all {
		if c.Span == nil || text[c.Span.Start:c.Span.End] != c.Quote {
			ts.Fatalf("%s: the span %v is not %q", c.ID, c.Span, c.Quote)
		}
		for _, w := range c.Why {
			if w.Span != nil && text[w.Span.Start:w.Span.End] != w.Words {
				ts.Fatalf("%s: the span %v is not %q", c.ID, w.Span, w.Words)
			}
		}
	}
}

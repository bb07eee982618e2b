package cli

import (
	"slices"
	"strings"
	"testing"

	"counterclaim/compare/check"
)

// FuzzBaseline holds that any file is read or has a fault at one of its bytes, and that
// what is written reads back the same, in lines that print.
func FuzzBaseline(f *testing.F) {
	f.Add(`{"version": 1, "findings": [{"fingerprint": "a", "code": "CC110", "file": "x", "message": "y"}]}`)
	f.Add(`{"version": 1, "findings": [{"fingerprint": "a", "file": "\u202e\ud83d\ude00\u0000"}]}`)
	f.Add(`{"version": 2}`)
	f.Add(`[[[[`)
	f.Add("<<<<<<< HEAD\n")
	f.Fuzz(func(t *testing.T, text string) {
		known, off, message := parseBaseline([]byte(text))
		if message != "" {
			if off < 0 || off > len(text) || known != nil {
				t.Errorf("%d of %d: %s", off, len(text), message)
			}
			return
		}
		again := baselineText(known)
		back, _, message := parseBaseline([]byte(again))
		if message != "" || !slices.Equal(known, back) {
			t.Errorf("%s\nreads back as %+v %s", again, back, message)
		}
		if strings.Count(again, "\n") > len(known)+5 || strings.ContainsAny(again, "\u202e\x1b") {
			t.Errorf("it is written as %q", again)
		}
	})
}

func TestEmptyBaseline(t *testing.T) {
	want := "{\n  \"version\": 1,\n  \"findings\": []\n}\n"
	if got := baselineText(nil); got != want {
		t.Errorf("%q", got)
	}
	if got := baselineText([]check.Known{{Fingerprint: "a", File: "x\u202e"}}); !strings.Contains(got, `"x\u202e"`) {
		t.Errorf("%s", got)
	}
}

package cli

import (
	"bytes"
	"io"
	"math/big"
	"strings"
	"testing"

	"counterclaim/compare"
)

// TestFailOnWords holds what the flag takes, and what it says of the rest.
func TestFailOnWords(t *testing.T) {
	for _, word := range []string{"conflict", "tension", "never", "stretch=1", "stretch=1.5", "stretch=01.50", "stretch=9223372036854775807"} {
		f := &failOn{}
		if err := f.Set(word); err != nil || f.String() != word || (f.limit != nil) != strings.HasPrefix(word, "stretch") {
			t.Errorf("%s: %v, %+v", word, err, f)
		}
	}
	f := &failOn{}
	if f.Set("stretch=1.1"); f.limit.Cmp(big.NewRat(11, 10)) != 0 {
		t.Errorf("1.1 is read as %s", f.limit)
	}
	if f.Set("conflict"); f.limit != nil {
		t.Error("the last word does not win")
	}
	for word, want := range map[string]string{
		"stretch":                              `--fail-on: "stretch" needs a number`,
		"stretch=":                             `--fail-on: "stretch=" has no number that could be a stretch`,
		"stretch=x":                            `has no number that could be a stretch`,
		"stretch=3/2":                          `has no number that could be a stretch`,
		"stretch=1e400":                        `has no number that could be a stretch`,
		"stretch=+2":                           `has no number that could be a stretch`,
		"stretch=-2":                           `has no number that could be a stretch`,
		"stretch=NaN":                          `has no number that could be a stretch`,
		"stretch= 2":                           `has no number that could be a stretch`,
		"stretch=.5":                           `has no number that could be a stretch`,
		"stretch=0":                            `--fail-on: "stretch=0" is less than 1`,
		"stretch=0.99":                         `is less than 1`,
		"stretch=\x1b[":                        `has no number that could be a stretch`,
		"stretch=" + strings.Repeat("9", 1000): `has no number that could be a stretch`,
		"strech=2":                             `--fail-on: "strech=2" is not known here`,
		"tensoin":                              `did you mean "tension"? known are conflict, tension, stretch=N and never`,
		"":                                     `--fail-on: "" is not known here`,
	} {
		code, stderr := run(t, nil, io.Discard, "compare", "--fail-on", word)
		if code != ExitUsage || !strings.Contains(stderr, want) || !strings.Contains(stderr, "\nhint: ") || strings.Contains(stderr, "\x1b") {
			t.Errorf("%q: exit status %d\n%s", word, code, stderr)
		}
	}
}

// TestFailOnNoReconcile refuses to look at what is left out.
func TestFailOnNoReconcile(t *testing.T) {
	code, stderr := run(t, nil, io.Discard, "compare", "--no-reconcile", "--fail-on", "stretch=2")
	if code != ExitUsage || !strings.Contains(stderr, "--fail-on stretch=2 needs what --no-reconcile leaves out\nhint: ") {
		t.Errorf("exit status %d\n%s", code, stderr)
	}
	for word, want := range map[string]int{"conflict": ExitFound, "never": ExitOK} {
		if code, stderr := run(t, nil, io.Discard, "compare", "--no-reconcile", "--fail-on", word); code != want {
			t.Errorf("%s: exit status %d\n%s", word, code, stderr)
		}
	}
}

// TestNoReconcile hands the flag to the engine.
func TestNoReconcile(t *testing.T) {
	var out bytes.Buffer
	if code, stderr := run(t, nil, &out, "compare", "--no-reconcile", "--format", "json"); code != ExitOK || !strings.Contains(out.String(), `"together": null`) {
		t.Errorf("exit status %d\n%s", code, stderr)
	}
	f := &compareFlags{noReconcile: true, profile: &enum{}, pairs: &enum{}, order: &enum{}}
	if !f.options(nil).NoReconcile {
		t.Error("the flag is lost")
	}
}

// TestFailOnCompletion offers the words; the one that takes a number without a
// space behind it.
func TestFailOnCompletion(t *testing.T) {
	for typed, want := range map[string]string{
		"":   "conflict\ntension\nstretch=\nnever\n:4\n", // 4: no files
		"st": "stretch=\n:6\n",                           // 6: nor a space
	} {
		var out bytes.Buffer
		if code, stderr := run(t, nil, &out, "__complete", "compare", "--fail-on", typed); code != ExitOK || out.String() != want {
			t.Errorf("%q: exit status %d\n%s%s", typed, code, out.String(), stderr)
		}
	}
}

// TestFound holds what counts as found under each word.
func TestFound(t *testing.T) {
	known := func(num, den int64) compare.Stretch {
		return compare.Stretch{Known: true, Squared: big.NewRat(num, den)}
	}
	type topic struct {
		joint   compare.Joint
		stretch compare.Stretch
	}
	conflict, tension := compare.Tally{compare.Conflict: 1}, compare.Tally{compare.Tension: 1}
	inconsistent := topic{compare.Inconsistent, known(9, 4)}
	for _, test := range []struct {
		word   string
		tally  compare.Tally
		topics []topic
		want   bool
		says   string
	}{
		{"never", conflict, []topic{inconsistent, {joint: compare.NotDecided}}, false, ""},
		{"conflict", compare.Tally{}, []topic{{joint: compare.Consistent}}, false, ""},
		{"conflict", conflict, []topic{{}}, true, ""},
		{"conflict", tension, []topic{{}}, false, ""},
		{"conflict", compare.Tally{}, []topic{{}, inconsistent}, true, ""},
		{"conflict", compare.Tally{}, []topic{{joint: compare.NotDecided}}, true,
			`counterclaim: topic "T0": whether all of it can be true was not decided, so --fail-on counts it`},
		{"tension", tension, []topic{{}}, true, ""},
		{"tension", compare.Tally{}, []topic{inconsistent}, true, ""},
		{"tension", compare.Tally{}, []topic{{joint: compare.NotDecided}}, true, "so --fail-on counts it"},
		{"tension", compare.Tally{}, []topic{{joint: compare.Consistent}}, false, ""},
		{"stretch=1.5", conflict, []topic{inconsistent}, false, ""}, // 1.5 is no larger
		{"stretch=1.49999", compare.Tally{}, []topic{{joint: compare.Consistent}, inconsistent}, true, ""},
		{"stretch=1", compare.Tally{}, []topic{{joint: compare.Consistent}}, false, ""},
		{"stretch=1", compare.Tally{}, []topic{inconsistent}, true, ""},
		{"stretch=9999999999", compare.Tally{}, []topic{{compare.Inconsistent, compare.Stretch{Known: true, None: true}}}, true, ""},
		{"stretch=99", compare.Tally{}, []topic{{joint: compare.NotDecided}}, true, "so --fail-on counts it"},
		{"stretch=99", compare.Tally{}, []topic{{joint: compare.Inconsistent}}, true, `topic "T0": its stretch was not worked out, so --fail-on counts it`},
		{"stretch=99", compare.Tally{}, []topic{inconsistent}, false, ""},
	} {
		f := &failOn{}
		if err := f.Set(test.word); err != nil {
			t.Fatal(err)
		}
		table := &compare.Table{Tally: test.tally}
		for i, of := range test.topics {
			table.Topics = append(table.Topics, compare.Summary{Name: "T" + string(rune('0'+i)), Joint: of.joint})
		}
		var stderr bytes.Buffer
		p := &program{stderr: &stderr}
		got := p.found(f, table, func(i int) compare.Stretch { return test.topics[i].stretch })
		if got != test.want || !strings.Contains(stderr.String(), test.says) || test.says == "" && stderr.Len() > 0 {
			t.Errorf("%s, %v, %+v: %t\n%s", test.word, test.tally, test.topics, got, stderr.String())
		}
	}
}

// TestManyUndecided names a few topics and counts the others, in one line each.
func TestManyUndecided(t *testing.T) {
	table := &compare.Table{Topics: make([]compare.Summary, 8)}
	for i := range table.Topics {
		table.Topics[i].Joint = compare.NotDecided
	}
	table.Topics[1].Name = "a\nb\x1b[2J"
	var stderr bytes.Buffer
	p := &program{stderr: &stderr}
	if !p.undecided(table) {
		t.Error("nothing was found")
	}
	out := stderr.String()
	for _, want := range []string{"counterclaim: claims without a topic: whether", "topic \"a\uFFFDb\uFFFD[2J\": whether", "counterclaim: 3 more topics likewise\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if n := strings.Count(out, "\n"); n != mostUndecided+1 {
		t.Errorf("%d lines:\n%s", n, out)
	}
}

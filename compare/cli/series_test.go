package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"counterclaim/compare"
	"counterclaim/sources"
)

// Real series of years of days are reconciled here, and every minimal conflict
// is held against arithmetic that knows nothing of the engine. The files stand
// beside the checkout; without them the tests are skipped.

// series are the counts of gaza-daily.json, by the field of the running count
// and that of what a report adds to it. The dataset's own fillings (ext_) are
// counts of their own: press of December 2023 falls in them alone. Not here are
// massacres, which are no people, and what a day's killed are made up of, beside
// which no running count stands.
var series = []struct{ topic, subject, counts, running, added string }{
	{"killed", "people", "killed", "killed_cum", "killed"},
	{"killed", "children", "killed", "killed_children_cum", ""},
	{"killed", "women", "killed", "killed_women_cum", ""},
	{"killed", "medical staff", "killed", "med_killed_cum", ""},
	{"killed", "civil defence", "killed", "civdef_killed_cum", ""},
	{"killed", "press", "killed", "press_killed_cum", ""},
	{"killed", "aid seekers", "killed", "aid_seeker_killed_cum", ""},
	{"killed", "starved", "deaths", "famine_cum", ""},
	{"killed", "starved children", "deaths", "child_famine_cum", ""},
	{"injured", "people", "injured", "injured_cum", "injured"},
	{"injured", "aid seekers", "injured", "aid_seeker_injured_cum", ""},
	{"killed, filled in", "people", "killed", "ext_killed_cum", "ext_killed"},
	{"killed, filled in", "children", "killed", "ext_killed_children_cum", ""},
	{"killed, filled in", "women", "killed", "ext_killed_women_cum", ""},
	{"killed, filled in", "medical staff", "killed", "ext_med_killed_cum", ""},
	{"killed, filled in", "civil defence", "killed", "ext_civdef_killed_cum", ""},
	{"killed, filled in", "press", "killed", "ext_press_killed_cum", ""},
	{"injured, filled in", "people", "injured", "ext_injured_cum", "ext_injured"},
}

// fallsAndMismatches are all falls of a running count and all additions that are
// not the difference of the running counts around them.
var fallsAndMismatches = map[string][]string{
	"killed": {
		"women by 2023-10-17: 1032 | women by 2023-10-19: 1000",
		"women by 2023-10-17: 1032 | women by 2023-10-21: 967",
		"women by 2023-10-17: 1032 | women by 2023-10-22: 1023",
		"women by 2023-10-19: 1000 | women by 2023-10-21: 967",
		"starved by 2025-07-21: 104 | starved by 2025-07-22: 101",
		"people by 2023-12-04: 15899 | people by 2023-12-05: 16248 | people on 2023-12-05: 725", // 349
		"people by 2023-12-07: 17177 | people by 2023-12-08: 17487 | people on 2023-12-08: 313", // 310
		"people by 2023-12-08: 17487 | people by 2023-12-09: 17700 | people on 2023-12-09: 210", // 213
		"people by 2024-01-11: 23469 | people by 2024-01-12: 23708 | people on 2024-01-12: 151", // 239
		"people by 2024-01-15: 24100 | people by 2024-01-16: 24285 | people on 2024-01-16: 158", // 185
		"people by 2024-08-26: 40435 | people by 2024-08-27: 40435 | people on 2024-08-27: 41",  // 0
		"people by 2024-08-27: 40435 | people by 2024-08-28: 40534 | people on 2024-08-28: 58",  // 99
	},
	"injured": {
		"people by 2023-10-10: 4000 | people by 2023-10-11: 5184 | people on 2023-10-11: 1029",                   // 1184
		"people by 2023-10-14: 8714 | people by 2023-10-15: 9200 | people on 2023-10-15: 1000",                   // 486
		"people by 2023-10-15: 9200 | people by 2023-10-16: 10850 | people on 2023-10-16: 562",                   // 1650
		"people by 2023-10-20: 13162 | people by 2023-10-21: 13561 | people on 2023-10-21: 400",                  // 399
		"people by 2023-12-01: 37000 | people by 2023-12-02: 40652 | people on 2023-12-02: 652",                  // 3652
		"people by 2023-12-03: 41316 | people by 2023-12-04: 42000 | people on 2023-12-04: 750",                  // 684
		"people by 2023-12-07: 46000 | people by 2023-12-08: 46480 | people on 2023-12-08: 558",                  // 480
		"people by 2023-12-11: 49645 | people by 2023-12-12: 50100 | people on 2023-12-12: 450",                  // 455
		"people by 2023-12-12: 50100 | people by 2023-12-13: 50594 | people on 2023-12-13: 499",                  // 494
		"people by 2023-12-23: 53688 | people by 2023-12-24: 54036 | people on 2023-12-24: 384",                  // 348
		"people by 2024-01-11: 59604 | people by 2024-01-12: 60005 | people on 2024-01-12: 248",                  // 401
		"people by 2024-01-21: 62681 | people by 2024-01-22: 63000 | people on 2024-01-22: 340",                  // 319
		"people by 2024-08-26: 93534 | people by 2024-08-27: 93534 | people on 2024-08-27: 113",                  // 0
		"people by 2024-08-27: 93534 | people by 2024-08-28: 93778 | people on 2024-08-28: 131",                  // 244
		"people by 2025-12-18: 171154 | people by 2025-12-20: 171185 | people from 2025-12-19 to 2025-12-20: 20", // 31
	},
	"killed, filled in":  {"press by 2023-12-23: 100 | press by 2023-12-24: 97"},
	"injured, filled in": {"people by 2025-12-18: 171154 | people by 2025-12-20: 171185 | people from 2025-12-19 to 2025-12-20: 20"},
}

// wider are the other conflicts of no more than three claims: what 27 August
// 2024 adds is more than the running count grew in two days.
var wider = map[string][]string{
	"killed":  {"people by 2024-08-25: 40405 | people by 2024-08-27: 40435 | people on 2024-08-27: 41"},
	"injured": {"people by 2024-08-25: 93468 | people by 2024-08-27: 93534 | people on 2024-08-27: 113"},
}

// TestSeries reconciles each topic as a whole. One wrong addition is in conflict
// with any two running counts around it together with enough of the additions
// between them, so of a series of years there are more minimal conflicts than
// anybody can list. Those of few claims are known one by one; those of more must
// hold, each by itself; and without the claims at fault nothing may be left.
func TestSeries(t *testing.T) {
	const most = 3 // claims of a conflict, up to which all are known; 4 is true as well
	counts := readGaza(t)
	known := map[string][]string{}
	for topic, all := range counts {
		checkSame(t, topic+": falls and mismatches", plainConflicts(all), fallsAndMismatches[topic])
		known[topic] = keysOf(all, minimalConflicts(all, most))
		few := slices.DeleteFunc(slices.Clone(known[topic]), func(k string) bool { return claimsIn(k) > 3 })
		checkSame(t, topic+": conflicts of up to three claims", few, slices.Concat(fallsAndMismatches[topic], wider[topic]))
	}
	for topic, got := range reconcileCounts(t, counts) {
		checkTogether(t, got, counts[topic], known[topic], most)
	}
}

// TestSeriesWithout leaves out every addition that does not match and every
// running count from which a later one falls. Nothing else may be in conflict.
func TestSeriesWithout(t *testing.T) {
	counts := readGaza(t)
	for topic, all := range counts {
		for _, key := range plainConflicts(all) {
			set := strings.Split(key, " | ")
			fault := set[0] // the earlier running count
			if last := set[len(set)-1]; !strings.Contains(last, " by ") {
				fault = last // the addition
			}
			all = slices.DeleteFunc(all, func(c tally) bool { return c.String() == fault })
		}
		if counts[topic] = all; !possible(all) {
			t.Errorf("%s: still in conflict", topic)
		}
	}
	for topic, got := range reconcileCounts(t, counts) {
		checkTogether(t, got, counts[topic], nil, 0)
	}
}

// TestSeriesSteps reconciles every addition in a topic of its own with the
// nearest running counts around it and all additions between those. Here there
// is no more than one conflict, and all are known.
func TestSeriesSteps(t *testing.T) {
	counts := map[string][]tally{}
	want := map[string][]string{}
	for topic, all := range readGaza(t) {
		for _, c := range all {
			if c.running {
				continue
			}
			step := stepOf(c, all)
			name := fmt.Sprintf("%s, %v", topic, c)
			counts[name] = step
			if key := stepConflict(step); key != "" {
				want[name] = []string{key}
			}
			checkSame(t, name+": conflicts", keysOf(step, minimalConflicts(step, len(step))), want[name])
		}
	}
	var found, listed []string
	for _, keys := range want {
		found = append(found, keys...)
	}
	for _, keys := range fallsAndMismatches {
		listed = append(listed, slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return claimsIn(k) == 2 })...)
	}
	slices.Sort(found) // the dataset's own fillings repeat one
	slices.Sort(listed)
	checkSame(t, "mismatches of single steps", slices.Compact(found), slices.Compact(listed))
	for name, got := range reconcileCounts(t, counts) {
		checkTogether(t, got, counts[name], want[name], len(counts[name]))
	}
}

// TestRunningSeries reconciles what Kyiv gave as Russia's losses: a count that
// never fell.
func TestRunningSeries(t *testing.T) {
	var days []struct {
		Date      string
		Personnel int64
	}
	readSeries(t, "russia-personnel.json", &days)
	if len(days) != 1626 {
		t.Fatalf("%d days, want 1626", len(days))
	}
	var all []tally
	for _, d := range days {
		all = append(all, tally{subject: "Russian soldiers", counts: "casualties", running: true, until: dayNumber(t, d.Date), n: d.Personnel})
	}
	checkSame(t, "falls", plainConflicts(all), nil)
	counts := map[string][]tally{"losses": all}
	checkTogether(t, reconcileCounts(t, counts)["losses"], all, nil, 4)

	// The same with 150,000 too many on one day, which is more than any count up to
	// 11 January 2024: one wrong count, and a conflict with each of 210 others.
	wrong := slices.IndexFunc(all, func(c tally) bool { return c.until == dayNumber(t, "2023-06-15") })
	all[wrong].n += 150_000
	var want []string
	for _, c := range all[wrong+1:] {
		if c.n < all[wrong].n {
			want = append(want, keyOf([]tally{all[wrong], c}))
		}
	}
	if len(want) != 210 {
		t.Errorf("%d falls, want 210", len(want))
	}
	checkSame(t, "falls from a count that is wrong", plainConflicts(all), want)
	checkTogether(t, reconcileCounts(t, counts)["losses"], all, want, 4)
}

// A tally is one number of a series: a running count up to a day, or what was
// added from one day to another, both included. Days are numbered.
type tally struct {
	subject, counts string
	running         bool
	since, until    int
	n               int64
}

// String returns the count in words, the same for a count read from the JSON and
// for a claim of the engine.
func (c tally) String() string {
	switch {
	case c.running:
		return fmt.Sprintf("%s by %s: %d", c.subject, dayName(c.until), c.n)
	case c.since == c.until:
		return fmt.Sprintf("%s on %s: %d", c.subject, dayName(c.until), c.n)
	}
	return fmt.Sprintf("%s from %s to %s: %d", c.subject, dayName(c.since), dayName(c.until), c.n)
}

// keyOf names a set of counts.
func keyOf(set []tally) string {
	var words []string
	for _, c := range set {
		words = append(words, c.String())
	}
	slices.Sort(words)
	return strings.Join(words, " | ")
}

func keysOf(all []tally, sets [][]int) (keys []string) {
	for _, set := range sets {
		keys = append(keys, keyOf(pick(all, set)))
	}
	return keys
}

func pick(all []tally, set []int) (picked []tally) {
	for _, i := range set {
		picked = append(picked, all[i])
	}
	return picked
}

func claimsIn(key string) int { return 1 + strings.Count(key, " | ") }

func dayName(n int) string { return compare.Day(n).Date().String() }

func dayNumber(t *testing.T, s string) int {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return int(d.Unix() / (24 * 60 * 60))
}

// readSeries reads a file beside the checkout.
func readSeries(t *testing.T, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", name))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip(err)
	}
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// readGaza returns the counts of gaza-daily.json by topic.
//
// A report says how many hours it covers. Where it says 0 there was none: the
// dataset carries the running count on, which is a count that stood on that day,
// and writes 0 as added, which is left out since the next report covers that day
// too. Twice something was added all the same; that can only be of the day.
func readGaza(t *testing.T) map[string][]tally {
	t.Helper()
	var days []map[string]any
	readSeries(t, "gaza-daily.json", &days)
	if len(days) != 1051 {
		t.Fatalf("%d days, want 1051", len(days))
	}
	used := map[string]int{"massacres_cum": 0, "ext_massacres_cum": 0}
	counts := map[string][]tally{}
	for _, s := range series {
		for _, day := range days {
			until := dayNumber(t, day["report_date"].(string))
			if n, ok := day[s.running].(float64); ok {
				counts[s.topic] = append(counts[s.topic], tally{subject: s.subject, counts: s.counts, running: true, until: until, n: int64(n)})
				used[s.running]++
			}
			if n, ok := day[s.added].(float64); ok {
				hours := int(day["report_period"].(float64))
				if hours == 0 && n == 0 {
					continue
				}
				since := until + 1 - max(1, hours/24)
				counts[s.topic] = append(counts[s.topic], tally{subject: s.subject, counts: s.counts, since: since, until: until, n: int64(n)})
			}
		}
	}
	for _, day := range days {
		for field := range day {
			if _, ok := used[field]; strings.HasSuffix(field, "_cum") && !ok {
				t.Fatalf("the running count %s is in no series", field)
			}
		}
	}
	return counts
}

// reconcileCounts writes counts as a file of claims, reads it as any other and
// returns the topics by name.
func reconcileCounts(t *testing.T, counts map[string][]tally) map[string]*compare.Topic {
	t.Helper()
	var file bytes.Buffer
	enc := json.NewEncoder(&file)
	claims := 0
	for _, topic := range slices.Sorted(maps.Keys(counts)) {
		for _, c := range counts[topic] {
			claim := map[string]any{
				"topic": topic, "source": "the ministry", "subject": c.subject, "place": "there", "counts": c.counts,
				"figure": c.n, "counted": true, "until": dayName(c.until),
			}
			if !c.running {
				claim["since"] = dayName(c.since)
			}
			if err := enc.Encode(claim); err != nil {
				t.Fatal(err)
			}
			claims++
		}
	}
	name := filepath.Join(t.TempDir(), "series.jsonl")
	if err := os.WriteFile(name, file.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	ds, findings := sources.Load([]string{name}, sources.Options{})
	for _, f := range findings {
		t.Errorf("%s: %s", f.Pos, f.Message)
	}
	if len(ds.Claims) != claims {
		t.Fatalf("%d claims were read, want %d", len(ds.Claims), claims)
	}
	loaded := time.Now()
	table := compare.Compare(ds, compare.Options{})
	if len(table.Topics) != len(counts) {
		t.Fatalf("%d topics, want %d", len(table.Topics), len(counts))
	}
	t.Logf("%d claims in %d topics: read in %v, compared in %v", claims, len(counts), loaded.Sub(start), time.Since(loaded))
	topics := map[string]*compare.Topic{}
	judged := time.Now()
	for i := range table.Topics {
		start := time.Now()
		topic := table.Topic(i)
		if topic.Together == nil {
			t.Fatalf("%s is not reconciled", topic.Name)
		}
		if len(counts) < 10 {
			r := topic.Together
			sizes := map[int]int{}
			for _, c := range r.Conflicts {
				sizes[len(c.Lines)]++
			}
			t.Logf("%s: %d claims, %v, conflicts by claims %v, %d more (%v), stretch %.4f, in %v",
				topic.Name, len(topic.Lines), r.Joint, sizes, r.MoreConflicts, r.MayBeMore, r.Stretch.Factor(), time.Since(start))
		}
		topics[topic.Name] = topic
	}
	t.Logf("topics in full in %v", time.Since(judged))
	return topics
}

// checkTogether checks what the engine says of a topic. Known are the keys of
// all minimal conflicts of up to so many claims: these must be listed, however
// many more there are.
func checkTogether(t *testing.T, topic *compare.Topic, all []tally, known []string, most int) {
	t.Helper()
	r := topic.Together
	want := compare.Consistent
	if !possible(all) {
		want = compare.Inconsistent
	}
	if r.Joint != want {
		t.Errorf("%s: %v, want %v", topic.Name, r.Joint, want)
	}
	if consistent := r.Stretch.Squared != nil && r.Stretch.Squared.Cmp(big.NewRat(1, 1)) == 0; consistent != (want == compare.Consistent) {
		t.Errorf("%s: %v, yet the stretch is %v", topic.Name, want, r.Stretch)
	}
	if len(r.Aside) > 0 {
		t.Errorf("%s: %d claims bind nothing", topic.Name, len(r.Aside))
	}
	given := map[string]tally{}
	for _, c := range all {
		given[c.String()] = c
	}
	var got []string
	last := 0 // claims of the largest conflict
	for _, conflict := range r.Conflicts {
		var set []tally
		for _, i := range conflict.Lines {
			c := countOf(topic.Lines[i])
			if _, ok := given[c.String()]; !ok {
				t.Fatalf("%s: no such count: %v", topic.Name, c)
			}
			set = append(set, c)
		}
		key := keyOf(set)
		if len(set) < last {
			t.Errorf("%s: a conflict of %d claims after one of %d: %s", topic.Name, len(set), last, key)
		}
		last = max(last, len(set))
		if possible(set) {
			t.Errorf("%s: no conflict: %s", topic.Name, key)
		}
		for i := range set {
			if !possible(slices.Delete(slices.Clone(set), i, i+1)) {
				t.Errorf("%s: a conflict without %v as well: %s", topic.Name, set[i], key)
			}
		}
		if len(conflict.Steps) == 0 {
			t.Errorf("%s: no steps: %s", topic.Name, key)
		}
		if len(set) <= most {
			got = append(got, key)
		}
	}
	checkSame(t, topic.Name+": conflicts", got, known)
}

// countOf returns a claim of the engine as a count.
func countOf(l compare.Line) tally {
	c := tally{subject: l.Subject, counts: l.Counts, running: l.Since == 0, until: int(l.Until.First()), n: l.Reading.Possible.Lo}
	if !c.running {
		c.since = int(l.Since.First())
	}
	return c
}

// checkSame compares lists of keys in any order.
func checkSame(t *testing.T, what string, got, want []string) {
	t.Helper()
	got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	for i, k := range got {
		if i > 0 && k == got[i-1] {
			t.Errorf("%s: twice: %s", what, k)
		}
		if _, ok := slices.BinarySearch(want, k); !ok {
			t.Errorf("%s: not expected: %s", what, k)
		}
	}
	for _, k := range want {
		if _, ok := slices.BinarySearch(got, k); !ok {
			t.Errorf("%s: missing: %s", what, k)
		}
	}
}

// plainConflicts returns every two running counts of which the later is smaller,
// and every addition that is not the difference of the running counts right
// before and at the end of it.
func plainConflicts(all []tally) (keys []string) {
	running := map[string]map[int]tally{}
	for _, c := range all {
		if c.running {
			if running[c.subject] == nil {
				running[c.subject] = map[int]tally{}
			}
			running[c.subject][c.until] = c
		}
	}
	for _, byDay := range running {
		for _, a := range byDay {
			for _, b := range byDay {
				if a.until < b.until && a.n > b.n {
					keys = append(keys, keyOf([]tally{a, b}))
				}
			}
		}
	}
	for _, c := range all {
		before, ok := running[c.subject][c.since-1]
		after, too := running[c.subject][c.until]
		if !c.running && ok && too && c.n != after.n-before.n {
			keys = append(keys, keyOf([]tally{before, after, c}))
		}
	}
	return keys
}

// stepOf returns an addition with the nearest running counts around it and the
// additions between them.
func stepOf(added tally, all []tally) []tally {
	before, after := tally{until: -1}, tally{until: 1 << 30}
	for _, c := range all {
		if c.running && c.subject == added.subject {
			if c.until < added.since && c.until > before.until {
				before = c
			}
			if c.until >= added.until && c.until < after.until {
				after = c
			}
		}
	}
	step := []tally{after}
	if before.until >= 0 {
		step = append(step, before)
	}
	for _, c := range all {
		between := c.since > before.until && c.until < added.since || c.since > added.until && c.until <= after.until
		if c == added || between && !c.running && c.subject == added.subject {
			step = append(step, c)
		}
	}
	return step
}

// stepConflict names the step if it cannot be: what was added is more than the
// difference, or less although it leaves out no day.
func stepConflict(step []tally) string {
	after, before := step[0], tally{}
	rest := step[1:]
	days, sum := 0, int64(0)
	if len(rest) > 0 && rest[0].running {
		before, rest = rest[0], rest[1:]
	}
	for _, c := range rest {
		days += c.until - c.since + 1
		sum += c.n
	}
	if grew := after.n - before.n; sum > grew || sum < grew && days == after.until-before.until {
		return keyOf(step)
	}
	return ""
}

// A graph is the days at which counts begin and end, in order, with 0 for the
// beginning: what has been counted up to each never falls from one to the next.
type graph struct{ days []int }

func newGraph(all []tally) graph {
	var g graph
	for _, c := range all {
		g.days = append(g.days, c.until)
		if !c.running {
			g.days = append(g.days, c.since-1)
		}
	}
	slices.Sort(g.days)
	g.days = slices.Compact(g.days)
	return g
}

// ends returns the two points between which a count counts.
func (g graph) ends(c tally) (from, to int) {
	if !c.running {
		from, _ = slices.BinarySearch(g.days, c.since-1)
		from++
	}
	to, _ = slices.BinarySearch(g.days, c.until)
	return from, to + 1
}

// bySubject returns the numbers of the counts of each subject; nothing links two.
func bySubject(all []tally) map[string][]int {
	sets := map[string][]int{}
	for i, c := range all {
		sets[c.subject] = append(sets[c.subject], i)
	}
	return sets
}

// possible reports whether some growing count has all the numbers, by raising
// what it must be at least on each day until nothing has to be raised.
func possible(all []tally) bool {
	for _, set := range bySubject(all) {
		if !possibleAlone(pick(all, set)) {
			return false
		}
	}
	return true
}

func possibleAlone(all []tally) bool {
	type bound struct {
		from, to int
		n        int64
		exact    bool // so much, and not only at least
	}
	g := newGraph(all)
	var bounds []bound
	for p := range g.days {
		bounds = append(bounds, bound{from: p, to: p + 1})
	}
	for _, c := range all {
		from, to := g.ends(c)
		bounds = append(bounds, bound{from, to, c.n, true})
	}
	slices.SortFunc(bounds, func(a, b bound) int { return a.to - b.to })
	least := make([]int64, len(g.days)+1)
	for range len(least) + 1 {
		raised := false
		raise := func(p int, n int64) {
			if n > least[p] {
				least[p], raised = n, true
			}
		}
		for _, b := range bounds {
			raise(b.to, least[b.from]+b.n)
		}
		for _, b := range slices.Backward(bounds) {
			if b.exact {
				raise(b.from, least[b.to]-b.n)
			}
		}
		if least[0] > 0 {
			return false
		}
		if !raised {
			return true
		}
	}
	return false // it went round in a circle, and would for ever
}

// minimalConflicts returns all minimal conflicts of up to so many counts.
//
// Each count says that one point is so much above another, and the other so much
// below the one; and a point may always be left for a later one, which is no
// lower. A set cannot be if and only if some way round through it ends higher
// than it began. Heights are measured from a growing count that has most of the
// numbers, so that a way gains only by the few counts which that one has not,
// and is given up where it has lost more than it could still gain.
func minimalConflicts(all []tally, most int) (minimal [][]int) {
	for _, set := range bySubject(all) {
		for _, found := range minimalAlone(pick(all, set), most) {
			for i, k := range found {
				found[i] = set[k]
			}
			minimal = append(minimal, found)
		}
	}
	return minimal
}

func minimalAlone(all []tally, most int) (minimal [][]int) {
	g := newGraph(all)
	height := make([]int64, len(g.days)+1)
	for _, c := range all {
		if _, to := g.ends(c); c.running {
			height[to] = max(height[to], c.n)
		}
	}
	for p := 1; p < len(height); p++ {
		height[p] = max(height[p], height[p-1])
	}
	type move struct {
		from, to, count int
		gain            int64
	}
	var moves []move
	var gains []int64
	for i, c := range all {
		from, to := g.ends(c)
		gain := c.n - (height[to] - height[from])
		moves = append(moves, move{from, to, i, gain}, move{to, from, i, -gain})
		gains = append(gains, max(gain, -gain))
	}
	slices.SortFunc(moves, func(a, b move) int { return a.from - b.from })
	first := make([]int, len(height)) // of the moves from a point or a later one
	for p := range first {
		first[p], _ = slices.BinarySearchFunc(moves, p, func(m move, p int) int { return m.from - p })
	}
	slices.SortFunc(gains, func(a, b int64) int { return int(b - a) })
	best := make([]int64, most+1) // what so many more counts can gain
	for k := range most {
		if best[k+1] = best[k]; k < len(gains) {
			best[k+1] += gains[k]
		}
	}
	found := map[string][]int{}
	var way []int
	var walk func(start, at int, gained int64)
	walk = func(start, at int, gained int64) {
		if at <= start && gained > height[start]-height[at] {
			set := slices.Sorted(slices.Values(way))
			found[fmt.Sprint(set)] = set
			return
		}
		if len(way) == most {
			return
		}
		for _, m := range moves[first[at]:] {
			left := gained - (height[m.from] - height[at])
			if left+best[most-len(way)] <= 0 {
				break
			}
			if !slices.Contains(way, m.count) {
				way = append(way, m.count)
				walk(start, m.to, left+m.gain)
				way = way[:len(way)-1]
			}
		}
	}
	for _, m := range moves {
		if m.gain > 0 {
			way = append(way[:0], m.count)
			walk(m.from, m.to, m.gain)
		}
	}
	sets := slices.SortedFunc(maps.Values(found), func(a, b []int) int { return len(a) - len(b) })
	for _, set := range sets {
		if !slices.ContainsFunc(minimal, func(m []int) bool { return within(m, set) }) {
			minimal = append(minimal, set)
		}
	}
	return minimal
}

// within reports whether all of a are in b.
func within(a, b []int) bool {
	return !slices.ContainsFunc(a, func(i int) bool { return !slices.Contains(b, i) })
}

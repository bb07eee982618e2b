package check_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// gazaSeries are fields of gaza-daily.json: running counts, and what a report adds
// to them where it says that. Each is a topic of its own.
var gazaSeries = map[string]string{
	"killed_cum": "killed", "injured_cum": "injured",
	"ext_killed_cum": "ext_killed", "ext_injured_cum": "ext_injured",
	"killed_children_cum": "", "killed_women_cum": "", "med_killed_cum": "", "civdef_killed_cum": "", "press_killed_cum": "",
	"aid_seeker_killed_cum": "", "aid_seeker_injured_cum": "", "famine_cum": "", "child_famine_cum": "",
	"ext_killed_children_cum": "", "ext_killed_women_cum": "", "ext_med_killed_cum": "", "ext_civdef_killed_cum": "", "ext_press_killed_cum": "",
}

// A gazaCount is one number of the series: a running count up to a day, or what was
// added from since on.
type gazaCount struct {
	topic        string
	since, until compare.Day // since 0 for a running count
	n            int64
}

func (c gazaCount) String() string {
	if c.since == 0 {
		return fmt.Sprintf("%s by %v: %d", c.topic, c.until.Date(), c.n)
	}
	return fmt.Sprintf("%s from %v to %v: %d", c.topic, c.since.Date(), c.until.Date(), c.n)
}

func (c gazaCount) claim() *compare.Claim {
	killed, _ := compare.ParseTerm("killed")
	claim := &compare.Claim{Topic: c.topic, Source: "the ministry", Counts: "killed", Term: killed, Until: c.until.Date(), Details: &compare.Details{URL: "-"}}
	claim.Figure.Given = compare.Given{Best: c.n, HasBest: true}
	if c.since != 0 {
		claim.Since = c.since.Date()
	}
	return claim
}

// readGaza reads the file beside the checkout. A report says how many hours it covers;
// where that is 0 there was none, and the 0 added is left out.
func readGaza(t *testing.T) (counts []gazaCount) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "gaza-daily.json"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip(err)
	}
	var days []map[string]any
	if err = errors.Join(err, json.Unmarshal(data, &days)); err != nil {
		t.Fatal(err)
	}
	for _, day := range days {
		var year, month, date int
		if _, err := fmt.Sscanf(day["report_date"].(string), "%d-%d-%d", &year, &month, &date); err != nil {
			t.Fatal(err)
		}
		until := compare.NewDate(year, month, date).First()
		hours := int(day["report_period"].(float64))
		for running, added := range gazaSeries {
			if n, ok := day[running].(float64); ok {
				counts = append(counts, gazaCount{running, 0, until, int64(n)})
			}
			if n, ok := day[added].(float64); ok && (hours > 0 || n > 0) {
				counts = append(counts, gazaCount{running, until + 1 - compare.Day(max(1, hours/24)), until, int64(n)})
			}
		}
	}
	return counts
}

// plainFaults finds by arithmetic alone which running counts fall from one report to
// the next, and which additions are not the step of the running count.
func plainFaults(counts []gazaCount) (falls, steps []string) {
	running := map[string]map[compare.Day]int64{}
	for _, c := range counts {
		if running[c.topic] == nil {
			running[c.topic] = map[compare.Day]int64{}
		}
		if c.since == 0 {
			running[c.topic][c.until] = c.n
		}
	}
	for topic, byDay := range running {
		days := slices.Sorted(maps.Keys(byDay))
		for i := 1; i < len(days); i++ {
			if byDay[days[i]] < byDay[days[i-1]] {
				falls = append(falls, gazaCount{topic, 0, days[i], byDay[days[i]]}.String())
			}
		}
	}
	for _, c := range counts {
		before, ok := running[c.topic][c.since-1]
		after, too := running[c.topic][c.until]
		if c.since != 0 && ok && too && c.n != after-before {
			steps = append(steps, c.String())
		}
	}
	slices.Sort(falls)
	slices.Sort(steps)
	return falls, steps
}

// TestGaza holds what is found in real series of years of days against arithmetic.
// Of what is told as a fall or a step nothing is told again.
func TestGaza(t *testing.T) {
	counts := readGaza(t)
	ds := &compare.Dataset{}
	said := map[*compare.Claim]string{}
	for _, c := range counts {
		claim := c.claim()
		ds.Claims, said[claim] = append(ds.Claims, claim), c.String()
	}
	got := map[string][]string{}
	for _, f := range check.Run(ds, nil, check.Options{}).Findings {
		got[f.Code] = append(got[f.Code], said[f.Claims[0]])
	}
	for _, found := range got {
		slices.Sort(found)
	}
	falls, steps := plainFaults(counts)
	if d := cmp.Diff(map[string][]string{"CC411": falls, "CC412": steps}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	want := []string{
		"ext_press_killed_cum by 2023-12-24: 97", "famine_cum by 2025-07-22: 101",
		"killed_women_cum by 2023-10-19: 1000", "killed_women_cum by 2023-10-21: 967",
	}
	if d := cmp.Diff(want, falls); d != "" {
		t.Errorf("falls known from elsewhere (-want +got):\n%s", d)
	}
	number := map[string]int{}
	for _, s := range steps {
		topic := s[:slices.Index([]byte(s), ' ')]
		number[topic]++
	}
	// 14 of the injured are of one day, one is of two.
	if d := cmp.Diff(map[string]int{"killed_cum": 7, "injured_cum": 15, "ext_injured_cum": 1}, number); d != "" {
		t.Errorf("steps known from elsewhere (-want +got):\n%s", d)
	}
}

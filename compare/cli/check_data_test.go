package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/sources"
	"counterclaim/sources/maps"
)

// Real datasets are checked through their maps here, and what is found is held against
// lists that plain arithmetic makes of the files. They stand beside the checkout;
// without them the tests are skipped.

// checkThrough checks a file of ../shared/data through a ready map.
func checkThrough(t *testing.T, file, ready string) *compare.Report {
	t.Helper()
	text, ok := maps.Find(ready)
	if !ok {
		t.Fatalf("no map %s", ready)
	}
	m, found := sources.ReadMap(ready, text)
	if len(found) > 0 {
		t.Fatal(found)
	}
	ds, found := sources.Load([]string{file}, sources.Options{Check: true, Map: m, MaxFindings: maxCheckFindings})
	return check.Run(ds, found, check.Options{Today: compare.NewDate(2026, 11, 25)})
}

func sharedData(t *testing.T, name string) string {
	t.Helper()
	file := filepath.Join("../../../shared/data", name)
	if _, err := os.Stat(file); err != nil {
		t.Skip("no shared data beside the checkout")
	}
	return file
}

// ofRule returns what is found by a rule, each as the file's line says it.
func ofRule(r *compare.Report, code string, say func(*compare.Finding) string) (all []string) {
	for i := range r.Findings {
		if r.Findings[i].Code == code {
			all = append(all, say(&r.Findings[i]))
		}
	}
	slices.Sort(all)
	return all
}

// others returns what other rules find, by code.
func others(r *compare.Report, known ...string) map[string]int {
	n := map[string]int{}
	for _, f := range r.Findings {
		if !slices.Contains(known, f.Code) {
			n[f.Code]++
		}
	}
	return n
}

// The days of gaza-daily.json, as the file has them.
type gazaDays []map[string]any

func readGazaDays(t *testing.T, file string) (days gazaDays) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &days)
	}
	if err != nil {
		t.Fatal(err)
	}
	return days
}

func number(day map[string]any, key string) (int, bool) {
	n, ok := day[key].(float64)
	return int(n), ok
}

// falls are the days on which a running count is lower than the last one of its source.
func (g gazaDays) falls() (all []string) {
	for _, key := range []string{
		"killed_cum", "killed_children_cum", "killed_women_cum", "med_killed_cum", "civdef_killed_cum", "press_killed_cum",
		"aid_seeker_killed_cum", "injured_cum", "aid_seeker_injured_cum", "famine_cum", "child_famine_cum",
		"ext_killed_cum", "ext_killed_children_cum", "ext_killed_women_cum", "ext_med_killed_cum", "ext_civdef_killed_cum",
		"ext_press_killed_cum", "ext_injured_cum",
	} {
		last := map[string]int{}
		for _, day := range g {
			n, ok := number(day, key)
			if !ok {
				continue
			}
			source := day["report_source"].(string)
			if strings.HasPrefix(key, "ext_") {
				source = "ext"
			}
			if before, ok := last[source]; ok && n < before {
				all = append(all, fmt.Sprintf("%s: %d after %d", day["report_date"], n, before))
			}
			last[source] = n
		}
	}
	slices.Sort(all)
	return all
}

// steps are the days whose own count is not the step of the running count over the days
// that the report covers.
func (g gazaDays) steps() (all []string) {
	byDay := map[string]map[string]any{}
	for _, day := range g {
		byDay[day["report_date"].(string)] = day
	}
	for _, key := range []string{"killed", "injured", "ext_killed", "ext_injured"} {
		for _, day := range g {
			added, ok := number(day, key)
			hours, _ := number(day, "report_period")
			if !ok || hours == 0 && added == 0 {
				continue
			}
			date, err := time.Parse(time.DateOnly, day["report_date"].(string))
			if err != nil {
				panic(err)
			}
			before, ok := byDay[date.AddDate(0, 0, -max(1, (hours+23)/24)).Format(time.DateOnly)]
			if !ok || before["report_source"] != day["report_source"] && !strings.HasPrefix(key, "ext_") {
				continue
			}
			from, ok1 := number(before, key+"_cum")
			to, ok2 := number(day, key+"_cum")
			if ok1 && ok2 && to >= from && to-from != added {
				all = append(all, fmt.Sprintf("%s: %d, from %d to %d", day["report_date"], added, from, to))
			}
		}
	}
	slices.Sort(all)
	return all
}

func figure(c *compare.Claim) int {
	n, _ := c.Figure.Named()
	return int(n)
}

func TestGazaSeriesIsCheckedRightly(t *testing.T) {
	file := sharedData(t, "gaza-daily.json")
	days, report := readGazaDays(t, file), checkThrough(t, file, "gaza-daily")

	falls := ofRule(report, "CC411", func(f *compare.Finding) string {
		return fmt.Sprintf("%s: %d after %d", f.Claims[0].LastDay(), figure(f.Claims[0]), figure(f.Claims[1]))
	})
	if d := cmp.Diff(days.falls(), falls); d != "" || len(falls) == 0 {
		t.Errorf("falls (-arithmetic +check):\n%s", d)
	}
	steps := ofRule(report, "CC412", func(f *compare.Finding) string {
		return fmt.Sprintf("%s: %d, from %d to %d", f.Claims[0].LastDay(), figure(f.Claims[0]), figure(f.Claims[1]), figure(f.Claims[2]))
	})
	if d := cmp.Diff(days.steps(), steps); d != "" || len(steps) == 0 {
		t.Errorf("steps (-arithmetic +check):\n%s", d)
	}
	// Conflicts of parts and wholes over days, and numbers that one source took over from
	// another, as they were when they were read.
	if d := cmp.Diff(map[string]int{"CC415": 4, "CC502": 4}, others(report, "CC411", "CC412")); d != "" {
		t.Errorf("other findings (-known +check):\n%s", d)
	}
}

func TestPersonnelSeriesIsCheckedRightly(t *testing.T) {
	file := sharedData(t, "russia-personnel.json")
	report := checkThrough(t, file, "russia-personnel")
	var days []struct {
		Date      string
		Personnel int
	}
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &days)
	}
	if err != nil {
		t.Fatal(err)
	}
	for i := range days[1:] {
		if days[i+1].Personnel < days[i].Personnel {
			t.Errorf("the count falls on %s, and this test knows no such day", days[i+1].Date)
		}
	}
	if report.Claims < len(days) || len(report.Findings) > 0 || report.Accepted != len(days) {
		t.Errorf("%d claims of %d days, %d accepted, found %v", report.Claims, len(days), report.Accepted, others(report))
	}
}

func TestEventsAreCheckedRightly(t *testing.T) {
	file := sharedData(t, "ucdp-ged-bangladesh-hxl.csv")
	report := checkThrough(t, file, "ucdp-ged")
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	var outside, sums []string
	for _, row := range rows[2:] {
		n := func(name string) int {
			v, err := strconv.Atoi(row[column[name]])
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		if n("best") < n("low") || n("best") > n("high") {
			outside = append(outside, row[column["id"]])
		} else if n("deaths_a")+n("deaths_b")+n("deaths_civilians")+n("deaths_unknown") != n("best") {
			sums = append(sums, row[column["id"]])
		}
	}
	event := func(f *compare.Finding) string {
		return strings.Split(f.Claims[0].ID, "-")[1] // ucdp-ID or ucdp-ID-PART
	}
	if d := cmp.Diff(outside, ofRule(report, compare.OutOfOrder, event)); d != "" || len(outside) == 0 {
		t.Errorf("best outside low and high (-arithmetic +check):\n%s", d)
	}
	if d := cmp.Diff(sums, ofRule(report, "CC414", event)); d != "" {
		t.Errorf("parts that are not best (-arithmetic +check):\n%s", d)
	}
	if more := others(report, compare.OutOfOrder, "CC414"); len(more) > 0 {
		t.Errorf("also found %v", more)
	}
}

// Without the map too no two events are taken for one.
func TestTaggedEventsAreApart(t *testing.T) {
	ds, found := sources.Load([]string{sharedData(t, "ucdp-ged-bangladesh-hxl.csv")}, sources.Options{Check: true})
	report := check.Run(ds, found, check.Options{})
	// Two districts are written in two ways: Pabna Disctrict, Satkhira without its stroke.
	if more := others(report, compare.NoSource, "CC110", "CC503"); len(more) != 1 || more["CC604"] != 2 || len(report.Findings) < 600 {
		t.Errorf("%d findings, also found %v", len(report.Findings), more)
	}
}

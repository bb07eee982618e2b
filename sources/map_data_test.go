package sources

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"

	"counterclaim/compare"
	ready "counterclaim/sources/maps"
)

// sharedData is a folder beside the checkout with real files; without it the tests
// that read them are skipped.
const sharedData = "../../shared/data/"

// readReady reads a file beside the checkout through a ready map.
func readReady(t *testing.T, name, file string) (data []byte, ds *compare.Dataset, found []compare.Finding) {
	t.Helper()
	data, err := os.ReadFile(sharedData + file)
	if err != nil {
		t.Skip(err)
	}
	text, _ := ready.Find(name)
	ds, found = Read(file, data, Options{Map: mapOf(t, string(text))})
	return data, ds, found
}

// wantTallies compares how often each claim is there: those that a test made with a
// reader of its own, and those that were read.
func wantTallies(t *testing.T, want map[string]int, ds *compare.Dataset, key func(c *compare.Claim) string) {
	t.Helper()
	got := map[string]int{}
	for _, c := range ds.Claims {
		got[key(c)]++
	}
	wrong := 0
	for _, k := range slices.Sorted(maps.Keys(want)) {
		if got[k] != want[k] && wrong < 10 {
			wrong++
			t.Errorf("%q is there %d times, want %d", k, got[k], want[k])
		}
		delete(got, k)
	}
	if len(got) > 0 {
		t.Errorf("%d claims too many, such as %q", len(got), slices.Sorted(maps.Keys(got))[0])
	}
}

// Every event is there with its parts, and a finding for the one event whose ends are
// out of order, and for no other.
func TestReadyEvents(t *testing.T) {
	data, ds, found := readReady(t, "ucdp-ged", "ucdp-ged-bangladesh-hxl.csv")
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, bomUTF8))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	want, bad := map[string]int{}, []string{}
	for i, row := range rows[2:] {
		cell := func(name string) string { return row[column[name]] }
		number := func(name string) int {
			n, err := strconv.Atoi(cell(name))
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		low, best, high := number("low"), number("best"), number("high")
		if sum := number("deaths_a") + number("deaths_b") + number("deaths_civilians") + number("deaths_unknown"); sum != best {
			t.Errorf("event %s: the parts are %d of %d", cell("id"), sum, best)
		}
		add := func(of string, low, best, high any) {
			want[fmt.Sprintf("ucdp-%s%s %v/%v/%v %s %s", cell("id"), of, low, best, high, cell("date_start"), cell("date_end"))]++
		}
		if low <= best && best <= high {
			add("", low, best, high)
		} else {
			bad = append(bad, strconv.Itoa(i+3))
		}
		for of, name := range map[string]string{"-a": "deaths_a", "-b": "deaths_b", "-civilians": "deaths_civilians", "-unknown": "deaths_unknown"} {
			add(of, "", number(name), "")
		}
	}
	wantTallies(t, want, ds, func(c *compare.Claim) string {
		return fmt.Sprintf("%s %s/%s/%s %v %v", c.ID, c.Field(compare.FieldLow), c.Field(compare.FieldBest), c.Field(compare.FieldHigh), c.Since, c.Until)
	})
	var at []string
	for _, f := range found {
		if f.Code != compare.OutOfOrder {
			t.Errorf("found %s", said(f))
		}
		at = append(at, strconv.Itoa(f.Pos.Line))
	}
	if !slices.Equal(at, bad) || len(bad) == 0 {
		t.Errorf("out of order are lines %v, want %v", at, bad)
	}
}

// Every number of the days is a claim, but for those that the map leaves out with its
// reason: massacres, what the killed of a day are made up of, and zeros without a report.
func TestReadyGaza(t *testing.T) {
	data, ds, found := readReady(t, "gaza-daily", "gaza-daily.json")
	wantFindings(t, found)
	var days []map[string]any
	if err := json.Unmarshal(data, &days); err != nil {
		t.Fatal(err)
	}
	leftOut := []string{"massacres_cum", "ext_massacres_cum", "killed_recovered", "killed_succumbed", "killed_truce_new", "killed_committee", "report_period"}
	want := map[string]int{}
	for _, day := range days {
		hours := int(day["report_period"].(float64))
		for name, v := range day {
			n, ok := v.(float64)
			adds := slices.Contains([]string{"killed", "injured", "ext_killed", "ext_injured"}, name)
			if !ok || slices.Contains(leftOut, name) || adds && hours == 0 && n == 0 {
				continue
			}
			until, err := ParseDate(day["report_date"].(string))
			if err != nil {
				t.Fatal(err)
			}
			since := compare.Date(0)
			if adds {
				since = (until.First() - compare.Day(max(hours, 24)/24) + 1).Date()
			}
			want[fmt.Sprint(n, " ", since, " ", until)]++
		}
	}
	wantTallies(t, want, ds, func(c *compare.Claim) string { return fmt.Sprint(c.Figure.A, " ", c.Since, " ", c.Until) })
}

func TestReadyRussia(t *testing.T) {
	data, ds, found := readReady(t, "russia-personnel", "russia-personnel.json")
	wantFindings(t, found)
	var days []struct {
		Date      string
		Personnel int64
		Hedge     string `json:"personnel*"`
		POW       int64
	}
	if err := json.Unmarshal(data, &days); err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for _, d := range days {
		hedge := d.Hedge
		if hedge == "more" {
			hedge = "more than"
		}
		want[fmt.Sprint(d.Date, " losses ", hedge, " ", d.Personnel)]++
		if d.POW > 0 {
			want[fmt.Sprint(d.Date, " captured ", d.POW)]++
		}
	}
	wantTallies(t, want, ds, func(c *compare.Claim) string { return fmt.Sprint(c.Until, " ", c.Counts, " ", c.Figure.Text) })
}

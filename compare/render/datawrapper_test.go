package render

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestDatawrapper holds what a range plot needs of any claims: as many cells in
// every row, a label first, and then two
// numbers in order, or fewer where the words leave an end open.
func TestDatawrapper(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := compare.Compare(chartClaims(t), compare.Options{})
		var b bytes.Buffer
		if err := writeDatawrapper(&b, view{table, table.Topic, table.Judge, table.Tell}, Options{Readings: rapid.Bool().Draw(t, "readings")}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(rows) != table.Claims+1 {
			t.Fatalf("%d rows of %d claims: %v", len(rows), table.Claims, err)
		}
		for _, row := range rows[1:] {
			low, err := strconv.ParseInt(row[1], 10, 64)
			high, err2 := strconv.ParseInt(row[2], 10, 64)
			if row[0] == "" || row[1] != "" && err != nil || row[2] != "" && err2 != nil || err == nil && err2 == nil && high < low {
				t.Fatalf("%.40q", row[:3])
			}
		}
	})
}

// TestDatawrapperOpen holds that what the words leave open is no closed range, and that a
// range that a source states has columns of its own.
func TestDatawrapperOpen(t *testing.T) {
	table := clashing(func(i int, c *compare.Claim) { c.Since = compare.NewDate(2024, 12, 1) },
		said(t, "more than 1,000"), said(t, "up to 500"), numbered(1000, 3000, 25000), said(t, "40 to 60"))
	var b bytes.Buffer
	if err := writeDatawrapper(&b, view{table, table.Topic, table.Judge, table.Tell}, Options{Readings: true}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []map[string]string{
		{"Likely from": "1001", "Likely to": "", "Open end": "above", "Readers from": "1001", "Readers up to": "1500", "Low stated": "", "High stated": ""},
		{"Likely from": "", "Likely to": "500", "Open end": "below", "Readers from": "401"},
		{"Likely to": "3000", "Open end": "", "Low stated": "1000", "High stated": "25000", "Tolerance from": "", "Tolerance to": ""},
		{"Low stated": "40", "High stated": "60", "Definition": "killed", "Group": "Killed", "Since": "2024-12-01", "Until": "2024-12-23"},
	} {
		for title, cell := range want {
			if at := slices.Index(rows[0], title); at < 0 || rows[i+1][at] != cell {
				t.Errorf("%s: %s is not %q in %q", rows[i+1][0], title, cell, rows[i+1])
			}
		}
	}
}

// TestDatawrapperNames wants names whole, and labels that are still each one's own.
func TestDatawrapperNames(t *testing.T) {
	mission := "United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic"
	table := clashing(func(i int, c *compare.Claim) {
		c.Source, c.Until, c.Place = mission, compare.NewDate(2024, 12, 23), "the far north-eastern part of the prefecture of "+mission
	}, said(t, "12"), said(t, "15"))
	var b bytes.Buffer
	if err := writeDatawrapper(&b, view{table, table.Topic, table.Judge, table.Tell}, Options{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	source, place := slices.Index(rows[0], "Source"), slices.Index(rows[0], "Place")
	for i, label := range []string{mission + ", 23 Dec 2024", mission + ", 23 Dec 2024 (2)"} {
		if row := rows[i+1]; row[0] != label || row[source] != mission || row[place] != "the far north-eastern part of the prefecture of "+mission {
			t.Errorf("%q", row)
		}
	}
}

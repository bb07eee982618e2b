package render

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// TestDatawrapper holds what a range plot needs of any claims: as many cells in
// every row, a label first, and then two
// numbers in order, or one where there is no upper end.
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
			if row[0] == "" || err != nil || row[2] != "" && (err2 != nil || high < low) {
				t.Fatalf("%.40q", row[:3])
			}
		}
	})
}

package sources

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"counterclaim/compare"
)

// rowsForBench makes claims like those of a large dataset: half of the figures in
// words, half as low and high.
func rowsForBench(n int) (rows []map[string]string) {
	hedges := []string{"about ", "at least ", "nearly ", "more than ", "", "up to "}
	for i := range n {
		number := strconv.Itoa(20 + i*7919%90_000)
		row := map[string]string{
			"id": fmt.Sprintf("c%09d", i), "topic": fmt.Sprintf("ev%07d", i/10), "subject": "people", "place": "Upper town",
			"source": "Monitoring Group North", "counts": []string{"killed", "killed or wounded", "missing"}[i%3],
			"until": "2024-05-" + strconv.Itoa(10+i%20), "stated": "2024-06-" + strconv.Itoa(10+i%20),
			"quote": "\"We have " + number + " names so far,\" a spokesman for the group said",
		}
		if i%2 == 0 {
			row["figure"] = hedges[i/2%6] + number
		} else {
			row["low"], row["high"] = number, number+"0"
		}
		rows = append(rows, row)
	}
	return rows
}

var benchColumns = strings.Split("id,topic,subject,place,source,counts,figure,low,high,until,stated,quote", ",")

func benchText(format string, n int) string {
	var b strings.Builder
	w, e := csv.NewWriter(&b), json.NewEncoder(&b)
	rows := rowsForBench(n)
	switch format {
	case "csv":
		w.Write(benchColumns)
	case "yaml":
		b.WriteString("claims:\n")
	case "json":
		e.Encode(rows)
		return b.String()
	}
	for _, row := range rows {
		if format == "jsonl" {
			e.Encode(row)
			continue
		}
		sign, cells := "- ", []string{}
		for _, name := range benchColumns {
			cells = append(cells, row[name])
			if format == "yaml" && row[name] != "" {
				b.WriteString("  " + sign + name + ": " + strconv.Quote(row[name]) + "\n")
				sign = "  "
			}
		}
		if format == "csv" {
			w.Write(cells)
		}
	}
	w.Flush()
	return b.String()
}

// BenchmarkRead reads claims of each format from memory on one core.
func BenchmarkRead(b *testing.B) {
	for _, f := range Formats() {
		n := 100_000
		if !f.Flat {
			n = 10_000
		}
		text := []byte(benchText(f.Name, n))
		b.Run(f.Name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				ds, found := Read("f"+f.Exts[0], text, Options{Workers: 1})
				if len(ds.Claims) != n || len(found) > 0 {
					b.Fatal(len(ds.Claims), allSaid(found[:1]))
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mclaims/s")
		})
	}
}

func BenchmarkPositions(b *testing.B) {
	for _, f := range Formats() {
		ds, _ := Read("f"+f.Exts[0], []byte(benchText(f.Name, 10_000)), Options{})
		b.Run(f.Name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				ds.Claims[i%len(ds.Claims)].At.Pos(compare.FieldStated)
			}
		})
	}
}

package check_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"counterclaim/compare/check"
	"counterclaim/sources"
)

// benchClaims is how many claims the benchmark checks.
const benchClaims = 100_000

// evidenceCSV writes claims with evidence, as large datasets have them: a figure with
// or without a hedge, or low and high, and a sentence that holds it.
func evidenceCSV(tb testing.TB, n int) string {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "claims.csv")
	out, err := os.Create(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer out.Close()
	w := csv.NewWriter(out)
	w.Write([]string{"id", "topic", "subject", "place", "source", "counts", "figure", "low", "high", "since", "stated", "quote", "url"})
	hedges := []string{"about ", "at least ", "nearly ", "more than ", "", "up to "}
	ends := []string{"people were killed", "people were killed or injured", "were still missing"}
	for i := range n {
		count := strconv.Itoa(20 + i*7919%90_000)
		hedge, figure, low, high := hedges[i%len(hedges)], "", "", ""
		if i%4 != 0 {
			figure = hedge + count
		} else {
			low, high = count, count+"0"
		}
		w.Write([]string{
			fmt.Sprintf("c%09d", i), fmt.Sprintf("ev%07d", i/10), "people", "Upper town", "Monitoring Group " + strconv.Itoa(i%10),
			[]string{"killed", "killed or wounded", "missing"}[i%3], figure, low, high, "2024-05-" + strconv.Itoa(10+i%10), "2024-06-" + strconv.Itoa(10+i%20),
			"On Monday a spokesman for the group said that " + hedge + count + " " + ends[i%3] + " when the river rose.",
			"https://example.org/" + strconv.Itoa(i),
		})
	}
	if w.Flush(); w.Error() != nil {
		tb.Fatal(w.Error())
	}
	return file
}

// BenchmarkRun checks claims with all rules that are not off, and says how much longer
// that takes than to read them, which should be no more than twice as long.
func BenchmarkRun(b *testing.B) {
	file := evidenceCSV(b, benchClaims)
	var reading, checking time.Duration
	for b.Loop() {
		start := time.Now()
		ds, found := sources.Load([]string{file}, sources.Options{Check: true})
		reading += time.Since(start)
		start = time.Now()
		rep := check.Run(ds, found, check.Options{Today: today})
		checking += time.Since(start)
		if len(ds.Claims) != benchClaims || len(rep.Findings) > 0 {
			b.Fatalf("%d claims, %d findings, %+v", len(ds.Claims), len(rep.Findings), rep.Findings[0])
		}
	}
	per := float64(b.N) * benchClaims
	b.ReportMetric(float64(reading.Nanoseconds())/per, "ns/claim-read")
	b.ReportMetric(float64(checking.Nanoseconds())/per, "ns/claim-checked")
	b.ReportMetric(float64(checking)/float64(reading), "checked/read")
}

// TestAssumedGroupsTakeLittleTime checks claims of which half give no group, in one topic
// and in many, where one in a hundred is in dispute, and where all are.
func TestAssumedGroupsTakeLittleTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	only := map[string]check.Level{}
	for _, r := range check.Rules() {
		if r.Code != "CC115" {
			only[r.Code] = check.Off
		}
	}
	for _, size := range []int{2, 10, 64, 1000, benchClaims} {
		for _, odd := range []int{1, 100} {
			file := filepath.Join(t.TempDir(), "claims.csv")
			var b strings.Builder
			b.WriteString("topic,subject,source,counts,figure,stated,url\n")
			for i := range benchClaims {
				figure := 5000
				if i%odd == 0 {
					figure = 1 + i*7919%90_000
				}
				fmt.Fprintf(&b, "t%d,%s,s%d,killed,%d,2024-05-%02d,https://example.org/a\n", i/size, []string{"", "fighters"}[i%2], i%97, figure, 1+i%28)
			}
			if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			ds, found := sources.Load([]string{file}, sources.Options{Check: true})
			reading := time.Since(start)
			start = time.Now()
			rep := check.Run(ds, found, check.Options{Levels: only})
			checking := time.Since(start)
			t.Logf("%d together, one in %d odd: %d findings in %v, reading took %v", size, odd, len(rep.Findings), checking, reading)
			if checking > 10*time.Second { // of which a slow machine needs two
				t.Errorf("%d together, one in %d odd: %d findings in %v, reading took %v", size, odd, len(rep.Findings), checking, reading)
			}
		}
	}
}

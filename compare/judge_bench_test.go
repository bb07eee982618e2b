package compare

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// benchDataset makes topics of per claims each: two definitions, several sources
// and days, half of the figures in words, a fifth of the topics in conflict.
func benchDataset(topics, per int) *Dataset {
	rng := rand.New(rand.NewPCG(1, 2))
	ds := &Dataset{}
	hedges := []string{"", "about ", "at least ", "nearly ", "more than ", "up to "}
	for t := range topics {
		topic := fmt.Sprintf("ev%07d", t)
		base := int64(20 + rng.IntN(8000))
		clash := rng.IntN(5) == 0
		for i := range per {
			c := &Claim{Topic: topic, Place: "Karesh", Source: fmt.Sprint("Source ", rng.IntN(16)), Subject: "people", Counts: "killed"}
			n := base
			if i*10 >= per*7 {
				c.Subject, c.Counts = "civilians", "killed or wounded"
			} else if clash && i == 0 {
				n = base*4 + 10
			}
			c.Term, _ = ParseTerm(c.Counts)
			c.Until = Day(19000 + rng.IntN(90)).Date()
			c.Stated = (c.Until.First() + Day(rng.IntN(60))).Date()
			if i%2 == 0 {
				k := rng.Int64N(n/4 + 1)
				c.Figure = Figure{Given: Given{Low: n - k, High: n + k, HasLow: true, HasHigh: true}}
			} else {
				c.Figure, _ = ParseFigure(fmt.Sprint(hedges[rng.IntN(len(hedges))], n+rng.Int64N(n/4+1)), '.')
			}
			ds.Claims = append(ds.Claims, c)
		}
	}
	rng.Shuffle(len(ds.Claims), func(i, j int) { ds.Claims[i], ds.Claims[j] = ds.Claims[j], ds.Claims[i] })
	return ds
}

func benchCompare(b *testing.B, topics, per int) {
	ds := benchDataset(topics, per)
	b.ReportAllocs()
	for b.Loop() {
		Compare(ds, Options{Workers: 1})
	}
	b.ReportMetric(float64(len(ds.Claims))*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}

// Judging many small topics, and one topic of as many claims.
func BenchmarkCompareSmallTopics(b *testing.B) { benchCompare(b, 1000, 10) }
func BenchmarkCompareManyTopics(b *testing.B)  { benchCompare(b, 100_000, 10) }
func BenchmarkCompareOneTopic(b *testing.B)    { benchCompare(b, 1, 10_000) }

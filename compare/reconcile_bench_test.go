package compare

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// benchReconcile measures what reconciling adds: Compare with and without it, one
// worker.
func benchReconcile(b *testing.B, ds *Dataset, opt Options) {
	opt.Workers = 1
	for _, without := range []bool{false, true} {
		name := "reconcile"
		if opt.NoReconcile = without; without {
			name = "no-reconcile"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compare(ds, opt)
			}
		})
	}
}

// Many small topics, of which a fifth is in conflict.
func BenchmarkReconcileManyTopics(b *testing.B) {
	benchReconcile(b, benchDataset(100_000, 10), Options{})
}

// benchTopic measures one topic with all that is said of it.
func benchTopic(b *testing.B, ds *Dataset) {
	table := Compare(ds, Options{Workers: 1})
	b.ReportAllocs()
	var r *Reconciliation
	for b.Loop() {
		r = table.Reconcile(0)
	}
	b.ReportMetric(float64(len(r.Conflicts)), "conflicts")
	if r.Joint == NotDecided {
		b.Error("not decided")
	}
}

// One topic of a hundred thousand running counts.
func BenchmarkReconcileOneTopic(b *testing.B) { benchTopic(b, benchDataset(1, 100_000)) }

// One topic of two hundred figures of the killed, the wounded and both, of two
// groups of people and both, some of them of a week: sums on two axes, and
// windows.
func BenchmarkReconcileSums(b *testing.B) {
	for _, clash := range []bool{false, true} {
		b.Run(fmt.Sprintf("clash=%v", clash), func(b *testing.B) { benchTopic(b, sumsDataset(200, clash)) })
	}
}

// sumsDataset makes one topic of figures around a true course of events. With a
// clash, one in forty is far off.
func sumsDataset(n int, clash bool) *Dataset {
	rng := rand.New(rand.NewPCG(3, 4))
	ds := &Dataset{Names: Names{Subjects: []Name{{Name: "all", Parts: []string{"soldiers", "civilians"}, Whole: true}}}}
	per := map[string]int64{"killed": 3, "wounded": 7, "killed or wounded": 10}
	share := map[string]int64{"soldiers": 2, "civilians": 3, "all": 5}
	for i := range n {
		c := &Claim{ID: fmt.Sprint("c", i), Topic: "t", Source: fmt.Sprint("Source ", rng.IntN(12)), Place: "there"}
		c.Subject = []string{"soldiers", "civilians", "all"}[rng.IntN(3)]
		c.Counts = []string{"killed", "wounded", "killed or wounded"}[rng.IntN(3)]
		c.Term, _ = ParseTerm(c.Counts)
		day := int64(rng.IntN(120) + 10)
		c.Until = Day(19000 + day).Date()
		c.Since = Day(19000).Date()
		if rng.IntN(4) == 0 {
			c.Since, day = Day(19000+day-6).Date(), 7
		}
		around := per[c.Counts] * share[c.Subject] * day
		if clash && i%40 == 0 {
			around *= 2
		}
		c.Figure.Given = Given{Low: around - around/10, High: around + around/10, HasLow: true, HasHigh: true}
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

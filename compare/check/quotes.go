package check

import (
	"runtime"
	"slices"
	"sync"

	"counterclaim/compare"
)

// This file lets several rules look at one scan of each quote: finding the figures in
// a quote is most of the work.

// A quoted is a claim beside the figures that its quote holds.
type quoted struct {
	quoteScan
	claim  *compare.Claim
	hits   []int // the mentions that name the figure
	coarse int   // the mention that names it less precisely, where none does; -1 for none
	french french

	windowed bool // it may speak of a window
}

// A quoteFault is what a rule finds in a quote.
type quoteFault struct {
	claim         *compare.Claim
	field         compare.Field
	message, hint string
	severity      compare.Severity
}

// quoteRules are the rules that look at scanned quotes, in no order that matters.
var quoteRules = [...]struct {
	code string
	look func(q *quoted) (f quoteFault, found bool)
}{
	{"CC201", lacksFigure}, {"CC203", losesHedge}, {"CC206", differsInDefinition}, {"CC306", windowQuoted}, {"CC603", isTooPrecise},
}

// quoteFaults are the findings of the rules about quotes, made when the first of them
// asks for its own.
type quoteFaults struct {
	once  sync.Once
	found [len(quoteRules)][]quoteFault
}

// reportQuotes reports what a rule about quotes has found in any of them.
func reportQuotes(p *Pass) {
	p.quotes.once.Do(func() { p.quotes.find(slices.Concat(p.Claims, p.lost)) })
	for i := range quoteRules {
		if quoteRules[i].code != p.rule.Code {
			continue
		}
		for _, f := range p.quotes.found[i] {
			p.Report(compare.Finding{
				Pos: f.claim.At.Pos(f.field), End: f.claim.At.End(f.field), Severity: f.severity, Message: f.message, Hint: f.hint, Claims: []*compare.Claim{f.claim},
			})
		}
	}
}

// find looks at the quotes of all claims, shares of them beside each other.
func (all *quoteFaults) find(claims []*compare.Claim) {
	const least = 1000 // of claims in a share
	n := max(1, min(runtime.GOMAXPROCS(0), len(claims)/least))
	shares := make([][len(quoteRules)][]quoteFault, n)
	var work sync.WaitGroup
	for i := range shares {
		work.Go(func() { shares[i] = lookAtQuotes(claims[len(claims)*i/n : len(claims)*(i+1)/n]) })
	}
	work.Wait()
	for i := range shares {
		for k := range quoteRules {
			all.found[k] = append(all.found[k], shares[i][k]...)
		}
	}
}

func lookAtQuotes(claims []*compare.Claim) (found [len(quoteRules)][]quoteFault) {
	var q quoted
	for _, c := range claims {
		if c.Quote == "" || c.Figure.Text == "" && !c.Figure.Given.Any() { // which could not be read
			continue
		}
		q.take(c)
		for k := range quoteRules {
			if f, ok := quoteRules[k].look(&q); ok {
				f.claim = c
				found[k] = append(found[k], f)
			}
		}
	}
	return found
}

package check

import (
	"strconv"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC602", Name: "transposed-digits", Severity: compare.Warning,
		Title: "two digits may have changed places",
		Doc:   "In a source's running count a figure lies above or below both that of the day before and that of the day after in the dataset, and would lie between them if two of its digits that stand side by side changed places. Where a count of events falls for it, that is said as well. Only figures without a hedge are looked at, and only those that lie further off than their neighbours from each other: near ones fit by chance.",
		Bad: `claims:
  - source: Red Cross
    figure: 1,204
    counts: missing
    stated: 2024-02-01
    url: https://example.org/a
  - source: Red Cross
    figure: «3,142
    counts: missing
    stated: 2024-02-02
    url: https://example.org/b
  - source: Red Cross
    figure: 1,350
    counts: missing
    stated: 2024-02-03
    url: https://example.org/c
`,
		Good: `claims:
  - source: Red Cross
    figure: 1,204
    counts: missing
    stated: 2024-02-01
    url: https://example.org/a
  - source: Red Cross
    figure: 1,342
    counts: missing
    stated: 2024-02-02
    url: https://example.org/b
  - source: Red Cross
    figure: 1,350
    counts: missing
    stated: 2024-02-03
    url: https://example.org/c
`,
	}, Check: transposedDigits})
}

func transposedDigits(p *Pass) {
	for _, group := range p.own() {
		for series := range runs(group, oneSeries) {
			if len(series) < 3 {
				continue
			}
			var days []count // the last three; a count of no claim where the day has no clear one
			for day := range daysOf(series) {
				if days = append(days, clearOne(day)); len(days) > 3 {
					days = days[1:]
				}
				if len(days) == 3 {
					p.transposed(days[0], days[1], days[2])
				}
			}
		}
	}
}

// clearOne returns a day's count, if all that is said of it is one number.
func clearOne(day []count) count {
	for _, c := range day {
		if c.Named < 0 || c.Likely != compare.Exactly(c.Named) || c.Named != day[0].Named {
			return count{}
		}
	}
	return day[0]
}

// transposed reports the count in the middle if two of its digits seem to have changed
// places.
func (p *Pass) transposed(before, at, after count) {
	if before.Key == nil || at.Key == nil || after.Key == nil {
		return
	}
	n, low, high := at.Likely.Lo, before.Likely.Lo, after.Likely.Lo
	if low > high {
		if !mayFall(at.Term) {
			return
		}
		low, high = high, low
	}
	if max(low-n, n-high) <= high-low {
		return
	}
	if swapped, ok := swapBetween(n, low, high); ok {
		p.Against(at.Claim, compare.Warning, said(at.Claim)+" lies off its neighbours, "+saidBy(before.Claim)+" and "+saidBy(after.Claim)+"; with two digits in each other's place it would be "+compare.Grouped(swapped),
			"look at the figure again", "a neighbour", before.Claim, after.Claim)
	}
}

// swapBetween returns the number between low and high that n becomes when two
// neighbouring digits change places, if there is one and no other.
func swapBetween(n, low, high int64) (swapped int64, ok bool) {
	digits := []byte(strconv.FormatInt(n, 10))
	for i := range len(digits) - 1 {
		digits[i], digits[i+1] = digits[i+1], digits[i]
		m, err := strconv.ParseInt(string(digits), 10, 64)
		if err == nil && digits[0] != '0' && m != n && low <= m && m <= high {
			if ok {
				return 0, false
			}
			swapped, ok = m, true
		}
		digits[i], digits[i+1] = digits[i+1], digits[i]
	}
	return swapped, ok
}

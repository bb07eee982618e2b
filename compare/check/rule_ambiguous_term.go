package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC701", Name: "ambiguous-term", Severity: compare.Warning,
		Title: "counts leaves open what is counted",
		Doc:   "Losses, toll, victims and casualties are said of the dead, of the dead and wounded, and of more. Give under means what this source's word stands for, if it says so anywhere; where it does not, accept the finding. Civilian casualties, casualties (UN) and casualties (NATO) are defined.",
		Bad: `claims:
  - source: Kyiv
    figure: 4,000
    counts: «losses
    stated: 2025-01-09
    url: https://example.org/a
  - source: Seoul
    figure: 1,100
    counts: «casualties
    stated: 2024-12-23
    url: https://example.org/b
`,
		Good: `claims:
  - source: Kyiv
    figure: 4,000
    counts: losses
    means: [killed, wounded]
    stated: 2025-01-09
    url: https://example.org/a
  - source: Seoul
    figure: 1,100
    counts: casualties (NATO)
    stated: 2024-12-23
    url: https://example.org/b
`,
	}, Check: ambiguousTerm})
}

// ambiguous is what does not say what is counted.
var ambiguous = termOf("losses") | termOf("toll") | termOf("victims") | termOf("casualties")

func ambiguousTerm(p *Pass) {
	for _, c := range p.Claims {
		if t := c.Term & ambiguous; t != 0 && len(c.Detail().Means) == 0 {
			p.At(c, compare.FieldCounts, "counts "+compare.Quote(c.Counts)+" leaves open who is counted",
				"list what the source means, such as means: [killed, wounded]")
		}
	}
}

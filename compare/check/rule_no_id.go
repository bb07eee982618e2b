package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC113", Name: "no-id", Severity: compare.Warning, Off: true,
		Title: "no id",
		Doc:   "An id lets other claims say that they repeat or revise this one, and stays the same when its date or its words are corrected. Without one it is made anew from source, date and counts. Off unless asked for: a small dataset needs none.",
		Bad: `claims:
  - «source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - id: kyiv-2024-12-23-killed-or-wounded
    source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}, Check: noID})
}

func noID(p *Pass) {
	for _, c := range p.Claims {
		if c.ID != "" || p.faulty[c] { // an id would have no day
			continue
		}
		id := p.ids().next(c)
		p.At(c, compare.FieldID, "the claim has no id", "write id: "+id)
		p.mend(c, compare.FieldID, id)
	}
}

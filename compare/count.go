package compare

// bruteForce is the number of claims up to which a topic's pairs are judged one
// by one; larger topics are swept.
const bruteForce = 64

// count judges every pair of the aligned topic and counts the verdicts.
func (al *aligner) count(tally *Tally, tab *tabulation) {
	if al.sweeping && !al.picky {
		al.sweep(&sweep{tally: tally, tab: tab})
		return
	}
	al.each(func(a, b *entry) {
		j := al.judge(a, b)
		tally[j.verdict]++
		if j.verdict.Disputed() {
			tab.dispute(j.verdict, a.row, b.row, 1)
		}
	})
}

// each visits every pair of entries that was asked for.
func (al *aligner) each(visit func(a, b *entry)) {
	for i := range al.entries {
		a := &al.entries[i]
		for k := i + 1; k < len(al.entries); k++ {
			b := &al.entries[k]
			if !al.picky || a.picked || b.picked {
				visit(a, b)
			}
		}
	}
}

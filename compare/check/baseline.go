package check

import (
	"cmp"
	"slices"

	"counterclaim/compare"
)

// A Known is a finding that stands in a baseline. What is looked for is its
// fingerprint; the rest says to people what it is.
type Known struct {
	Fingerprint, Code, File, Message string
}

// Baseline returns the findings of a report in a stable order, without those about
// files that cannot be read: what was not checked is not known.
func Baseline(r *compare.Report) []Known {
	s := newSayer(r)
	all := make([]Known, 0, len(r.Findings))
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Code != compare.Unreadable {
			all = append(all, Known{r.Fingerprints[i], f.Code, s.file(f.Pos.File), s.message(f.Message)})
		}
	}
	slices.SortFunc(all, compareKnown)
	return all
}

func compareKnown(a, b Known) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Fingerprint, b.Fingerprint),
	)
}

// Subtract takes out of a report what stands in a baseline: an entry takes one finding.
// What of the baseline is not found is counted as gone; where only a part of what it
// is about was checked, as far as its file was.
func Subtract(r *compare.Report, baseline []Known, part bool) {
	left := map[string]int{}
	for _, k := range baseline {
		left[k.Fingerprint]++
	}
	keep(r, func(i int) bool {
		print := r.Fingerprints[i]
		if left[print] == 0 || r.Findings[i].Code == compare.Unreadable {
			return true
		}
		left[print]--
		r.Known++
		return false
	})
	checked := checkedFiles(r)
	for _, k := range baseline {
		if left[k.Fingerprint] > 0 && (!part || checked[k.File]) {
			left[k.Fingerprint]--
			r.Gone++
		}
	}
}

// checkedFiles returns the files of a report, as seen from the root.
func checkedFiles(r *compare.Report) map[string]bool {
	files, s := make(map[string]bool, len(r.Files)), &sayer{Report: r}
	for _, file := range r.Files {
		files[s.file(file)] = true
	}
	return files
}

// keep leaves in a report the findings that are wanted, by number, with their
// fingerprints.
func keep(r *compare.Report, wanted func(i int) bool) {
	n := 0
	for i := range r.Findings {
		if wanted(i) {
			r.Findings[n], r.Fingerprints[n] = r.Findings[i], r.Fingerprints[i]
			n++
		}
	}
	clear(r.Findings[n:]) // whose claims would be kept with them
	r.Findings, r.Fingerprints = r.Findings[:n], r.Fingerprints[:n]
}

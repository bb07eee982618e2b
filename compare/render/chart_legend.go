package render

import (
	"strings"

	"counterclaim/compare/render/picture"
)

// legend says how the chart is to be read, as far as it has to be.
func (v *rangeView) legend(groups []chartGroup) string {
	words := []string{"Bar: what most readers take from the words. Ring: the number as said."}
	open, other, ranges, ours := false, false, false, false
	for _, g := range groups {
		for i := range g.rows {
			r := &g.rows[i]
			open = open || r.Reading.Possible.Open() || r.Figure.Maximum()
			other = other || r.ink == picture.Other
			_, ok := stated(r.Figure)
			ranges, ours = ranges || ok, ours || r.tolerated()
		}
	}
	if ranges {
		words = append(words, frameWords)
	}
	if open {
		words = append(words, "Arrow: the words set no end on that side.")
	}
	return strings.Join(append(words, v.s.keys(other, v.axis.zero != 0, ours)...), " ")
}

// legendLines is how many lines a legend has at most: all of it, on a telephone too.
const legendLines = 12

const frameWords = "Outlined bar: the range that the source itself states."

// keys are the sentences of a legend that all charts share.
func (s *sheet) keys(other, zero, ours bool) (words []string) {
	if s.o.Readings && ours {
		words = append(words, "Thin line: the possible reading, a tolerance of ours and not the source's words.")
	}
	words = append(words, "Colours are sources"+only(other, "; those beyond the first "+Number(picture.NumSeries)+" share grey")+".")
	if s.o.Scale == ScaleLog {
		words = append(words, "Logarithmic scale: equal distances are equal factors"+only(zero, ", and zero stands apart")+".")
	}
	return words
}

// legend says how the chart is to be read, as far as it has to be.
func (v *timeView) legend(panels []panel) string {
	words := []string{"Line: the number as said, until the source says another. Band and upright bar: what most readers take from the words."}
	if v.leaders {
		words = append(words, "Dashes beside the plot lead to names.")
	}
	open, aside, ranges, ours := false, false, false, false
	for _, p := range panels {
		for _, u := range p.runs {
			for _, s := range u.stands {
				for _, r := range s.rows {
					open = open || r.Reading.Possible.Open() || r.Figure.Maximum()
					aside = aside || r.aside()
					_, ok := stated(r.Figure)
					ranges, ours = ranges || ok, ours || r.tolerated()
				}
			}
		}
	}
	if ranges {
		words = append(words, frameWords)
	}
	if open {
		words = append(words, "Arrow: the words set no end on that side.")
	}
	if aside {
		words = append(words, "Hollow: superseded, or an echo.")
	}
	return strings.Join(append(words, v.s.keys(v.other, v.zero, ours)...), " ")
}

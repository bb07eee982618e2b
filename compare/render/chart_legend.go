package render

import (
	"strings"
)

// legend says how the chart is to be read, as far as it has to be.
func (v *rangeView) legend(groups []chartGroup) string {
	words := []string{"Bar: what most readers take from the words. Ring: the number as said."}
	ranges, ours := false, false
	for _, g := range groups {
		for i := range g.rows {
			r := &g.rows[i]
			_, ok := stated(r.Figure)
			ranges, ours = ranges || ok, ours || r.tolerated()
		}
	}
	if ranges {
		words = append(words, frameWords)
	}
	if v.arrows {
		words = append(words, arrowWords)
	}
	colours := ""
	if !v.oneInk {
		colours = "Colours are sources."
	}
	return strings.Join(append(words, v.s.keys(colours, v.axis.zero != 0, ours)...), " ")
}

// legendLines is how many lines a legend has at most: all of it, on a telephone too.
const legendLines = 12

const arrowWords = "Arrow: the words set no end on that side."

const ownScaleWords = "Each panel has its own scale."

const frameWords = "Outlined bar: the range that the source itself states."

// keys are the sentences of a legend that all charts share.
func (s *sheet) keys(colours string, zero, ours bool) (words []string) {
	if s.o.Readings && ours {
		words = append(words, "Thin line: the possible reading, a tolerance of ours and not the source's words.")
	}
	if colours != "" {
		words = append(words, colours)
	}
	if s.o.Scale == ScaleLog {
		words = append(words, "Logarithmic scale: equal distances are equal factors"+only(zero, ", and zero stands apart")+".")
	}
	return words
}

// legend says how the chart is to be read, as far as it has to be.
func (v *timeView) legend(panels []panel) string {
	words := []string{"Line: the number as said, until the source says another. Band and upright bar: what most readers take from the words."}
	if len(panels) > 1 {
		words = append(words, ownScaleWords)
	}
	if v.leaders {
		words = append(words, "Dashes beside the plot lead to names.")
	}
	aside, ranges, ours := false, false, false
	for _, p := range panels {
		for _, u := range p.runs {
			for _, s := range u.stands {
				for _, r := range s.rows {
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
	if v.arrows {
		words = append(words, arrowWords)
	}
	if aside {
		words = append(words, "Hollow: superseded, or an echo.")
	}
	colours := "Colours are sources."
	if v.many {
		colours = "Colour and shape together are a source, neither of them alone."
	}
	return strings.Join(append(words, v.s.keys(colours, v.zero, ours)...), " ")
}

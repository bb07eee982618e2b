package check_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// Who adds the killed and the wounded of a quote has read well, but says what its source
// did not; a sum that is wrong, or of other outcomes, is an error.
func TestSumsOfTwoOutcomes(t *testing.T) {
	for _, test := range []struct {
		quote, figure, counts string
		want                  compare.Severity
	}{
		{"4 people were killed and 16 wounded", "20", "killed or wounded", compare.Warning},
		{"14 killed, 112 injured", "126", "killed or wounded", compare.Warning},
		{"14 dead and 52 missing", "66", "killed or missing", compare.Warning},
		{"4 people were killed and 16 wounded", "20", "casualties", compare.Warning},
		{"4 people were killed and 16 wounded", "21", "killed or wounded", compare.Error},
		{"4 people were killed and 16 wounded", "20", "killed or missing", compare.Error},
		{"4 people were killed and 16 wounded", "20", "killed", compare.Error},
		{"16 wounded, including 4 killed", "20", "killed or wounded", compare.Error},
	} {
		found := run(t, "claims:\n"+oneLine("stated: 2024-12-27; figure: "+test.figure+"; counts: "+test.counts+`; quote: "`+test.quote+`"`), check.Rule{})
		found = slices.DeleteFunc(found, func(f compare.Finding) bool { return f.Code == "CC701" })
		if len(found) != 1 || found[0].Code != "CC201" || found[0].Severity != test.want {
			t.Errorf("%q with %s %s: %+v", test.quote, test.figure, test.counts, found)
		}
	}
}

// A window belongs to the number beside it.
func TestWindowsOfOtherNumbers(t *testing.T) {
	for _, test := range []struct {
		quote, figure string
		want          bool
	}{
		{"34,596 have been killed, 28 in the past 24 hours", "34,596", false},
		{"34,596 have been killed, 28 in the past 24 hours", "28", true},
		{"over the past 24 hours 26 people were killed, bringing the toll to 34,622", "34,622", false},
		{"over the past 24 hours 26 people were killed, bringing the toll to 34,622", "26", true},
		{"34,568 have been killed and 77,765 injured, with 33 killed in the past 24 hours", "34,568", false},
		{"112 were killed in the past 24 hours, 30 of them children", "112", true},
		{"112 were killed in the past 24 hours", "112", true},
	} {
		found := run(t, "claims:\n"+oneLine(`stated: 2024-12-27; figure: "`+test.figure+`"; quote: "`+test.quote+`"`), check.Rule{})
		if got := len(found) == 1 && found[0].Code == "CC306"; got != test.want || !got && len(found) > 0 {
			t.Errorf("%q with %s: %+v", test.quote, test.figure, found)
		}
	}
}

// A name without end takes no more memory than it has letters.
func TestLongNames(t *testing.T) {
	long := "A" + strings.Repeat("bcdefghij klmno ", 10_000) + "Townsend"
	text := "claims:\n"
	for i, name := range []string{long, long, long, strings.Replace(long, "Townsend", "Towsnend", 1), strings.Repeat("x", 100_000)} {
		text += oneLine("place: " + name + "; stated: 2024-12-27; figure: 5; id: c" + strconv.Itoa(i))
	}
	slips := 0
	for _, f := range run(t, text, check.Rule{}) {
		slips += strings.Count(f.Code, "CC604")
	}
	if slips != 1 {
		t.Errorf("%d slips", slips)
	}
}

package article

import (
	"fmt"
	"strings"
	"testing"
)

// huge are texts that no writer means, by how many times their piece is said.
var huge = []struct {
	name  string
	write func(n int) string
	// least is how many claims are found for each piece, at the least.
	least float64
}{
	{"prose in one line", func(n int) string {
		return strings.Repeat("At least 12 people were killed and 40 wounded in Goma on Monday, the mayor said. He spoke at the hospital. ", n)
	}, 0},
	{"words without an end", func(n int) string { return strings.Repeat("killed people said the ministry in Goma ", n) }, 0},
	{"dead, dead", func(n int) string { return numbered(n, "%d dead, ") }, 0.9},
	{"numbers, numbers", func(n int) string { return "Killed: " + numbered(n, "%d, ") }, 0},
	{"numbers without commas", func(n int) string { return "Killed: " + numbered(n, "%d ") }, 0},
	{"number words", func(n int) string { return strings.Repeat("one hundred two thousand and ", n) + "dead" }, 0},
	{"hedges", func(n int) string { return strings.Repeat("about nearly more than ", n) + "12 dead" }, 0},
	{"articles", func(n int) string { return "killed " + strings.Repeat("a ", n) + "man" }, 0},
	{"digits", func(n int) string { return strings.Repeat("1", n) + " dead" }, 0},
	{"groups of digits", func(n int) string { return "1" + strings.Repeat(" 000", n) + " dead" }, 0},
	{"quotes", func(n int) string { return strings.Repeat(`"12 dead `, n) }, 0},
	{"closed quotes", func(n int) string { return strings.Repeat(`"12 dead." `, n) }, 0},
	{"curly quotes", func(n int) string { return strings.Repeat("“", n) + "12 dead" + strings.Repeat("”", n) }, 0},
	{"one open quote", func(n int) string { return `"` + strings.Repeat("12 people died. ", n) }, 0},
	{"brackets", func(n int) string { return strings.Repeat("(", n) + "12 dead" + strings.Repeat(")", n) }, 0},
	{"brackets with numbers", func(n int) string { return "Dead: " + strings.Repeat("Goma (12) ", n) }, 0},
	{"names", func(n int) string { return numbered(n, "Name%d Other, ") + "said 12 people died." }, 0},
	{"names with roles", func(n int) string { return strings.Repeat("Minister France ", n) + "Smith said 12 people died." }, 0},
	{"speakers", func(n int) string { return numbered(n, "General Name%d said so. He said %[1]d people died. ") }, 0.5},
	{"verbs", func(n int) string { return strings.Repeat("the mayor said ", n) + "12 people died" }, 0},
	{"verbs alone", func(n int) string { return strings.Repeat("had said ", n) + "12 people died" }, 0},
	{"according", func(n int) string { return "12 people died, " + strings.Repeat("according to ", n) + "him" }, 0},
	{"citing", func(n int) string { return strings.Repeat("Reuters Citing ", n) + "him, said 12 people died" }, 0},
	{"one claim again and again", func(n int) string { return strings.Repeat("The mayor said 12 people were killed. ", n) }, 0},
	{"headlines", func(n int) string { return strings.Repeat("12 people killed\n\n", n) }, 0},
	{"paragraphs", func(n int) string { return numbered(n, "The mayor said %d people were killed.\n\n") }, 0.9},
	{"pronouns", func(n int) string { return "12 people died. " + strings.Repeat("His count rose. She said it did. ", n) }, 0},
	{"pronouns before the claim", func(n int) string {
		return strings.Repeat("His count rose. She said so. ", n) + "12 people died, he said."
	}, 0},
	{"days before", func(n int) string { return strings.Repeat("two days earlier 12 people died the same day ", n) }, 0},
	{"parts", func(n int) string { return "40 died, " + strings.Repeat("12 of them children, ", n) }, 0},
	{"points", func(n int) string { return "12 died" + strings.Repeat(".", n) + "x" }, 0},
	{"points apart", func(n int) string { return "12 died" + strings.Repeat(". ", n) }, 0},
	{"initials", func(n int) string { return strings.Repeat("A. ", n) + "Smith said 12 people died." }, 0},
	{"apostrophes", func(n int) string { return "12 dead" + strings.Repeat("'s", n) + strings.Repeat("'", n) }, 0},
	{"hyphens", func(n int) string { return "12" + strings.Repeat("-year-old", n) + " dead" }, 0},
	{"soft hyphens", func(n int) string { return "12 de" + strings.Repeat("\u00ad", n) + "ad" }, 0},
	{"accents", func(n int) string { return "12 dead e" + strings.Repeat("\u0301", n) }, 0},
	{"one word", func(n int) string { return "12 " + strings.Repeat("dead", n) }, 0},
	{"bullets", func(n int) string { return strings.Repeat("- Goma: 12 dead\n", n) }, 0},
	{"old line ends", func(n int) string { return strings.Repeat("Twelve people died. The mayor said so.\r", n) }, 0},
	{"empty lines", func(n int) string { return "12 dead" + strings.Repeat(" \n", n) + strings.Repeat("\r", n) + "13 hurt" }, 0},
	{"spaces in one line", func(n int) string { return "12 dead\n" + strings.Repeat(" \t", n) + "13 hurt" }, 0},
	{"short lines", func(n int) string { return strings.Repeat("12\ndead\n", n) }, 0},
	{"dates", func(n int) string { return "12 died on " + strings.Repeat("7 October and between 1 January and ", n) }, 0},
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i+2)
	}
	return b.String()
}

// TestHuge reads texts in which everything is said twenty thousand times. It has
// no clock, but where the time grew with the square of the text nobody would see its end.
func TestHuge(t *testing.T) {
	n := 20_000
	if testing.Short() {
		n = 5_000
	}
	for _, h := range huge {
		t.Run(h.name, func(t *testing.T) {
			text := h.write(n)
			found := Read(text, Options{Date: isoDate("2024-12-27")})
			if float64(len(found)) < h.least*float64(n) {
				t.Errorf("%d claims in %d pieces", len(found), n)
			}
			for i := range found {
				if err := wrong(text, &found[i]); err != "" {
					t.Fatalf("claim %d, %.80q: %s", i, found[i].Quote, err)
				}
			}
		})
	}
}

// BenchmarkHuge shows how the time grows with the text: the speed stays what it is
// when the text is twice and four times as long.
func BenchmarkHuge(b *testing.B) {
	for _, h := range huge {
		for _, n := range []int{10_000, 20_000, 40_000} {
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(h.name, " ", "_"), n), func(b *testing.B) {
				text := h.write(n)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Read(text, Options{Date: isoDate("2024-12-27")})
				}
			})
		}
	}
}

package article_test

import (
	"fmt"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// Two sentences give two claims. Each says who vouches for which figure, as said, and
// of whom; what it counts, in the words of the table of definitions; when it was said;
// and where the proof stands. Together they make a compare.Dataset, which
// compare.Compare lines up.
func ExampleExtract() {
	const text = "On Monday, Kyiv said that nearly 3,000 soldiers had been killed or wounded. " +
		"The hospital said it had treated about 200 wounded soldiers."

	claims := article.Extract(text, article.Options{
		Date: compare.NewDate(2024, 12, 27), // a Friday: so Monday was the 23rd
	})
	for _, c := range claims {
		fmt.Printf("%s: %s %s, likely %v\n", c.Source, c.Figure.Text, c.Counts, c.Figure.Read(compare.Press).Likely)
		span := c.Detail().Span
		fmt.Println("  proof:", text[span.Start:span.End])
		if c.Stated != 0 {
			fmt.Println("  said on", c.Stated)
		}
	}
	// Output:
	// Kyiv: nearly 3,000 killed or wounded, likely [2844, 2999]
	//   proof: nearly 3,000 soldiers had been killed or wounded
	//   said on 2024-12-23
	// hospital: about 200 wounded, likely [188, 212]
	//   proof: about 200 wounded soldiers
}

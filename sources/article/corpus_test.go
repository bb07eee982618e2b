package article

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/compare"
)

// A sample is a text for tests that hold for every text.
type sample struct {
	name, text string
	opt        Options
}

// samples returns small texts, and the annotated articles where they stand beside
// the checkout.
func samples(tb testing.TB) []sample {
	tb.Helper()
	var all []sample
	for i, text := range smallTexts {
		name, _, _ := strings.Cut(text, "\n")
		all = append(all, sample{name: name, text: text, opt: Options{Date: compare.NewDate(2024, 12, 27), Publisher: "AFP"}})
		if i%2 == 1 {
			all[i].opt = Options{}
		}
	}
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", "dev", "*.txt"))
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, sample{name: filepath.Base(f), text: string(text), opt: annotated(tb, f)})
	}
	return all
}

// annotated returns what is known of an annotated article.
func annotated(tb testing.TB, file string) Options {
	tb.Helper()
	data, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
	if err != nil {
		tb.Fatal(err)
	}
	var known struct{ Published, Publisher string }
	if err := json.Unmarshal(data, &known); err != nil {
		tb.Fatal(err)
	}
	return Options{Date: isoDate(known.Published), Publisher: known.Publisher}
}

func isoDate(s string) compare.Date {
	var n [3]int
	for i, part := range strings.Split(s, "-") {
		for _, c := range part {
			n[i] = n[i]*10 + int(c-'0')
		}
	}
	return compare.NewDate(n[0], n[1], n[2])
}

// smallTexts report casualties in most of the ways that the rules know. Their first
// lines are headlines.
var smallTexts = []string{
	`Ferry sinks off the cape
At least 40 people died when a ferry sank on Monday, the coast guard said. Twelve of them were children, and another 130 were hurt.

"We have pulled out 38 bodies," said Captain Rosa Nunes, who leads the search. "Seven people are still missing, and I don't expect to find them alive."

She said two divers had been injured. The ministry's earlier figure was 31.`,

	`Two armies, two counts
(GENEVA, 14 December 2024) - Kyiv said nearly 3,000 soldiers had been "killed or wounded" in the region since 7 October. Moscow's defence ministry put the number at 1,100.

The death toll rose to 57 from 43, according to Dr. A. Osei, a spokesman for the Red Cross. No civilians were killed, he told Reuters.

Between 200 and 300 prisoners were taken in the past 24 hours, two officials said on condition of anonymity.`,

	`Dam report
Key figures:
- Tobruk: fewer than 20 dead
- Derna: 5,300-6,000 dead, 10,100 missing
- Susa: 2 of the wounded died of their wounds

Source: Health Ministry, 18 September 2023. More than 2.3 million people were displaced, up from 1.2 million.`,

	`Storm kills dozens, say police
Dozens died and hundreds were wounded, police say; thousands fled their homes.
Officials in Port-au-Prince's eastern quarter reported three deaths; a woman was killed in Saint-Marc and a couple of boys were hurt.
Some 1 200 villagers lost their houses. It is the worst storm since 1998, when 4,000 people died.`,

	`A raid in the night
Reuters, citing two hospital workers, reported that 16 people, among them five children, were killed in Goma on Tuesday night.
The army denied that it had killed 16 people and said it had lost two soldiers.
"It was terrible. Nobody told us anything," the mayor's spokeswoman, Marie Kahindo, said. "I counted eleven dead myself."
Two days later she raised the toll to 21.`,

	`Incendie au marché : l'hôpital compte ses morts
Au moins 1 204 personnes, dont une dizaine d'enfants, ont été tuées ou blessées lundi dans l'incendie du marché, a déclaré à l'AFP le chef des pompiers, Luc Diallo.
"J'ai vu douze corps", a-t-il ajouté. L'armée n'a perdu aucun soldat, selon l'état-major.

Le bilan est passé de 43 à 57 morts, d'après la Croix-Rouge ; près d'un millier d'habitants ont fui leurs maisons. Quelque 2,5 millions de francs sont promis.`,
}

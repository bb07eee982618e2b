package article

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// soup draws texts of lexicon words, numbers, names and signs in any order, where
// rules meet that no sane sentence brings together.
func soup() *rapid.Generator[string] {
	words := lexiconWords()
	word := rapid.OneOf(
		rapid.SampledFrom(words),
		rapid.SampledFrom([]string{"12", "1,100", "3 000", "2.3 million", "40", "seven", "a", "two hundred and twelve", "13-15", "2024", "dozens of", "7 October"}),
		rapid.SampledFrom([]string{"killed", "dead", "wounded", "said", "people", "soldiers", "the ministry", "Kyiv", "Marie Kahindo", "the mayor", "of whom", "he", "according to", "were", "Goma", "on Monday"}),
	)
	gap := rapid.SampledFrom([]string{" ", " ", " ", " ", ", ", ". ", "; ", ": ", " - ", "-", " — ", " (", ") ", ` "`, `" `, "'", "’s ", "'s ", "\n", "\n\n", "\n- ", "\u00a0", "\u00ad", ".", "? "})
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(1, 60).Draw(t, "words") {
			b.WriteString(word.Draw(t, "word"))
			b.WriteString(gap.Draw(t, "gap"))
		}
		return b.String()
	})
}

// lexiconWords returns what stands in the lexicon, capitals added for some.
func lexiconWords() []string {
	data, _ := lexiconFiles.ReadFile("lexicon/en.txt")
	var all []string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "--") {
			continue
		}
		if _, words, ok := strings.Cut(line, ": "); ok {
			line = words
		}
		for item := range strings.SplitSeq(strings.TrimSpace(line), ",") {
			item, _, _ = strings.Cut(strings.TrimSpace(item), " = ")
			item = strings.NewReplacer("{poss}", "their", "+", "").Replace(item)
			if item != "" {
				all = append(all, item)
			}
			if len(all)%7 == 0 && item != "" {
				all = append(all, strings.ToUpper(item[:1])+item[1:])
			}
		}
	}
	return all
}

func TestSoup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := soup().Draw(t, "text")
		opt := Options{Date: isoDate("2024-12-27")}
		found := Read(text, opt)
		for i := range found {
			if err := wrong(text, &found[i]); err != "" {
				t.Errorf("claim %d, %q: %s", i, found[i].Quote, err)
			}
		}
		if !reflect.DeepEqual(found, Read(text, opt)) {
			t.Error("read twice, it is read otherwise")
		}
	})
}

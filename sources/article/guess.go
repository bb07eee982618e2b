package article

import (
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// languages are those of the lexicons, sorted.
var languages = slices.Sorted(maps.Keys(lexicons))

const (
	defaultLanguage = "en"    // of a text that says nothing of its language
	guessedBytes    = 4 << 10 // of a text, by which its language is guessed
)

// languageOf returns the language of a text: the one given, where it is one, else the
// one whose commonest words the beginning of the text has most often.
func languageOf(text, given string) string {
	if lexicons[given] != nil {
		return given
	}
	counts, ok := commonWords(text[:min(len(text), guessedBytes)])
	if !ok { // signs without a shape stand in the words
		counts, _ = commonWords(visible(text[:min(len(text), 2*guessedBytes)]))
	}
	best := slices.Index(languages, defaultLanguage)
	for l := range counts {
		if counts[l] > counts[best] {
			best = l
		}
	}
	return languages[best]
}

// commonWords counts the commonest words of each language in a text. ok says that all
// its words could be read.
func commonWords(text string) (counts []int, ok bool) {
	counts, ok = make([]int, len(languages)), true
	common := commonest()
	for i := 0; i < len(text); {
		h, n := hashLetters(text[i:])
		if n == 0 {
			i++
			continue
		}
		for l := range common {
			if common[l].find(h, text[i:i+n]) != nil {
				counts[l]++
			}
		}
		i += n
		ok = ok && !shapeless(text[i:])
	}
	return counts, ok
}

// commonest returns the commonest words of each language, in the order of languages.
// They are read without the rest of a lexicon, which may not be needed.
var commonest = sync.OnceValue(func() []index {
	all := make([]index, len(languages))
	for i, lang := range languages {
		words := map[string]*entry{}
		for _, w := range guessWords(lexiconText(lang)) {
			words[w] = &entry{}
		}
		all[i] = newIndex(words)
	}
	return all
})

// guessWords returns the setting guess of a lexicon.
func guessWords(lexicon string) []string {
	for line := range strings.Lines(lexicon) {
		if words, ok := strings.CutPrefix(line, "guess: "); ok {
			return strings.Split(strings.TrimSpace(words), ", ")
		}
	}
	return nil
}

// lexiconText returns the text of a language's lexicon.
func lexiconText(lang string) string {
	text, _ := lexiconFiles.ReadFile(path.Join("lexicon", lang+".txt"))
	return string(text)
}

package sources

import (
	"bytes"
	"strings"
	"unicode"
)

func init() {
	register(Format{
		Name:  "text",
		Doc:   "the text of an article, from which claims are taken; read when named, never picked up from a directory",
		Exts:  []string{".txt", ".text", ".md"},
		Flat:  true,
		Prose: true,
		Sniff: sniffProse,
		Read:  func(in *input) { in.prose("text") },
		Sample: `KYIV, Dec. 23, 2024 - Nearly 3,000 North Korean soldiers have been killed or wounded in the Kursk region, President Volodymyr Zelensky said on Monday.

At least 1,100 of them were killed or wounded by Sunday, according to South Korea's Joint Chiefs of Staff. Neither figure could be verified.
`,
	})
}

// sniffProse reports whether data without a telling name is clearly prose. A dataset
// that is broken has to be called one, so whatever has a line that begins like a list
// or a field is none, and there must be sentences.
func sniffProse(data []byte) bool {
	const (
		someWords     = 25
		someSentences = 2
	)
	if bytes.IndexByte(data, 0) >= 0 {
		return false
	}
	words, sentences := 0, 0
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if likeField(line) {
			return false
		}
		fields := bytes.Fields(line)
		words += len(fields)
		for i, w := range fields {
			if sentenceEnd(w) && (i+1 == len(fields) || startsSentence(fields[i+1])) {
				sentences++
			}
		}
	}
	return words >= someWords && sentences >= someSentences
}

// likeField reports whether a line begins like one of YAML, JSON or a table.
func likeField(line []byte) bool {
	if len(line) == 0 {
		return false
	}
	if strings.IndexByte("{[-?#&*!|>%<}]", line[0]) >= 0 {
		return true
	}
	key, rest, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(rest) > 0 && rest[0] != ' ' || bytes.ContainsAny(key, " \t") {
		return false
	}
	name := strings.Trim(string(key), `"'`)
	return Nearest(name, datasetWords()) != "" || Nearest(name, articleKeys) != ""
}

func sentenceEnd(word []byte) bool {
	word = bytes.TrimRight(word, `"')`+"”’»")
	return len(word) > 2 && strings.IndexByte(".!?", word[len(word)-1]) >= 0
}

func startsSentence(word []byte) bool {
	word = bytes.TrimLeft(word, `"'(`+"“‘«")
	for _, r := range string(word[:min(len(word), 4)]) {
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	return false
}

package render

import (
	"bytes"
	"io"
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Format{Name: "sentence", Doc: "each topic in a sentence or a few, for the running text", Exts: []string{".sentence"}}, writeSentences)
}

// writeSentences writes a line a topic, with its name before it where there are
// several. Lines are not wrapped, since they are there to be copied.
func writeSentences(w io.Writer, t view, o Options) error {
	var b bytes.Buffer
	n := o.limit(len(t.Topics))
	for i := range n {
		topic := t.told(i)
		if len(t.Topics) > 1 {
			b.WriteString(topicName(topic.Name) + ": ")
		}
		b.WriteString(Sentence(topic) + "\n")
		if b.Len() >= flushAt || i == n-1 {
			if _, err := w.Write(b.Bytes()); err != nil {
				return err
			}
			b.Reset()
		}
	}
	if more := unshown(len(t.Topics), n, "topic"); more != "" {
		_, err := io.WriteString(w, more+"\n")
		return err
	}
	return nil
}

// Sentence says what a topic's sources said, as a newsroom would: the range where
// there is one, each end with its source, and beside it what is no estimate, counts
// something else or is open above. Nothing is averaged, and no figure stands without
// its hedge and the name of who said it.
func Sentence(t *compare.Topic) string {
	if len(t.Lines) == 0 {
		return ""
	}
	if len(t.Series) == 0 {
		return "No figure here stands by itself: each was replaced or repeats another."
	}
	s := newStory(t)
	var sentences []string
	shown, hidden := chosenSeries(t)
	for _, of := range shown {
		sentences = append(sentences, s.series(of))
	}
	if len(hidden) > 0 {
		sentences = append(sentences, s.untold(hidden))
	}
	return strings.Join(sentences, " ")
}

// A story is a sentence in the making.
type story struct {
	topic    *compare.Topic
	before   setting
	calendar calendar
	named    map[string]bool // the sources told so far
	heard    map[hearing]compare.Date
}

func newStory(t *compare.Topic) *story {
	s := &story{topic: t, named: map[string]bool{}, heard: map[hearing]compare.Date{}}
	s.calendar.look(t)
	return s
}

// series tells one series.
func (s *story) series(of *compare.Series) string {
	items := s.items(of)
	s.markEarlier(of, items)
	text := ""
	if low, high, ok := ends(of, items); ok {
		text = s.rangeWords(of, items, low, high)
	} else {
		text = s.listWords(of, items)
	}
	s.note(of, items)
	s.before = s.before.after(of, s.beside(of))
	return upperFirst(text) + "."
}

// upperFirst begins a sentence.
func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

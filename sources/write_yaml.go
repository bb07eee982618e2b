package sources

import (
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

// A yamlWriter writes datasets for people, one document an article.
type yamlWriter struct {
	w     io.Writer
	any   bool
	names compare.Names // declared in the first document
}

// write writes a document with a dumper of its own, since one for all would keep what
// it has written.
func (w *yamlWriter) write(claims []written) error {
	if w.any {
		if _, err := io.WriteString(w.w, "---\n"); err != nil {
			return err
		}
	}
	w.any = true
	root := yamlNames(w.names)
	w.names = compare.Names{}
	root.Content = append(root.Content, yamlDataset(claims).Content...)
	return dumpYAML(w.w, root)
}

func (w *yamlWriter) close() error {
	if w.any {
		return nil
	}
	return w.write(nil) // an empty file would be none
}

// shareable are the fields that are written once where all claims agree on them.
var shareable = []compare.Field{
	compare.FieldTopic, compare.FieldSubject, compare.FieldPlace, compare.FieldVia,
	compare.FieldPublished, compare.FieldURL, compare.FieldText,
}

// yamlDataset makes a document of claims.
func yamlDataset(claims []written) *yaml.Node {
	root, list := &yaml.Node{Kind: yaml.MappingNode}, &yaml.Node{Kind: yaml.SequenceNode}
	var shared [compare.NumFields]bool
	for _, f := range shareable {
		if value, ok := common(claims, f); ok {
			shared[f] = true
			root.Content = append(root.Content, yamlText(f.String()), yamlValue(f, value))
		}
	}
	for i := range claims {
		claim := yamlClaim(&claims[i], &shared)
		if i > 0 {
			claim.HeadComment = "\n" // an empty line, which makes claims easy to tell apart
		}
		list.Content = append(list.Content, claim)
	}
	if len(claims) == 0 {
		list.Style = yaml.FlowStyle
	}
	root.Content = append(root.Content, yamlText(keyClaims), list)
	return root
}

// common returns the value of a field that several claims all have.
func common(claims []written, f compare.Field) (value string, ok bool) {
	for i := range claims {
		v := claims[i].field(f)
		if v == "" || i > 0 && v != value {
			return "", false
		}
		value = v
	}
	return value, len(claims) > 1
}

func yamlClaim(c *written, shared *[compare.NumFields]bool) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, f := range peopleOrder {
		if shared[f] {
			continue
		}
		if f == compare.FieldMeans && len(c.Detail().Means) > 0 {
			n.Content = append(n.Content, yamlText(f.String()), yamlMeans(c.Means))
		} else if value := c.field(f); value != "" {
			v := yamlValue(f, value)
			if f == compare.FieldFigure && c.found && c.superseded {
				v.LineComment = "superseded in the article" // no field says so
			}
			n.Content = append(n.Content, yamlText(f.String()), v)
		}
	}
	return n
}

// peopleOrder is the order of fields in a claim that is corrected by hand: who says
// how many of whom, then when, and the proof last.
var peopleOrder = []compare.Field{
	compare.FieldID, compare.FieldTopic, compare.FieldSource, compare.FieldSpeaker, compare.FieldVia, compare.FieldDerivedFrom,
	compare.FieldFigure, compare.FieldLow, compare.FieldBest, compare.FieldHigh, compare.FieldCounted,
	compare.FieldCounts, compare.FieldMeans, compare.FieldSubject, compare.FieldPlace,
	compare.FieldStated, compare.FieldPublished, compare.FieldSince, compare.FieldUntil, compare.FieldRevises,
	compare.FieldQuote, compare.FieldURL, compare.FieldText, compare.FieldSpan, compare.FieldAccept, compare.FieldNote,
}

func yamlMeans(means []string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, m := range means {
		n.Content = append(n.Content, yamlText(strings.ToValidUTF8(m, "\ufffd")))
	}
	return n
}

// yamlText is a text, between quotation marks where YAML would read anything else.
func yamlText(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if slices.Contains(truthWords, strings.ToLower(s)) || strings.ContainsAny(s, "\n\r\u0085\u2028\u2029") {
		n.Style = yaml.DoubleQuotedStyle // line breaks as they are, whatever kind
	}
	return n
}

// truthWords are what some readers of YAML take for true or false.
var truthWords = []string{"yes", "no", "on", "off", "y", "n"}

// yamlValue is the value of a field. Dates and whole numbers need no quotation
// marks: whoever reads a dataset takes them as they are written.
func yamlValue(f compare.Field, value string) *yaml.Node {
	switch f {
	case compare.FieldStated, compare.FieldPublished, compare.FieldSince, compare.FieldUntil, compare.FieldCounted:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: value}
	case compare.FieldFigure, compare.FieldLow, compare.FieldBest, compare.FieldHigh:
		if _, ok := wholeNumber(value); ok {
			return &yaml.Node{Kind: yaml.ScalarNode, Value: value}
		}
	}
	return yamlText(value)
}

package sources

import (
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
)

// yamlNames makes a map of declared names; a kind of which there are none is left out.
func yamlNames(names compare.Names) *yaml.Node {
	root := &yaml.Node{Kind: yaml.MappingNode}
	for _, a := range axes(names) {
		if len(a.names) == 0 {
			continue
		}
		list := &yaml.Node{Kind: yaml.MappingNode}
		for i := range a.names {
			list.Content = append(list.Content, yamlText(clean(a.names[i].Name)), yamlName(&a.names[i]))
		}
		root.Content = append(root.Content, yamlText(a.key), list)
	}
	return root
}

// clean makes UTF-8 of a text, as the claims are written.
func clean(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// yamlName is what is declared of a name, on one line.
func yamlName(n *compare.Name) *yaml.Node {
	out := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	add := func(key string, value *yaml.Node) { out.Content = append(out.Content, yamlText(key), value) }
	for _, l := range namesOf(n) {
		if len(l.texts) > 0 {
			add(l.key, yamlMeans(l.texts))
		}
	}
	if n.Whole {
		add("whole", &yaml.Node{Kind: yaml.ScalarNode, Value: "true"})
	}
	if n.Role != "" {
		add("role", yamlText(string(n.Role)))
	}
	return out
}

// dumpYAML writes one document.
func dumpYAML(w io.Writer, root *yaml.Node) error {
	dumper, err := yaml.NewDumper(w, yaml.WithLineWidth(-1))
	if err != nil {
		return err
	}
	if err := dumper.Dump(root); err != nil {
		return err
	}
	return dumper.Close()
}

// appendNames appends the declared names as members of a JSON object, each with a
// comma behind it.
func appendNames(b []byte, names compare.Names) []byte {
	for _, a := range axes(names) {
		if len(a.names) == 0 {
			continue
		}
		b = append(appendText(b, a.key), ": {\n"...)
		for i := range a.names {
			if i > 0 {
				b = append(b, ",\n"...)
			}
			b = append(appendText(b, clean(a.names[i].Name)), ':')
			b = appendName(b, &a.names[i])
		}
		b = append(b, "\n},\n"...)
	}
	return b
}

func appendName(b []byte, n *compare.Name) []byte {
	b = append(b, '{')
	empty := len(b)
	for _, l := range namesOf(n) {
		if len(l.texts) > 0 {
			b = append(appendText(b, l.key), ':')
			b = append(appendList(b, l.texts), ',')
		}
	}
	if n.Whole {
		b = append(b, `"whole":true,`...)
	}
	b = appendGiven(b, "role", string(n.Role))
	if len(b) > empty {
		b = b[:len(b)-1]
	}
	return append(b, '}')
}

// A nameList is one of the lists of a declaration.
type nameList struct {
	key   string
	texts []string
}

// namesOf returns the lists of a declaration by their keys.
func namesOf(n *compare.Name) (lists []nameList) {
	lists = []nameList{{"aliases", n.Aliases}, {"within", n.Within}, {"parts", n.Parts}}
	for i := range lists {
		texts := make([]string, len(lists[i].texts))
		for k, s := range lists[i].texts {
			texts[k] = clean(s)
		}
		lists[i].texts = texts
	}
	return lists
}

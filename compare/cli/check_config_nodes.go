package cli

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// A configKey is a key that a map of a configuration may have, and what reads its value.
type configKey struct {
	name string
	read func(*yaml.Node)
}

// fields reads a map that has no other keys than those given, each once.
func (r *configReader) fields(n *yaml.Node, what string, keys []configKey) {
	names := make([]string, len(keys))
	for i := range keys {
		names[i] = keys[i].name
	}
	r.pairs(n, what, func(key, value *yaml.Node) {
		i := slices.Index(names, key.Value)
		if i < 0 {
			r.fault(key, what+" has no key "+quote(key.Value), notAmong(key.Value, names).hint)
			return
		}
		keys[i].read(value)
	})
}

// pairs reads a map whose keys are texts, each given once. Nothing stands for an empty
// map: what a key holds may all be commented out.
func (r *configReader) pairs(n *yaml.Node, what string, read func(key, value *yaml.Node)) {
	if isNothing(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.fault(n, what+" is "+kindOf(n)+", not a map", "write KEY: VALUE, each on a line of its own")
		return
	}
	given := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			r.fault(key, "a key of "+what+" is "+kindOf(key)+", not a text", "write KEY: VALUE")
			continue
		}
		if _, twice := given[key.Value]; twice {
			r.fault(key, quote(key.Value)+" is given twice in "+what, "give it once")
			continue
		}
		given[key.Value] = i
		read(key, value)
	}
}

// maxItems is how many entries a list may have: each file and each finding may be held
// against all of them.
const maxItems = 10_000

// list reads a list; one value that is none stands for a list of it.
func (r *configReader) list(n *yaml.Node, what string, read func(*yaml.Node)) {
	switch {
	case isNothing(n):
	case n.Kind == yaml.SequenceNode:
		if len(n.Content) > maxItems {
			r.fault(n.Content[maxItems], what+" has more than 10,000 entries", "take the rest away")
		}
		for _, item := range n.Content[:min(len(n.Content), maxItems)] {
			read(item)
		}
	default:
		read(n)
	}
}

// text returns a value that is a text or a number, as written.
func (r *configReader) text(n *yaml.Node, what, hint string) (string, bool) {
	switch {
	case n.Kind != yaml.ScalarNode:
		r.fault(n, what+" is "+kindOf(n)+", not a text", hint)
	case isNothing(n) || n.Value == "":
		r.fault(n, what+" is empty", hint)
	default:
		return n.Value, true
	}
	return "", false
}

func isNothing(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// kindOf says what a value is. Aliases are no values here: a configuration is too small
// to need them, and they are how a small file becomes a large one.
func kindOf(n *yaml.Node) string {
	switch {
	case isNothing(n):
		return "nothing"
	case n.Kind == yaml.MappingNode:
		return "a map"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "an alias"
	}
	return "a text"
}

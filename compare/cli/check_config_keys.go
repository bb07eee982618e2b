package cli

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// mostFindings is the most that max_findings can be.
const mostFindings = 1_000_000

// read reads the whole configuration.
func (r *configReader) read(root *yaml.Node) {
	r.fields(root, "the configuration", []configKey{
		{"rules", r.rules},
		{"limits", r.limits},
		{"fail_on", r.readFailOn},
		{"paths", r.paths},
		{"maps", r.readMaps},
		{"baseline", r.readBaseline},
		{"accept", func(n *yaml.Node) { r.list(n, "accept", r.accept) }},
	})
}

// rules reads the levels of rules, by code or name.
func (r *configReader) rules(n *yaml.Node) {
	r.levels = map[string]check.Level{}
	by := map[string]string{} // as what a rule was given
	r.pairs(n, "rules", func(key, value *yaml.Node) {
		level, ok := r.text(value, "the level of "+quote(key.Value), knownAre(check.Levels))
		if !ok {
			return
		}
		at, e := setLevel(r.levels, key.Value, level)
		switch {
		case e != nil && at == badLevel:
			r.fault(value, e.message, e.hint)
		case e != nil:
			r.fault(key, e.message, e.hint)
		case by[at] != "":
			r.fault(key, "the rule "+quote(key.Value)+" is given already, as "+quote(by[at]), "give it once")
		default:
			by[at] = key.Value
		}
	})
}

func (r *configReader) limits(n *yaml.Node) {
	r.fields(n, "limits", []configKey{
		{"max_factor", func(n *yaml.Node) {
			const hint = "write a number, such as 10"
			if text, ok := r.text(n, "max_factor", hint); ok {
				if x, err := strconv.ParseFloat(text, 64); err != nil || !isFactor(x) {
					r.fault(n, "max_factor "+quote(text)+" is no factor of 1 or more", hint)
				} else {
					r.maxFactor = x
				}
			}
		}},
		{"max_findings", func(n *yaml.Node) {
			const hint = "write a whole number, such as 1000"
			if text, ok := r.text(n, "max_findings", hint); ok {
				if x, err := strconv.Atoi(text); err != nil || x < 1 || x > mostFindings {
					r.fault(n, "max_findings "+quote(text)+" is no number from 1 to 1,000,000", hint)
				} else {
					r.maxFindings = x
				}
			}
		}},
	})
}

// isFactor reports whether two sources may differ by that much.
func isFactor(x float64) bool { return x >= 1 && !math.IsInf(x, 0) }

func (r *configReader) readFailOn(n *yaml.Node) {
	word, ok := r.text(n, "fail_on", knownAre(failOns))
	if !ok {
		return
	}
	if !slices.Contains(failOns, word) {
		r.fault(n, "fail_on is "+quote(word), notAmong(word, failOns).hint)
		return
	}
	r.failOn = word
}

func (r *configReader) paths(n *yaml.Node) {
	r.fields(n, "paths", []configKey{
		{"include", func(n *yaml.Node) { r.include = r.globs(n, "include") }},
		{"exclude", func(n *yaml.Node) { r.exclude = r.globs(n, "exclude") }},
	})
}

// globs reads one pattern or several.
func (r *configReader) globs(n *yaml.Node, what string) (all []glob) {
	r.list(n, what, func(n *yaml.Node) {
		text, ok := r.text(n, "a pattern of "+what, "write a pattern, such as data/**/*.yaml")
		if !ok {
			return
		}
		g, message, hint := parseGlob(text)
		if message != "" {
			r.fault(n, message, hint)
			return
		}
		all = append(all, g)
	})
	return all
}

func (r *configReader) readMaps(n *yaml.Node) {
	r.list(n, "maps", func(n *yaml.Node) {
		m := configMap{pos: r.pos(n.Line, n.Column)}
		r.fields(n, "an entry of maps", []configKey{
			{"files", func(n *yaml.Node) { m.files = r.globs(n, "files") }},
			{"map", func(n *yaml.Node) { m.name, _ = r.text(n, "map", "write the name of a map, or its file") }},
		})
		if n.Kind == yaml.MappingNode && (m.name == "" || len(m.files) == 0) {
			r.fault(n, "an entry of maps lacks files or map", "write files: data/acled/*.csv and map: NAME")
		}
		r.maps = append(r.maps, m)
	})
}

func (r *configReader) readBaseline(n *yaml.Node) {
	const hint = "write the name of a file that " + name + " check --write-baseline FILE has written"
	if text, ok := r.text(n, "baseline", hint); ok {
		r.baseline = text
	}
}

// accept reads a finding that somebody has accepted.
func (r *configReader) accept(n *yaml.Node) {
	a := compare.Accepted{Pos: r.pos(n.Line, n.Column)}
	before := len(r.faults)
	r.fields(n, "an entry of accept", []configKey{
		{"code", func(n *yaml.Node) { a.Code = r.code(n) }},
		{"file", func(n *yaml.Node) { a.File = r.acceptedFile(n) }},
		{"claim", func(n *yaml.Node) { a.Claim, _ = r.text(n, "claim", "write the id of a claim") }},
		{"reason", func(n *yaml.Node) {
			text, _ := r.text(n, "reason", "say why the finding stands")
			a.Reason = strings.TrimSpace(text)
		}},
	})
	switch {
	case len(r.faults) > before:
	case a.Code == "":
		r.fault(n, "an entry of accept says not what is accepted", "write code: and the code of a finding, such as CC110")
	case a.Reason == "":
		r.fault(n, "an entry of accept says not why "+a.Code+" is accepted", "write reason: and why the finding stands")
	}
	r.accepted = append(r.accepted, a)
}

// code returns the code of a rule that is named by code or name.
func (r *configReader) code(n *yaml.Node) string {
	word, ok := r.text(n, "code", "write the code of a finding, such as CC110")
	if !ok {
		return ""
	}
	rule, known := check.Lookup(word)
	switch {
	case !known:
		e := noRule(word)
		r.fault(n, e.message, e.hint)
	case rule.Code == compare.Unreadable:
		r.fault(n, errNeeded.message, errNeeded.hint)
	}
	return rule.Code
}

// acceptedFile returns the whole path of a file that is named as seen from the
// configuration's folder.
func (r *configReader) acceptedFile(n *yaml.Node) string {
	text, ok := r.text(n, "file", "write the name of a file as seen from the folder of the configuration")
	if !ok {
		return ""
	}
	return r.beside(text)
}

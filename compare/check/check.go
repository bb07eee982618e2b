// Package check looks for what is wrong in datasets themselves.
//
// Each rule is one file, rule_NAME.go, that registers itself with its code, its
// documentation, a dataset that provokes it and the same dataset mended; a test runs
// both. What package sources finds while it reads has its rule here too, so that every
// code is documented in one way. Run applies the rules to a dataset, the levels that a
// configuration gives them, and what people have accepted, and makes a
// [compare.Report] of it. It reads no file and no clock.
//
// To add a rule, copy rule_no_evidence.go.
package check

import (
	"slices"
	"strings"
	"sync"

	"counterclaim/compare"
)

// A Rule is one thing that can be wrong.
type Rule struct {
	compare.Rule
	// Check reports to the pass what is wrong with its dataset. It is nil for what is
	// found while a dataset is read. Rules run beside each other.
	Check func(p *Pass)
}

// A Level says what becomes of the findings of a rule.
type Level uint8

// The levels.
const (
	Default Level = iota // as the rule says
	Off                  // not looked for
	Warn
	Fail
)

// Levels are the names of the levels, by number.
var Levels = []string{Default: "default", Off: "off", Warn: "warning", Fail: "error"}

// Options say how a dataset is checked. The zero Options are the defaults, without
// the rule about the future.
type Options struct {
	Today     compare.Date     // the day after which nothing can have been said; 0 for unknown
	MaxFactor float64          // between two sources; DefaultMaxFactor where 0
	Levels    map[string]Level // by code
	Accepted  []compare.Accepted
	// Part says that the dataset is a part of what Accepted is about, so that an
	// acceptance of what is not found there may be one of the rest.
	Part bool
	// Missing are the files of Accepted that are not there at all.
	Missing map[string]bool
	// Path returns the name of a file as seen from the root of its repository, so that
	// fingerprints are the same wherever the program runs. Nil stands for the name itself.
	Path func(file string) string
}

// DefaultMaxFactor is how far two sources may differ on one count before somebody
// should say why. It is our choice: the press figures of one battle differ by less,
// and a slipped digit or a mixed-up definition by more.
const DefaultMaxFactor = 10

// Mark stands in Rule.Bad before each place at which the rule finds something.
const Mark = "«"

var rules []Rule

// register makes a rule known; each calls it from the init of its own file.
func register(r Rule) {
	i, found := slices.BinarySearchFunc(rules, r.Code, func(s Rule, code string) int { return strings.Compare(s.Code, code) })
	if found || slices.ContainsFunc(rules, func(s Rule) bool { return s.Name == r.Name }) {
		panic("check: rule " + r.Code + " " + r.Name + " is registered twice")
	}
	rules = slices.Insert(rules, i, r)
}

// Rules returns all rules, by code.
func Rules() []Rule { return slices.Clone(rules) }

// Lookup returns the rule of that code or name, in whatever case.
func Lookup(word string) (Rule, bool) {
	for _, r := range rules {
		if strings.EqualFold(r.Code, word) || strings.EqualFold(r.Name, word) {
			return r, true
		}
	}
	return Rule{}, false
}

// Level returns the word for what becomes of the rule's findings where nothing else is
// said: off, warning or error.
func (r *Rule) Level() string {
	if r.Off {
		return Levels[Off]
	}
	return r.Severity.String()
}

// level returns what becomes of the findings of a rule.
func (o *Options) level(r *Rule) Level {
	if l := o.Levels[r.Code]; l != Default {
		return l
	}
	if r.Off {
		return Off
	}
	return Default
}

// A Pass is one rule's way through a dataset.
type Pass struct {
	*compare.Dataset
	Options
	*shared
	rule  *Rule
	found []compare.Finding
}

// Report adds a finding. The rule gives it its code, and its severity where that is
// the zero one.
func (p *Pass) Report(f compare.Finding) {
	f.Code = p.rule.Code
	f.Severity = max(f.Severity, p.rule.Severity)
	p.found = append(p.found, f)
}

// All returns the claims, and after them those that cannot be used, as far as they
// were read: what is wrong with one by itself is said in the same run.
func (p *Pass) All() []*compare.Claim { return append(slices.Clip(p.Claims), p.lost...) }

// At reports what is wrong with a field of a claim, or with the claim where it does
// not have the field. The others are claims that the finding is about as well.
func (p *Pass) At(c *compare.Claim, f compare.Field, message, hint string, others ...*compare.Claim) {
	p.Report(compare.Finding{Pos: c.At.Pos(f), End: c.At.End(f), Message: message, Hint: hint, Claims: append([]*compare.Claim{c}, others...)})
}

// shared is what several rules want to know of a dataset, found out when first asked
// for.
type shared struct {
	*series
	ids    func() *idMaker
	quotes quoteFaults
	texts  textPlaces
	lost   []*compare.Claim        // that cannot be used, as far as they were read
	faulty map[*compare.Claim]bool // with a date that cannot be read
}

// Run applies all rules to a dataset. found is what reading it has found.
func Run(ds *compare.Dataset, found []compare.Finding, opt Options) *compare.Report {
	if opt.MaxFactor == 0 {
		opt.MaxFactor = DefaultMaxFactor
	}
	r := &run{ds: ds, opt: opt, used: map[acceptance]bool{}}
	r.take(found)
	r.ids = sync.OnceValue(func() *idMaker { return newIDMaker(ds, r.found) })
	r.rename()
	r.apply()
	return r.report()
}

// A run is one application of all rules.
type run struct {
	ds    *compare.Dataset
	opt   Options
	found []compare.Finding
	used  map[acceptance]bool // what has silenced a finding
	ids   func() *idMaker     // asked for seldom, and dear

	lost   []*compare.Claim
	faulty map[*compare.Claim]bool
}

// take takes what reading has found. Claims that it is about and that are not in the
// dataset could not be used.
func (r *run) take(found []compare.Finding) {
	known := map[*compare.Claim]bool{} // in the dataset, or lost
	if slices.ContainsFunc(found, func(f compare.Finding) bool { return len(f.Claims) > 0 }) {
		for _, c := range r.ds.Claims {
			known[c] = true
		}
	}
	r.faulty = map[*compare.Claim]bool{}
	for _, f := range found {
		for i, c := range f.Claims {
			r.faulty[c] = r.faulty[c] || f.Code == compare.BadDate
			if i == 0 && !known[c] {
				known[c] = true
				r.lost = append(r.lost, c)
			}
		}
		if rule, ok := Lookup(f.Code); !ok || r.opt.level(&rule) != Off {
			r.found = append(r.found, f)
		}
	}
}

// apply runs the rules beside each other, and takes what they found in their order.
func (r *run) apply() {
	shared := &shared{series: newSeries(r.ds), ids: r.ids, lost: r.lost, faulty: r.faulty}
	passes := make([]*Pass, 0, len(rules))
	var all sync.WaitGroup
	for i := range rules {
		rule := &rules[i]
		if rule.Check == nil || r.opt.level(rule) == Off {
			continue
		}
		p := &Pass{Dataset: r.ds, Options: r.opt, shared: shared, rule: rule}
		passes = append(passes, p)
		all.Go(func() { rule.Check(p) })
	}
	all.Wait()
	for _, p := range passes {
		r.found = append(r.found, p.found...)
	}
}

// report makes the report of what is left when people's acceptances are heard.
func (r *run) report() *compare.Report {
	rep := &compare.Report{Claims: len(r.ds.Claims), Lost: len(r.lost), Skipped: len(r.ds.Skipped), Path: r.opt.Path, Line: r.ds.Line, Files: slices.Clone(r.ds.Files)}
	for i := range rules {
		rep.Rules = append(rep.Rules, rules[i].Rule)
	}
	kept := r.found[:0]
	for _, f := range r.found {
		if r.accepted(&f) {
			rep.Accepted++
			continue
		}
		kept = append(kept, f)
	}
	r.found = append(kept, r.acceptances()...)
	for i := range r.found {
		r.settle(&r.found[i])
	}
	rep.Findings = sorted(r.found)
	rep.Fingerprints = fingerprints(rep)
	return rep
}

// sorted returns findings in order. They are large, and moved only once.
func sorted(found []compare.Finding) []compare.Finding {
	order := make([]*compare.Finding, len(found))
	for i := range found {
		order[i] = &found[i]
	}
	slices.SortStableFunc(order, func(a, b *compare.Finding) int { return compare.CompareFindings(*a, *b) })
	list := make([]compare.Finding, len(found))
	for i, f := range order {
		list[i] = *f
	}
	return list
}

// settle gives a finding the severity that the configuration wants.
func (r *run) settle(f *compare.Finding) {
	switch r.opt.Levels[f.Code] {
	case Warn:
		f.Severity = compare.Warning
	case Fail:
		f.Severity = compare.Error
	}
}

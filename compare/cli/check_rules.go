package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// options turns the flags, and what a configuration says below them, into what the
// rules are told.
func (f *checkFlags) options(c *configuration) (check.Options, error) {
	opt := check.Options{MaxFactor: c.maxFactor, Levels: map[string]check.Level{}}
	maps.Copy(opt.Levels, c.levels)
	if f.maxFactor != 0 {
		opt.MaxFactor = f.maxFactor
		if !isFactor(f.maxFactor) {
			return opt, &usageError{"--max-factor: a factor is 1 or more", "--max-factor 10"}
		}
	}
	for _, spec := range f.rules {
		word, level, ok := strings.Cut(spec, "=")
		if !ok {
			return opt, &usageError{"--rule: " + quote(spec) + " is not RULE=LEVEL", "--rule no-evidence=off"}
		}
		if _, e := setLevel(opt.Levels, word, level); e != nil {
			return opt, &usageError{"--rule: " + e.message, e.hint}
		}
	}
	var err error
	opt.Today, err = todayOf(f.today)
	return opt, err
}

// badLevel is what setLevel returns in place of a code where the level is at fault.
const badLevel = "level"

// errNeeded says that one rule stays what it is: what could not be read was not checked,
// and no configuration makes it so.
var errNeeded = &usageError{compare.Unreadable + " can be neither turned down nor accepted", "a file that cannot be read was not checked; leave it out instead"}

// setLevel gives a rule a level, and returns its code.
func setLevel(levels map[string]check.Level, word, level string) (code string, e *usageError) {
	rule, ok := check.Lookup(word)
	if !ok {
		return "", noRule(word)
	}
	l := slices.Index(check.Levels, level)
	switch {
	case l < 0:
		return badLevel, &usageError{"there is no level " + quote(level), notAmong(level, check.Levels).hint}
	case rule.Code == compare.Unreadable && (check.Level(l) == check.Off || check.Level(l) == check.Warn):
		return badLevel, errNeeded
	}
	levels[rule.Code] = check.Level(l)
	return rule.Code, nil
}

// noRule says that no rule is called so. There are too many to list.
func noRule(word string) *usageError {
	hint := name + " check --list lists them"
	if near, ok := nearest(word, ruleNames()); ok {
		hint = didYouMean(near) + " " + hint
	}
	return &usageError{"no rule is called " + quote(word), hint}
}

// ruleNames returns the names of all rules, and their codes.
func ruleNames() (names []string) {
	for _, r := range check.Rules() {
		names = append(names, r.Name, r.Code)
	}
	return names
}

// todayOf reads the day of --today; without it that of the clock.
func todayOf(text string) (compare.Date, error) {
	if text == "" {
		now := time.Now()
		return compare.NewDate(now.Year(), int(now.Month()), now.Day()), nil
	}
	day, err := dayOf(text)
	if err != nil {
		return 0, &usageError{"--today: " + quote(text) + " is not a day", "write it as 2024-12-27"}
	}
	return day, nil
}

// listRules prints every rule in a line.
func (p *program) listRules() error {
	longest := 0
	for _, r := range check.Rules() {
		longest = max(longest, len(r.Name))
	}
	for _, r := range check.Rules() {
		if _, err := fmt.Fprintf(p.stdout, "%s  %-*s  %-7s  %s\n", r.Code, longest, r.Name, r.Level(), r.Title); err != nil {
			return wrapStdout(err)
		}
	}
	return nil
}

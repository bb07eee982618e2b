package cli

import (
	"fmt"
	"strings"
	"time"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// options turns the flags into what the rules are told.
func (f *checkFlags) options() (check.Options, error) {
	opt := check.Options{MaxFactor: f.maxFactor, Levels: map[string]check.Level{}}
	if f.maxFactor < 0 || f.maxFactor > 0 && f.maxFactor < 1 {
		return opt, &usageError{"--max-factor: a factor is 1 or more", "--max-factor 10"}
	}
	for _, spec := range f.rules {
		word, level, ok := strings.Cut(spec, "=")
		if !ok {
			return opt, &usageError{"--rule: " + quote(spec) + " is not RULE=LEVEL", "--rule no-evidence=off"}
		}
		if err := setLevel(opt.Levels, word, level); err != nil {
			return opt, &usageError{"--rule: " + err.message, err.hint}
		}
	}
	var err error
	opt.Today, err = todayOf(f.today)
	return opt, err
}

// setLevel gives a rule a level.
func setLevel(levels map[string]check.Level, word, level string) *usageError {
	rule, ok := check.Lookup(word)
	if !ok {
		e := notAmong(word, ruleNames())
		return &usageError{"no rule is called " + quote(word), e.hint}
	}
	for l, name := range check.Levels {
		if name == level {
			levels[rule.Code] = check.Level(l)
			return nil
		}
	}
	return &usageError{"there is no level " + quote(level), knownAre(check.Levels)}
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
		level := r.Severity.String()
		if r.Off {
			level = "off"
		}
		if _, err := fmt.Fprintf(p.stdout, "%s  %-*s  %-7s  %s\n", r.Code, longest, r.Name, level, r.Title); err != nil {
			return wrapStdout(err)
		}
	}
	return nil
}

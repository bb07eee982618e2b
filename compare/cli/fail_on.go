package cli

import (
	"math/big"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"counterclaim/compare"
)

// What --fail-on takes, as help and hints list it.
var failWords = []string{"conflict", "tension", stretchWord + "N", "never"}

const stretchWord = "stretch="

// A failOn is the value of --fail-on: a word, or the largest stretch that is let
// pass.
type failOn struct {
	value string
	limit *big.Rat // nil unless a stretch was given
}

// addFailOn adds the flag to the group.
func addFailOn(cmd *cobra.Command, group *pflag.FlagSet) *failOn {
	f := &failOn{value: "never"}
	group.Var(f, "fail-on", "exit status 1 if this or worse is found: "+strings.Join(failWords, ", "))
	cmd.Flags().AddFlag(group.Lookup("fail-on"))
	if err := cmd.RegisterFlagCompletionFunc("fail-on", completeFailOn); err != nil {
		panic(err)
	}
	return f
}

// completeFailOn offers the words; no space comes after stretch=, for its number
// is still to be typed.
func completeFailOn(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if strings.HasPrefix(typed, "s") {
		return []string{stretchWord}, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	return []string{"conflict", "tension", stretchWord, "never"}, cobra.ShellCompDirectiveNoFileComp
}

// String returns what was chosen.
func (f *failOn) String() string { return f.value }

// Type returns what help puts behind the flag's name.
func (f *failOn) Type() string { return "WORD" }

// Set takes one of the words.
func (f *failOn) Set(value string) error {
	number, stretch := strings.CutPrefix(value, stretchWord)
	switch {
	case stretch:
		limit, err := parseStretch(number)
		f.value, f.limit = value, limit
		return err
	case value == "conflict" || value == "tension" || value == "never":
		f.value, f.limit = value, nil
		return nil
	case value == "stretch":
		return &usageError{quote(value) + " needs a number", "write stretch=1.5, for a larger stretch than that"}
	}
	return notAmong(value, failWords)
}

// stretchForm is a decimal of a length that nobody needs more than, which keeps
// the arithmetic small.
var stretchForm = regexp.MustCompile(`^[0-9]{1,19}(\.[0-9]{1,19})?$`)

// parseStretch reads the largest stretch that is let pass, exactly.
func parseStretch(s string) (*big.Rat, error) {
	limit, ok := new(big.Rat).SetString(s)
	switch {
	case !ok || !stretchForm.MatchString(s):
		return nil, &usageError{quote(stretchWord+s) + " has no number that could be a stretch", "write stretch=1.5, for a larger stretch than that"}
	case limit.Cmp(big.NewRat(1, 1)) < 0:
		return nil, &usageError{quote(stretchWord+s) + " is less than 1, and no stretch is", "stretch=1 fails unless all can be true together"}
	}
	return limit, nil
}

// possible refuses to look at what was not to be worked out.
func (f *failOn) possible(noReconcile bool) error {
	if f.limit != nil && noReconcile {
		return &usageError{"--fail-on " + f.value + " needs what --no-reconcile leaves out", "leave out one of the two"}
	}
	return nil
}

// found reports whether the table holds what was told to fail. stretch returns
// the stretch of the i-th topic, which is worked out when asked for.
func (p *program) found(f *failOn, t *compare.Table, stretch func(i int) compare.Stretch) bool {
	if f.value == "never" {
		return false
	}
	undecided := p.undecided(t)
	switch {
	case f.limit != nil:
		return p.stretched(f.limit, t, stretch) || undecided
	case f.value == "tension" && t.Tally.Disputed() > 0, t.Tally[compare.Conflict] > 0:
		return true
	}
	for i := range t.Topics {
		if t.Topics[i].Joint == compare.Inconsistent && (len(t.Options.Sources) == 0 || concerns(t.Reconcile(i))) {
			return true
		}
	}
	return undecided
}

// concerns reports whether one of the sources asked for takes part in a joint
// conflict, or might in one that was not looked for.
func concerns(r *compare.Reconciliation) bool {
	return len(r.Conflicts) > 0 || r.MoreConflicts > 0 || r.MayBeMore
}

// mostUndecided is how many topics messages name.
const mostUndecided = 5

// undecided reports whether some topic was not decided, and says which: a check
// in CI must not pass because a topic was too large.
func (p *program) undecided(t *compare.Table) bool {
	n := 0
	for i := range t.Topics {
		if t.Topics[i].Joint != compare.NotDecided {
			continue
		}
		if n++; n <= mostUndecided {
			p.say(topicCalled(t.Topics[i].Name)+": whether all of it can be true was not decided, so --fail-on counts it", "")
		}
	}
	if more := n - mostUndecided; more > 0 {
		p.say(count(more, "more topic", "more topics")+" likewise", "")
	}
	return n > 0
}

// stretched reports whether some topic takes a larger stretch than the limit. It
// stops at the first, for each is worked out anew.
func (p *program) stretched(limit *big.Rat, t *compare.Table, stretch func(i int) compare.Stretch) bool {
	for i := range t.Topics {
		if t.Topics[i].Joint != compare.Inconsistent {
			continue // it is 1, or said already
		}
		s := stretch(i)
		if !s.Known {
			p.say(topicCalled(t.Topics[i].Name)+": its stretch was not worked out, so --fail-on counts it", "")
		}
		if !s.Known || s.Exceeds(limit) {
			return true
		}
	}
	return false
}

// topicCalled names a topic in a message.
func topicCalled(name string) string {
	if name == "" {
		return "claims without a topic"
	}
	return "topic " + quote(name)
}

package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// An enum is the value of a flag that takes one of a few words. Cobra's own
// completion offers words and accepts any other; an enum refuses them.
type enum struct {
	words []string
	value string
}

// addEnum adds a flag that takes one of the words to the group.
func addEnum(cmd *cobra.Command, group *pflag.FlagSet, name, short, value, usage string, words []string) *enum {
	e := &enum{words: words, value: value}
	group.VarP(e, name, short, usage+": "+strings.Join(words, ", "))
	complete := cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
	cmd.Flags().AddFlag(group.Lookup(name))
	if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err)
	}
	return e
}

// String returns the word that was chosen.
func (e *enum) String() string { return e.value }

// Type returns what help puts behind the flag's name.
func (e *enum) Type() string { return "WORD" }

// Set chooses a word of the list.
func (e *enum) Set(word string) error {
	if !slices.Contains(e.words, word) {
		return notAmong(word, e.words)
	}
	e.value = word
	return nil
}

// index returns the number of the chosen word.
func (e *enum) index() int { return slices.Index(e.words, e.value) }

// notAmong says that a word is none of those that may stand in its place.
func notAmong(word string, words []string) *usageError {
	hint := knownAre(words)
	if near, ok := nearest(word, words); ok {
		hint = didYouMean(near) + " " + hint
	}
	return &usageError{quote(word) + " is not known here", hint}
}

// knownAre lists the words that may stand in a place.
func knownAre(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return "only " + words[0] + " is known"
	}
	return "known are " + strings.Join(words[:last], ", ") + " and " + words[last]
}

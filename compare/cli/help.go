package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is how wide the lines about flags may be.
const helpWidth = 96

// A section is a group of a command's flags under one title.
type section struct {
	title string
	flags *pflag.FlagSet
}

// section adds a group of flags to the command. Flags are put into the group;
// seal gives them to the command.
func (p *program) section(cmd *cobra.Command, title string) *pflag.FlagSet {
	set := pflag.NewFlagSet(title, pflag.ContinueOnError)
	set.SortFlags = false
	p.sections[cmd] = append(p.sections[cmd], section{title, set})
	return set
}

// seal gives the flags of all sections to the command.
func (p *program) seal(cmd *cobra.Command) {
	for _, s := range p.sections[cmd] {
		cmd.Flags().AddFlagSet(s.flags)
	}
}

// help prints what a command does: examples first, then how it is called.
func (p *program) help(cmd *cobra.Command, _ []string) {
	w := p.stdout
	fmt.Fprintf(w, "%s\n", firstOf(cmd.Long, cmd.Short))
	if cmd.Example != "" {
		fmt.Fprintf(w, "\nExamples:\n%s\n", indent(cmd.Example))
	}
	fmt.Fprintf(w, "\nUsage:\n%s\n", indent(usageLine(cmd)))
	printCommands(w, cmd)
	printed := map[string]bool{"help": true}
	for _, s := range p.sections[cmd] {
		fmt.Fprintf(w, "\n%s:\n%s", s.title, s.flags.FlagUsagesWrapped(helpWidth))
		s.flags.VisitAll(func(f *pflag.Flag) { printed[f.Name] = true })
	}
	rest := pflag.NewFlagSet("", pflag.ContinueOnError)
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if !printed[f.Name] {
			rest.AddFlag(f)
		}
	})
	if rest.HasAvailableFlags() {
		fmt.Fprintf(w, "\nFlags:\n%s", rest.FlagUsagesWrapped(helpWidth))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\nMore about a command: %s COMMAND --help\n", cmd.CommandPath())
	}
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return strings.TrimSpace(t)
		}
	}
	return ""
}

func usageLine(cmd *cobra.Command) string {
	if cmd.HasAvailableSubCommands() {
		return cmd.CommandPath() + " COMMAND [FLAGS]"
	}
	return strings.Replace(cmd.UseLine(), "[flags]", "[FLAGS]", 1)
}

func printCommands(w io.Writer, cmd *cobra.Command) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	fmt.Fprintf(w, "\nCommands:\n")
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			fmt.Fprintf(w, "  %-*s  %s\n", cmd.NamePadding(), c.Name(), c.Short)
		}
	}
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n  ")
}

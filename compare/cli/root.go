package cli

import (
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// root returns the command line as a tree of commands.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   name,
		Short: "Lines up what sources say of one count, and prints who contradicts whom, by how much, and why",
		Long: `Sources say different numbers. Before any of them is printed, three questions want an
answer: do they count the same thing, at the same time, and can they all be true?

counterclaim answers them for figures that were written down with their sources, and finds the
figures in articles. It never says who is right: it averages nothing, scores nobody and ranks no
source.`,
		Example: `counterclaim compare                       # the built-in example: three capitals, one count
counterclaim compare claims.yaml
counterclaim extract article.txt --date 2024-12-27
counterclaim compare article.txt claims.yaml
counterclaim compare --fail-on conflict data/
counterclaim convert events.csv --map ucdp-ged -o events.yaml
counterclaim diff old.yaml new.yaml
counterclaim explain "nearly 3,000"`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.CompletionOptions.HiddenDefaultCmd = false
	root.Flags().Bool("version", false, "print what the command version prints")
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetHelpFunc(p.help)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(p.compareCommand(), p.extractCommand(), p.checkCommand(), p.convertCommand(), p.diffCommand(), p.schemaCommand(), p.explainCommand(), p.versionCommand())
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show what a command does, with examples",
		Args:  cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := p.knownCommand(root, args); err != nil {
				return err
			}
			cmd, _, err := root.Find(args)
			if err != nil {
				return err
			}
			return cmd.Help()
		},
	})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if !cmd.Runnable() { // completion without a shell, or with one that it does not know
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
	return root
}

// knownCommand refuses a first argument that is no command. Cobra would look at
// the flags behind it first, and complain of those.
func (p *program) knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") || strings.HasPrefix(args[0], "__") {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			names = append(names, c.Name())
		}
	}
	if slices.Contains(names, args[0]) {
		return nil
	}
	e := &usageError{"unknown command " + quote(args[0]), "one of " + strings.Join(names, ", ")}
	if near, ok := nearest(args[0], names); ok {
		e.hint = didYouMean(near)
	} else if _, err := os.Stat(args[0]); err == nil {
		e.hint = "to compare a file: " + name + " compare " + args[0]
	}
	return e
}

// flagError makes a usage error of what pflag says of the flags.
func flagError(cmd *cobra.Command, err error) error {
	var usage *usageError
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &invalid):
		flag := "--" + invalid.GetFlag().Name
		if errors.As(invalid.Unwrap(), &usage) {
			return &usageError{flag + ": " + usage.message, usage.hint}
		}
		return &usageError{flag + ": " + quote(invalid.GetValue()) + " is no " + typeWords(invalid.GetFlag().Value.Type()), ""}
	case errors.As(err, &missing):
		return &usageError{"--" + missing.GetFlag().Name + " needs a value", helpHint(cmd)}
	}
	return &usageError{err.Error(), helpHint(cmd)}
}

// typeWords names the type of a flag's value.
func typeWords(kind string) string {
	switch kind {
	case "int":
		return "whole number"
	case "bool":
		return "true or false"
	}
	return kind
}

func unknownFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	spelt := unknown.GetSpecifiedName()
	if unknown.GetSpecifiedShortnames() != "" {
		return &usageError{"unknown flag " + quote("-"+spelt), helpHint(cmd)}
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near, ok := nearest(spelt, names); ok {
		return &usageError{"unknown flag " + quote("--"+spelt), didYouMean("--" + near)}
	}
	return &usageError{"unknown flag " + quote("--"+spelt), helpHint(cmd)}
}

func helpHint(cmd *cobra.Command) string { return "the flags are in: " + cmd.CommandPath() + " --help" }

// noArguments refuses arguments, and says which.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usageError{cmd.Name() + " takes no argument, not " + quote(args[0]), helpHint(cmd)}
	}
	return nil
}

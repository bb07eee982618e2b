package cli

import (
	"github.com/spf13/cobra"

	"counterclaim/compare/render"
	"counterclaim/sources"
)

// schemas are what schema prints, by name.
var schemas = []string{"dataset", "table"}

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [dataset|table]",
		Short: "Print the JSON Schema of a dataset, or of compare's JSON output",
		Example: `counterclaim schema > dataset.schema.json   # for an editor, or to check files in CI
counterclaim schema table > table.schema.json`,
		ValidArgs: schemas,
		Args:      schemaArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			text := sources.Schema()
			if len(args) > 0 && args[0] == "table" {
				text = render.TableSchema()
			}
			_, err := p.stdout.Write(text)
			return err
		},
	}
}

func schemaArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return &usageError{"schema prints one schema at a time", helpHint(cmd)}
	case len(args) == 0 || args[0] == "dataset" || args[0] == "table":
		return nil
	}
	e := notAmong(args[0], schemas)
	return &usageError{"no schema of " + quote(args[0]), e.hint}
}

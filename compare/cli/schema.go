package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"counterclaim/compare/render"
	"counterclaim/sources"
)

// schemas are what schema prints, by name; the first is the one that is meant
// without a name.
var schemas = []struct {
	name string
	text func() []byte
}{
	{"dataset", sources.Schema},
	{"table", render.TableSchema},
	{"extract", sources.ExtractSchema},
	{"findings", render.FindingsSchema},
	{"diff", render.DiffSchema},
	{"config", configSchema},
}

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [dataset|table|extract|findings|diff|config]",
		Short: "Print the JSON Schema of a dataset, of the JSON that a command writes, or of the configuration",
		Example: `counterclaim schema > dataset.schema.json   # for an editor, or to check files in CI
counterclaim schema table > table.schema.json
counterclaim schema extract > extract.schema.json
counterclaim schema config > counterclaim.schema.json`,
		ValidArgs: schemaNames(),
		Args:      schemaArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			chosen := 0
			if len(args) > 0 {
				chosen = slices.Index(schemaNames(), args[0])
			}
			_, err := p.stdout.Write(schemas[chosen].text())
			return err
		},
	}
}

func schemaNames() (names []string) {
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return names
}

func schemaArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return &usageError{"schema prints one schema at a time", helpHint(cmd)}
	case len(args) == 0 || slices.Contains(schemaNames(), args[0]):
		return nil
	}
	e := notAmong(args[0], schemaNames())
	return &usageError{"no schema of " + quote(args[0]), e.hint}
}

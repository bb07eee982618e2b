package cli

import "github.com/spf13/cobra"

// readFlags are the flags of commands that read datasets, as typed.
type readFlags struct {
	inputFormat *enum
	sheet       string
	set         []string
	mapName     string
	article     *articleFlags
	keepGoing   bool
}

// addReadFlags gives the command the flags of what is read.
func (p *program) addReadFlags(cmd *cobra.Command, f *readFlags) {
	in := p.section(cmd, "What is read")
	f.inputFormat = addEnum(cmd, in, "input-format", "", "", "how to read what no suffix tells, standard input above all", inputFormats())
	in.StringVar(&f.sheet, "sheet", "", "read this `SHEET` of spreadsheets, not the first visible one")
	in.StringArrayVar(&f.set, "set", nil, "take `FIELD=VALUE` for claims that do not say it, or decimal=, for figures with a decimal comma; repeatable")
	addMapFlag(cmd, in, &f.mapName)
	f.article = addArticleFlags(cmd, in)
	in.BoolVar(&f.keepGoing, "keep-going", false, "records that cannot be used no longer make the exit status 3")
}

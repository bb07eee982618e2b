package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// extractFlags are the flags of extract, as typed.
type extractFlags struct {
	inputFormat *enum
	article     *articleFlags
	keepGoing   bool

	format      *enum
	outputs     []string
	formatGiven bool
	textOut     string
	explain     bool
	width       int
}

func (p *program) extractCommand() *cobra.Command {
	f := &extractFlags{}
	cmd := &cobra.Command{
		Use:   "extract FILE|-... [flags]",
		Short: "Find the figures in articles: who said them, of whom, where, when, and the words that prove it",
		Long: `Reads articles (plain text, HTML, or JSON Lines with one article a line) and finds every
figure of people killed, wounded, missing, captured or displaced: as said, with its hedge, who
said it, whom it counts, where, on which days, and the exact words. What it writes as YAML, CSV
or JSON is a dataset, which a person can correct by hand and compare.

It works by rules and word lists, in English and French, and fetches nothing. It reads what is
written, and does not judge whether it is true.`,
		Example: `counterclaim extract article.txt --date 2024-12-27       # the day it was published
counterclaim extract page.html -o claims.yaml --text-out page.txt
counterclaim extract article.txt --explain               # which words gave which field
counterclaim extract archive.jsonl --format jsonl        # an article a line: id, date, source, text
counterclaim compare article.txt --date 2024-12-27       # from the text to the table at once`,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.formatGiven = cmd.Flags().Changed("format")
			return p.extract(f, args)
		},
	}
	in := p.section(cmd, "What is read")
	f.inputFormat = addEnum(cmd, in, "input-format", "", "", "how to read what no suffix tells, standard input above all", articleFormats)
	f.article = addArticleFlags(cmd, in)
	in.BoolVar(&f.keepGoing, "keep-going", false, "articles that cannot be used no longer make the exit status 3")
	out := p.section(cmd, "What is written")
	f.format = addEnum(cmd, out, "format", "f", "table", "how claims are written to standard output", claimNotations().names())
	out.StringArrayVarP(&f.outputs, "output", "o", nil, "write claims to a `[FORMAT=]FILE` in place of standard output; without FORMAT its suffix says how ("+suffixes(claimNotations())+"); repeatable")
	out.StringVar(&f.textOut, "text-out", "", "write the text of the one article, in which spans count bytes, to a `FILE`")
	out.BoolVar(&f.explain, "explain", false, "say which words gave which field, in a table and in JSON")
	out.IntVar(&f.width, "width", 0, "fit a table into `N` columns; 0 for the terminal's own width")
	p.seal(cmd)
	return cmd
}

// articleFormats are the formats in which articles are read.
var articleFormats = []string{"html", "jsonl", "text"}

// suffixes lists the first suffix of each format.
func suffixes(all notations) string {
	var list []string
	for _, n := range all {
		if len(n.exts) > 0 {
			list = append(list, n.exts[0])
		}
	}
	return strings.Join(list, ", ")
}

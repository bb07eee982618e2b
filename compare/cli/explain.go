package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// An explanation says what a word of the program's means.
type explanation struct {
	title string
	text  string
	facts []fact
	file  string // printed as it is, below everything else
}

// A fact is one labelled line of an explanation. A text of several lines keeps
// them.
type fact struct{ label, text string }

func (p *program) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [WORD|FIGURE|DEFINITION [DEFINITION]|CODE]",
		Short: "Say what a verdict, a figure, a definition or an error code means, with its numbers",
		Long: `Says what a word of the table means: what it stands for, its numbers and where they come
from, and an example. Two definitions are set beside each other. Without an argument it lists
everything that can be explained.`,
		Example: `counterclaim explain tension
counterclaim explain "nearly 3,000"             # how many that may be, and how many readers take it for
counterclaim explain casualties
counterclaim explain "killed or wounded" casualties
counterclaim explain CC103`,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			return explainable(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return p.listExplainable()
			}
			return p.explain(args)
		},
	}
}

// explain prints every meaning that the words have.
func (p *program) explain(args []string) error {
	found := meanings(args)
	if len(found) == 0 {
		return unexplained(strings.Join(args, " "))
	}
	for i, e := range found {
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		if err := e.print(p.stdout); err != nil {
			return err
		}
	}
	return nil
}

// meanings returns all explanations of the words, taken together; where they
// mean nothing together, two may be two definitions, and more are taken one by
// one.
func meanings(args []string) (found []explanation) {
	typed := strings.Join(args, " ")
	phrase := compare.Fold(typed)
	if e, ok := explainCode(phrase); ok {
		return []explanation{e}
	}
	for _, w := range words {
		if w.is(phrase) {
			found = append(found, w.explanation())
		}
	}
	if e, ok := explainTerm(typed); ok {
		found = append(found, e)
	}
	if e, ok := explainOutcome(phrase); ok {
		found = append(found, e)
	}
	if e, ok := explainFigure(phrase); ok {
		found = append(found, e)
	} else if e, ok := explainHedge(phrase); ok {
		found = append(found, e)
	}
	if f, ok := compare.FieldByName(strings.NewReplacer(" ", "_", "-", "_").Replace(phrase)); ok {
		found = append(found, explanation{title: f.String() + " (field of a dataset)", text: f.Doc()})
	}
	if e, ok := explainMap(phrase); ok {
		found = append(found, e)
	}
	if len(found) > 0 || len(args) < 2 {
		return found
	}
	if len(args) == 2 {
		if found = explainTwo(args[0], args[1]); found != nil {
			return found
		}
	}
	for _, arg := range args {
		one := meanings([]string{arg})
		if one == nil {
			return nil
		}
		found = append(found, one...)
	}
	return found
}

// defaultLevel says what becomes of a rule's findings unless a configuration says
// otherwise.
func defaultLevel(r check.Rule) string {
	if r.Off {
		return r.Level() + " unless asked for"
	}
	return r.Level()
}

// example returns the example of a rule as people write it.
func example(text string) string {
	return strings.TrimRight(strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), check.Mark, ""), "\n")
}

// explainCode explains the code or the name of a rule.
func explainCode(phrase string) (explanation, bool) {
	r, ok := check.Lookup(phrase)
	if !ok {
		return explanation{}, false
	}
	return explanation{
		title: r.Code + " " + r.Title,
		text:  r.Doc,
		facts: []fact{{"name", r.Name}, {"level", defaultLevel(r)}, {"wrong", example(r.Bad)}, {"right", example(r.Good)}},
	}, true
}

// unexplained says that a phrase means nothing here.
func unexplained(phrase string) error {
	const list = name + " explain lists what can be explained"
	var figure *compare.FigureError
	if _, err := compare.ParseFigure(phrase, '.'); strings.ContainsAny(phrase, "0123456789") && errors.As(err, &figure) {
		return &usageError{figure.Message, figure.Hint}
	}
	e := &usageError{"nothing is known of " + quote(phrase), list}
	if near, ok := nearest(phrase, explainable()); ok {
		e.hint = didYouMean(near) + " " + list
	}
	return e
}

// explainable returns every word that can be explained, without the synonyms of
// definitions.
func explainable() []string {
	var all []string
	for _, g := range groups() {
		all = append(all, g.words...)
	}
	return all
}

// A group is a list of words of one kind.
type group struct {
	title string
	words []string
	docs  []string // what each word is; may be empty
}

// groups returns the words that can be explained, by kind.
func groups() []group {
	var all []group
	for _, kind := range wordKinds {
		g := group{title: kind.title}
		for _, w := range words {
			if w.kind == kind.name {
				g.words = append(g.words, w.name)
			}
		}
		all = append(all, g)
	}
	hedges := group{title: "Hedges, alone or with a number"}
	for _, h := range compare.Hedges()[1:] {
		hedges.words = append(hedges.words, h.Words...)
	}
	terms := group{title: "Definitions, also joined by or"}
	for _, d := range compare.Definitions() {
		terms.words = append(terms.words, d.Name)
	}
	codes := group{title: "Codes of findings"}
	for _, c := range check.Rules() {
		codes.words, codes.docs = append(codes.words, c.Code), append(codes.docs, c.Title)
	}
	outcomes := group{title: "Outcomes, of which definitions are made", words: outcomeNames()}
	return append(all, hedges, terms, outcomes, codes, group{title: "Fields of a dataset", words: fieldNames()}, mapGroup())
}

// listExplainable prints what can be explained.
func (p *program) listExplainable() error {
	var b strings.Builder
	for i, g := range groups() {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(g.title + ":\n")
		if g.docs == nil {
			wrap(&b, strings.Join(g.words, ", "), "  ")
		}
		for i, doc := range g.docs {
			wrap(&b, g.words[i]+" "+doc, "  ")
		}
	}
	_, err := io.WriteString(p.stdout, b.String())
	return err
}

// explainWidth is how wide an explanation is.
const explainWidth = 88

// print writes the explanation.
func (e explanation) print(w io.Writer) error {
	var b strings.Builder
	b.WriteString(e.title + "\n\n")
	wrap(&b, e.text, "")
	if len(e.facts) > 0 && e.text != "" {
		b.WriteByte('\n')
	}
	longest := 0
	for _, f := range e.facts {
		longest = max(longest, len(f.label))
	}
	for _, f := range e.facts {
		label := fmt.Sprintf("%-*s  ", longest, f.label)
		blank := strings.Repeat(" ", len(label))
		for _, line := range strings.Split(f.text, "\n") {
			var wrapped strings.Builder
			wrap(&wrapped, line, blank)
			b.WriteString(label + strings.TrimPrefix(wrapped.String(), blank))
			label = blank
		}
	}
	if e.file != "" {
		b.WriteString("\n" + e.file)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// wrap writes the text in lines of explainWidth at most, each after the margin.
func wrap(b *strings.Builder, text, margin string) {
	if text == "" {
		return
	}
	b.WriteString(margin)
	column := len(margin)
	for i, word := range strings.Split(text, " ") {
		n := len([]rune(word))
		switch {
		case i == 0:
		case column+1+n > explainWidth:
			b.WriteString("\n" + margin)
			column = len(margin)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	b.WriteByte('\n')
}

package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"counterclaim/compare"
	"counterclaim/sources"
)

// exampleName is the name under which messages speak of the built-in example.
const exampleName = "kursk.yaml"

// An input is what compare reads.
type input struct {
	names   []string // none: the built-in example
	example []byte
	options sources.Options
	opened  []string // the files that were read, companions too
}

// stdin returns standard input where it is read, else nil.
func (in *input) stdin() io.Reader {
	if slices.Contains(in.names, "-") {
		return in.options.Stdin
	}
	return nil
}

// input turns arguments and flags into what is read.
func (p *program) input(f *readFlags, args []string) (*input, error) {
	in := &input{names: args, options: sources.Options{Format: f.inputFormat.value, Sheet: f.sheet, Stdin: p.stdin}}
	if err := parseSet(f.set, &in.options); err != nil {
		return nil, err
	}
	var err error
	if in.options.Article, err = f.article.options(); err != nil {
		return nil, err
	}
	if err := oneStdin(args); err != nil {
		return nil, err
	}
	if in.options.Map, err = p.readMap(f.mapName); err != nil {
		return nil, err
	}
	in.opened = append(in.opened, f.mapName) // if it is a file, nothing is written over it
	if len(args) == 0 {
		in.example, in.options.Format = p.example, "yaml"
		fmt.Fprintf(p.stderr, "%s: no file given: this is the built-in example; for yours, %s compare FILE (- for standard input)\n", name, name)
	}
	return in, nil
}

// oneStdin refuses to read standard input more than once.
func oneStdin(args []string) error {
	stdin := 0
	for _, a := range args {
		if a == "-" {
			stdin++
		}
	}
	if stdin > 1 {
		return &usageError{"standard input can be read once only", "give - once"}
	}
	return nil
}

// load reads the input. What could not be used is among the findings.
func (in *input) load(progress func(read, total int64)) (*compare.Dataset, []compare.Finding) {
	if len(in.names) == 0 {
		return sources.Read(exampleName, in.example, in.options)
	}
	in.options.Progress = progress
	in.options.Opened = func(file string) { in.opened = append(in.opened, file) }
	return sources.Load(in.names, in.options)
}

// decimalKey is the key of a dataset that --set takes beside the fields of claims.
const decimalKey = "decimal"

// parseSet reads the values of --set.
func parseSet(specs []string, opt *sources.Options) error {
	opt.Set = map[compare.Field]string{}
	for _, spec := range specs {
		name, value, ok := strings.Cut(spec, "=")
		if !ok {
			return &usageError{"--set: " + quote(spec) + " is not FIELD=VALUE", "--set source=Kyiv"}
		}
		key := strings.ReplaceAll(compare.Fold(name), "-", "_")
		if key == decimalKey {
			if err := setDecimal(value, opt); err != nil {
				return err
			}
			continue
		}
		field, ok := compare.FieldByName(key)
		if !ok {
			return noField(name)
		}
		if field == compare.FieldID {
			return &usageError{"--set: an id names one claim, and cannot be given to several", "leave ids out: they are made from source, date and counts"}
		}
		if _, twice := opt.Set[field]; twice {
			return givenTwice(field.String())
		}
		opt.Set[field] = value
	}
	return nil
}

func setDecimal(sign string, opt *sources.Options) error {
	switch {
	case opt.Decimal != 0:
		return givenTwice(decimalKey)
	case sign != "," && sign != ".":
		return &usageError{"--set: decimal is a comma or a point, not " + quote(sign), "--set decimal=,"}
	}
	opt.Decimal = sign[0]
	return nil
}

func givenTwice(key string) error {
	return &usageError{"--set: " + key + " is given twice", "give it once"}
}

func noField(name string) error {
	e := notAmong(name, append(fieldNames(), decimalKey))
	return &usageError{"--set: no field is called " + quote(name), e.hint}
}

// fieldNames returns the fields of a claim, as datasets spell them.
func fieldNames() []string {
	var names []string
	for field := range compare.NumFields {
		names = append(names, field.String())
	}
	return names
}

// inputFormats returns the names of the formats that can be read, their other
// suffixes included.
func inputFormats() []string {
	var names []string
	for _, f := range sources.Formats() {
		names = append(names, f.Name)
		for _, ext := range f.Exts {
			if word := strings.TrimPrefix(ext, "."); word != f.Name {
				names = append(names, word)
			}
		}
	}
	return names
}

// knownNames refuses topics and sources that no claim has.
func (f *compareFlags) knownNames(ds *compare.Dataset) error {
	if len(f.topics) > 0 {
		topics := collect(ds, func(c *compare.Claim) string { return c.Topic })
		if slices.Equal(topics, []string{""}) && slices.ContainsFunc(f.topics, func(t string) bool { return compare.Fold(t) != "" }) {
			return &usageError{"the claims have no topic", "leave --topic out, or give topic in the dataset"}
		}
		if err := known("topic", f.topics, topics, nil); err != nil {
			return err
		}
	}
	if len(f.sources) == 0 {
		return nil
	}
	var names, aliases []string
	for _, n := range ds.Names.Sources {
		names, aliases = append(names, n.Name), append(aliases, n.Aliases...)
	}
	names = append(names, collect(ds, func(c *compare.Claim) string { return c.Source })...)
	return known("source", f.sources, names, aliases)
}

// collect returns the different values of a field, in the order of the claims.
func collect(ds *compare.Dataset, get func(*compare.Claim) string) []string {
	var values []string
	seen := map[string]bool{}
	for _, c := range ds.Claims {
		if v := get(c); !seen[v] {
			seen[v] = true
			values = append(values, v)
		}
	}
	return values
}

// known refuses the first wanted name that is neither among the names nor among
// their aliases.
func known(what string, wanted, names, aliases []string) error {
	other := map[string]bool{}
	for _, a := range aliases {
		other[compare.Fold(a)] = true
	}
	folded := map[string]bool{}
	for _, n := range names {
		folded[compare.Fold(n)] = true
	}
	for _, w := range wanted {
		if folded[compare.Fold(w)] || other[compare.Fold(w)] {
			continue
		}
		e := &usageError{message: "no claim has the " + what + " " + quote(w)}
		names = distinct(names)
		if near, ok := nearest(w, append(slices.Clone(names), distinct(aliases)...)); ok {
			e.hint = didYouMean(near)
			return e
		}
		names = slices.DeleteFunc(names, func(n string) bool { return other[compare.Fold(n)] })
		if len(names) > 0 {
			e.hint = some(what, names)
		}
		return e
	}
	return nil
}

// distinct returns the names sorted: of those that differ in case or spaces alone
// the first, and none that is empty.
func distinct(names []string) []string {
	var list []string
	seen := map[string]bool{"": true}
	for _, n := range names {
		if key := compare.Fold(n); !seen[key] {
			seen[key] = true
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(compare.Fold(a), compare.Fold(b)) })
	return list
}

// some names a few of the names that there are.
func some(what string, names []string) string {
	const most = 8
	var quoted []string
	for _, n := range names[:min(most, len(names))] {
		quoted = append(quoted, quote(n))
	}
	hint := "there is " + strings.Join(quoted, ", ")
	if more := len(names) - most; more > 0 {
		hint += " and " + count(more, "other "+what, "other "+what+"s")
	}
	return hint
}

package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"counterclaim/compare/render"
	"counterclaim/sources"
	"counterclaim/sources/maps"
)

// maxMapFile is how much of a file is read as a map; more is too much in any case.
const maxMapFile = 2 << 20

// addMapFlag gives a command that reads datasets the flag for a map.
func addMapFlag(cmd *cobra.Command, in *pflag.FlagSet, spec *string) {
	in.StringVar(spec, "map", "", "read tables and JSON from elsewhere by a ready `MAP` ("+strings.Join(maps.Names(), ", ")+") or by one in a file")
	cmd.Flags().AddFlag(in.Lookup("map"))
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return maps.Names(), cobra.ShellCompDirectiveDefault
	}
	if err := cmd.RegisterFlagCompletionFunc("map", complete); err != nil {
		panic(err)
	}
}

// readMap reads the map of that name, a ready one before a file; none where there is
// no name. What is wrong with it is printed, and makes the exit status 3.
func (p *program) readMap(spec string) (*sources.Map, error) {
	if spec == "" {
		return nil, nil
	}
	text, ready := maps.Find(spec)
	if !ready {
		var err error
		if text, err = readMapFile(spec); err != nil {
			return nil, err
		}
	}
	m, found := sources.ReadMap(spec, text)
	if err := render.Findings(p.stderr, found, render.Options{Color: wantsColor("auto", p.stderr)}); err != nil {
		return nil, err
	}
	if m == nil {
		return nil, status(ExitBroken)
	}
	return m, nil
}

func readMapFile(file string) ([]byte, error) {
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		e := notAmong(file, maps.Names())
		return nil, &usageError{"--map: there is no ready map and no file " + quote(file), e.hint}
	}
	if err == nil {
		defer f.Close()
		var text []byte
		if text, err = io.ReadAll(io.LimitReader(f, maxMapFile)); err == nil {
			return text, nil
		}
	}
	return nil, fmt.Errorf("cannot read the map %s: %w", file, bare(err))
}

// mapGroup lists the ready maps.
func mapGroup() group {
	return group{title: "Maps for data from elsewhere (--map), and ready ones", words: append([]string{"map"}, maps.Names()...)}
}

// explainNotation says how a map is written.
func explainNotation() explanation {
	e := explanation{
		title: "map (data from elsewhere)",
		text: "A YAML file that says which columns of a table, or which values of JSON, fill which fields of claims. A field is a text with columns between braces, such as ucdp-{id}; it is left out where one of them is empty, " +
			"and of several texts in a list the first without an empty column is taken. {a|b} is the column a or b, whichever is there; {a/b} in JSON is what stands under b in a; {{ is a brace.",
	}
	for _, k := range sources.MapKeys {
		if k.Doc != "" {
			e.facts = append(e.facts, fact{k.Name, k.Doc})
		}
	}
	e.facts = append(e.facts, fact{"example", name + " explain russia-personnel"})
	return e
}

// explainMap explains maps, or shows a ready one, which is also how to begin one of one's own.
func explainMap(phrase string) (explanation, bool) {
	if phrase == "map" || phrase == "maps" {
		return explainNotation(), true
	}
	text, ok := maps.Find(phrase)
	if !ok {
		return explanation{}, false
	}
	m, _ := sources.ReadMap(phrase, text)
	return explanation{
		title: phrase + " (ready map)",
		text:  "For " + m.Doc + ".",
		facts: []fact{{"example", name + " compare FILE --map " + phrase}, {"own map", "save what follows, change it, and give its name to --map"}},
		file:  string(text),
	}, true
}

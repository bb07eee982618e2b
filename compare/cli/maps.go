package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"counterclaim/compare/render"
	"counterclaim/sources"
	"counterclaim/sources/maps"
)

// maxMapFile is how much of a file is read as a map; more is too much in any case.
const maxMapFile = 2 << 20

// readMap reads the map of that name, a ready one before a file, for what is read.
func (p *program) readMap(spec string, in *input) error {
	if spec == "" {
		return nil
	}
	text, ready := maps.Find(spec)
	if !ready {
		var err error
		if text, err = readMapFile(spec); err != nil {
			return err
		}
		in.opened = append(in.opened, spec)
	}
	m, found := sources.ReadMap(spec, text)
	if err := render.Findings(p.stderr, found, render.Options{Color: wantsColor("auto", p.stderr)}); err != nil {
		return err
	}
	if m == nil {
		return status(ExitBroken)
	}
	in.options.Map = m
	return nil
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
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return nil, fmt.Errorf("cannot read the map %s: %w", file, err)
}

// mapGroup lists the ready maps.
func mapGroup() group {
	return group{title: "Ready maps for data from elsewhere (--map)", words: maps.Names()}
}

// explainMap shows a ready map, which is also how to begin one of one's own.
func explainMap(phrase string) (explanation, bool) {
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

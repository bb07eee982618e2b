package cli

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// walls says what each package of the module may import beside the standard
// library: packages of the module by their whole path, others by the beginning
// of it. To widen a wall, give the reason in the commit.
var walls = map[string][]string{
	"counterclaim":                {"counterclaim/compare/cli"},
	"counterclaim/compare":        {"counterclaim/compare/linear"}, // exact arithmetic, of the standard library alone
	"counterclaim/compare/linear": {},
	"counterclaim/compare/check":  {"counterclaim/compare"},
	"counterclaim/compare/render": {
		"counterclaim/compare", "counterclaim/compare/render/picture",
		"github.com/olekukonko/", "github.com/clipperhouse/displaywidth", "github.com/clipperhouse/uax29/", "github.com/xuri/excelize/v2",
	},
	// Pictures know nothing of claims. Glyphs are shaped and filled by libraries.
	"counterclaim/compare/render/picture": {
		"github.com/go-text/typesetting/", "golang.org/x/image/", "github.com/clipperhouse/displaywidth",
	},
	"counterclaim/sources/article": {"counterclaim/compare"},
	"counterclaim/sources/maps":    {}, // texts alone, which sources reads as those of anybody
	"counterclaim/sources": {
		"counterclaim/compare", "counterclaim/sources/article",
		"go.yaml.in/yaml/v4", "github.com/go-json-experiment/json", "github.com/xuri/excelize/v2",
		// Articles come as web pages, and in whatever encoding.
		"codeberg.org/readeck/go-readability/v2", "golang.org/x/net/html", "golang.org/x/text/encoding", "github.com/gogs/chardet",
	},
	"counterclaim/compare/cli": {
		"counterclaim/compare", "counterclaim/compare/check", "counterclaim/compare/render", "counterclaim/sources", "counterclaim/sources/article", "counterclaim/sources/maps",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "golang.org/x/term",
		"go.yaml.in/yaml/v4",                   // the configuration, whose faults are told with their places
		"github.com/go-json-experiment",        // baselines likewise
		"github.com/rogpeppe/go-internal/diff", // what check --fix --dry-run prints
	},
}

type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

// TestWalls stands here and not in compare, because go list runs in a child
// process: only a test whose binary depends on every package is run again when
// one of them begins to import something.
func TestWalls(t *testing.T) {
	packages := list(t)
	for _, path := range slices.Sorted(maps.Keys(packages)) {
		if path != "counterclaim" && !strings.HasPrefix(path, "counterclaim/") {
			continue
		}
		allowed, ok := walls[path]
		if !ok {
			t.Errorf("no wall is drawn around %s", path)
		}
		for _, imported := range packages[path].Imports {
			if !packages[imported].Standard && !mayImport(allowed, imported) {
				t.Errorf("%s must not import %s", path, imported)
			}
		}
	}
	for path := range walls {
		if _, ok := packages[path]; !ok {
			t.Errorf("there is no package %s", path)
		}
	}
}

func mayImport(allowed []string, path string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		return path == a || !strings.HasPrefix(a, "counterclaim") && strings.HasPrefix(path, a)
	})
}

// list returns the module's packages and all that they depend on.
func list(t *testing.T) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", "counterclaim/...")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	packages := map[string]listed{}
	for dec := json.NewDecoder(out); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return packages
}

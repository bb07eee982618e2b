package cli

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the program prints into the scripts, README.md and main.go")

// exampleFile names the environment variable that tells a script's program
// where the example is, which main.go embeds.
const exampleFile = "COUNTERCLAIM_TEST_EXAMPLE"

func TestMain(m *testing.M) {
	onTouched = func() { panic("a change would have touched a figure") }
	testscript.Main(m, map[string]func(){
		name: func() {
			example, err := os.ReadFile(os.Getenv(exampleFile))
			if err != nil {
				panic(err)
			}
			os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, example))
		},
	})
}

// TestScripts runs the stories in testdata/script. Each begins with a sentence
// that says what its user meets, and asserts every exit status: by exec, which
// wants 0, or by exits.
func TestScripts(t *testing.T) {
	testdata, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(testdata, "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv(exampleFile, filepath.Join(testdata, "kursk.yaml"))
			env.Setenv("TESTDATA", testdata)
			if program, err := exec.LookPath(name); err == nil {
				env.Setenv("PROGRAM", program)
			}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"exits": exits, "unescape": unescape, "hundred": hundred, "linked": linked, "archive": archive, "ordered": ordered, "spans": spans},
	})
}

// exits runs a program and wants exactly that exit status: exits 3 counterclaim …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM [ARGUMENT]...")
	}
	got := 0
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if want, err := strconv.Atoi(args[0]); err != nil || got != want {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}

var escaped = regexp.MustCompile(`\\x[0-9A-F]{2}`)

// unescape puts bytes that a script cannot show into a file, in place of \xNN.
func unescape(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: unescape FILE")
	}
	text := escaped.ReplaceAllStringFunc(ts.ReadFile(args[0]), func(s string) string {
		b, err := strconv.ParseUint(s[2:], 16, 8)
		ts.Check(err)
		return string([]byte{byte(b)})
	})
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// hundred fills a folder with a hundred small datasets, ten of them in a folder
// below.
func hundred(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hundred FOLDER")
	}
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]+"/more"), 0o777))
	for i := range 100 {
		file := fmt.Sprintf("%s/%03d.yaml", args[0], i)
		if i >= 90 {
			file = fmt.Sprintf("%s/more/%03d.yaml", args[0], i)
		}
		text := fmt.Sprintf("topic: Topic %d\nclaims:\n  - {source: S%d, figure: %d, counts: killed, until: 2024-05-03}\n", i%10, i, 100+i)
		ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o666))
	}
}

// linked writes a dataset of a country and so many parts of it, too many links to
// be solved together from a thousand on.
func linked(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: linked FILE PARTS")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var parts, claims strings.Builder
	for i := range n {
		fmt.Fprintf(&parts, "P%d, ", i)
		fmt.Fprintf(&claims, "  - {place: P%d, figure: 1}\n", i)
	}
	text := "topic: Flood\nsource: Ministry\nuntil: 2024-05-03\ncounts: killed\ncounted: true\n" +
		"places: {Country: {whole: true, parts: [" + parts.String() + "]}}\nclaims:\n  - {place: Country, figure: 5}\n" + claims.String()
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

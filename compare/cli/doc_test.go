package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// A session is what a document shows of a terminal: commands, each after "$ ",
// with what they print. "$ cat FILE" shows a file, which the commands after it
// find.
type session struct {
	first, last int // lines of the document
	prefix      string
	lines       []string // without the prefix
}

// TestSessions runs every session of README.md and of the manual in main.go,
// and wants the document to show what the program prints.
func TestSessions(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile(filepath.Join(root, "testdata/kursk.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for doc, find := range map[string]func([]string) []session{"README.md": fenced, "main.go": commented} {
		t.Run(doc, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.Symlink(filepath.Join(root, "testdata"), "testdata"); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(root, doc)
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.Split(string(text), "\n")
			got := replay(t, want, find(want), example)
			if *update {
				if err := os.WriteFile(file, []byte(strings.Join(got, "\n")), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s does not show what the program prints (go test ./compare/cli -update mends it):\n%s", doc, diff)
			}
		})
	}
}

// replay returns the document with the sessions as they are.
func replay(t *testing.T, doc []string, sessions []session, example []byte) []string {
	if len(sessions) == 0 {
		t.Error("no session is left to run")
	}
	var out []string
	next := 0
	for _, s := range sessions {
		out = append(out, doc[next:s.first]...)
		for _, line := range s.run(t, example) {
			out = append(out, strings.TrimRight(s.prefix+line, " \t"))
		}
		next = s.last
	}
	return append(out, doc[next:]...)
}

// run returns the session's lines as they are.
func (s session) run(t *testing.T, example []byte) []string {
	var out []string
	code := 0
	for i := 0; i < len(s.lines); {
		command := s.lines[i]
		shown := i + 1
		for shown < len(s.lines) && !strings.HasPrefix(s.lines[shown], "$ ") {
			shown++
		}
		out = append(out, command)
		text := strings.Join(s.lines[i+1:shown], "\n") + "\n"
		i = shown
		args, stdin := shellWords(strings.TrimPrefix(command, "$ "))
		switch {
		case command == "$ echo $?":
			text = string(rune('0'+code)) + "\n"
		case len(args) == 2 && args[0] == "cat":
			if err := os.WriteFile(args[1], []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		case args[0] == name:
			code, text = runMain(t, args[1:], stdin, example)
		default:
			t.Errorf("a session can show counterclaim, cat and echo $?, not %q", command)
		}
		if text != "\n" && text != "" {
			out = append(out, strings.Split(strings.TrimSuffix(text, "\n"), "\n")...)
		}
	}
	return out
}

// runMain returns the exit status and what a terminal would show.
func runMain(t *testing.T, args []string, stdin string, example []byte) (int, string) {
	t.Helper()
	var in, screen bytes.Buffer
	if stdin != "" {
		data, err := os.ReadFile(stdin)
		if err != nil {
			t.Fatal(err)
		}
		in.Write(data)
	}
	code := Main(args, &in, &screen, &screen, example)
	return code, screen.String()
}

// shellWords splits a command at spaces outside of quotation marks; <FILE is
// where it reads from, and a word that begins with # ends it.
func shellWords(command string) (words []string, stdin string) {
	var word strings.Builder
	var open rune
	started := false
	end := func() {
		switch w := word.String(); {
		case !started:
		case strings.HasPrefix(w, "<"):
			stdin = w[1:]
		default:
			words = append(words, w)
		}
		word.Reset()
		started = false
	}
	for _, r := range command {
		switch {
		case r == open:
			open = 0
		case open != 0:
			word.WriteRune(r)
		case r == '"' || r == '\'':
			open, started = r, true
		case r == ' ':
			end()
		case r == '#' && !started:
			return words, stdin
		default:
			word.WriteRune(r)
			started = true
		}
	}
	end()
	return words, stdin
}

// fenced finds the sessions of a Markdown document: blocks marked console.
func fenced(doc []string) (found []session) {
	for i := 0; i < len(doc); i++ {
		if doc[i] != "```console" {
			continue
		}
		s := session{first: i + 1}
		for i++; doc[i] != "```"; i++ {
			s.lines = append(s.lines, doc[i])
		}
		s.last = i
		found = append(found, s)
	}
	return found
}

// commented finds the sessions of a package comment: blocks set off by a tab
// that begin with "$ ".
func commented(doc []string) (found []session) {
	const prefix = "//\t"
	for i := 0; i < len(doc); i++ {
		if !strings.HasPrefix(doc[i], prefix+"$ ") {
			continue
		}
		s := session{first: i, prefix: prefix}
		for ; strings.HasPrefix(doc[i], prefix) || doc[i] == "//"; i++ {
			s.lines = append(s.lines, strings.TrimPrefix(strings.TrimPrefix(doc[i], "//"), "\t"))
		}
		for s.last = i; s.lines[len(s.lines)-1] == ""; s.last-- {
			s.lines = s.lines[:len(s.lines)-1]
		}
		found = append(found, s)
	}
	return found
}

// TestReadmeFields holds that README.md names every field of a dataset.
func TestReadmeFields(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for f := range compare.NumFields {
		if !strings.Contains(string(text), "`"+f.String()+"`") {
			t.Errorf("README.md does not name the field %s", f)
		}
	}
}

package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// run runs the command line with the example that main.go embeds.
func run(t *testing.T, stdin io.Reader, stdout io.Writer, args ...string) (code int, stderr string) {
	t.Helper()
	example, err := os.ReadFile("../../testdata/kursk.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	code = Main(args, stdin, stdout, &errs, example)
	return code, errs.String()
}

// failing is a writer that always fails.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestClosedPipe(t *testing.T) {
	for _, err := range []error{&os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, io.ErrClosedPipe} {
		for _, test := range []struct {
			args []string
			want int
		}{
			{[]string{"compare"}, ExitOK},
			{[]string{"compare", "--fail-on", "conflict"}, ExitFound},
			{[]string{"explain"}, ExitOK},
			{[]string{"extract", "../../testdata/articles/landslide.txt", "--format", "json"}, ExitOK},
			{[]string{"version"}, ExitOK},
			{[]string{"schema"}, ExitOK},
			{[]string{"--help"}, ExitOK},
		} {
			code, stderr := run(t, nil, failing{err}, test.args...)
			if code != test.want || strings.Contains(stderr, "pipe") {
				t.Errorf("%q to a closed pipe: exit status %d, want %d; stderr %q", test.args, code, test.want, stderr)
			}
		}
	}
}

func TestFullDisk(t *testing.T) {
	full := failing{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}}
	code, stderr := run(t, nil, full, "compare", "--format", "csv", "--fail-on", "conflict")
	if code != ExitBroken || strings.Count(stderr, "cannot write standard output: no space left on device\n") != 1 {
		t.Errorf("exit status %d, stderr %q", code, stderr)
	}
}

// sleeper is standard input that tells when it is read, and never ends.
type sleeper struct{ read chan struct{} }

func (s sleeper) Read([]byte) (int, error) {
	close(s.read)
	select {}
}

func TestInterrupt(t *testing.T) {
	s := sleeper{make(chan struct{})}
	go func() {
		<-s.read
		syscall.Kill(os.Getpid(), syscall.SIGINT)
	}()
	if code, stderr := run(t, s, io.Discard, "compare", "-"); code != 130 {
		t.Errorf("exit status %d, want 130; stderr %q", code, stderr)
	}
}

func TestDrafts(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "out.csv")
	hello := func(w io.Writer) error {
		_, err := io.WriteString(w, "hello")
		return err
	}
	half := errors.New("half way")
	var d drafts
	if err := replace(&d, file, 0o600, hello); err != nil {
		t.Fatal(err)
	}
	err := replace(&d, file, 0o600, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Repeat("x", 1<<20))
		return errors.Join(err, half)
	})
	if !errors.Is(err, half) {
		t.Errorf("error %v", err)
	}
	wantOnly(t, file, "hello")
	err = replace(&d, file, 0o600, func(w io.Writer) error {
		d.discard() // as an interrupt does
		return nil
	})
	if !errors.Is(err, errBrokenOff) {
		t.Errorf("error %v", err)
	}
	if err := replace(&d, file, 0o600, hello); !errors.Is(err, errBrokenOff) {
		t.Errorf("error %v", err)
	}
	wantOnly(t, file, "hello")
}

// wantOnly wants the file to hold the text, and to be alone in its folder.
func wantOnly(t *testing.T, file, text string) {
	t.Helper()
	got, err := os.ReadFile(file)
	if err != nil || string(got) != text {
		t.Errorf("%s holds %.20q, %v", file, got, err)
	}
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the file: %v, %v", entries, err)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "out.csv"), filepath.Join(dir, "link.csv")
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if code, stderr := run(t, nil, io.Discard, "compare", "-o", link); code != ExitOK {
		t.Fatal(stderr)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode().Type() != os.ModeSymlink {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	info, err = os.Stat(file)
	if err != nil || info.Mode() != 0o640 || info.Size() < 10 {
		t.Errorf("the file is not as it was: %v, %v", info, err)
	}
	for _, test := range []struct{ out, want string }{
		{"csv=" + dir, "it is a directory"},
		{filepath.Join(dir, "none", "out.csv"), "no such file or directory"},
	} {
		code, stderr := run(t, nil, io.Discard, "compare", "-o", test.out)
		if code != ExitBroken || !strings.Contains(stderr, test.want) {
			t.Errorf("-o %s: exit status %d, stderr %q", test.out, code, stderr)
		}
	}
	if code, stderr := run(t, nil, io.Discard, "compare", "-o", "json=/dev/null"); code != ExitOK {
		t.Error(stderr)
	}
	if info, err := os.Stat("/dev/null"); err != nil || info.Mode().IsRegular() {
		t.Errorf("/dev/null: %v, %v", info, err)
	}
}

func TestWantsColor(t *testing.T) {
	for _, test := range []struct {
		choice, noColor, force string
		want                   bool
	}{
		{"auto", "", "", false}, // nobody is looking
		{"auto", "", "1", true},
		{"auto", "", "0", false},
		{"auto", "1", "1", false},
		{"always", "1", "", true},
		{"never", "", "1", false},
	} {
		t.Setenv("NO_COLOR", test.noColor)
		t.Setenv("CLICOLOR_FORCE", test.force)
		if got := wantsColor(test.choice, io.Discard); got != test.want {
			t.Errorf("%+v: %v", test, got)
		}
	}
}

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	w := &progress{w: &b, quit: make(chan struct{})}
	w.show(progressAfter)
	w.read(72e6, 161e6)
	w.show(progressAfter)
	w.pause()
	w.show(progressAfter)
	w.doing("comparing 3 claims")
	w.show(2 * progressAfter)
	w.writing("")(300, 2000)
	w.show(3 * progressAfter)
	w.writing("a\x1b.csv")(0, 1)
	w.show(3 * progressAfter)
	w.stop()
	want := "\rreading: 72 of 161 MB, 2 s\x1b[K" + "\r\x1b[K" + "\rcomparing 3 claims, 4 s\x1b[K" +
		"\rjudging and writing: 300 of 2,000 topics, 6 s\x1b[K" + "\rjudging and writing \"a�.csv\": 0 of 1 topic, 6 s\x1b[K" + "\r\x1b[K"
	if got := b.String(); got != want {
		t.Errorf("shown %q, want %q", got, want)
	}
	var none *progress
	none.read(1, 2)
	none.doing("nothing")
	none.stop()
	if none.writing("") != nil {
		t.Error("topics are counted though nobody looks")
	}
}

// replace lets write fill a temporary file, and gives it the name file.
func replace(d *drafts, file string, mode os.FileMode, write func(io.Writer) error) error {
	t, err := d.begin(file, mode)
	if err != nil {
		return err
	}
	return t.end(write(t))
}

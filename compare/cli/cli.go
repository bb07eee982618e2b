// Package cli is the command line: all of cobra lives here and nowhere else.
//
// A command turns its flags into Options once, reads datasets through package
// sources, lets package compare judge them, and hands the result to package
// render. Nothing below this package knows of a flag, a terminal, an environment
// variable or an exit status. The folder stands inside compare only to keep the
// top level small: compare does not import it.
//
// To add a command, copy version.go and name the new function in root.
package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// name is what the program calls itself.
const name = "counterclaim"

// A program is one run of the command line.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	screen         io.Writer // what stdout is a buffer of
	example        []byte    // the dataset that compare takes where no file is given
	env            environment

	sections map[*cobra.Command][]section // the flags of each command, grouped for its help
	drafts   drafts                       // files that are half written
}

// Main runs the command line args, without the program's name, and returns the
// exit status. example is the YAML dataset that compare takes where no file is
// given.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer, example []byte) int {
	// A reader that goes away (| head) is met as an error of the write, so that
	// the exit status still says what was found.
	signal.Ignore(syscall.SIGPIPE)
	interrupt := make(chan os.Signal, 1)
	signal.Notify(interrupt, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(interrupt)

	p := &program{stdin: stdin, screen: stdout, stderr: stderr, example: example, env: readEnvironment(os.Environ()), sections: map[*cobra.Command][]section{}}
	done := make(chan int, 1)
	go func() {
		out := bufio.NewWriterSize(stdout, 1<<16)
		p.stdout = out
		err := p.execute(args)
		done <- p.exit(errors.Join(err, wrapStdout(out.Flush())))
	}()
	select {
	case code := <-done:
		return code
	case s := <-interrupt:
		p.drafts.discard()
		return exitSignals + int(s.(syscall.Signal))
	}
}

// execute finds the command and runs it.
func (p *program) execute(args []string) error {
	root := p.root()
	if err := p.knownCommand(root, args); err != nil {
		return err
	}
	root.SetArgs(joinReadings(args))
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	begun := false
	root.PersistentPreRun = func(*cobra.Command, []string) { begun = true }
	err := root.Execute()
	if usage := (*usageError)(nil); err != nil && !begun && !errors.As(err, &usage) {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return &usageError{first, "the commands are in: " + name + " --help"}
	}
	return err
}

// exit prints what went wrong, once, and returns the exit status.
func (p *program) exit(err error) int {
	code, said := ExitOK, map[string]bool{}
	for _, err := range flatten(err) {
		if text := err.Error(); !said[text] { // standard output fails again when it is flushed
			said[text] = true
			code = max(code, p.report(err))
		}
	}
	return code
}

// flatten returns the errors that were joined.
func flatten(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, e := range joined.Unwrap() {
			all = append(all, flatten(e)...)
		}
		return all
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

// report prints one error and returns the exit status that it stands for.
func (p *program) report(err error) int {
	var s status
	var usage *usageError
	var broken *brokenError
	switch {
	case errors.As(err, &s):
		return int(s)
	case closedPipe(err):
		return ExitOK
	case errors.As(err, &usage):
		p.say(err.Error(), usage.hint)
		return ExitUsage
	case errors.As(err, &broken):
		p.say(err.Error(), broken.hint)
		return ExitBroken
	}
	p.say(err.Error(), "")
	return ExitBroken
}

// say prints a message of the program's own to standard error.
func (p *program) say(message, hint string) {
	fmt.Fprintf(p.stderr, "%s: %s\n", name, message)
	if hint != "" {
		fmt.Fprintf(p.stderr, "hint: %s\n", hint)
	}
}

// closedPipe reports whether the error says that nobody reads any more.
func closedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// wrapStdout says which file could not be written.
func wrapStdout(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("cannot write standard output: %w", bare(err))
}

package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A git runs git in one repository: without a shell, without whatever the configuration
// of the repository would have it start or write, and without the network.
type git struct {
	root string
	env  []string
}

// git returns a git for the repository with that root.
func (p *program) git(root string) *git {
	return &git{root, append(slices.Clone(p.env.git),
		"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_LITERAL_PATHSPECS=1",
		"GIT_CEILING_DIRECTORIES="+filepath.Dir(root))} // a .git that is none must not lead to the repository around it
}

// command returns a command of git. What it starts by itself is turned off.
func (g *git) command(args ...string) *exec.Cmd {
	cmd := exec.Command("git", append([]string{"--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=true", "-C", g.root}, args...)...)
	cmd.Env = g.env
	return cmd
}

// run returns what git prints.
func (g *git) run(args ...string) ([]byte, error) {
	out, err := g.command(args...).Output()
	if err != nil {
		return nil, gitError(err)
	}
	return out, nil
}

// gitError says why git failed, in the first words of its own.
func gitError(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return &brokenError{"--changed-since: git was not found", "install git, or put it on the PATH"}
	}
	said := err.Error()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && len(exit.Stderr) > 0 {
		said = strings.TrimSpace(string(exit.Stderr))
	}
	first, rest, _ := strings.Cut(said, "\n")
	hint := ""
	const safe = "git config --global --add safe.directory"
	if _, fix, ok := strings.Cut(rest, safe); ok {
		fix, _, _ = strings.Cut(fix, "\n")
		hint = safe + fix
	}
	return &brokenError{"--changed-since: git failed: " + plainName(strings.TrimPrefix(first, "fatal: ")), hint}
}

// commit returns the id of the commit that a revision names.
func (g *git) commit(revision string) (string, error) {
	const one = "name a commit, such as HEAD~1 or origin/main"
	if revision == "" || strings.HasPrefix(revision, "-") {
		return "", &usageError{"--changed-since: " + quote(revision) + " is no revision", one}
	}
	out, err := g.command("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}").Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return strings.TrimSpace(string(out)), nil
	case !errors.As(err, &exit) || exit.ExitCode() != 1: // by which git says that there is none
		return "", gitError(err)
	case strings.Contains(revision, ".."):
		return "", &usageError{"--changed-since: " + quote(revision) + " is a range, not a revision", "name one commit; what counts is what was changed since HEAD left it"}
	}
	if g.shallow() {
		return "", &usageError{"--changed-since: there is no revision " + quote(revision) + " in this clone, which is shallow", "fetch it: " + fetchAll}
	}
	return "", &usageError{"--changed-since: there is no revision " + quote(revision), one}
}

// fetchAll is what makes a shallow clone a whole one.
const fetchAll = "git fetch --unshallow, or fetch-depth: 0 of actions/checkout"

// shallow reports whether the repository lacks commits that others have.
func (g *git) shallow() bool {
	out, err := g.run("rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(string(out)) == "true"
}

// fork returns the commit from which HEAD and another went their ways, so that a branch
// does not answer for what others have done since. Where git knows of none it is the
// other; parted is true where both are there, and nothing that they have in common.
func (g *git) fork(commit string) (base string, parted bool) {
	out, err := g.command("merge-base", "--end-of-options", commit, "HEAD").Output()
	if base := strings.TrimSpace(string(out)); err == nil && base != "" {
		return base, false
	}
	exit := (*exec.ExitError)(nil)
	return commit, errors.As(err, &exit) && exit.ExitCode() == 1
}

// A gitFile is a file as it was in a commit.
type gitFile struct {
	mode, id string
}

// regular reports whether it is a file, and no link and no submodule.
func (f gitFile) regular() bool { return strings.HasPrefix(f.mode, "100") }

// tree returns the files of a commit by their names, as seen from the root.
func (g *git) tree(commit string) (map[string]gitFile, error) {
	out, err := g.run("ls-tree", "-r", "-z", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	files := map[string]gitFile{}
	for entry := range strings.SplitSeq(string(out), "\x00") { // MODE TYPE ID<TAB>NAME
		about, name, ok := strings.Cut(entry, "\t")
		if part := strings.Fields(about); ok && len(part) == 3 {
			files[name] = gitFile{part[0], part[2]}
		}
	}
	return files, nil
}

// gitDiffFlags make git compare a commit with the files as they are, whatever it is
// configured to.
var gitDiffFlags = []string{"diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--ignore-submodules=all", "--submodule=short"}

// A gitChange is a file that is not what it was.
type gitChange struct {
	status   byte // A, D, M, R, T, …, as git has it
	old, now string
}

// changes returns what has changed since a commit, in the index or beside it.
func (g *git) changes(commit string) (all []gitChange, err error) {
	out, err := g.run(append(gitDiffFlags, "--name-status", "-z", "--end-of-options", commit, "--")...)
	if err != nil {
		return nil, err
	}
	part := strings.Split(string(out), "\x00")
	for i := 0; i+1 < len(part) && part[i] != ""; i += 2 {
		c := gitChange{part[i][0], part[i+1], part[i+1]}
		if (c.status == 'R' || c.status == 'C') && i+2 < len(part) {
			i++
			c.now = part[i+1]
		}
		all = append(all, c)
	}
	return all, nil
}

// blobs hands the contents of files of a commit on, by their number.
func (g *git) blobs(ids []string, take func(i int, r io.Reader) error) error {
	if len(ids) == 0 {
		return nil
	}
	cmd := g.command("cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return gitError(err)
	}
	failed := readBlobs(in, bufio.NewReader(out), ids, take)
	in.Close()
	if failed != nil {
		cmd.Process.Kill()
	}
	if err := cmd.Wait(); err != nil && failed == nil {
		return gitError(err)
	}
	return failed
}

// readBlobs asks for one content after the other.
func readBlobs(in io.Writer, out *bufio.Reader, ids []string, take func(i int, r io.Reader) error) error {
	for i, id := range ids {
		if _, err := io.WriteString(in, id+"\n"); err != nil {
			return err
		}
		head, err := out.ReadString('\n')
		if err != nil {
			return err
		}
		var size int64
		if _, err := fmt.Sscanf(strings.TrimPrefix(head, id+" blob "), "%d\n", &size); err != nil {
			return &brokenError{"--changed-since: git does not have a file as it was, " + id, "fetch all of the repository: git fetch --refetch"}
		}
		content := io.LimitReader(out, size)
		if err := take(i, content); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, content); err != nil {
			return err
		}
		if _, err := out.Discard(1); err != nil {
			return err
		}
	}
	return nil
}

// gitName returns the name under which git knows a file: links are followed, for git
// keeps what a link says apart from what it leads to.
func (g *git) gitName(file string) (name string, ok bool) {
	real, err := filepath.EvalSymlinks(file)
	if err != nil {
		real = file
	}
	if real, err = filepath.Abs(real); err != nil {
		return "", false
	}
	return below(g.root, real)
}

package cli

import (
	"bufio"
	"bytes"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare/check"
)

// A patch collects what a unified diff without context says of the lines of one file.
type patch struct {
	added, removed []patchLine
	hunks          int
}

// A patchLine is one line that was added, or one that was removed with the line of the
// new file behind which it stood, 0 for the top.
type patchLine struct {
	line int
	hunk int    // its number
	text string // without the space around it
}

// readPatch reads what git diff --unified=0 prints, file by file under their new names.
// Files that are gone, or whose contents did not change, are not among them.
func readPatch(r io.Reader) (map[string]*patch, error) {
	in, files := bufio.NewReaderSize(r, 1<<16), map[string]*patch{}
	var now *patch
	for {
		line, err := in.ReadString('\n')
		switch head, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), " "); {
		case head == "diff":
			now = nil
		case head == "+++":
			if name := patchName(rest); name != "" {
				now = &patch{}
				files[name] = now
			}
		case head == "@@":
			h, ok := parseHunk(rest)
			if ok && now == nil {
				now = &patch{} // of a file that is gone
			}
			if ok {
				if err := now.read(in, h); err != nil {
					return files, err
				}
			}
		}
		if err == io.EOF {
			return files, nil
		} else if err != nil {
			return files, err
		}
	}
}

// patchName reads the name behind +++, empty for no file. Git quotes what might be
// misread, and puts a tab behind a name with spaces.
func patchName(s string) string {
	s = strings.TrimSuffix(s, "\t")
	if strings.HasPrefix(s, `"`) {
		if plain, err := strconv.Unquote(s); err == nil {
			s = plain
		}
	}
	name, ok := strings.CutPrefix(s, newPrefix)
	if !ok {
		return ""
	}
	return name
}

// oldPrefix and newPrefix stand before the names of files in a patch.
const oldPrefix, newPrefix = "a/", "b/"

// A hunk is where lines were taken out of the old file, and put into the new one.
type hunk struct{ removed, at, added int }

// parseHunk reads "-1,2 +3,4 @@ …".
func parseHunk(s string) (h hunk, ok bool) {
	part := strings.SplitN(s, " ", 4)
	if len(part) < 3 || part[2] != "@@" {
		return h, false
	}
	_, h.removed, ok = parseRange(part[0], '-')
	if !ok {
		return h, false
	}
	h.at, h.added, ok = parseRange(part[1], '+')
	return h, ok
}

// parseRange reads "+3,4"; without the comma it is one line.
func parseRange(s string, sign byte) (start, n int, ok bool) {
	if s == "" || s[0] != sign {
		return 0, 0, false
	}
	first, length, several := strings.Cut(s[1:], ",")
	start, err := strconv.Atoi(first)
	n = 1
	if err == nil && several {
		n, err = strconv.Atoi(length)
	}
	const most = 1 << 30 // lines, so that their numbers can be added up
	return start, n, err == nil && start >= 0 && n >= 0 && start < most && n < most
}

// read reads the lines of a hunk: as many as it has said, whatever they look like.
func (p *patch) read(in *bufio.Reader, h hunk) error {
	p.hunks++
	removed, added := 0, 0
	for removed < h.removed || added < h.added {
		text, err := in.ReadString('\n')
		if text == "" && err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		switch rest := strings.TrimSpace(text[1:]); text[0] {
		case '-':
			removed++
			at := h.at
			if h.added > 0 {
				at-- // they stood before what was put in
			}
			p.removed = append(p.removed, patchLine{at, p.hunks, rest})
		case '+':
			p.added = append(p.added, patchLine{h.at + added, p.hunks, rest})
			added++
		case '\\': // No newline at end of file
		default:
			return nil // not what git writes
		}
	}
	return nil
}

// lines returns what a patch has done to the lines of a file. A line that was taken out
// and put in elsewhere, perhaps set in differently, has only moved, and one without
// words says nothing. Lines are gone where nothing of what stood with them has moved: the
// rest of what moved may be missing anywhere.
func (p *patch) lines() (l check.Lines) {
	removed, moved := map[string]int{}, map[string]int{}
	for _, r := range p.removed {
		removed[r.text]++
	}
	for _, a := range p.added {
		switch {
		case a.text == "":
		case moved[a.text] < removed[a.text]:
			moved[a.text]++
		default:
			l.New = append(l.New, a.line)
		}
	}
	went := make([]bool, p.hunks+1)
	for _, r := range p.removed {
		went[r.hunk] = went[r.hunk] || moved[r.text] > 0
	}
	for _, r := range p.removed {
		if r.text != "" && !went[r.hunk] {
			l.Gone = append(l.Gone, r.line)
		}
	}
	slices.Sort(l.New)
	slices.Sort(l.Gone)
	return l
}

// patches returns what has happened since a commit to the lines of files, by their
// present names.
func (g *git) patches(commit string, changes []gitChange) (map[string]*patch, error) {
	all := map[string]*patch{}
	const most = 100 // files of one run: a command line does not hold any number
	for part := range slices.Chunk(changes, most) {
		args := append(slices.Clone(gitDiffFlags), "--unified=0", "--inter-hunk-context=0", "--text",
			"--src-prefix="+oldPrefix, "--dst-prefix="+newPrefix, "--end-of-options", commit, "--")
		for _, c := range part {
			args = append(args, c.old)
			if c.now != c.old {
				args = append(args, c.now)
			}
		}
		out, err := g.run(args...)
		if err != nil {
			return nil, err
		}
		files, err := readPatch(bytes.NewReader(out))
		if err != nil {
			return nil, err
		}
		maps.Copy(all, files)
	}
	return all, nil
}

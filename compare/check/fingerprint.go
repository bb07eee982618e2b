package check

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// fingerprints returns what tells the findings of a report from each other as long as
// nobody changes what they are about: the code, the file, the claims or else the
// text of the line, and the message without its places. Lines may move. Of
// findings that are alike in all of that, the first has number 0, the next 1.
func fingerprints(r *compare.Report) []string {
	prints := make([]string, len(r.Findings))
	seen, s := map[string]int{}, newSayer(r)
	for i := range r.Findings {
		key := s.key(&r.Findings[i])
		n := seen[key]
		seen[key]++
		sum := sha256.New()
		io.WriteString(sum, key)
		io.WriteString(sum, strconv.Itoa(n))
		const enough = 16
		prints[i] = hex.EncodeToString(sum.Sum(nil)[:enough])
	}
	return prints
}

// A sayer says what stays of findings when lines move, and wherever the program runs.
type sayer struct {
	*compare.Report
	files map[string]bool
}

func newSayer(r *compare.Report) *sayer {
	s := &sayer{r, make(map[string]bool, len(r.Files))}
	for _, file := range r.Files {
		s.files[file] = true
	}
	return s
}

func (s *sayer) key(f *compare.Finding) string {
	parts := []string{f.Code, s.file(f.Pos.File), s.message(f.Message)}
	for _, c := range f.Claims {
		parts = append(parts, nameOf(c))
	}
	slices.Sort(parts[3:]) // which of them comes first changes when they move
	if len(f.Claims) == 0 && s.Line != nil {
		line, _ := s.Line(f.Pos.File, f.Pos.Line)
		parts = append(parts, strings.TrimSpace(line))
	}
	return strings.Join(parts, "\x00") + "\x00"
}

// file returns the name of a file as seen from the root of its repository.
func (s *sayer) file(name string) string {
	if s.Path == nil {
		return name
	}
	return s.Path(name)
}

var place = regexp.MustCompile(`:[0-9]+(:[0-9]+)?`)

// message returns a message without the lines and columns behind names of files that
// were read, and these names as seen from the root.
func (s *sayer) message(text string) string {
	var b strings.Builder
	last := 0
	for _, at := range place.FindAllStringIndex(text, -1) {
		for i := last; i < at[0]; i++ {
			if name := text[i:at[0]]; s.files[name] {
				b.WriteString(text[last:i] + s.file(name))
				last = at[1]
				break
			}
		}
	}
	return b.String() + text[last:]
}

// nameOf returns the claim's id, or what stands in for it.
func nameOf(c *compare.Claim) string {
	if c.ID != "" {
		return c.ID
	}
	return strings.Join([]string{c.Source, c.SaidOn().String(), c.Counts, c.Figure.Text}, "\x01")
}

package check

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

// fingerprints returns what tells the findings of a report from each other as long as
// nobody changes what they are about: the code, the file, the claims or else the
// text of the line, and the message, which has no line numbers. Lines may move. Of
// findings that are alike in all of that, the first has number 0, the next 1.
func fingerprints(r *compare.Report) []string {
	prints := make([]string, len(r.Findings))
	seen := map[string]int{}
	for i := range r.Findings {
		f := &r.Findings[i]
		key := fingerprintKey(r, f)
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

func fingerprintKey(r *compare.Report, f *compare.Finding) string {
	file := f.Pos.File
	if r.Path != nil {
		file = r.Path(file)
	}
	parts := []string{f.Code, file, f.Message}
	for _, c := range f.Claims {
		parts = append(parts, nameOf(c))
	}
	if len(f.Claims) == 0 && r.Line != nil {
		line, _ := r.Line(f.Pos.File, f.Pos.Line)
		parts = append(parts, strings.TrimSpace(line))
	}
	return strings.Join(parts, "\x00") + "\x00"
}

// nameOf returns the claim's id, or what stands in for it.
func nameOf(c *compare.Claim) string {
	if c.ID != "" {
		return c.ID
	}
	return strings.Join([]string{c.Source, c.SaidOn().String(), c.Counts, c.Figure.Text}, "\x01")
}

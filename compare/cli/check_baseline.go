package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"counterclaim/compare"
	"counterclaim/compare/check"
	"counterclaim/compare/render"
)

// baselineVersion is that of the baselines that we write, and the only one that we read.
const baselineVersion = 1

// maxBaseline is how long a baseline may be, in bytes: some hundred thousand findings.
const maxBaseline = 64 << 20

// A baselineFile is a baseline as it stands in a file.
type baselineFile struct {
	Version  int            `json:"version"`
	Findings []baselineLine `json:"findings"`
}

// A baselineLine is one finding. Its fingerprint is what counts.
type baselineLine struct {
	Fingerprint string `json:"fingerprint"`
	Code        string `json:"code"`
	File        string `json:"file"`
	Message     string `json:"message"`
}

// setBaseline reads the baseline that a flag or the configuration names.
func (c *checking) setBaseline() error {
	f := c.flags
	switch {
	case f.writeBaseline == "" && f.given("write-baseline"):
		return &usageError{"--write-baseline names no file", "--write-baseline known.json"}
	case f.writeBaseline != "" && f.given("baseline"):
		return &usageError{"--write-baseline writes all that is found, and --baseline leaves some out", "give one of the two"}
	case f.writeBaseline != "" && f.given("changed-since"):
		return &usageError{"--write-baseline writes all that is found, and --changed-since leaves some out", "give one of the two"}
	case f.writeBaseline != "" && (f.given("output") || f.given("format")):
		return &usageError{"--write-baseline reports nothing, so there is nothing to write as well", "run check once more for that"}
	case f.writeBaseline != "":
		return fresh("--write-baseline", f.writeBaseline, f.writeBaseline, nil)
	}
	file := f.baseline
	if !f.given("baseline") && c.config.baseline != "" {
		file = c.space.shown(c.config.beside(c.config.baseline))
	}
	if file == "" {
		return nil
	}
	c.beside = append(c.beside, file)
	var err error
	c.known, err = readBaseline(file)
	return err
}

// readBaseline reads a baseline. One that is broken, say by a merge, is an error with
// its place.
func readBaseline(file string) ([]check.Known, error) {
	shown := plainName(file)
	anew := name + " check --write-baseline " + shown
	data, err := readSmall(file, maxBaseline)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &brokenError{"cannot read the baseline " + shown + ": " + err.Error(), "begin one: " + anew}
	case err != nil:
		return nil, &brokenError{"cannot read the baseline " + shown + ": " + err.Error(), ""}
	}
	known, off, message := parseBaseline(data)
	if message != "" {
		return nil, &brokenError{placeIn(shown, data, off).String() + ": " + message, "write the baseline anew: " + anew}
	}
	return known, nil
}

// parseBaseline reads the bytes of a baseline, or says what is wrong with them, and at
// which.
func parseBaseline(data []byte) (known []check.Known, off int, message string) {
	var b baselineFile
	err := json.Unmarshal(data, &b, json.RejectUnknownMembers(true))
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	switch {
	case errors.As(err, &syntax):
		return nil, int(syntax.ByteOffset), "this is not JSON: " + syntax.Err.Error()
	case errors.As(err, &meaning):
		return nil, int(meaning.ByteOffset), "this is no baseline: " + baselineFault(meaning)
	case err != nil:
		return nil, 0, "this is no baseline: " + err.Error()
	case b.Version != baselineVersion:
		return nil, 0, fmt.Sprintf("the baseline is of version %d, and only %d is known", b.Version, baselineVersion)
	}
	for i, line := range b.Findings {
		if line.Fingerprint == "" {
			return nil, 0, fmt.Sprintf("this is no baseline: finding %d has no fingerprint", i+1)
		}
		known = append(known, check.Known(line))
	}
	return known, 0, ""
}

// baselineFault says what does not belong where it stands.
func baselineFault(e *json.SemanticError) string {
	at := string(e.JSONPointer)
	if errors.Is(e, json.ErrUnknownName) {
		return quote(at) + " is not known"
	}
	if at == "" {
		return "it is " + e.JSONKind.String()
	}
	return quote(at) + " is " + e.JSONKind.String()
}

// writeBaseline writes all findings of a report to a file. Of files that cannot be read
// nobody knows the findings, so then it writes nothing.
func (p *program) writeBaseline(file string, r *compare.Report) error {
	if unreadable(r) {
		return errors.Join(render.Findings(p.stderr, r.Findings, render.Options{}), errors.New("no baseline is written, for not all could be read"))
	}
	known := check.Baseline(r)
	err := p.writeFile(file, func(w io.Writer) error {
		_, err := io.WriteString(w, baselineText(known))
		return err
	})
	if err == nil {
		fmt.Fprintf(p.stderr, "%s: %s in the baseline %s\n", name, count(len(known), "finding is", "findings are"), quote(file))
	}
	return err
}

// baselineText returns the text of a baseline, one finding a line, so that people see in
// a diff what has come and gone.
func baselineText(known []check.Known) string {
	var b strings.Builder
	fmt.Fprintf(&b, "{\n  \"version\": %d,\n  \"findings\": [", baselineVersion)
	for i, k := range known {
		if i > 0 {
			b.WriteByte(',')
		}
		line, err := json.Marshal(baselineLine(k), jsontext.AllowInvalidUTF8(true))
		if err != nil {
			panic(err) // it is made of texts alone
		}
		b.WriteString("\n    " + escapeJSON(string(line)))
	}
	if len(known) > 0 {
		b.WriteString("\n  ")
	}
	b.WriteString("]\n}\n")
	return b.String()
}

// escapeJSON writes what does not print by number: a file name must not turn the line
// around on which it stands.
func escapeJSON(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

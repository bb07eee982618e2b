package render

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "junit", Doc: "JUnit XML, for whatever shows test results", Exts: []string{".xml"}, Write: writeJUnit})
}

// The shapes of JUnit XML, as its common schema wants them.

type junitSuite struct {
	XMLName    xml.Name    `xml:"testsuite"`
	Name       string      `xml:"name,attr"`
	Timestamp  string      `xml:"timestamp,attr"`
	Hostname   string      `xml:"hostname,attr"`
	Tests      int         `xml:"tests,attr"`
	Failures   int         `xml:"failures,attr"`
	Errors     int         `xml:"errors,attr"`
	Skipped    int         `xml:"skipped,attr"`
	Time       string      `xml:"time,attr"`
	Properties struct{}    `xml:"properties"`
	Cases      []junitCase `xml:"testcase"`
	Out        string      `xml:"system-out"`
	Err        string      `xml:"system-err"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	Time    string        `xml:"time,attr"`
	Skipped *junitSkipped `xml:"skipped"`
	Failure *junitFailure `xml:"failure"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",innerxml"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",innerxml"`
}

// The schema wants a time, a duration and a host, and readers make nothing of
// them. These are the same at every run, and so is what is written.
const (
	junitTimestamp = "1970-01-01T00:00:00"
	junitTime      = "0"
	junitHost      = "localhost"
)

// writeJUnit writes a test case a finding, and one that passes for each file
// without any, so that nobody sees a run of no tests. Errors fail. JUnit knows no
// warnings: one is a test that was skipped, which shows its message and fails
// nothing.
func writeJUnit(w io.Writer, r *compare.Report, _ Options) error {
	s := junitSuite{Name: "counterclaim", Timestamp: junitTimestamp, Hostname: junitHost, Time: junitTime, Out: Summary(r)}
	s.Failures, s.Skipped = r.Count()
	s.Cases = junitCases(r)
	s.Tests = len(s.Cases)
	var b bytes.Buffer
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(&b)
	enc.Indent("", "  ")
	if err := enc.Encode(s); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := w.Write(b.Bytes())
	return err
}

func junitCases(r *compare.Report) []junitCase {
	var cases []junitCase
	names := map[[2]string]int{}
	found := map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		found[f.Pos.File] = true
		c := junitCase{Class: junitClass(r, f.Pos.File), Name: junitName(r, f), Time: junitTime}
		key := [2]string{c.Class, c.Name}
		if names[key]++; names[key] > 1 {
			c.Name += " (" + strconv.Itoa(names[key]) + ")"
		}
		text := junitText(r, f)
		if f.Severity == compare.Error {
			c.Failure = &junitFailure{clean(f.Message), firstNonEmpty(clean(f.Code), "error"), text}
		} else {
			c.Skipped = &junitSkipped{clean(f.Message), text}
		}
		cases = append(cases, c)
	}
	for _, file := range r.Files {
		if !found[file] {
			cases = append(cases, junitCase{Class: junitClass(r, file), Name: "no findings", Time: junitTime})
		}
	}
	if len(cases) == 0 {
		cases = append(cases, junitCase{Class: "counterclaim", Name: "no files", Time: junitTime})
	}
	return cases
}

// junitClass returns the file of a test case.
func junitClass(r *compare.Report, file string) string {
	return firstNonEmpty(clean(machinePath(r, file)), "counterclaim")
}

// junitName names a test case by its claim where that has an id, so that it stays
// the same test when lines move.
func junitName(r *compare.Report, f *compare.Finding) string {
	name := firstNonEmpty(title(r, f), f.Severity.String())
	switch ids := claimIDs(f); {
	case len(ids) > 0:
		return name + " " + clean(ids[0])
	case f.Pos.Line > 0:
		return name + " line " + strconv.Itoa(f.Pos.Line)
	}
	return name
}

// junitText returns what the text format says, as the content of an element.
func junitText(r *compare.Report, f *compare.Finding) string {
	var b bytes.Buffer
	writeHead(&b, f, false)
	writeSource(&b, r, f, Options{})
	writeRelated(&b, f)
	writeHint(&b, f)
	return xmlText(strings.TrimSuffix(b.String(), "\n"))
}

// xmlText escapes text as the content of an element, its lines kept. What XML
// cannot hold becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return strings.ReplaceAll(b.String(), "&#xA;", "\n")
}

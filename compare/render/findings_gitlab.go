package render

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"counterclaim/compare"
)

func init() {
	registerFindings(FindingFormat{Name: "gitlab", Doc: "GitLab Code Quality, for the widget of a merge request", Write: writeGitLab})
}

type gitLabFinding struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitLabLocation `json:"location"`
}

type gitLabLocation struct {
	Path  string      `json:"path"`
	Lines gitLabLines `json:"lines"`
}

type gitLabLines struct {
	Begin int `json:"begin"`
}

// gitLabSeverities are of info, minor, major, critical and blocker.
var gitLabSeverities = [...]string{compare.Error: "major", compare.Warning: "minor"}

// writeGitLab writes an array, which is empty where nothing was found.
func writeGitLab(w io.Writer, r *compare.Report, _ Options) error {
	all := make([]gitLabFinding, 0, len(r.Findings))
	prints := uniquePrints(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		all = append(all, gitLabFinding{
			Description: inert(strings.Join(spelled(r, f), "; ")),
			CheckName:   firstNonEmpty(clean(f.Code), "counterclaim"),
			Fingerprint: prints[i],
			Severity:    gitLabSeverities[f.Severity],
			Location:    gitLabLocation{firstNonEmpty(machinePath(r, f.Pos.File), "."), gitLabLines{max(1, f.Pos.Line)}},
		})
	}
	return writeValue(w, all)
}

// writeValue writes one JSON value.
func writeValue(w io.Writer, v any) error {
	j := newJSONWriter(w)
	j.put(v, "")
	j.raw("\n")
	return j.flush()
}

// uniquePrints returns a fingerprint for each finding, none of them twice: GitLab
// shows one finding for each. Those that nobody gave are made of what is known.
func uniquePrints(r *compare.Report) []string {
	prints := make([]string, len(r.Findings))
	seen, times := map[string]bool{}, map[string]int{}
	for i, f := range r.Findings {
		first := fingerprint(r, i)
		if first == "" {
			first = digest(f.Code, machinePath(r, f.Pos.File), f.Message)
		}
		for prints[i] = first; seen[prints[i]]; {
			times[first]++
			prints[i] = digest(first, strconv.Itoa(times[first]))
		}
		seen[prints[i]] = true
	}
	return prints
}

// digest returns a short hash of texts, in hexadecimal.
func digest(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

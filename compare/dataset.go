package compare

import (
	"path"
	"path/filepath"
)

// A Dataset is what was read: claims, and what is known of the names in them.
// Names hold for all claims, whichever file declared them.
type Dataset struct {
	Claims []*Claim
	Names  Names

	Files    []string            // what was read as data, sorted; articles' texts are not among them
	Texts    map[Evidence]string // the articles that claims name under text; only where they were asked for
	Skipped  []string            // files without claims that were passed over
	Accepted []Accepted          // findings that comments accept
	// Line returns a line of a file that was read, without its end, counted from 1. It
	// is nil for a dataset that was made in memory.
	Line func(file string, line int) (string, bool)
}

// An Evidence is an article as a claim names it under text, in a dataset's folder.
type Evidence struct{ Folder, Text string }

// Evidence returns the article that the claim names.
func (c *Claim) Evidence() Evidence {
	e := Evidence{Text: c.Detail().Text}
	if c.At.Doc != nil {
		e.Folder = path.Dir(filepath.ToSlash(c.At.Doc.File()))
	}
	return e
}

// An Accepted is a finding that a person has looked at and left as it is.
type Accepted struct {
	Code, Reason string
	File         string // in which file; any where empty
	Line         int    // on which line; any where 0
	Claim        string // about the claim of which id; any where empty
	Pos          Pos    // where it is accepted
}

// Names are the declared names by axis. The same name may be declared more than
// once; the declarations add up.
type Names struct {
	Sources, Subjects, Places []Name
}

// A Name is one declared source, group of people or place.
type Name struct {
	Name    string
	Aliases []string // other names of the same
	Within  []string // what it is a part of; part-of is transitive
	Parts   []string // parts that have nothing in common with each other
	Whole   bool     // the parts leave nothing out
	Role    Role     // of a source
	At      Pos
}

// A Role says on which side of an event a source stands. It is shown, and never
// weighs in a verdict.
type Role string

// Roles are the roles that a source may have.
var Roles = []Role{"party", "ally", "third party", "UN", "NGO", "media", "research"}

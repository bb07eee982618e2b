package compare

// A Dataset is what was read: claims, and what is known of the names in them.
// Names hold for all claims, whichever file declared them.
type Dataset struct {
	Claims []*Claim
	Names  Names
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

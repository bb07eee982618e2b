package compare

// A Rule is what can be wrong with a dataset, and how people read of it.
type Rule struct {
	Code     string   // "CC103"; keeps its meaning for ever
	Name     string   // "bad-date"
	Severity Severity // unless the configuration says otherwise
	Off      bool     // it is not looked for unless the configuration asks for it
	Title    string   // what is wrong, a few words
	Doc      string   // why it matters and what to do, in sentences
	Bad      string   // a dataset in YAML that provokes it, the places marked by « before them
	Good     string   // the same mended
}

// A Report is what check found, ready to be written in any notation.
type Report struct {
	Findings  []Finding // by place; without those that are accepted, known or untouched
	Rules     []Rule    // of all codes, by code
	Files     []string  // that were checked, sorted
	Skipped   int       // files without claims that were passed over
	Claims    int       // that were read
	Lost      int       // claims that cannot be used
	Accepted  int       // findings that a person has accepted
	Known     int       // findings that stand in the baseline
	Gone      int       // findings of the baseline that are there no more
	Elsewhere int       // findings that the change does not touch

	// Fingerprints are those of Findings, by number. They stay the same when lines move.
	Fingerprints []string
	// Path returns the name of a file as seen from the root of its repository, with
	// slashes; for machines. Nil stands for the names as they are.
	Path func(file string) string
	// Line returns a line of a file that was read, without its end, counted from 1.
	// Nil where nobody knows.
	Line func(file string, line int) (string, bool)
}

// Count returns how many of the findings are errors, and how many are warnings.
func (r *Report) Count() (errors, warnings int) {
	for _, f := range r.Findings {
		if f.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// Rule returns the rule of a finding; one of the code alone where there is none.
func (r *Report) Rule(code string) Rule {
	for _, rule := range r.Rules {
		if rule.Code == code {
			return rule
		}
	}
	return Rule{Code: code, Name: code}
}

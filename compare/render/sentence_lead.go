package render

import "counterclaim/compare"

// beside reports whether a series is told as what the first one leaves out: of the
// same people and place.
func (s *story) beside(of *compare.Series) bool {
	return of != s.main && of.Subject == s.main.Subject && of.Place == s.main.Place
}

// lead says in what a series differs from the first one, where the rest is the same:
// "counting the killed alone".
func (s *story) lead(of *compare.Series) string {
	if !s.beside(of) {
		return ""
	}
	lead, remark := "", ""
	if of.Term != s.main.Term || of.Counts != s.main.Counts {
		lead, remark = s.leadTerm(of)
	}
	if of.Since == s.main.Since || of.Term.State() {
		return lead + remark + ", "
	}
	if lead == "" {
		lead = "counting"
	}
	switch {
	case of.Since == 0:
		lead += " from the beginning"
	case s.oneDay(of):
		lead += s.calendar.clause(told{statedOn, of.Since}) + only(lead == "counting", " alone")
	default:
		lead += " from " + s.calendar.date(of.Since) + " on"
	}
	return lead + remark + ", "
}

// leadTerm says that a series goes by another definition, and how that stands to
// the first one's.
func (s *story) leadTerm(of *compare.Series) (lead, remark string) {
	term, main := of.Term, s.main.Term
	switch {
	case term == 0 && of.Counts != "":
		return "counting “" + name(of.Counts) + "”", ""
	case term == 0:
		return "without saying what is counted", ""
	case noCount(term):
		return "as excess deaths", ", an estimate from statistics and no count"
	}
	lead = "counting " + theTerm(term)
	if main == 0 || noCount(main) {
		return lead, ""
	}
	switch r := term.Relate(main); {
	case r == compare.Part:
		return lead + " alone", ""
	case r == compare.Whole:
		return lead, ", a wider count"
	case r&compare.Whole != 0 && r&(compare.Overlap|compare.Apart|compare.Part) == 0:
		return lead, ", which may be a wider count"
	case r&^(compare.Part|compare.Apart) != 0:
		return lead, ", which need not be the same count"
	}
	return lead, ""
}

// theTerm names those whom a term counts: "the killed or wounded".
func theTerm(t compare.Term) string {
	term := t.String()
	switch {
	case clauseTerms[term] != "":
		return "those " + clauseTerms[term]
	case nounTerms[term]:
		return term
	case mixed(term):
		return "those counted as " + term
	}
	return "the " + term
}

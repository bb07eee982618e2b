package render

import "counterclaim/compare"

// beside reports whether a series is told by what sets it apart from the first one:
// it is of the same people and place, or leaves out one of them.
func (s *story) beside(of *compare.Series) bool {
	return of != s.main && (of.Subject == s.main.Subject || of.Subject == "") && (of.Place == s.main.Place || of.Place == "")
}

// unsaid lists what a series leaves out that other figures of the topic give: who is
// counted, and where.
func (s *story) unsaid(of *compare.Series) (left []string) {
	gives := func(what func(*compare.Series) string) bool {
		for i := range s.topic.Series {
			if what(&s.topic.Series[i]) != "" {
				return true
			}
		}
		return false
	}
	if of.Subject == "" && gives(func(of *compare.Series) string { return of.Subject }) {
		left = append(left, "who is counted")
	}
	if of.Place == "" && gives(func(of *compare.Series) string { return of.Place }) {
		left = append(left, "where")
	}
	return left
}

// lead says in what a series differs from the first one, where the rest is the same:
// "counting the killed alone".
func (s *story) lead(of *compare.Series) string {
	if !s.beside(of) {
		return ""
	}
	lead, remark := "", ""
	left := s.unsaid(of)
	if of.Term != s.main.Term || compare.Fold(of.Counts) != compare.Fold(s.main.Counts) {
		if of.Term == 0 && of.Counts == "" {
			left = append([]string{"what is counted"}, left...)
		} else {
			lead, remark = s.leadTerm(of)
		}
	}
	if lead != "" && len(left) > 0 && !noCount(of.Term) { // a wider count of nobody knows whom is none
		remark = ""
	}
	if len(left) > 0 {
		remark += only(lead != "", ", ") + "without saying " + orList(left)
	}
	if of.Since == s.main.Since || of.Term.State() {
		return lead + remark + ", "
	}
	if lead == "" && len(left) > 0 {
		remark = ", " + remark
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

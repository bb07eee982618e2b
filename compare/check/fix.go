package check

import "counterclaim/compare"

// mend gives the finding that was reported last the change of the file that gives a
// field of the claim a text. A rule calls it only where that is the one right answer;
// where nobody can be sure how to write it, the finding stays without.
func (p *Pass) mend(c *compare.Claim, f compare.Field, text string) {
	p.found[len(p.found)-1].Fix = fix(c, f, text)
}

func fix(c *compare.Claim, f compare.Field, text string) []compare.Edit {
	if edit, ok := c.At.Edit(f, text); ok {
		return []compare.Edit{edit}
	}
	return nil
}

// rename gives the later one of two claims of one id another, where no link could
// mean either of them.
func (r *run) rename() {
	for i := range r.found {
		f := &r.found[i]
		if f.Code != compare.DuplicateID || len(f.Claims) == 0 || r.faulty[f.Claims[0]] || r.ids().unsure || r.ids().linked[f.Claims[0].ID] {
			continue
		}
		f.Fix = fix(f.Claims[0], compare.FieldID, r.ids().next(f.Claims[0]))
	}
}

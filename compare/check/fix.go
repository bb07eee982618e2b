package check

import "counterclaim/compare"

// fix returns the change of the file that gives a field of the claim a text, for a
// finding's Fix; nil where nobody can be sure of it. A rule calls it only where there
// is one right answer.
func (p *Pass) fix(c *compare.Claim, f compare.Field, text string) []compare.Edit {
	return fix(c, f, text)
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
	if r.ids.unsure {
		return
	}
	for i := range r.found {
		f := &r.found[i]
		if f.Code != compare.DuplicateID || len(f.Claims) == 0 || r.ids.linked[f.Claims[0].ID] {
			continue
		}
		f.Fix = fix(f.Claims[0], compare.FieldID, r.ids.next(f.Claims[0]))
	}
}

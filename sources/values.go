package sources

import (
	"strings"

	"counterclaim/compare"
)

// setFile is the file of findings about values from the command line.
const setFile = "--set"

// A valueDoc locates the one value of a record that stands in for a claim.
type valueDoc struct{ value }

// File implements compare.Locator.
func (d valueDoc) File() string { return d.pos.File }

// Locate implements compare.Locator.
func (d valueDoc) Locate(int, compare.Field) compare.Pos { return d.pos }

// End implements compare.Locator.
func (d valueDoc) End(int, compare.Field) int { return d.at.End(d.field) }

// Edit implements compare.Locator.
func (d valueDoc) Edit(_ int, f compare.Field, text string) (compare.Edit, bool) {
	if f != d.field {
		return compare.Edit{}, false
	}
	return d.at.Edit(f, text)
}

// checkValue reads a value as if a claim had given it, beside nothing else, and
// returns what is wrong with it.
func checkValue(v value, decimal byte) []compare.Finding {
	if v.field == compare.FieldSince {
		if _, ok := window(v.text); ok { // counts back from the day of each claim
			return nil
		}
	}
	var found findings
	b := newBuilder(&found, &defaults{decimal: decimal})
	r := record{means: v.means, at: compare.Origin{Doc: valueDoc{v}}}
	r.text[compare.FieldSource] = "source"
	if v.field != compare.FieldLow && v.field != compare.FieldBest && v.field != compare.FieldHigh {
		r.text[compare.FieldFigure] = "1"
	}
	r.text[v.field] = v.text
	b.build(&r, &compare.Claim{})
	for i := range found.list {
		found.list[i].Claims = nil // it stands for all of them
	}
	return found.list
}

// checkSet returns the values of --set in the order of the fields, and what is
// wrong with them and with the decimal sign.
func checkSet(set map[compare.Field]string, decimal byte) (values []value, found []compare.Finding) {
	if decimal != 0 && decimal != '.' && decimal != ',' {
		found = append(found, compare.Finding{
			Code: compare.BadValue, Pos: compare.Pos{File: setFile},
			Message: "decimal " + compare.Quote(string(rune(decimal))) + " is neither a point nor a comma", Hint: "write --set decimal=, or leave it out",
		})
		decimal = 0
	}
	for f := range compare.NumFields {
		text := strings.TrimSpace(set[f])
		if text == "" {
			continue
		}
		v := value{field: f, text: text, pos: compare.Pos{File: setFile}}
		if bad := checkValue(v, decimal); len(bad) > 0 {
			found = append(found, bad...)
			continue
		}
		values = append(values, v)
	}
	return values, found
}

package sources

import (
	"strings"
	"unicode/utf8"
)

// armed puts an apostrophe before what a spreadsheet would run as a formula, since
// names and quotes come from strangers; unarmed takes it away again. The one undoes
// the other, also where there are apostrophes already.
func armed(cell string) string {
	if runs(cell) {
		return "'" + cell
	}
	return cell
}

func unarmed(cell string) string {
	if cell != "" && cell[0] == '\'' && runs(cell) {
		return cell[1:]
	}
	return cell
}

// runs reports whether a spreadsheet may take a cell for a formula, apart from the
// apostrophes and spaces before it; some take the wide forms too.
func runs(cell string) bool {
	if cell == "" || cell[0] >= '0' && cell[0] <= '9' || cell[0] >= 'A' && cell[0] <= 'z' {
		return false // as nearly all do
	}
	switch r, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, "' \t\r\n\u00a0")); r {
	case '=', '+', '-', '@', '−', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫':
		return true
	}
	return false
}

// visible replaces control characters, which a terminal would obey; line breaks and
// tabs stay.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return utf8.RuneError
		}
		return r
	}, s)
}

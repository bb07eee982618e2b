package article

import "strings"

// englishDigits writes a number that has a decimal comma the English way: 12 000 and
// 12.000 are 12,000, and 2,5 is 2.5.
func englishDigits(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == ',':
			return '.'
		case c < '0' || c > '9':
			return ','
		}
		return c
	}, visible(s))
}

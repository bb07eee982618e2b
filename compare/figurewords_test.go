package compare

import "testing"

func TestFigureWordsHaveTheirRoles(t *testing.T) {
	words := FigureWords()
	for word, want := range map[string]FigureRole{
		"three": InNumber, "thousand": InNumber | Multiplies, "dozens": InNumber | Multiplies, "several": InNumber, "k": InNumber | Multiplies,
		"nearly": BeforeNumber, "more": BeforeNumber | BehindNumber, "odd": BehindNumber, "or": BehindNumber, "single": InNumber,
		"killed": 0, "to": BeforeNumber, "~": BeforeNumber,
	} {
		if got := words[word]; got != want {
			t.Errorf("%s has the roles %b, not %b", word, got, want)
		}
	}
}

func TestReadFigureIsParseFigureWithoutReasons(t *testing.T) {
	for _, text := range []string{"nearly 3,000", "1.100", "two hundred and twelve", "three of the", "40 to 60", "dozens", "", "of", "3,000 killed"} {
		for _, decimal := range []byte{'.', ','} {
			want, err := ParseFigure(text, decimal)
			got, ok := ReadFigure(text, decimal)
			if want.Text = ""; ok != (err == nil) || ok && got != want {
				t.Errorf("%q: %+v, %v; want %+v, %v", text, got, ok, want, err)
			}
		}
	}
}

package compare

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestCodesAreUniqueAndSorted(t *testing.T) {
	if !slices.IsSortedFunc(Codes, func(a, b Code) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("codes are not in order")
	}
	titles := map[string]bool{}
	for i, c := range Codes {
		if i > 0 && c.Code == Codes[i-1].Code || titles[c.Title] {
			t.Errorf("%s, %q, is documented twice", c.Code, c.Title)
		}
		titles[c.Title] = true
		if len(c.Code) != 5 || !strings.HasPrefix(c.Code, "CC") || strings.Trim(c.Code[2:], "0123456789") != "" {
			t.Errorf("code %q", c.Code)
		}
	}
}

func TestCodesAreDocumentedInOneStyle(t *testing.T) {
	for _, c := range Codes {
		if c.Title == "" || c.Doc == "" || c.Wrong == "" || c.Right == "" || c.Wrong == c.Right {
			t.Errorf("%s lacks a text: %+v", c.Code, c)
			continue
		}
		if first := []rune(c.Title)[0]; unicode.IsUpper(first) || strings.HasSuffix(c.Title, ".") || strings.Contains(c.Title, "\n") {
			t.Errorf("%s: title %q", c.Code, c.Title)
		}
		sentence := []rune(c.Doc)
		if !strings.HasSuffix(c.Doc, ".") || strings.Contains(c.Doc, "\n") || unicode.IsSpace(sentence[0]) {
			t.Errorf("%s: doc %q", c.Code, c.Doc)
		}
	}
}

func TestCodeByName(t *testing.T) {
	for _, c := range Codes {
		if got, ok := CodeByName(c.Code); !ok || got != c {
			t.Errorf("%s is %+v", c.Code, got)
		}
	}
	if _, ok := CodeByName("CC999"); ok {
		t.Error("CC999 exists")
	}
}

// The figures that document a code are refused with that code, and read once mended.
func TestFigureCodesAreProvoked(t *testing.T) {
	c, _ := CodeByName(BadFigure)
	wrong, _ := strings.CutPrefix(c.Wrong, "figure: ")
	if _, err := ParseFigure(wrong, '.'); err == nil {
		t.Errorf("%q is read", wrong)
	}
	right, _, _ := strings.Cut(strings.TrimPrefix(c.Right, "figure: "), "\n")
	if _, err := ParseFigure(right, '.'); err != nil {
		t.Error(err)
	}
}

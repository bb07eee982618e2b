package cli

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"conflict", "tension", "not comparable", "killed or wounded", "Seoul", "Київ", "up"}
	for _, test := range []struct{ word, want string }{
		{"conflcit", "conflict"},
		{"tention", "tension"},
		{"TENSION", "tension"},
		{"not  comparabel", "not comparable"},
		{"killed or wonded", "killed or wounded"},
		{"soul", "Seoul"},
		{"Киів", "Київ"},
		{"pu", "up"},
		{"x", ""},
		{"", ""},
		{"something else altogether", ""},
	} {
		if got, _ := nearest(test.word, words); got != test.want {
			t.Errorf("nearest(%q) = %q, want %q", test.word, got, test.want)
		}
	}
}

func TestQuote(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Seoul", `"Seoul"`},
		{"a\x1b[31mb\n", `"a�[31mb�"`},
		{"a\u202eb", `"a�b"`},
		{"\xff", `"�"`},
	} {
		if got := quote(test.in); got != test.want {
			t.Errorf("quote(%q) = %s, want %s", test.in, got, test.want)
		}
	}
}

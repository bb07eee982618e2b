package check

import "testing"

func TestWindows(t *testing.T) {
	for _, test := range []struct {
		text, words string
		days        int
	}{
		{"in the past week alone", "past week", 7},
		{"more than 1,000 in the last 24 hours", "last 24 hours", 1},
		{"over the past three days, he said", "past three days", 3},
		{"during the last couple of days", "last couple of days", 2},
		{"the previous 48 hours", "previous 48 hours", 2},
		{"Past two weeks: 40 dead", "Past two weeks", 14},
		{"within the past month", "past month", 30},
		{"since Friday", "since Friday", 0},
		{"40 killed since 7 October", "since 7 October", 0},
		{"Since October 7, 40 were killed", "Since October 7", 0},
		{"troops lost since February 24, 2022", "since February 24, 2022", 0},
		{"since 2014", "since 2014", 0},
		{"since early May", "since early May", 0},
		{"au cours des dernières 24 heures", "dernières 24 heures", 1},
		{"ces 24 dernières heures", "dernières heures", 1},
		{"au cours de la dernière semaine", "dernière semaine", 7},
		{"depuis vendredi", "depuis vendredi", 0},
		{"depuis le 3 mai", "depuis le 3 mai", 0},

		{"he said last week that 40 were killed", "", 0},
		{"since their deployment", "", 0},
		{"since the war began", "", 0},
		{"since then", "", 0},
		{"the deadliest attack since 2014", "", 0},
		{"the first deaths since Friday", "", 0},
		{"at war for the past three years", "", 0},
		{"in the past, 40 were killed", "", 0},
		{"at least 40 in the province", "", 0},
		{"la semaine dernière", "", 0},
		{"the last 40 survivors", "", 0},
		{"", "", 0},
	} {
		w, ok := windowIn(test.text)
		if ok != (test.words != "") || w.words != test.words || w.days != test.days {
			t.Errorf("%q: %+v", test.text, w)
		}
	}
}

package check

import (
	"testing"

	"counterclaim/compare"
)

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

		{"200 people killed last week", "last week", 7},
		{"200 people were killed in Gaza last week", "last week", 7},
		{"200 people killed this week", "this week", 7},
		{"200 killed this year, he said", "this year", 365},
		{"Last week, 200 people were killed, he said", "Last week", 7},
		{"200 people killed overnight", "overnight", 1},
		{"200 people killed last night", "last night", 1},
		{"Overnight, 12 were wounded.", "Overnight", 1},
		{"200 people killed on Tuesday alone", "on Tuesday alone", 1},
		{"On 3 March alone, 200 were killed", "On 3 March alone", 1},
		{"he said 200 were killed in March alone.", "in March alone", 30},
		{"last week alone the army lost 200", "last week alone", 7},
		{"200 people killed within 24 hours", "within 24 hours", 1},
		{"200 people killed in just 48 hours", "in just 48 hours", 2},
		{"200 people were killed in a single day", "in a single day", 1},
		{"In one week 200 people were killed", "In one week", 7},
		{"200 people killed from 1 March to 7 March", "from 1 March to 7 March", 0},
		{"From March 1 to March 7, 200 were killed", "From March 1 to March 7", 0},
		{"200 people killed from 1 to 7 March 2023", "from 1 to 7 March 2023", 0},
		{"200 people killed from Friday to Sunday", "from Friday to Sunday", 0},
		{"200 deaths from May until August", "from May until August", 0},

		{"40 killed, a report said last week", "", 0},
		{"40 killed, according to a report last week", "", 0},
		{"Last week, the army said 40 were killed", "", 0},
		{"40 were killed in an attack last week", "", 0},
		{"40 were killed last week when a dam burst", "", 0},
		{"40 were killed overnight in a strike", "", 0},
		{"the injured were flown out last week", "", 0},
		{"40 people killed. This week, talks begin", "", 0},
		{"200 killed per day on average", "", 0},
		{"200 killed this time", "", 0},
		{"he will resign within 24 hours", "", 0},
		{"the deaths rose from 40 to 60", "", 0},
		{"the toll rose from 43 to 57 on March 7", "", 0},
		{"killed in three years of war", "", 0},
		{"40 killed in Kursk alone", "", 0},
		{"he lives alone", "", 0},
		{"from", "", 0},
		{"killed within", "", 0},
		{"alone", "", 0},
		{"killed from 1 to", "", 0},
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

// TestWindowsInQuotes holds that the words of short windows let a quote be looked at.
func TestWindowsInQuotes(t *testing.T) {
	figure, _ := compare.ParseFigure("200", '.')
	for _, end := range []string{
		"last week", "this week", "overnight", "on Tuesday alone", "within 24 hours", "in a single day", "in one week", "from 1 March to 7 March",
		"from Friday to Sunday",
	} {
		c := &compare.Claim{Figure: figure, Counts: "killed", Term: termOf("killed"), Quote: "200 people killed " + end, Stated: compare.NewDate(2024, 3, 9)}
		count := func() (n int) {
			for k, found := range lookAtQuotes([]*compare.Claim{c}) {
				if n += len(found); len(found) > 0 && quoteRules[k].code != "CC306" {
					t.Errorf("%s: %s: %s", c.Quote, quoteRules[k].code, found[0].message)
				}
			}
			return n
		}
		if n := count(); n != 1 {
			t.Errorf("%s: %d findings", c.Quote, n)
		}
		c.Since = compare.NewDate(2024, 3, 1)
		if n := count(); n != 0 {
			t.Errorf("%s: %d findings with since", c.Quote, n)
		}
	}
}

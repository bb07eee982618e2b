package check_test

import (
	"slices"
	"strings"
	"testing"

	"counterclaim/compare"
	"counterclaim/compare/check"
)

// evidence makes a claim of a quote and of what it is evidence for: a figure, or low,
// best and high as "low 40 high 60".
func evidence(t testing.TB, quote, figure, counts string) *compare.Claim {
	t.Helper()
	c := &compare.Claim{
		Source: "Kyiv", Quote: quote, Counts: counts, Stated: compare.NewDate(2024, 12, 27), Since: compare.NewDate(2024, 10, 1),
	}
	words := strings.Fields(figure)
	if !slices.Contains([]string{"low", "best", "high"}, words[0]) {
		f, err := compare.ParseFigure(figure, '.')
		if err != nil {
			t.Fatal(err)
		}
		c.Figure = f
	} else {
		for i := 0; i+1 < len(words); i += 2 {
			f, err := compare.ParseFigure(words[i+1], '.')
			if err != nil {
				t.Fatal(err)
			}
			switch g := &c.Figure.Given; words[i] {
			case "low":
				g.Low, g.HasLow = f.A, true
			case "best":
				g.Best, g.HasBest = f.A, true
			default:
				g.High, g.HasHigh = f.A, true
			}
		}
	}
	term, ok := compare.ParseTerm(counts)
	if !ok {
		t.Fatal(counts)
	}
	c.Term = term
	return c
}

// codes returns the codes of what is found in claims, in order.
func codes(claims ...*compare.Claim) (all []string) {
	rep := check.Run(&compare.Dataset{Claims: claims}, nil, check.Options{Levels: map[string]check.Level{"CC701": check.Off}})
	for _, f := range rep.Findings {
		all = append(all, f.Code)
	}
	slices.Sort(all)
	return all
}

func TestQuotesAndFigures(t *testing.T) {
	for _, test := range []struct{ quote, figure, counts, want string }{
		// The figure in other signs and words.
		{"nearly 3,000 killed", "nearly 3,000", "killed", ""},
		{"nearly three thousand killed", "nearly 3,000", "killed", ""},
		{"Nearly 3 000 killed", "nearly 3,000", "killed", ""},
		{"nearly 3.000 killed", "nearly 3,000", "killed", ""},
		{"nearly 3’000 killed", "nearly 3,000", "killed", ""},
		{"almost 3\u202f000 killed", "nearly 3000", "killed", ""},
		{"1.1 thousand killed", "1,100", "killed", ""},
		{"1,1 thousand killed", "1,100", "killed", ""},
		{"12k killed", "12,000", "killed", ""},
		{"12k-plus", "12k-plus", "killed", ""},
		{"a thousand were killed", "1,000", "killed", ""},
		{"two hundred and\ntwelve dead", "212", "killed", ""},
		{"1,50,000 were displaced", "150,000", "displaced", ""},
		{"1.5 lakh people displaced", "150,000", "displaced", ""},
		{"half a million displaced", "500,000", "displaced", ""},
		{"dozens killed", "dozens", "killed", ""},
		{"several hundred killed", "several hundred", "killed", ""},
		{"they suffered a lot of losses", "a lot of", "losses", ""},
		{"40 to 60 killed", "40 to 60", "killed", ""},
		{"40–60 killed", "40 to 60", "killed", ""},
		{"between 40 and 60 killed", "40-60", "killed", ""},
		{"between 40 soldiers and 60 soldiers were killed", "40 to 60", "killed", ""},
		{"between six hundred and seven hundred dead", "600 to 700", "killed", ""},
		{"2–3 thousand dead", "2,000 to 3,000", "killed", ""},
		{"two or three dead", "two or three", "killed", ""},
		{"2-3,000 deaths", "2,000 to 3,000", "killed", ""},
		{"2–3,000 deaths", "low 2000 high 3000", "killed", ""},
		{"20-30,000 deaths", "20,000 to 30,000", "killed", ""},
		{"several dozen people were killed", "dozens", "killed", ""},
		{"a couple hundred people were killed", "hundreds", "killed", ""},
		{"several dozen people were killed", "hundreds", "killed", "CC201"},
		{"dozens of people were killed", "several dozen", "killed", "CC201"},
		{"a couple was killed", "2", "killed", ""},
		{"A married couple in their 60s was killed", "2", "killed", ""},
		{"a couple of people were killed", "2", "killed", "CC603"},
		{"a couple of people were killed", "a couple", "killed", ""},
		{"a couple was killed", "a couple", "killed", ""},
		{"a couple dozen were killed", "2", "killed", "CC201"},
		{"no casualties", "none", "casualties", ""},
		{"nobody was killed", "0", "killed", ""},
		{"a woman was killed", "1", "killed", ""},
		{"the mayor was killed", "one", "killed", ""},
		{"the toll rose from 43 to 57", "57", "killed", ""},
		{"the death toll has gone up to 117", "117", "killed", ""},
		{"٣٬٠٠٠ قتيل", "3,000", "killed", ""},

		// Another figure, or none.
		{"nearly 2,000 killed", "nearly 3,000", "killed", "CC201"},
		{"21,000 killed", "1,000", "killed", "CC201"},
		{"1,000,000 killed", "1,000", "killed", "CC201"},
		{"10 million killed", "10", "killed", "CC201"},
		{"474 killed and 861 wounded", "1,335", "killed or wounded", "CC201"},
		{"dozens killed", "hundreds", "killed", "CC201"},
		{"40 to 60 killed", "40 to 65", "killed", "CC201"},
		{"several killed", "20", "killed", "CC201"},
		{"12 soldiers killed", "1,200", "killed", "CC201"},
		{"100 wounded", "95", "wounded", "CC201"},
		{"3,000 wounded", "3,100", "wounded", "CC201"},
		{"killed or injured", "nearly 3,000", "killed or wounded", ""},
		{"killed on 23 December 2024 in the past", "300", "killed", ""},
		{"killed by a 122mm shell, a drone at 10:30, 40 km from the border", "300", "killed", ""},
		{"The minister said so on Monday", "300", "killed", "CC201"},

		// People who add up, and people who do not.
		{"six soldiers and four civilians were killed", "10", "killed", ""},
		{"Two men and a woman were killed", "3", "killed", ""},
		{"a man and a woman were killed", "2", "killed", ""},
		{"two men, a woman and a 4-year-old boy were killed", "4", "killed", ""},
		{"A couple and their child were killed", "3", "killed", ""},
		{"a mother and her two children died", "3", "killed", ""},
		{"20 people died on Monday and two more on Tuesday", "22", "killed", ""},
		{"26 were killed in the first attack and 12 killed in the second", "38", "killed", ""},
		{"killing six soldiers and four civilians and wounding 20", "10", "killed", ""},
		{"wounding six soldiers and four civilians and killing 20", "10", "killed", "CC201"},
		{"six soldiers and four civilians were killed", "11", "killed", "CC201"},
		{"six soldiers and four civilians were wounded", "10", "killed", "CC201"},
		{"six soldiers were killed and four civilians were wounded", "10", "killed", "CC201"},
		{"six soldiers were killed and a woman was wounded", "7", "killed", "CC201"},
		{"12 martyrs (including 5 recovered bodies) and 30 injuries", "17", "killed", "CC201"},
		{"12 people, including 5 children and 3 women, were killed", "17", "killed", "CC201"},
		{"12 people were killed, 5 of them children and 3 of them women", "20", "killed", "CC201"},
		{"131 people, 80 men, were killed", "211", "killed", "CC201"},
		{"six soldiers were killed. In May, four had died", "10", "killed", "CC201"},

		// Digits that are no number of people.
		{"On Feb. 24, several people were killed", "24", "killed", "CC201"},
		{"On February 24 several people were killed", "24", "killed", "CC201"},
		{"15-year-old killed in village", "15", "killed", "CC201"},
		{"15-year-old killed in village", "300", "killed", ""},
		{"people killed in February 2023", "2023", "killed", "CC201"},
		{"many people were killed in 2023", "2023", "killed", "CC201"},
		{"2023 people were killed", "2023", "killed", ""},
		{"2023 people were killed", "2,023", "killed", ""},
		{"the toll stood at 1900", "1,900", "killed", ""},
		{"people killed at 9 a.m.", "9", "killed", "CC201"},
		{"killed at 9 p.m. on Monday", "9", "killed", "CC201"},
		{"killed at 9am", "9", "killed", "CC201"},
		{"COVID-19 kills 17", "19", "killed", "CC201"},
		{"COVID-19 kills 17", "17", "killed", ""},
		{"flight MH17 killed 298 people", "17", "killed", "CC201"},
		{"flight MH17 killed 298 people", "298", "killed", ""},
		{"flight 752 was shot down, killing 176", "752", "killed", "CC201"},
		{"200 km from the capital, several killed", "200", "killed", "CC201"},
		{"$200 million in damage, people killed", "200", "killed", "CC201"},
		{"a 5.9-magnitude quake killed people", "5", "killed", "CC201"},
		{"a 5.9-magnitude quake killed people", "59", "killed", ""},
		{"30 percent of the dead were children", "30", "killed", "CC201"},
		{"30% of the dead were children", "30", "killed", "CC201"},
		{"killed not 2,100 but 1,200", "2,100", "killed", "CC201"},
		{"killed not 2,100 but 1,200", "1,200", "killed", ""},
		{"not only 12 soldiers but also 3 civilians were killed", "12", "killed", ""},
		{"12 a day were killed", "12", "killed", ""},
		{"12 per day were killed", "12", "killed", ""},
		{"many were killed—40 in the city", "40", "killed", ""},
		{"killed-40, wounded-60", "40", "killed", ""},
		{"On 24 February 24 people were killed", "24", "killed", ""},
		{"17 aircraft crew were killed", "17", "killed", ""},
		{"240 old people died", "240", "killed", ""},
		{"losses of 40 tanks", "40", "losses", ""},
		{"killing 120 Russian soldiers and destroying 22 tanks", "22", "killed", "CC201"},
		{"killing 120 Russian soldiers and destroying 22 tanks", "120", "killed", ""},
		{"22 houses were destroyed and 120 people killed", "22", "killed", "CC201"},
		{"40 buildings destroyed, killing residents", "40", "killed", "CC201"},
		{"22 tanks' crews were killed", "22", "killed", ""},
		{"in 22 villages, 22 were killed", "22", "killed", ""},
		{"Officials denied that 200 were killed", "200", "killed", ""},
		{"a Boeing 737 MAX 9 crashed and 100 people were killed", "9", "killed", "CC201"},
		{"a Boeing 737 MAX 9 crashed and 100 people were killed", "737", "killed", "CC201"},

		// Numbers without words.
		{"about 50 killed", "low 40 high 60", "killed", ""},
		{"some 3,000 killed", "low 2,700 high 3,300", "killed", ""},
		{"more than 1,000 killed", "low 1,001", "killed", ""},
		{"three dozen killed", "low 40 high 60", "killed", "CC201"},
		{"300 killed", "best 300 low 200 high 400", "killed", ""},
		{"more than 300 killed", "low 300 high 300", "killed", "CC203"},

		// A range that is quoted has the ends that the claim gives.
		{"between 40 and 60 wounded", "low 40 high 60", "wounded", ""},
		{"between 40 and 60 wounded, most likely 50", "low 40 best 50 high 60", "wounded", ""},
		{"40 wounded, perhaps 60", "low 40 high 60", "wounded", ""},
		{"between 14 and 60 wounded", "low 40 high 60", "wounded", "CC201"},
		{"40 to 600 wounded", "low 40 high 60", "wounded", "CC201"},
		{"between 200,000 and 350,000 killed", "low 200000 high 250000", "killed", "CC201"},
		{"7,000 to 15,000 killed", "low 15000 high 30000", "killed", "CC201"},
		{"between 40 and 90 wounded, most likely 50", "low 40 best 50 high 60", "wounded", "CC201"},
		{"30 to 40 were killed and 40 to 60 wounded", "low 40 high 60", "wounded", ""},
		{"the toll rose from 43 to 57", "low 50 high 60", "killed", ""},
		{"40 to 60 killed", "low 40", "killed", ""},

		// Hedges.
		{"more than 1,000 killed", "1,000", "killed", "CC203"},
		{"1,000 killed", "more than 1,000", "killed", "CC203"},
		{"nearly 3,000 killed", "more than 3,000", "killed", "CC203"},
		{"roughly 3,000 killed", "about 3,000", "killed", ""},
		{"3,000 or so killed", "some 3,000", "killed", ""},
		{"3,000 or more killed", "at least 3,000", "killed", ""},
		{"3,000+ killed", "more than 3,000", "killed", ""},
		{"losses have already exceeded 3,000 killed", "more than 3,000", "killed", ""},
		{"no more than 3,000 killed", "up to 3,000", "killed", ""},
		{"exactly 312 killed", "312", "killed", ""},
		{"more than “a thousand” soldiers were killed", "more than a thousand", "killed", ""},
		{"at least another 130 killed", "at least 130", "killed", ""},
		{"more than **3,000** killed", "more than 3,000", "killed", ""},
		{"of the 40 killed", "40", "killed", ""},
		{"3,000 killed; later he said more than 3,000 killed", "more than 3,000", "killed", ""},
		{"it is estimated that 3,000 were killed", "about 3,000", "killed", ""},
		{"3,000 or higher, killed", "at least 3,000", "killed", ""},

		// Hedges behind what is counted, or misspelt.
		{"300 killed or more", "300 or more", "killed", ""},
		{"300 killed or more", "300", "killed", "CC203"},
		{"300 people were killed or more", "at least 300", "killed", ""},
		{"300 people killed at least", "at least 300", "killed", ""},
		{"300 killed at least", "300", "killed", "CC203"},
		{"300 killed or fewer", "at most 300", "killed", ""},
		{"300 killed or more than 400", "300", "killed", ""},
		{"300 killed, or more precisely wounded", "300", "killed", ""},
		{"300 killed, at least 20 of them children", "300", "killed", ""},
		{"300 killed at least 20 km away", "300", "killed", ""},
		{"more then 43,000 killed", "more than 43,000", "killed", ""},
		{"more then 43,000 killed", "43,000", "killed", "CC203"},
		{"fewer then 43 killed", "fewer than 43", "killed", ""},

		{"c. 60 killed", "60", "killed", "CC203"},
		{"ca. 60 killed", "60", "killed", "CC203"},
		{"ca. 60 killed", "about 60", "killed", ""},
		{"approx. 60 were killed", "60", "killed", "CC203"},
		{"min. 60 were killed", "at least 60", "killed", ""},
		{"It was over. 60 were killed", "60", "killed", ""},
		{"± 60 killed", "60", "killed", "CC203"},
		{"±60 killed", "60", "killed", "CC203"},
		{"±60 killed", "about 60", "killed", ""},
		{"perhaps 60 were killed", "60", "killed", "CC203"},
		{"perhaps 60 were killed", "about 60", "killed", ""},
		{"perhaps as many as 60 were killed", "up to 60", "killed", ""},
		{"60, at a minimum, were killed", "60", "killed", "CC203"},
		{"60, at a minimum, were killed", "at least 60", "killed", ""},
		{"60 at the very least were killed", "at least 60", "killed", ""},
		{"60 at most were killed", "60", "killed", "CC203"},
		{"60 killed, at least 20 of them children", "60", "killed", ""},
		{"the dead are 60, at least 20 of them children", "60", "killed", ""},
		{"death toll passes 60", "60", "killed", "CC203"},
		{"death toll passes 60", "more than 60", "killed", ""},
		{"death toll climbs past 60", "60", "killed", "CC203"},
		{"60 killed in the past 60 days", "60", "killed", ""},
		{"60-70 killed", "60", "killed", "CC203"},
		{"60-70 killed", "70", "killed", "CC203"},
		{"60-70 killed", "low 60 high 70", "killed", ""},
		{"60-70 killed", "at least 60", "killed", ""},
		{"60-70 killed; a final count gave 60 killed", "60", "killed", ""},
		{"between 60 and 100 people were killed", "60", "killed", "CC203"},
		{"two or three dead", "two", "killed", "CC203"},
		{"the toll was raised 43 to 57", "57", "killed", ""},
		{"the toll was revised from 57 to 43", "43", "killed", ""},
		{"just shy of 2,100 were killed", "2,100", "killed", "CC203"},
		{"just shy of 2,100 were killed", "nearly 2,100", "killed", ""},
		{"twice as many as the 200 killed in 2010", "200", "killed", ""},
		{"three times as many as the 200 killed in 2010", "200", "killed", ""},
		{"as many as 200 killed in 2010", "200", "killed", "CC203"},
		{"a Boeing 737 MAX 9 crashed, and 9 were killed", "9", "killed", ""},

		// Precision.
		{"some 3,000 killed", "3,012", "killed", "CC603"},
		{"some 3,000 killed", "about 2,987", "killed", "CC603"},
		{"3,000 killed", "3,012", "killed", "CC603"},
		{"more than 1,000 killed", "1,012", "killed", "CC603"},
		{"dozens killed", "37", "killed", "CC603"},
		{"40 to 60 killed", "50", "killed", "CC603"},
		{"some 3,000 killed", "best 3,012", "killed", "CC603"},
		{"some 3,000 killed", "4,012", "killed", "CC201"},
		{"more than 1,000 killed", "9,712", "killed", "CC201"},

		// Definitions.
		{"3,000 killed or injured", "3,000", "killed", "CC206"},
		{"3,000 have been killed or seriously wounded", "3,000", "killed and wounded", ""},
		{"3,000 soldiers died", "3,000", "killed", ""},
		{"an attack killing 12", "12", "killed", ""},
		{"the death toll of 40", "40", "killed", ""},
		{"12 injured", "12", "killed", "CC206"},
		{"12 hurt", "12", "wounded", ""},
		{"100 killed and 1,000 wounded", "100", "killed", ""},
		{"100 killed and 1,000 wounded", "1,000", "wounded", ""},
		{"100 killed and 1,000 wounded", "1,000", "missing", "CC206"},
		{"killed: 12, wounded: 34", "12", "killed", ""},
		{"3,000 casualties, including 300 killed", "3,000", "casualties", ""},
		{"3,000 casualties, including 300 killed", "300", "killed", ""},
		{"3,000 civilian casualties", "3,000", "killed or wounded", ""},
		{"more than 1,000 people were injured” or killed", "more than 1,000", "killed or wounded", ""},
		{"12 were killed when the wall fell, and the injured were taken away", "12", "killed", ""},
		{"3,000 casualties", "3,000", "casualties (NATO)", ""},
		{"1,335 casualties", "1,335", "civilian casualties", ""},
		{"1,335 casualties", "1,335", "killed", "CC206"},
		{"3,000 losses", "3,000", "irrecoverable losses", ""},
		{"12 killed", "12", "killed or wounded", "CC206"},
		{"casualties: 7,000 (2,500 killed and 4,500 wounded)", "7,000", "killed and wounded", ""},
		{"casualties: 7,000 (2,500 killed)", "7,000", "killed and wounded", "CC206"},
		{"12 people were there", "12", "killed", ""},
		{"the toll rose to 12", "12", "killed", ""},
		{"die 3.000 Soldaten", "3,000", "wounded", ""},

		{"12 martyrs and 30 injuries", "12", "killed", ""},
		{"12 martyrs and 30 injuries", "12", "wounded", "CC206"},
		{"12 hostages were killed", "12", "killed", ""},
		{"12 people disappeared and were found dead", "12", "killed", ""},

		{"nobody was hurt", "none", "killed", ""},
		{"nobody was hurt", "0", "killed", ""},
		{"no casualties were reported", "none", "killed", ""},
		{"no casualties were reported", "none", "wounded", ""},
		{"nobody was killed or injured", "none", "killed", ""},
		{"no one was injured", "none", "wounded", ""},
		{"nobody was killed", "none", "wounded", "CC206"},
		{"nobody is missing", "none", "killed", "CC206"},

		// Each number has the definition of its own clause.
		{"26 people were killed and 40 wounded", "40", "killed", "CC206"},
		{"26 people were killed and 40 wounded", "40", "wounded", ""},
		{"26 people were killed and 40 wounded", "26", "killed", ""},
		{"26 people were killed and 40 wounded", "26", "wounded", "CC206"},
		{"At least 26 people were killed and 40 others were wounded in the strike", "40", "killed", "CC206"},
		{"26 dead, 40 injured", "40", "killed", "CC206"},
		{"26 killed, 40 wounded", "40", "killed", "CC206"},
		{"26 killed; 40 wounded", "40", "killed", "CC206"},
		{"26 killed (40 wounded)", "40", "killed", "CC206"},
		{"26 killed – 40 wounded", "40", "killed", "CC206"},
		{"26 killed/40 wounded", "40", "killed", "CC206"},
		{"killing 26 people while wounding 40", "40", "killed", "CC206"},
		{"the strike wounded 40 and killed 26", "40", "killed", "CC206"},
		{"the strike wounded 40 and killed 26", "26", "wounded", "CC206"},
		{"the strike wounded 40 and killed 26", "26", "killed", ""},
		{"killed 26 and wounded 40", "26", "killed", ""},
		{"killed 26 and wounded 40", "40", "wounded", ""},
		{"26 people dead and another 40 missing", "40", "killed", "CC206"},
		{"killed: 12, wounded: 34", "34", "killed", "CC206"},
		{"killed: 12, wounded: 34", "34", "wounded", ""},
		{"the number of dead rose to 40 and of injured to 100", "40", "killed", ""},
		{"One person was killed and two were injured", "two", "killed", "CC206"},
		{"One person was killed and two were injured", "two", "wounded", ""},
		{"Deaths: 40. Injuries: 26.", "40", "wounded", "CC206"},
		{"3,800 killed and wounded, 2,500 of them killed", "2,500", "killed", ""},
		{"41,595 with 96,251 injured since, the toll of the dead", "41,595", "killed", ""},
		{"lists of 40 dead and 10 wounded", "40", "killed", ""},
		{"lists of 40 dead and 10 wounded", "10", "wounded", ""},
		{"40 people were killed or wounded", "40", "killed or wounded", ""},
		{"40 killed and wounded", "40", "killed or wounded", ""},
		{"26 people were killed on Monday and 40 on Tuesday", "40", "killed", ""},
		{"26 people were killed on Monday and 40 on Tuesday", "40", "wounded", "CC206"},
		{"26 were killed in the first attack and 40 in the second, where the wounded lay", "40", "killed", ""},
		{"100 people were killed, 40 of them in a hospital for the wounded", "40", "killed", ""},
		{"26 people, most of them wounded before, were killed and 40 fled", "26", "killed", ""},
		{"between 26 and 40 people were wounded and 12 killed", "26 to 40", "wounded", ""},

		// Other languages.
		{"près de 3 000 soldats tués ou blessés", "nearly 3,000", "killed or wounded", ""},
		{"près de 3 000 soldats tués ou blessés", "3,000", "killed or wounded", "CC203"},
		{"au moins 12 morts", "at least 12", "killed", ""},
		{"environ 300 blessés", "about 300", "killed", "CC206"},
		{"une dizaine de morts dans la ville", "about ten", "killed", ""},
		{"soixante-dix-sept mineurs sont morts", "77", "killed", ""},
		{"quatre-vingt-douze morts et vingt et un blessés", "92", "killed", ""},
		{"quatre-vingt-douze morts et vingt et un blessés", "21", "wounded", ""},
		{"des dizaines de morts", "tens", "killed", ""},
		{"plus d'un millier de morts", "more than a thousand", "killed", ""},
		{"1,2 million de personnes ont été déplacées", "1.2 million", "displaced", ""},
		{"майже 3 тисячі загиблих", "nearly 3,000", "killed", ""},
		{"загинуло 2 тисячі", "nearly 3,000", "killed", "CC201"},
		{"約3千人が死傷", "about 3,000", "killed or wounded", ""},
	} {
		if got := strings.Join(codes(evidence(t, test.quote, test.figure, test.counts)), " "); got != test.want {
			t.Errorf("%q with %q %s: found %q, want %q", test.quote, test.figure, test.counts, got, test.want)
		}
	}
}

// One fault is one finding: a quote of other people with another figure lacks the
// figure, and that is all that is said.
func TestOneFaultIsOneFinding(t *testing.T) {
	c := evidence(t, "more than 2,000 injured", "about 3,000", "killed")
	if got := codes(c); !slices.Equal(got, []string{"CC201"}) {
		t.Errorf("found %v", got)
	}
}

// A range with another end may be of others, which the words beside it say.
func TestARangeOfOthersIsAWarning(t *testing.T) {
	for quote, want := range map[string]compare.Severity{
		"30 to 50 wounded":                     compare.Error,
		"30 to 50 killed":                      compare.Warning,
		"40 to 50 killed, and some 50 wounded": compare.Warning,
	} {
		c := evidence(t, quote, "low 40 high 60", "wounded")
		found := check.Run(&compare.Dataset{Claims: []*compare.Claim{c}}, nil, check.Options{}).Findings
		if len(found) != 1 || found[0].Code != "CC201" || found[0].Severity != want {
			t.Errorf("%s: %+v", quote, found)
		}
	}
}

// No hint says to write what would drop a hedge.
func TestNoHintDropsAHedge(t *testing.T) {
	for _, figure := range []string{"some 1,100", "more than 1,100", "1,100 or more", "up to 1,100"} {
		c := evidence(t, "1,100 killed", figure, "killed")
		found := check.Run(&compare.Dataset{Claims: []*compare.Claim{c}}, nil, check.Options{}).Findings
		if len(found) != 1 || found[0].Code != "CC203" || strings.Contains(found[0].Hint, "1,100") {
			t.Errorf("%s: %+v", figure, found)
		}
	}
}

// Where nothing says what is counted, the hint has the words of the quote.
func TestTheQuoteSaysWhatIsCounted(t *testing.T) {
	for quote, want := range map[string]string{
		"190 killed, 20 wounded":                   `the quote says "killed": write counts: killed`,
		"20 killed, 190 injured":                   `the quote says "injured": write counts: wounded`,
		"more than 190 people were killed or hurt": `the quote says "killed or hurt": write counts: killed or wounded`,
		"the strike killed 190 and wounded dozens": `the quote says "killed": write counts: killed`,
		"190 people": "write what it counts, such as counts: killed, or write it once above the claims",
		"plus de 190 personnes ont été tuées à Gao": `the quote says "tuées": write counts: killed`,
	} {
		c := evidence(t, quote, "190", "killed")
		c.Counts, c.Term = "", 0
		for _, f := range check.Run(&compare.Dataset{Claims: []*compare.Claim{c}}, nil, check.Options{}).Findings {
			if f.Code == "CC114" && f.Hint != want {
				t.Errorf("%s: %s", quote, f.Hint)
			}
		}
	}
}

func TestARounderNumberKeepsItsHedge(t *testing.T) {
	c := evidence(t, "3,000 killed", "about 3,012", "killed")
	found := check.Run(&compare.Dataset{Claims: []*compare.Claim{c}}, nil, check.Options{}).Findings
	if len(found) != 1 || found[0].Code != "CC603" || found[0].Hint != "write figure: about 3,000" {
		t.Errorf("%+v", found)
	}
}

func TestWhatMeansListsIsTheSourcesWord(t *testing.T) {
	c := evidence(t, "4,000 soldiers in losses", "4,000", "losses")
	c.Details = &compare.Details{Means: []string{"killed", "wounded"}}
	c.Term, _ = compare.ParseTerm("killed or wounded")
	for _, quote := range []string{c.Quote, "4,000 killed or wounded"} {
		if c.Quote = quote; len(codes(c)) > 0 {
			t.Errorf("%s: %v", quote, codes(c))
		}
	}
	if c.Quote = "4,000 killed"; !slices.Equal(codes(c), []string{"CC206"}) {
		t.Errorf("%s: %v", c.Quote, codes(c))
	}
}

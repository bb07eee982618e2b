package render

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

// This file holds sentences to their laws, on topics that are drawn. The sentence is
// taken apart again, with nothing of what made it.

var (
	lawFigures = []string{
		"212", "1,100", "3,000", "nearly 3,000", "about 1,100", "around 300", "more than 1,000", "at least 40", "up to 500",
		"fewer than 900", "dozens", "several hundred", "none", "40 to 60", "200 to 1,800", "exactly 12", "many", "1",
	}
	lawTerms = []string{"killed", "wounded", "killed or wounded", "casualties", "losses", "missing", "excess deaths", ""}
	lawWords = map[string][]string{ // other words for the same terms
		"killed": {"deaths", "dead"}, "wounded": {"injured"}, "missing": {"MIA"}, "casualties": {"military casualties"},
	}
	lawDates = []string{"", "2024-12-23", "2024-12-27", "2024-12", "2025-01-05", "2025"}
)

// drawTopic draws the claims of one topic.
func drawTopic(t *rapid.T) *compare.Dataset {
	pick := func(list []string, what string) string { return rapid.SampledFrom(list).Draw(t, what) }
	ds := &compare.Dataset{}
	n := rapid.IntRange(1, 14).Draw(t, "claims")
	people := rapid.IntRange(1, 4).Draw(t, "people")
	few := rapid.IntRange(1, len(lawTerms)).Draw(t, "terms")
	for i := range n {
		c := &compare.Claim{ID: "k" + strconv.Itoa(i), Details: new(compare.Details)}
		f, err := compare.ParseFigure(pick(lawFigures, "figure"), '.')
		if err != nil {
			t.Fatal(err)
		}
		c.Figure = f
		c.Source = pick([]string{"Kyiv", "Seoul", "Moscow", "Radio", "Army", "UN", "Mayor", "Police", ""}, "source")
		c.Counts = pick(lawTerms[:few], "counts")
		c.Counts = pick(append([]string{c.Counts, c.Counts}, lawWords[c.Counts]...), "words")
		c.Term, _ = compare.ParseTerm(c.Counts)
		c.Subject = pick([]string{"", "", "children", "child"}[:people], "subject")
		c.Place = pick([]string{"", "Town", "Town", "District"}, "place")
		c.Stated, c.Until = day(pick(lawDates, "stated")), day(pick([]string{"", "", "", "2024-12-20"}, "until"))
		c.Since = day(pick([]string{"", "", "2024-10"}, "since"))
		c.Details.Via = pick([]string{"", "AFP", "Reuters"}, "via")
		if i > 0 {
			other := "k" + strconv.Itoa(rapid.IntRange(0, i-1).Draw(t, "other"))
			c.Details.Revises = pick([]string{"", "", "", other}, "revises")
			c.Details.DerivedFrom = pick([]string{"", "", "", "", other, "Ministry"}, "derived")
		}
		ds.Claims = append(ds.Claims, c)
	}
	return ds
}

// A cited is a figure of a sentence with those to whom it is ascribed. end is 1 at
// the low end of a range, 2 at the high end.
type cited struct {
	words   string
	who     []string
	end     int
	own     []string // what they say it counts, where that stands beside it
	revised string   // the figure that it replaced, by the sentence
	fallen  string   // the figure below which it fell, by the sentence
	of      reading
}

// A reading is what a reader who takes the sentences in their order believes that a
// figure counts.
type reading struct {
	words, people, place string
	since                bool
}

var (
	rangeForm   = regexp.MustCompile(`range from (.+?) \(([^()]*)\) to (.+?) \(([^()]*)\)`)
	listForm    = regexp.MustCompile(`^(.*?) (?:last |had |had last )?(?:said|put|gave|given) (.*)$`)
	dayForm     = regexp.MustCompile(` (?:on|in|as of) (?:the same (?:day|month|year)|(?:\d{1,2} )?[A-Z][a-z]+(?: \d{4})?|\d{4})| the same (?:day|month|year)`)
	numbers     = regexp.MustCompile(`\d[\d,]*`)
	counted     = regexp.MustCompile(`(\d+) others?\b|(\d+) other sources?`)
	ownForm     = regexp.MustCompile(` \(((?:“[^”]*”(?: or |, )?)+)\)`)
	quotedForm  = regexp.MustCompile(`“([^”]*)”`)
	fallenForm  = regexp.MustCompile(`, down from (` + strings.Join(byLength(lawFigures), "|") + `)`)
	revisedForm = regexp.MustCompile(`, revised from (` + strings.Join(byLength(lawFigures), "|") + `)`)
	wordsForm   = regexp.MustCompile(`\b(` + strings.Join(byLength(allWords()), "|") + `)\b`)
	nounForm    = regexp.MustCompile(`(?:the number of|[Ee]stimates of|put|gave|given) (.*?)(?: range from| at | as )|that (no .*)`)
	leadForm    = regexp.MustCompile(`^(?:Counting|As) (.*?), `)
)

// allWords returns all words of definitions that are drawn.
func allWords() (all []string) {
	for _, term := range lawTerms {
		if term != "" {
			all = append(append(all, term), lawWords[term]...)
		}
	}
	return all
}

// byLength sorts texts so that none stands before a longer one that begins with it.
func byLength(list []string) []string {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}

// next returns what a reader believes after the beginning of another sentence: what a
// lead leaves out is as in the sentence before, and anything else is as it says.
func (r reading) next(t *rapid.T, sentence string) reading {
	if m := leadForm.FindStringSubmatch(sentence); m != nil {
		r.words = wordsForm.FindString(m[1])
		return r
	}
	m := nounForm.FindStringSubmatch(strings.ReplaceAll(sentence, " counted as ", " counted-as "))
	if m == nil {
		t.Fatalf("nothing says what is counted in %q", sentence)
	}
	noun := m[1] + m[2]
	r = reading{words: wordsForm.FindString(noun), since: strings.Contains(noun, " since October")}
	for _, people := range []string{"children", "child"} {
		if r.people == "" && regexp.MustCompile(`\b`+people+`\b`).MatchString(noun) {
			r.people = people
		}
	}
	for _, place := range []string{"Town", "District"} {
		if strings.Contains(noun, " in "+place) {
			r.place = place
		}
	}
	return r
}

// revision takes from a text which figure another one replaced.
func (c *cited) revision(text string) (rest string) {
	if m := revisedForm.FindStringSubmatch(text); m != nil {
		c.revised = m[1]
	}
	if m := fallenForm.FindStringSubmatch(text); m != nil {
		c.fallen = m[1]
	}
	return fallenForm.ReplaceAllString(revisedForm.ReplaceAllString(text, ""), "")
}

// beside takes from a text what it says beside a figure.
func (c *cited) beside(text string) (rest string) {
	for _, m := range quotedForm.FindAllStringSubmatch(text, -1) {
		c.own = append(c.own, m[1])
	}
	return c.revision(text)
}

// citedIn takes a sentence apart.
func citedIn(t *rapid.T, text string) (all []cited) {
	var of reading
	for sentence := range strings.SplitSeq(strings.TrimSuffix(text, "."), ". ") {
		if strings.HasPrefix(sentence, "Not told here: ") {
			continue
		}
		of = of.next(t, sentence)
		for clause := range strings.SplitSeq(sentence, "; ") {
			if m := rangeForm.FindStringSubmatch(clause); m != nil {
				low, high := cited{words: unquote(m[1]), end: 1, of: of}, cited{words: unquote(m[3]), end: 2, of: of}
				low.who, high.who = names(low.beside(m[2])), names(high.beside(m[4]))
				all = append(all, low, high)
				continue
			}
			if strings.Contains(clause, " gave figures ") || strings.Contains(clause, " of the same lie") {
				continue
			}
			m := listForm.FindStringSubmatch(clause)
			if m == nil {
				t.Fatalf("not understood: %q in %q", clause, text)
			}
			c := cited{of: of}
			figure := strings.TrimSuffix(m[2], ", in another wording of the same statement")
			if own := ownForm.FindString(figure); own != "" {
				c.beside(own)
			}
			figure = c.revision(ownForm.ReplaceAllString(figure, ""))
			figure = strings.TrimSuffix(dayForm.ReplaceAllString(figure, ""), ",")
			figure = strings.TrimSuffix(strings.TrimSuffix(figure, ", a maximum"), ",")
			if i := strings.LastIndex(figure, " at "); i >= 0 {
				figure = figure[i+4:]
				if strings.HasPrefix(figure, "least") {
					figure = "at " + figure
				}
			} else if i := strings.LastIndex(figure, " as "); i >= 0 {
				figure = figure[i+4:]
			}
			if strings.Contains(m[2], "that no ") {
				figure = "none"
			}
			c.words, c.who = figure, names(m[1][strings.LastIndex(m[1], "Counting")+1:])
			all = append(all, c)
		}
	}
	return all
}

func unquote(s string) string { return strings.Trim(s, "“”") }

// names returns the sources to whom a figure is ascribed.
func names(text string) []string {
	text, _, _ = strings.Cut(text, ", citing ")
	return namesIn(text)
}

// namesIn returns the sources in a text, of those that are drawn.
func namesIn(text string) (found []string) {
	for _, n := range []string{"Kyiv", "Seoul", "Moscow", "Radio", "Army", "UN", "Mayor", "Police"} {
		if regexp.MustCompile(`\b` + n + `\b`).MatchString(text) {
			found = append(found, n)
		}
	}
	if strings.Contains(strings.ToLower(text), "an unnamed source") {
		found = append(found, "")
	}
	return found
}

// standing returns the claims that neither were replaced nor repeat another, by
// rules of its own.
func standing(ds *compare.Dataset) (claims []*compare.Claim) {
	by := map[string]*compare.Claim{}
	for _, c := range ds.Claims {
		by[c.ID] = c
	}
	replaced := map[string]bool{}
	for _, c := range ds.Claims {
		if old := by[c.Detail().Revises]; old != nil && old.Source == c.Source {
			replaced[old.ID] = true
		}
	}
	for _, c := range ds.Claims {
		if by[c.Detail().DerivedFrom] == nil && !replaced[c.ID] {
			claims = append(claims, c)
		}
	}
	return claims
}

// says reports whether a source has a claim of its own with these words.
func says(claims []*compare.Claim, source, words string, keep func(*compare.Claim) bool) bool {
	return slices.ContainsFunc(claims, func(c *compare.Claim) bool {
		return c.Source == source && FigureWords(c.Figure) == words && keep(c)
	})
}

func anyClaim(*compare.Claim) bool { return true }

func TestSentenceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := drawTopic(t)
		topic := compare.Compare(ds, compare.Options{}).Tell(0)
		text := Sentence(topic)
		if len(topic.Series) == 0 {
			return // all repeat or replace each other
		}
		claims := standing(ds)
		holdEverything(t, claims, text)
		holdRanges(t, claims, text)
		holdDefinitions(t, topic, claims, text)
		holdRevised(t, ds, text)
		holdFallen(t, claims, text)
		holdAxes(t, claims, text)
		holdExtremes(t, topic, text)
		holdDates(t, ds, text)
		holdSources(t, claims, text)
		for i, j := range rapid.Permutation(slices.Clone(ds.Claims)).Draw(t, "order") {
			ds.Claims[i] = j
		}
		if again := Sentence(compare.Compare(ds, compare.Options{}).Tell(0)); again != text {
			t.Fatalf("in another order of claims:\n%s\n%s", text, again)
		}
	})
}

// holdEverything wants each figure of the sentence, hedge and all, to be one of
// everybody to whom it is ascribed, and each number to be within such a figure.
func holdEverything(t *rapid.T, claims []*compare.Claim, text string) {
	said := ""
	for _, c := range citedIn(t, text) {
		if len(c.who) == 0 && !strings.Contains(text, " others") {
			t.Fatalf("nobody says %q in %q", c.words, text)
		}
		said += " " + c.words
		for _, w := range regexp.MustCompile(` or |, `).Split(strings.TrimSuffix(c.words, ", depending on the outlet"), -1) {
			for _, who := range c.who {
				if !says(claims, who, w, anyClaim) {
					t.Fatalf("%q does not say %q, as in %q", who, w, text)
				}
			}
		}
	}
	bare := dayForm.ReplaceAllString(new(cited).revision(text), "")
	bare = regexp.MustCompile(`(?:from|since|reported|,) (?:as of )?(?:\d{1,2} )?(?:December|January|October)(?: \d{4})?|, (?:as of )?\d{4}[,)]`).ReplaceAllString(bare, "")
	bare = regexp.MustCompile(`\d+ (?:others?|more counts?)\b`).ReplaceAllString(bare, "")
	for _, n := range numbers.FindAllString(bare, -1) {
		if n = strings.TrimRight(n, ","); !slices.Contains(numbers.FindAllString(said, -1), n) && !strings.Contains(said, n) {
			t.Fatalf("the number %s of %q is in no figure", n, text)
		}
	}
}

// holdDefinitions wants each figure to be one that its source gave of what a reader
// believes it to count: the people, the place, the first day and, in the source's own
// words, what came to them.
func holdDefinitions(t *rapid.T, topic *compare.Topic, claims []*compare.Claim, text string) {
	for _, c := range citedIn(t, text) {
		want := c.own
		if len(want) == 0 {
			want = []string{c.of.words}
		}
		plain := func(words string) string { return strings.ReplaceAll(words, "injured", "wounded") } // one to any reader
		for _, who := range c.who {
			own := func(d *compare.Claim) bool {
				return slices.ContainsFunc(want, func(w string) bool { return plain(w) == plain(d.Counts) }) && d.Subject == c.of.people && d.Place == c.of.place &&
					(d.Term.State() || c.of.since == (d.Since != 0 && d.Since != topic.Since))
			}
			if !says(claims, who, firstWording(c), own) {
				t.Fatalf("%q does not say %q of %q %+v, as in %q", who, c.words, want, c.of, text)
			}
		}
	}
}

// holdRevised wants a figure that another one is said to replace to be one that the
// same source's claim names as replaced.
func holdRevised(t *rapid.T, ds *compare.Dataset, text string) {
	by := map[string]*compare.Claim{}
	for _, c := range ds.Claims {
		by[c.ID] = c
	}
	for _, c := range citedIn(t, text) {
		for _, who := range c.who {
			if c.revised != "" && !says(ds.Claims, who, firstWording(c), func(d *compare.Claim) bool {
				old := by[d.Detail().Revises]
				return old != nil && old.Source == who && FigureWords(old.Figure) == c.revised && old.Term == d.Term
			}) {
				t.Fatalf("%q did not replace %q by %q, as in %q", who, c.revised, c.words, text)
			}
		}
	}
}

// holdFallen wants a figure below which another one is said to have fallen to be an
// earlier and higher one of the same source, of the same definition.
func holdFallen(t *rapid.T, claims []*compare.Claim, text string) {
	for _, c := range citedIn(t, text) {
		for _, who := range c.who {
			if c.fallen != "" && !slices.ContainsFunc(claims, func(old *compare.Claim) bool {
				return old.Source == who && FigureWords(old.Figure) == c.fallen && says(claims, who, firstWording(c), func(d *compare.Claim) bool {
					return d.Term == old.Term && d.Subject == old.Subject && d.Place == old.Place && d.Since == old.Since && !d.Term.State() &&
						old.LastDay().First() <= d.LastDay().Last() && old.Figure.Read(compare.Press).Likely.Lo > d.Figure.Read(compare.Press).Likely.Hi
				})
			}) {
				t.Fatalf("%q did not fall below %q to %q, as in %q", who, c.fallen, c.words, text)
			}
		}
	}
}

// holdRanges wants the ends of a range to count the same, the low one to be an
// estimate with an upper end, and the high one to be no maximum.
func holdRanges(t *rapid.T, claims []*compare.Claim, text string) {
	all := citedIn(t, text)
	for i := range all {
		if all[i].end != 1 {
			continue
		}
		low, high := all[i], all[i+1]
		together := slices.ContainsFunc(claims, func(c *compare.Claim) bool {
			return says(claims, low.who[0], firstWording(low), func(d *compare.Claim) bool {
				return d == c && !d.Figure.Maximum() && !d.Figure.Read(compare.Press).Possible.Open()
			}) &&
				says(claims, high.who[0], firstWording(high), func(d *compare.Claim) bool {
					return d.Term == c.Term && !d.Figure.Maximum() && d.Place == c.Place && d.Subject == c.Subject && (d.Since == c.Since || d.Term.State())
				})
		})
		if !together {
			t.Fatalf("no range holds %q and %q, as in %q", low.words, high.words, text)
		}
	}
}

// holdAxes wants people and places that some figures leave out to be said to be left
// out, and nothing said of what all leave out.
func holdAxes(t *rapid.T, claims []*compare.Claim, text string) {
	for words, field := range map[string]func(*compare.Claim) string{
		"group": func(c *compare.Claim) string { return c.Subject },
		"place": func(c *compare.Claim) string { return c.Place },
	} {
		given, left := false, false
		for _, c := range claims {
			given, left = given || field(c) != "", left || field(c) == ""
		}
		said := regexp.MustCompile(`\(no [a-z, ]*` + words + `[a-z, ]* given\)`).MatchString(text)
		if hidden := strings.Contains(text, " more count"); said != (given && left) && (said || !hidden) {
			t.Fatalf("%q: given %t, left out %t in %q", words, given, left, text)
		}
	}
	if strings.Contains(text, "number of child ") || strings.Contains(text, "of child killed") || strings.Contains(text, "among child ") {
		t.Fatal(text)
	}
}

// holdExtremes wants the highest maximum, the highest figure that is open above and
// the lowest and the highest number of a series in its sentence.
func holdExtremes(t *rapid.T, topic *compare.Topic, text string) {
	shown, _ := chosenSeries(topic)
	for _, of := range shown {
		highest, lowest, beyond := map[string]int64{}, int64(-1), compare.Interval{Lo: compare.Inf, Hi: -1}
		for _, telling := range of.Tellings {
			l := topic.Lines[telling.Lines[0]]
			n, ok := l.Figure.Named()
			if !ok || len(telling.Lines) > 1 { // told by other words, which may reach further
				beyond = beyond.Hull(l.Reading.Likely)
				for _, i := range telling.Lines {
					beyond = beyond.Hull(topic.Lines[i].Reading.Likely)
				}
				continue
			}
			kind := "estimate"
			switch {
			case l.Figure.Maximum():
				kind = "maximum"
			case l.Reading.Possible.Open():
				kind = "open"
			}
			highest[kind] = max(highest[kind], n)
			if lowest < 0 || n < lowest {
				lowest = n
			}
		}
		for kind, n := range highest {
			if n > max(0, beyond.Hi) && !strings.Contains(text, Number(n)) {
				t.Fatalf("the highest %s of a series, %d, is not in %q", kind, n, text)
			}
		}
		if lowest > 0 && lowest < beyond.Lo && !strings.Contains(text, Number(lowest)) {
			t.Fatalf("the lowest figure of a series, %d, is not in %q", lowest, text)
		}
	}
}

// firstWording returns the first wording of a figure.
func firstWording(c cited) string {
	return regexp.MustCompile(` or |, `).Split(strings.TrimSuffix(c.words, ", depending on the outlet"), 2)[0]
}

var dateWords = regexp.MustCompile(`January|October|December|\bday\b|month\b|year\b|as of|reported|\b20\d\d\b|last|latest`)

// holdDates wants no word on dates where there is none.
func holdDates(t *rapid.T, ds *compare.Dataset, text string) {
	for _, c := range ds.Claims {
		if c.Stated|c.Until|c.Since != 0 {
			return
		}
	}
	if w := dateWords.FindString(text); w != "" {
		t.Fatalf("%q without a date in %q", w, text)
	}
}

// holdSources wants everybody with a claim of his own to be named, or counted.
func holdSources(t *rapid.T, claims []*compare.Claim, text string) {
	missing := map[string]bool{}
	for _, c := range claims {
		if !slices.Contains(namesIn(text), c.Source) {
			missing[c.Source] = true
		}
	}
	others := 0
	for _, m := range counted.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1] + m[2])
		others += n
	}
	if len(missing) > others {
		t.Fatalf("%v are neither named nor counted in %q", missing, text)
	}
}

// TestSentenceOfMany holds the sentence of a large topic to a length that one can
// read.
func TestSentenceOfMany(t *testing.T) {
	ds := &compare.Dataset{}
	for i := range 3000 {
		f, err := compare.ParseFigure(lawFigures[i%len(lawFigures)], '.')
		if err != nil {
			t.Fatal(err)
		}
		c := &compare.Claim{Source: "S" + strconv.Itoa(i%700), Place: "P" + strconv.Itoa(i%41), Counts: lawTerms[i%8], Figure: f, Stated: compare.NewDate(2024, 1+i%12, 1+i%28)}
		c.Term, _ = compare.ParseTerm(c.Counts)
		ds.Claims = append(ds.Claims, c)
	}
	text := Sentence(compare.Compare(ds, compare.Options{}).Tell(0))
	if len(text) > 6000 {
		t.Errorf("%d bytes: %s", len(text), text)
	}
}

// TestSentenceOfStrangers holds the sentence to one line of text that can be shown,
// whatever the names.
func TestSentenceOfStrangers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ds := drawTopic(t)
		for _, c := range ds.Claims {
			for _, field := range []*string{&c.Source, &c.Subject, &c.Place, &c.Details.DerivedFrom} {
				if rapid.Bool().Draw(t, "strange") {
					*field = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"\x1b[2J", "a\nb", "\u202ex", strings.Repeat("long ", 2000), "\xff"})).Draw(t, "name")
				}
			}
			if c.Term == 0 {
				c.Counts = rapid.String().Draw(t, "counts")
			}
		}
		text := Sentence(compare.Compare(ds, compare.Options{}).Tell(0))
		if text != clean(text) || len(text) > 20_000 {
			t.Fatalf("%d bytes: %q", len(text), text)
		}
	})
}

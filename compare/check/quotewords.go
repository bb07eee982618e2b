package check

import (
	"strings"

	"counterclaim/compare"
)

// A wordUse is what a word tells the rules about quotes, beside its roles in figures.
type wordUse uint32

const (
	useEnglish wordUse = 1 << iota // found in English alone, as far as quotes go
	useFrench                      // the same for French
	useStarts                      // a number may begin with it
	useStrong                      // a hedge before a number, and seldom anything else
	useJoins                       // stands within a number: hundred AND twelve, half A million
	useUnit                        // what stands before it is no number of people: 24 HOURS
	useThing                       // of units: people may belong to them: 17 AIRCRAFT crew
	usePlain                       // of things: a number of them alone is no number of people: 22 TANKS
	useMonth                       // a number beside it is a day or a year
	useLinks                       // may stand between the words of one definition: killed OR seriously wounded
	useFiller                      // may stand between a hedge and its number: at least ANOTHER 130
	useOver                        // says that the number is exceeded
	useNearly                      // says that it is not reached
	useAtLeast                     // does so behind "or"
	useZero                        // says that there is nobody
	useWindow                      // may begin a window, or stand in one
	useClause                      // parts what is said of one number from what is said of the next
	useName                        // a number behind it is a part of a name: FLIGHT 752
	useYear                        // four digits behind it are a year
	useAbout                       // says that the number is a guess
	useNoun                        // may stand between a number and a hedge behind it: 300 PEOPLE WERE killed or more
	useMoves                       // makes "up to" behind it no hedge: the toll has gone UP TO 117
)

// A quoteWord is what is known of a word or sign that quotes hold.
type quoteWord struct {
	role  compare.FigureRole
	use   wordUse
	term  compare.Term // what it counts, alone; 0 for nothing
	terms []longTerm   // definitions of several words that begin with it, the longest first
}

// A longTerm is a definition of several words.
type longTerm struct {
	words []string // those behind the first
	term  compare.Term
}

// wordUses lists the words that have uses. The lists hold what stands beside figures
// in reports of casualties, and are our own.
var wordUses = []struct {
	use   wordUse
	words string
}{
	{useEnglish, `the of were was have has had been and than said with their his from nearly about least killed wounded injured
		dead died deaths people soldiers troops casualties losses missing more some civilians fatalities figure number toll persons`},
	{useFrench, `des les le la et ont été est sont dont du aux selon personnes soldats tués tué morts mort blessés blessé depuis une
		plus près moins environ quelque presque quelques plusieurs victimes civils disparus au à ou`},
	{useJoins, "and a half of quarter quarters -"},
	{useUnit, `% percent per hour hours day days week weeks month months year years minute minutes km kilometres kilometers kilometre
		kilometer mile miles metre metres meter meters feet foot tonne tonnes ton tons degrees am pm times dollars euros rubles
		square noon o thirds magnitude jours heures semaines mois ans minutes`},
	{useUnit | useThing, `old brigades divisions battalions regiments`},
	{useUnit | useThing | usePlain, `tanks vehicles cars trucks aircraft planes jets ships boats vessels helicopters drones missiles
		rockets shells guns howitzers launchers houses homes buildings apartments schools hospitals mosques churches shops bridges
		villages towns`},
	{useMonth, `january february march april june july august september october november december jan feb mar apr jun jul aug sep
		sept oct nov dec janvier février mars avril juin juillet août septembre octobre novembre décembre age aged page article`},
	{useLinks, `and or both either have has had been were was are is being be also otherwise seriously badly severely critically
		gravely lightly slightly fatally more people soldiers troops`},
	{useFiller, "another other further additional its their his our the those these more new"},
	{useOver, "exceed exceeds exceeded topped tops surpassed surpasses surpass passed passes passing crossed crosses topping"},
	{useNearly, "approached approaches neared nears approach shy"},
	{useAtLeast, "higher greater above"},
	{useClause, "and but while whereas plus with"},
	{useName, "boeing airbus flight route highway resolution unit magnitude"},
	{useYear, "in since until by before after during early late mid"},
	{useAbout, "perhaps maybe possibly ±"},
	{useMoves, "go goes gone going went rise rises rose risen rising climb climbs climbed climbing jumped soared shot pushed move moves moved raised revised"},
	{useNoun, `people persons soldiers troops men women children civilians fighters militants workers passengers residents were
		have has had been being are of them`},
	{useStarts, "half quarter"},
	{useWindow, `past last previous preceding since depuis dernier dernière derniers dernières this overnight alone single
		within hours day days week from`},
	{useZero, "no none nobody nil not without zero neither never 0"},
}

// moreTerms are words for what counts say, in forms that stand in reports and not in
// the table of definitions.
var moreTerms = map[string]string{
	"killing": "killed", "wounding": "wounded", "injuring": "wounded", "dying": "killed", "perished": "killed",
	"drowned": "killed", "lost their lives": "killed", "lost his life": "killed", "lost her life": "killed",
}

// notTerms are words of the table that are said of too much else to be taken for a
// definition wherever they stand: lost contact, a loss of power, the Dow.
var notTerms = map[string]bool{
	"lost": true, "loss": true, "dow": true, "die": true, "kills": true, "affected": true, "detained": true,
	"sick": true, "ill": true, "prisoner": true, "irrecoverable": true, "irretrievable": true, "illness": true,
	"hostages": true, "disappeared": true,
}

// weak are words that stand in hedges and nearly everywhere else.
const weak = " a an as at in into of than the to total reported only just by "

// quoteVocabulary maps words and signs in lower case to what is known of them.
var quoteVocabulary = newQuoteVocabulary()

func newQuoteVocabulary() map[string]*quoteWord {
	words := map[string]*quoteWord{}
	word := func(w string) *quoteWord {
		if words[w] == nil {
			words[w] = &quoteWord{}
		}
		return words[w]
	}
	for w, role := range compare.FigureWords() {
		k := word(w)
		k.role = role
		if role&compare.InNumber != 0 && len(w) > len("mln") && !strings.Contains(" score none nobody number both ", " "+w+" ") || w == "one" || w == "two" || w == "six" || w == "ten" || w == "few" || w == "lot" {
			k.use |= useStarts
		}
		if role&compare.BeforeNumber != 0 && !strings.Contains(weak, " "+w+" ") {
			k.use |= useStrong
		}
	}
	for _, list := range wordUses {
		for w := range strings.FieldsSeq(list.words) {
			word(w).use |= list.use
		}
	}
	addTerms(word)
	return words
}

// addTerms adds the definitions.
func addTerms(word func(string) *quoteWord) {
	add := func(name string, t compare.Term) {
		first, rest, long := strings.Cut(name, " ")
		if k := word(first); long {
			k.terms = append(k.terms, longTerm{strings.Fields(rest), t})
			for i := len(k.terms) - 1; i > 0 && len(k.terms[i].words) > len(k.terms[i-1].words); i-- {
				k.terms[i], k.terms[i-1] = k.terms[i-1], k.terms[i]
			}
		} else if !notTerms[name] {
			k.term = t
		}
	}
	for _, d := range compare.Definitions() {
		for _, name := range append([]string{d.Name}, d.Synonyms...) {
			if t, ok := compare.ParseTerm(name); ok && !strings.ContainsAny(name, "()-") {
				add(name, t)
			}
		}
	}
	for name, of := range moreTerms {
		if t, ok := compare.ParseTerm(of); ok {
			add(name, t)
		}
	}
	if t, ok := compare.ParseTerm("civilian casualties"); ok {
		add("civilian casualties", t)
	}
}

// maybeWord says by the first two letters and the length whether a word may be in the
// vocabulary, so that most words need not be looked up.
var maybeWord = func() (lengths [1 << 10]uint32) {
	for w := range quoteVocabulary {
		lengths[firstLetters(w)] |= 1 << min(len(w), 31)
	}
	return lengths
}()

// firstLetters makes a small number of the first two letters, alike in both cases.
func firstLetters(w string) int {
	n := int(w[0]&31) << 5
	if len(w) > 1 {
		n |= int(w[1] & 31)
	}
	return n
}

// lookUp returns what is known of a word in whatever case, nil for nothing.
func lookUp(s string) *quoteWord {
	const longest = 24
	if s == "" || len(s) > longest {
		return nil
	}
	if maybeWord[firstLetters(s)]>>len(s)&1 == 0 {
		return nil
	}
	var low [longest]byte
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return quoteVocabulary[string(low[:len(s)])]
}

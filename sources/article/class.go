package article

// A class is what a word is good for. Every section of a lexicon is one class,
// under the section's name.
type class uint8

const (
	clsNone class = iota
	clsOutcome
	clsInjury
	clsTopic
	clsTreating
	clsSuffer
	clsCarried
	clsHospital
	clsClaiming
	clsLives
	clsHolding
	clsHow
	clsPrisoners
	clsKin
	clsFinding
	clsAged
	clsSeat
	clsStrength
	clsFraction
	clsCausing
	clsTally
	clsReaches
	clsFrom
	clsRises
	clsPeople
	clsThings
	clsReport
	clsCounting
	clsAccording
	clsCiting
	clsTold
	clsStatement
	clsPaper
	clsRole
	clsOrg
	clsGovernment
	clsMetonym
	clsCountry
	clsCapital
	clsDemonym
	clsOrigin
	clsBody
	clsOutlet
	clsAudience
	clsOutletKind
	clsModal
	clsDeny
	clsRelease
	clsBe
	clsHave
	clsPassive
	clsAdverb
	clsMore
	clsBreakdown
	clsDeterminer
	clsPossessive
	clsPronoun
	clsPersonPronoun
	clsDemonstrative
	clsRelative
	clsPreposition
	clsAt
	clsConjunction
	clsBreaks
	clsJoins
	clsHonorific
	clsAbbreviation
	clsVoice
	clsPlaceKind
	clsMonth
	clsWeekday
	clsDay
	clsRelativeDay
	clsAgo
	clsSpanUnit
	clsPast
	clsSince
	clsHoliday
	clsNumber
	clsMultiplier
	clsZero
	clsAmount
	clsOne
	clsBefore
	clsAfter
	clsBetween
	clsAnd

	// Words of the grammar.
	clsOf
	clsTo
	clsAs
	clsThat
	clsAtWord
	clsWith
	clsFromWord
	clsFor
	clsAndWord
	clsGenitive
	clsIn
	clsOn
	clsBy
	clsWho
	clsWhile
	clsPlural
	clsIt
	clsIndefinite
	clsFirst
	clsSecond
	clsOrdinal
	clsRuns
	clsMoney
	clsPlain
	clsClock
	clsOneWord
	clsNot
	clsNo
	clsSame
	clsNumbered
	clsOnly
	clsLate
	clsLost
	clsHalf
	clsAmong
	clsAgoWord
	clsAdds
	clsOfWhom
	clsStandIn
	clsMeasure
	clsAgoBefore
	numClasses
)

// sections names the sections of a lexicon.
var sections = map[string]class{
	"injury": clsInjury, "topic": clsTopic, "treating": clsTreating, "carried": clsCarried, "hospital": clsHospital, "claiming": clsClaiming, "lives": clsLives, "holding": clsHolding, "how": clsHow, "prisoners": clsPrisoners, "kin": clsKin, "finding": clsFinding, "aged": clsAged, "strength": clsStrength, "seat": clsSeat, "fraction": clsFraction, "demonym": clsDemonym, "group of origin": clsOrigin, "capital": clsCapital, "suffer": clsSuffer, "causing": clsCausing, "tally": clsTally, "reaches": clsReaches,
	"from": clsFrom, "rises": clsRises, "people": clsPeople, "things": clsThings, "report": clsReport,
	"counting": clsCounting, "according": clsAccording, "citing": clsCiting, "told": clsTold, "statement": clsStatement,
	"role": clsRole, "paper": clsPaper, "org": clsOrg, "government": clsGovernment, "metonym": clsMetonym, "country": clsCountry,
	"body": clsBody, "outlet": clsOutlet, "audience": clsAudience, "outletkind": clsOutletKind, "modal": clsModal,
	"deny": clsDeny, "release": clsRelease, "be": clsBe, "have": clsHave, "passive": clsPassive, "adverb": clsAdverb,
	"more": clsMore, "breakdown": clsBreakdown, "determiner": clsDeterminer, "possessive": clsPossessive,
	"pronoun": clsPronoun, "person pronoun": clsPersonPronoun, "demonstrative": clsDemonstrative,
	"relative": clsRelative, "preposition": clsPreposition, "at": clsAt, "conjunction": clsConjunction,
	"breaks": clsBreaks, "joins": clsJoins, "honorific": clsHonorific, "abbreviation": clsAbbreviation,
	"article voice": clsVoice, "place kind": clsPlaceKind, "months": clsMonth, "weekdays": clsWeekday, "days": clsDay,
	"relative days": clsRelativeDay, "ago": clsAgo, "span units": clsSpanUnit, "past": clsPast, "since": clsSince,
	"holidays": clsHoliday, "numbers": clsNumber, "multipliers": clsMultiplier, "zero": clsZero, "amounts": clsAmount,
	"one": clsOne, "before": clsBefore, "after": clsAfter, "between": clsBetween, "and": clsAnd,
}

// A classes is a set of classes.
type classes [2]uint64

const _ = uint(128 - numClasses) // a set has room for all of them

func (s classes) has(c class) bool { return s[c>>6]>>(c&63)&1 != 0 }
func (s *classes) add(c class)     { s[c>>6] |= 1 << (c & 63) }
func (s *classes) join(t *classes) { s[0], s[1] = s[0]|t[0], s[1]|t[1] }

// meets reports whether two sets have a class in common.
func (s *classes) meets(t *classes) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// in reports whether a word, which may be nil, has one of the classes.
func (w *word) in(s *classes) bool { return w != nil && w.classes.meets(s) }

// setOf returns the set of some classes.
func setOf(cs ...class) (s classes) {
	for _, c := range cs {
		s.add(c)
	}
	return s
}

// grammar names the lines of a lexicon's section grammar.
var grammar = map[string]class{
	"of":            clsOf,
	"to":            clsTo,
	"as":            clsAs,
	"that":          clsThat,
	"at":            clsAtWord,
	"with":          clsWith,
	"from":          clsFromWord,
	"for":           clsFor,
	"and":           clsAndWord,
	"genitive":      clsGenitive,
	"in":            clsIn,
	"on":            clsOn,
	"by":            clsBy,
	"who":           clsWho,
	"while":         clsWhile,
	"they":          clsPlural,
	"it":            clsIt,
	"indefinite":    clsIndefinite,
	"first person":  clsFirst,
	"second person": clsSecond,
	"ordinal":       clsOrdinal,
	"runs":          clsRuns,
	"money":         clsMoney,
	"plain people":  clsPlain,
	"clock":         clsClock,
	"one":           clsOneWord,
	"not":           clsNot,
	"no":            clsNo,
	"same":          clsSame,
	"numbered":      clsNumbered,
	"only":          clsOnly,
	"late":          clsLate,
	"lost":          clsLost,
	"half":          clsHalf,
	"among":         clsAmong,
	"ago":           clsAgoWord,
	"adds":          clsAdds,
	"of whom":       clsOfWhom,
	"stand-ins":     clsStandIn,
	"measure":       clsMeasure,
	"ago before":    clsAgoBefore,
}

// Outcomes that rules speak of; lexicons spell them so.
const (
	killed    = "killed"
	wounded   = "wounded"
	missing   = "missing"
	captured  = "captured"
	displaced = "displaced"
	losses    = "losses"
	affected  = "affected"
)

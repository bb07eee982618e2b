package cli

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// This file is the one table of what verdicts, axes, relations, measures and
// profiles mean. A test holds that it names every one of the engine's.

// A word is something that the table prints and explain explains.
type word struct {
	kind    string
	name    string
	also    []string
	text    string
	rule    string
	numbers string
	example string
}

// wordKinds are the kinds of words, in the order in which they are listed.
var wordKinds = []struct{ name, title string }{
	{"verdict", "Verdicts"},
	{"axis", "Axes on which two claims are lined up"},
	{"relation", "Relations on an axis"},
	{"measure", "Measures"},
	{"of a topic", "What is said of all figures of a topic together"},
	{"column", "Columns and parts of the tables, beside the fields of claims"},
	{"finding", "What check says of a dataset"},
	{"profile", "Profiles of readings"},
	{"key", "Keys of a dataset beside the fields of its claims"},
}

func (w word) is(phrase string) bool { return w.name == phrase || slices.Contains(w.also, phrase) }

func (w word) explanation() explanation {
	e := explanation{title: w.name + " (" + w.kind + ")", text: w.text}
	for _, f := range []fact{{"when", w.rule}, {"numbers", w.numbers}, {"example", w.example}, {"also", strings.Join(w.also, ", ")}} {
		if f.text != "" {
			e.facts = append(e.facts, f)
		}
	}
	return e
}

var words = []word{
	{kind: "verdict", name: "superseded",
		text:    "The source itself has replaced the figure. The older one stays in the table; where it stands beside other figures, the reason says that it has been replaced.",
		rule:    "the later claim names the earlier one under revises",
		example: "Seoul counted about 600 killed in April 2025, and about 2,000 in September in its place"},
	{kind: "verdict", name: "echo", also: []string{"echoes", "witness", "one witness"},
		text:    "One figure only repeats the other, or both repeat a third. However often it is printed, it is one witness.",
		rule:    "derived_from leads from one claim to the other, or from both to the same third",
		example: "a page that takes its figure from an agency's report names that claim under derived_from"},
	{kind: "verdict", name: "restated", also: []string{"restatement"},
		text:    "One statement was carried twice. The table names what changed on the way: the hedge, the figure, the definition or the window of days.",
		rule:    "the same source, speaker (where given), day, people and place; different outlets; terms not apart; and the same named number, or the same window and term",
		example: "Kyiv's \"already exceeded 3,000\" reached readers of a translation as \"nearly 3,000\""},
	{kind: "verdict", name: "not comparable", also: []string{"incomparable"},
		text:    "The two do not count the same, and neither is a part of the other, so neither can refute the other. The reason says on which axis, and how they stand there.",
		rule:    "overlapping, apart or unlinked on some axis; or part on one axis and whole on another",
		example: "the killed of December and the wounded of January"},
	{kind: "verdict", name: "conflict", also: []string{"contradiction"},
		text:    "No number makes both true.",
		rule:    "they count the same, and the possible readings do not meet; or a part is larger than its whole, or a running count falls",
		numbers: "the gap in people and the nearest factor lie between the possible ends, so that the sources have the benefit of the doubt; the factor as said lies between the named numbers",
		example: "nearly 3,000 (at least 1,504) against 1,100 (at most 1,149) of the same people up to the same day: 2.7 times as said, 1.3 at the nearest, 355 people"},
	{kind: "verdict", name: "tension",
		text:    "The words allow both to be true; what most readers take from them does not.",
		rule:    "the possible readings meet, the likely ones do not; or two running counts of two sources lie so near in time that growth would have to hide a quarrel: no further apart than a tenth of the days of the earlier one, where since is given; or they clash in some way in which open definitions and days may be settled, and in another they do not",
		numbers: "the gap in people and the nearest factor lie between the likely ends",
		example: "nearly 3,000 by 23 December (likely 2,844 at least) against more than 1,000 by the 27th (likely 1,500 at most)"},
	{kind: "verdict", name: "fits",
		text:    "The one counts a part of what the other counts (fewer days, a narrower definition, some of the people, a smaller place), and it can lie within it. That is no agreement: both may still be wrong.",
		rule:    "part on some axis and same or part on all, and the part's likely reading can stay within the whole's",
		example: "1,100 by 23 December within more than 1,000 by 27 December"},
	{kind: "verdict", name: "agree", also: []string{"agreement"},
		text:    "They count the same, and the likely readings meet. Agreement is no proof: both may have one origin.",
		rule:    "same on all axes, and the likely readings have a number in common",
		example: "around 1,100 and at least 1,100 of the same people up to the same day"},

	{kind: "axis", name: "people",
		text: "Whom the two claims count: subject. Groups are linked by within and parts under subjects. Two names that nothing links are unknown to each other, not apart. A claim without a subject is taken to count the same people, and the reason says so."},
	{kind: "axis", name: "place",
		text: "Where: place. Places are linked by within and parts under places, and stand to each other as groups of people do."},
	{kind: "axis", name: "terms", also: []string{"definitions"},
		text:    "What came to those counted: counts, or means where the source's own word needs a translation. A term is one unknown quantity in a topic: it has outcomes that it certainly takes in, and others that it may take in, but then for all who use it alike.",
		example: "killed is part of killed or wounded, whatever either takes in"},
	{kind: "axis", name: "days",
		text:    "From when to when: since (left out: the topic's beginning) and until (left out: the day on which it was stated, or else published). Of two running counts the earlier is part of the later.",
		example: "the past seven days up to 27 December 2024 is since 2024-12-21"},

	{kind: "relation", name: "same", text: "Both count the same on this axis."},
	{kind: "relation", name: "part", also: []string{"part of"}, text: "The first counts a part of what the second counts."},
	{kind: "relation", name: "whole", text: "The second counts a part of what the first counts."},
	{kind: "relation", name: "overlapping", also: []string{"overlap"}, text: "Each counts some that the other leaves out. Neither can refute the other."},
	{kind: "relation", name: "apart", text: "They have nobody in common on this axis. Neither can refute the other."},
	{kind: "relation", name: "unlinked", text: "Nothing is known of how the two names stand to each other. Say it under subjects or places: within, parts or aliases."},

	{kind: "measure", name: "possible", also: []string{"possible reading", "tolerance", "possible (tolerance)"},
		text: "Every number that the words do not rule out: a tolerance of this program, not the source's words. Only a clash of possible readings is a conflict."},
	{kind: "measure", name: "likely", also: []string{"likely reading"},
		text: "What most readers take from the words. It lies within the possible reading, and decides between tension and agreement."},
	{kind: "measure", name: "gap",
		text: "How many people lie between the nearest ends of two figures that do not meet: of the possible readings in a conflict, else of the likely ones."},
	{kind: "measure", name: "factor", also: []string{"nearest", "widest", "at the nearest"},
		text: "How many times the lower figure the higher one is: as said, between the two named numbers (none for ranges and vague amounts); at the nearest, between the nearest ends, the least that the sources can be apart; at the widest, between the lowest and the highest end."},

	{kind: "measure", name: "growth", also: []string{"running count", "grow"},
		text:    "A running count, of events from one first day on, only grows: what it says on an earlier day is part of what it says on a later one. So a later figure may be higher, however much, unless the two days lie so near that it would hide a quarrel (see tension); the reason says by how many people, and in how many days. A lower one contradicts. The number of people in a state, such as missing, may fall.",
		rule:    "the two begin alike and end on different days",
		example: "from at least 5,300 (likely 5,400 at most) by 12 September to 18,000 by the 13th takes 12,600 more people in 1 day"},

	{kind: "measure", name: "no factor from zero",
		text: "One of the two nearest ends is 0, and no number of times 0 is the other: only the gap says how far apart they are."},

	{kind: "of a topic", name: "together", also: []string{"joint", "reconcile", "reconciliation", "true together", "all of it can be true", "not all of it can be true"},
		text:    "Whether all figures of a topic can be true at once. Pairs are not enough for that: three figures may agree two by two and still be impossible together. For each quantity that a claim speaks of (who, where, what, over which days) one number is looked for, so that every figure lies within its possible reading, parts stay within their wholes, terms that have nothing in common add up, and running counts only grow. What a claim does not give is taken from the others where these all give the same; else such claims are bound to each other alone, so a pair may be in conflict where all can be true. It is worked out in exact arithmetic, and never says who is right. --no-reconcile leaves it out.",
		numbers: "the ends of the possible readings; explain possible says whose they are",
		example: "at least 500 killed, at least 800 wounded and at most 1,100 killed or wounded fit two by two, and cannot all be true"},
	{kind: "of a topic", name: "consistent",
		text: "Some numbers make all binding figures of the topic true together. That is no proof of any of them. The numbers may be fractions."},
	{kind: "of a topic", name: "inconsistent", also: []string{"cannot all be true", "cannot be true", "not consistent"},
		text: "No numbers make all binding figures of the topic true together, even if each is read as widely as its words allow. At least one is wrong, or they do not count alike: the minimal conflicts say where to ask."},
	{kind: "of a topic", name: "not decided", also: []string{"undecided", "not worked out", "too large"},
		text: "The topic, or a part of the answer, was too large for an exact answer in bounded time, and nothing is guessed. The size is given as unknowns (quantities) and conditions (claims, and what links the quantities). The verdicts on pairs hold all the same. --fail-on counts it as found."},
	{kind: "of a topic", name: "not asked",
		text: "Whether all figures can be true together was not worked out, because of --no-reconcile."},
	{kind: "of a topic", name: "aside", also: []string{"not taken in", "binding", "binds nothing"},
		text: "Figures that bind nothing where all of a topic is looked at: those that were replaced, those that only repeat another one of the topic, and excess deaths, which are no count of people. All others bind."},
	{kind: "of a topic", name: "wordings", also: []string{"wording", "wordings of one statement"},
		text:    "One statement that was carried in several ways (see restated). Where the wordings can all be true, each binds as it stands. Where they cannot, they stand or fall as one: the lowest of their low ends and the highest of their high ends bind, and they count as one figure.",
		example: "more than 3,000 (at least 3,001) and nearly 3,000 (1,504 to 2,999), carried of one statement of Kyiv's, together allow no fewer than 1,504"},
	{kind: "of a topic", name: "minimal conflict", also: []string{"minimal conflicts", "joint conflict", "more such set", "more such sets"},
		text:    "A set of claims that cannot all be true, and of which every one is needed for that: without any of them the others can. The numbered sentences prove it and can be checked by hand: the last one adds up what the claims allow at the least, and what at the most. A number that is counted twice stands in that sum twice. The sets of fewest claims come first; of a large topic, in which one wrong count is in conflict with any two around it, not all of them can be listed.",
		numbers: "no fewer than and no more than are the ends of the possible readings, and of likely ones never",
		example: "Kyiv's nearly 3,000 (at least 1,504) and Seoul's 1,100 (at most 1,149) up to the same day"},
	{kind: "of a topic", name: "stretch", also: []string{"stretch none", "stretched", "forced by"},
		text:    "How far apart all figures of a topic are, as one factor: the smallest s of 1 or more by which all readings have to be widened for all figures to be true together, each from low to high becoming low / s to high × s. 1 means that they can be true as they stand. There is none where a zero stands against some, for no factor makes anything of zero. The claims that force it are those between which it cannot be smaller. It is exact: its square is a fraction, which JSON has.",
		numbers: "it is made of the ends of the possible readings, a tolerance of this program; printed with three digits after the point, with none where it is whole, and with more where it would seem to be 1 and is not; --fail-on stretch=1.5 fails on larger ones, and on none",
		example: "1,504 at least against 1,149 at most: √(1504/1149) ≈ 1.144, because 1,504 / 1.144 and 1,149 × 1.144 meet at about 1,315"},
	{kind: "of a topic", name: "what is left", also: []string{"left", "without", "all others can be true together"},
		text:    "The numbers that remain for a quantity when all figures hold: often fewer than any one source allows. Where not all can be true, it is given for each smallest set of claims without which the others can; no set is preferred, and that a set is named does not make its claims wrong. A quantity of which nothing more is left to say than what one claim says by itself is not listed. People are whole, so the ends are rounded inwards; JSON has them unrounded.",
		numbers: "the sets are chosen on the possible readings; likely is none where the likely readings of the others cannot all be true",
		example: "without Kyiv's, by 27 December 2024: likely 1,100–1,500, possible 1,050 or more"},
	{kind: "of a topic", name: "stands apart", also: []string{"apart from the others", "without the source", "stays as it is"},
		text:    "For each source on which the stretch depends, the stretch of the topic without all of that source's figures. The source without which it falls most stands furthest apart from the others, which does not make it wrong: all others may have one origin. Where it falls alike without any of them, none stands further apart than the others.",
		example: "without Kyiv the stretch is 1, and without Seoul 1: the two exclude each other, and the third capital either fits"},
	{kind: "of a topic", name: "sums", also: append([]string{"sum", "add up", "as said they make"}, compare.SumVerdicts...),
		text:    "Totals and their parts that one source gives itself on one day, replaced figures too: whether they add up, as said and by what the words allow. Only if nobody was missing, say, means that the total may take in others beside the parts. Parts of people and of places are those declared under parts.",
		rule:    "adds up: the named numbers do; may add up: the possible readings allow it; leaves a rest: the total is larger, and may take in others; exceeds the total, falls short: no reading makes them fit",
		example: "about 300 killed and roughly 2,700 wounded add up to some 3,000 killed or wounded"},

	{kind: "column", name: "overview",
		text: "One row for each topic and definition, of the claims that count the same people and place: its extremes, the factor between them and its disputes. It stands above the topics where there are several, and alone with --overview."},
	{kind: "column", name: "sentence", also: []string{"the sentence", "estimates"},
		text:    "What the sources of a topic said, as running text: above its table, and alone with --format sentence. A range has its ends named with their sources and days, and is given only among figures that count the same but for the last day; where its ends are of different days, that is said: counted up to them only where both sources give until, said or reported on them where both ends have such days, and else at each end. Figures whose days are more than a quarter of a year apart make no range and are listed, the earliest first. Other definitions, people, places and first days are told apart, those of one group together and the total first where it has as many sources; whatever is not as in the sentence before is said again. What is counted stands in the sources' own words, and where these differ in quotation marks beside the figure. What was replaced or only repeats another is left out, but for the words revised from, or down from where a count fell without them; wordings of one statement are one, and of each source the latest figure of a running count is told, with a word that it is. People, a place or a definition that a figure leaves out stay so: it is in no range with figures that give them, and the sentence says that none is given where others of the topic give it. The highest maximum, the highest figure that is open above, the lowest and the highest one of a range or list are always told; others may be counted. Of more than twelve counts the others are named with their sources, eight at most. No figure is averaged, and none stands without its hedge.",
		rule:    "a maximum is no end of a range; a figure without an upper end, such as more than 1,000, is no low end, and the high one only where it lies above all others",
		example: "Estimates of soldiers killed or wounded range from 1,100 (Seoul, 23 December 2024) to nearly 3,000 (Kyiv, the same day); Washington said more than 1,000 on 27 December."},
	{kind: "column", name: "lowest", also: []string{"lowest, highest"},
		text: "The lowest estimate of a row of the overview, with its source, among those that count from the same first day: the window of most estimates. A maximum is none, nor is a figure that is open above. It is no verdict: the lowest may be of an earlier day."},
	{kind: "column", name: "highest", also: []string{"no range"},
		text: "The highest estimate of the same window, with its source; none where the row has one claim. A figure that is open above is the highest only where it lies above all others. The factor beside it lies between the two as said, else between their likely ends. “No range” stands there where no two figures of a row range like that, since they are maxima, open above or of other first days; then the lowest and the highest are those of all its figures."},
	{kind: "column", name: "conflicts",
		text: "How many pairs of claims in a row of the overview are in conflict. A pair of claims of two rows, such as killed against casualties, counts in both; the line at the end counts every pair once."},
	{kind: "column", name: "tensions",
		text: "How many pairs of claims in a row of the overview are in tension. They are counted as conflicts are."},
	{kind: "column", name: "disputes", also: []string{"in dispute", "disputed"},
		text: "Conflicts and tensions together; in a narrow overview, the column that holds both."},
	{kind: "column", name: "as said", also: []string{"as said (likely)"},
		text: "The figure in the words of the source, hedge and all; in narrow tables with the likely reading below it. A factor as said lies between the two named numbers (none for ranges and vague amounts)."},
	{kind: "column", name: "change", also: []string{"changes", "new", "gone", "revised", "as before", "of the topic", "before", "now", "claim", "field"},
		text: "What diff says of a claim of two versions of a dataset: new, gone, or revised in the fields that are named, with what changed in them (figure, hedge, definition, dates, people, source, links, evidence, notes; words where other words stand for the same). Above stands how the topic stood before and stands now, below which pairs got another verdict.",
		rule: "claims with one id are one claim; without ids, those of one source that have most in common: day, definition, outlet, then day and definition, figure and definition, day and figure, quote"},
	{kind: "column", name: "sources of a page", also: []string{"speakers", "topics", "first stated", "last stated", "first published", "last published"},
		text: "What a page says of each source, in the order of their names: its role, how many claims of how many topics it has, who spoke for it, which outlets carried it, the days of its first and its last statement as far as the claims give them, and those of the first and the last publication. None of it weighs in a verdict."},
	{kind: "column", name: "read by", also: []string{"how words were read"},
		text: "On a page, the evidence for the reading of a hedge, shown by one figure of the page that has it."},
	{kind: "column", name: "verdict", also: []string{"verdicts"},
		text: "How two claims stand to each other.", rule: "one of " + strings.Join(verdictNames(), ", ") + "; each can be explained"},
	{kind: "column", name: "why", also: []string{"reason"},
		text: "The reason of a verdict in a sentence: the axis that decides it, or the numbers that clash, and what was assumed."},
	{kind: "column", name: "stated (days)",
		text: "In a narrow table of what extract finds: the day on which the source said it, and in parentheses the days that the figure covers, as far as the text gives them."},
	{kind: "column", name: "people (place)",
		text: "In a narrow table of what extract finds: whom the figure counts, and in parentheses where they came to harm."},
	{kind: "column", name: "superseded",
		text:    "Stands below a figure that extract finds where the article itself gives a newer one of the same source.",
		example: "43 of \"rose to 57 from 43\""},

	{kind: "finding", name: "finding", also: []string{"findings", "what is wrong"},
		text: "Something that is wrong in a dataset, by the code of its rule, or that wants a look. An error keeps a claim out of a comparison or cannot be; a warning was used, and may be right."},
	{kind: "finding", name: "rule", also: []string{"rules"},
		text: "One thing that check looks for. Its code keeps its meaning for ever; counterclaim check --list lists all, and a configuration turns each off or makes it a warning or an error."},
	{kind: "finding", name: "hint", also: []string{"what to type"},
		text: "What to type in place of what is wrong, where there is one thing to type."},
	{kind: "finding", name: "where",
		text: "File, line and column in bytes, both from 1; of a spreadsheet the sheet and its cell."},
	{kind: "finding", name: "acceptance", also: []string{"accepted"},
		text: "A finding that a person has looked at and left: accept: CC601 and the reason on a claim, # counterclaim:ignore CC601 and the reason in YAML, or an entry of the configuration. One without a reason, or of what is not there, is a finding itself."},
	{kind: "finding", name: "baseline",
		text: "A file with the findings that an old dataset has already, by their fingerprints: only what is new fails. A fingerprint is of the code, the file, the claims and the message, so lines may move."},
	{kind: "profile", name: "press", text: "How most readers of news take a figure. The default.",
		numbers: "each hedge names its evidence: " + name + " explain nearly"},
	{kind: "profile", name: "literal", text: "Nothing beyond the words: what is possible counts as likely, so that there is no tension between readings."},
	{kind: "profile", name: "acled", text: "As press, but tens, dozens and hundreds are coded as that project's codebook codes them.",
		numbers: "tens 10, dozens 12, hundreds 100"},

	{kind: "key", name: "claims", text: "The list of claims. What stands beside it holds for every claim that does not say it itself."},
	{kind: "key", name: "sources", text: "Declares sources by name, each with aliases and a role, which is shown and never weighs."},
	{kind: "key", name: "subjects", text: "Declares groups of people by name, each with aliases, within, parts and whole."},
	{kind: "key", name: "places", text: "Declares places by name, each with aliases, within, parts and whole."},
	{kind: "key", name: "aliases", text: "Other names of the same source, group of people or place.",
		example: "sources: with Seoul: {aliases: [Republic of Korea, South Korea]} below it"},
	{kind: "key", name: "role", text: "What a source is, for readers: no verdict looks at it.",
		rule: "one of " + strings.Join(roles(), ", ")},
	{kind: "key", name: "within", text: "The group or place in which another one lies, under subjects or places: everybody counted in the inner one counts in the outer one too, so the inner count is no larger.",
		example: "places: with Kursk region: {within: Russia} below it"},
	{kind: "key", name: "parts", text: "The groups or places into which one is divided, under subjects or places. They have nobody in common, so all their counts together are no larger than that of the one.",
		example: "subjects: with civilians: {parts: [children, women, men]} below it"},
	{kind: "key", name: "whole", text: "whole: true says that the parts leave nothing out, so their counts together are that of the one. Without it the parts may fall short."},
	{kind: "key", name: "decimal", text: "The sign before the decimals of figures: a point, unless the dataset says otherwise. With a comma, points group thousands. For files that cannot say it: --set decimal=,",
		example: "decimal: \",\" makes 3.000 three thousand, and 1,5 million a million and a half"},
}

// verdictNames returns the verdicts.
func verdictNames() []string {
	var names []string
	for v := range compare.NumVerdicts {
		names = append(names, v.String())
	}
	return names
}

// roles returns the roles that a source may have.
func roles() []string {
	var names []string
	for _, r := range compare.Roles {
		names = append(names, string(r))
	}
	return names
}

// relationWords put a relation between the names of two terms.
var relationWords = map[string]string{
	"same": "is the same as", "part": "is part of", "whole": "takes in", "overlapping": "overlaps with",
	"apart": "has nothing in common with", "unlinked": "is not linked to",
}

// kindWords say what a hedge does to its number.
var kindWords = map[compare.Kind]string{
	compare.Bare:    "A number without a hedge. If it is round it may be rounded, unless the dataset says counted: true.",
	compare.Exact:   "That number and no other.",
	compare.About:   "Around the number, on both sides.",
	compare.Nearly:  "Short of the number.",
	compare.Over:    "Above the number, with no upper end; readers do not look far above it.",
	compare.AtLeast: "The number or above, with no upper end; readers do not look far above it.",
	compare.UpTo:    "The number or below: a maximum that can be taken back.",
	compare.AtMost:  "The number or below: a maximum.",
	compare.Under:   "Below the number.",
	compare.Amount:  "No number, but so many units of one, with no upper end.",
	compare.Many:    "No number at all: more than nobody.",
	compare.None:    "Nobody.",
}

// kindRange says what a range of two numbers stands for.
const kindRange = "From the one number to the other, both included."

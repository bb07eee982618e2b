package compare

// The codes of findings. A code keeps its meaning for ever.
const (
	Unreadable    = "CC001"
	BadSyntax     = "CC002"
	BadUTF8       = "CC003"
	TooLarge      = "CC004"
	NoClaims      = "CC005"
	UnknownField  = "CC101"
	UnknownTerm   = "CC102"
	BadDate       = "CC103"
	BadFigure     = "CC104"
	OutOfOrder    = "CC105"
	NegativeCount = "CC106"
	DuplicateID   = "CC107"
	NoSource      = "CC108"
	NoFigure      = "CC111"
	BadValue      = "CC112"
	StatedEarly   = "CC301"
	SinceLate     = "CC302"
	NameCycle     = "CC401"
	LinkCycle     = "CC402"
	LinkNowhere   = "CC403"
	LinkForeign   = "CC404"
	NameClash     = "CC405"
)

// A Code documents one code.
type Code struct {
	Code  string
	Title string // what is wrong, a few words
	Doc   string // why it matters and what to do
	Wrong string // a line that provokes it
	Right string // the line mended
}

// Codes documents every code, in order.
var Codes = []Code{
	{Unreadable, "file cannot be read", "The file is missing, is not a file, holds no text, or the system refuses it.", "counterclaim compare clams.yaml", "counterclaim compare claims.yaml"},
	{BadSyntax, "broken notation", "The file, or one record of it, is not the YAML, JSON or CSV that it should be. What stands before and after it is still read where the notation allows it.", "source: \"Kyiv", "source: \"Kyiv\""},
	{BadUTF8, "broken UTF-8", "The bytes are not UTF-8, the one encoding of datasets. A figure or a name in another encoding could be read wrongly without anybody noticing.", "source: Ky\\xefv (Latin-1)", "source: Kyïv (UTF-8)"},
	{TooLarge, "beyond a limit", "The file, a line, a value or the nesting is larger than a dataset's can be. The limits keep hostile input from filling the memory.", "a line of one gigabyte", "one claim a line"},
	{NoClaims, "no claims", "The file was read and holds no claim.", "an empty file", "claims: followed by at least one claim"},
	{UnknownField, "unknown field", "A dataset written by hand has no other fields than those listed by counterclaim schema; a misspelt one would be lost without a word. Unknown columns of a spreadsheet are only a warning.", "sorce: Kyiv", "source: Kyiv"},
	{UnknownTerm, "unknown definition", "What the figure counts is not in the table of definitions, so it cannot be set beside other figures. Say it in the table's words, or list under means what the source's own word stands for.", "counts: decimated", "counts: decimated\nmeans: [killed, wounded]"},
	{BadDate, "bad date", "A date is a day, a month or a year: 2024-12-23, 2024-12 or 2024. Anything vaguer has to be made one of these by a person.", "stated: mid-January 2025", "stated: 2025-01"},
	{BadFigure, "figure cannot be read", "The figure is not a number of people with or without a hedge.", "figure: 3,000 killed", "figure: 3,000\ncounts: killed"},
	{OutOfOrder, "ends out of order", "low, best and high must rise in that order.", "low: 40\nhigh: 13", "low: 13\nhigh: 40"},
	{NegativeCount, "negative count", "A count of people is never below zero.", "low: -5", "low: 5"},
	{DuplicateID, "id used twice", "An id names one claim of its file; revises and derived_from could not tell which is meant.", "id: k1 … id: k1", "id: k1 … id: k2"},
	{NoSource, "no source", "A figure that nobody vouches for is not a claim.", "figure: 1,100", "source: Seoul\nfigure: 1,100"},
	{NoFigure, "no figure", "The claim gives neither a figure nor low, best or high.", "source: Seoul", "source: Seoul\nfigure: 1,100"},
	{BadValue, "value of the wrong kind", "The field holds something that it cannot: a list where a word belongs, a URL that is not http or https, a span that is no pair of numbers.", "url: ftp://example.org/a", "url: https://example.org/a"},
	{StatedEarly, "stated before since", "Nobody can state a count before its first day.", "since: 2024-12-24\nstated: 2024-12-23", "since: 2024-12-16\nstated: 2024-12-23"},
	{SinceLate, "since after until", "The first day counted must not lie after the last one.", "since: 2024-12-24\nuntil: 2024-12-23", "since: 2024-12-16\nuntil: 2024-12-23"},
	{NameCycle, "cycle of within", "A place or a group of people cannot lie within itself.", "Kursk region: {within: Russia} … Russia: {within: Kursk region}", "Kursk region: {within: Russia}"},
	{LinkCycle, "cycle of links", "A claim cannot, through derived_from or revises, repeat or replace itself.", "a: derived_from b … b: derived_from a", "a: derived_from b"},
	{LinkNowhere, "link to nowhere", "derived_from names neither the id of a claim nor a source, or revises no claim's id.", "revises: k9", "revises: k1"},
	{LinkForeign, "revises another source", "A source replaces its own figures only. What another source says of the same people is a claim beside it.", "source: Seoul\nrevises: k5 (of Kyiv)", "source: Seoul\nrevises: k4 (of Seoul)"},
	{NameClash, "declarations contradict each other", "An alias leads to two names, or one source is given two roles, in one file or in several. Whose claims those are is then a matter of chance, so the alias or the role is dropped for both.", "Kyiv: {aliases: [the army]}\nMoscow: {aliases: [the army]}", "Kyiv: {aliases: [Ukraine's army]}\nMoscow: {aliases: [Russia's army]}"},
}

// CodeByName returns the documentation of a code.
func CodeByName(code string) (Code, bool) {
	for _, c := range Codes {
		if c.Code == code {
			return c, true
		}
	}
	return Code{}, false
}

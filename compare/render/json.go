package render

// The shapes of the JSON output. Tags say how a field is spelled, what it means
// (doc, for the schema) and which values it may have (enum, a key of enums). A
// pointer is null where there is nothing; a field with omitempty is left out.

type jsonTable struct {
	Options  jsonOptions `json:"options" doc:"What was compared and listed."`
	Claims   int         `json:"claims" doc:"How many claims were compared."`
	Tally    jsonTally   `json:"tally" doc:"All pairs of all topics by verdict."`
	Overview []jsonRow   `json:"overview" doc:"One row for each topic and definition."`
	Joint    jsonJoint   `json:"joint" doc:"The topics by whether all their figures can be true together."`
	Topics   []jsonTopic `json:"topics,omitempty" doc:"Every topic in full; left out where the overview alone was asked for."`
}

type jsonOptions struct {
	Profile string   `json:"profile" enum:"profile" doc:"The table of readings."`
	Pairs   string   `json:"pairs" enum:"mode" doc:"Which pairs are listed; the rest are counted."`
	Sort    string   `json:"sort" enum:"order" doc:"How topics, claims and pairs are sorted."`
	Topics  []string `json:"topics" doc:"Only these topics were asked for; all where empty."`
	Sources []string `json:"sources" doc:"Only pairs with one of these sources were asked for; all where empty."`
}

type jsonTally struct {
	Superseded    int `json:"superseded" doc:"The same source replaced one of the figures."`
	Echo          int `json:"echo" doc:"One figure repeats the other: one witness."`
	Restated      int `json:"restated" doc:"One statement carried twice."`
	NotComparable int `json:"not_comparable" doc:"They do not count the same thing, nor one a part of the other."`
	Conflict      int `json:"conflict" doc:"No number makes both true."`
	Tension       int `json:"tension" doc:"The possible readings allow both, the likely ones do not."`
	Fits          int `json:"fits" doc:"One is part of the other and can stay within it."`
	Agree         int `json:"agree" doc:"The same is counted and the likely readings meet."`
}

type jsonRow struct {
	Topic     string       `json:"topic" doc:"The topic's name; empty for claims without a topic."`
	Counts    string       `json:"counts" doc:"The definition; empty where none was given."`
	Subject   string       `json:"subject" doc:"Whom the row's first claim counts; empty where not given."`
	Place     string       `json:"place" doc:"Where; empty where not given."`
	Claims    int          `json:"claims" doc:"How many claims."`
	Lowest    *jsonExtreme `json:"lowest" doc:"The lowest estimate of those that begin on the same day; of all claims where no two of them range."`
	Highest   *jsonExtreme `json:"highest" doc:"The highest of them; a figure that is open above only where it lies above the others."`
	Factor    *float64     `json:"factor" doc:"From the lowest to the highest as said, else between likely ends; null for none, and where no two figures range: maxima, figures open above or of other first days."`
	Conflicts int          `json:"conflicts" doc:"Pairs in conflict."`
	Tensions  int          `json:"tensions" doc:"Pairs in tension."`
}

type jsonExtreme struct {
	Source string    `json:"source" doc:"Who vouches for it."`
	AsSaid string    `json:"as_said" doc:"The figure as said, or words for the numbers given."`
	Likely jsonRange `json:"likely" doc:"What most readers take from the words."`
}

type jsonRange struct {
	Low  int64  `json:"low" doc:"The lowest count."`
	High *int64 `json:"high" doc:"The highest count; null for no upper end."`
}

type jsonTopic struct {
	Topic    string      `json:"topic" doc:"The topic's name; empty for claims without a topic."`
	Sentence string      `json:"sentence" doc:"What its sources said, in a sentence or a few."`
	Subjects []string    `json:"subjects" doc:"All groups of people that its claims name."`
	Places   []string    `json:"places" doc:"All places that its claims name."`
	Since    string      `json:"since,omitempty" doc:"The earliest first day given."`
	Until    string      `json:"until,omitempty" doc:"The last day counted by any claim."`
	Tally    jsonTally   `json:"tally" doc:"Its pairs by verdict."`
	Claims   []jsonClaim `json:"claims" doc:"Its claims, lined up."`
	Pairs    []jsonPair  `json:"pairs" doc:"The pairs listed."`
	Rest     []jsonRest  `json:"rest" doc:"The other pairs, counted by verdict and main reason."`
	Notes    []jsonNote  `json:"notes" doc:"What is to be known beside."`

	Together *jsonTogether `json:"together" doc:"Whether all figures can be true together; null where it was not asked."`
}

type jsonClaim struct {
	ID            string    `json:"id" doc:"The claim's id or one made for it, unique in the topic."`
	Topic         string    `json:"topic,omitempty" doc:"What is being counted about."`
	Subject       string    `json:"subject,omitempty" doc:"Whom the figure counts."`
	Place         string    `json:"place,omitempty" doc:"Where they came to harm."`
	Source        string    `json:"source" doc:"Who vouches for the figure, under the name that was declared."`
	SourceAsGiven string    `json:"source_as_given" doc:"The source as the claim names it."`
	Speaker       string    `json:"speaker,omitempty" doc:"The person or office that said it."`
	Via           string    `json:"via,omitempty" doc:"The outlet that carried it."`
	DerivedFrom   string    `json:"derived_from,omitempty" doc:"The id or the source that the figure only repeats."`
	Figure        string    `json:"figure,omitempty" doc:"The figure as said, hedge and all."`
	Low           *int64    `json:"low,omitempty" doc:"The lowest count that the source gives."`
	Best          *int64    `json:"best,omitempty" doc:"The source's best estimate."`
	High          *int64    `json:"high,omitempty" doc:"The highest count that the source gives."`
	AsSaid        string    `json:"as_said" doc:"The figure as said, or words for the numbers given."`
	Named         *int64    `json:"named" doc:"The one number that was named; null for ranges and vague amounts."`
	Maximum       bool      `json:"maximum" doc:"Whether the figure is a maximum and no estimate."`
	Counted       bool      `json:"counted" doc:"Whether it is an exact register or tally."`
	Counts        string    `json:"counts,omitempty" doc:"The definition in words."`
	Means         []string  `json:"means,omitempty" doc:"The terms that the source's own word stands for."`
	Term          string    `json:"term,omitempty" doc:"The definition in the words of the table of definitions."`
	Stated        string    `json:"stated,omitempty" doc:"The day on which it was said."`
	Published     string    `json:"published,omitempty" doc:"The day on which it was carried."`
	Since         string    `json:"since,omitempty" doc:"The first day counted."`
	Until         string    `json:"until,omitempty" doc:"The last day counted."`
	Revises       string    `json:"revises,omitempty" doc:"The id of the claim that this one replaces."`
	Quote         string    `json:"quote,omitempty" doc:"The words that prove it."`
	URL           string    `json:"url,omitempty" doc:"Where they can be read."`
	Text          string    `json:"text,omitempty" doc:"The article file."`
	Span          string    `json:"span,omitempty" doc:"The quote's place in that file, as byte offsets."`
	Accept        string    `json:"accept,omitempty" doc:"A finding that a person has looked at."`
	Note          string    `json:"note,omitempty" doc:"Free text."`
	Likely        jsonRange `json:"likely" doc:"What most readers take from the words."`
	Possible      jsonRange `json:"possible" doc:"Every number that the words do not rule out: a tolerance, not the source's words."`
}

type jsonPair struct {
	A       string       `json:"a" doc:"The id of the first claim."`
	B       string       `json:"b" doc:"The id of the second claim."`
	Verdict string       `json:"verdict" enum:"verdict" doc:"How they stand to each other."`
	Axes    jsonAxes     `json:"axes" doc:"What A's people, place, terms and days may be to B's; one relation is certain."`
	Gap     int64        `json:"gap" doc:"People between the possible ends of a conflict, between the likely ends else; 0 where they meet."`
	Nearest *float64     `json:"nearest" doc:"The factor between the nearest of these ends; 1 where they meet, null for none."`
	Widest  *float64     `json:"widest" doc:"The factor between the widest of them; null for none."`
	AsSaid  *float64     `json:"as_said" doc:"The factor between the numbers named; null for none."`
	Reason  string       `json:"reason" doc:"The reasons in one sentence."`
	Reasons []jsonReason `json:"reasons" doc:"The reasons as data, the main one first."`
}

type jsonAxes struct {
	People []string `json:"people" enum:"relation" doc:"Whom they count."`
	Place  []string `json:"place" enum:"relation" doc:"Where."`
	Terms  []string `json:"terms" enum:"relation" doc:"What."`
	Days   []string `json:"days" enum:"relation" doc:"When."`
}

type jsonReason struct {
	Kind     string   `json:"kind" enum:"reason" doc:"The kind of reason."`
	Swapped  bool     `json:"swapped,omitempty" doc:"A and B change places in the reason."`
	Axis     string   `json:"axis,omitempty" enum:"axis" doc:"The axis that it is about."`
	Relation []string `json:"relation,omitempty" enum:"relation" doc:"What A may be to B on it."`
	Doubts   []string `json:"doubts,omitempty" enum:"outcome" doc:"The outcomes that would decide it."`
	Changed  []string `json:"changed,omitempty" enum:"change" doc:"What differs between two carryings of one statement."`
	Low      *int64   `json:"low,omitempty" doc:"The low end that lies above the other's high end."`
	High     *int64   `json:"high,omitempty" doc:"That high end."`
	People   *int64   `json:"people,omitempty" doc:"By how many people at least a running count grew."`
	Days     *int     `json:"days,omitempty" doc:"In how many days, or how many days lie between; at least, where a last day is vague."`
	DaysMost *int     `json:"days_most,omitempty" doc:"In how many days at most, where a last day is vague."`
}

type jsonRest struct {
	Verdict string     `json:"verdict" enum:"verdict" doc:"The verdict of these pairs."`
	Reason  jsonReason `json:"reason" doc:"Their main reason."`
	Pairs   int        `json:"pairs" doc:"How many they are."`
	Words   string     `json:"words" doc:"The same in words."`
}

type jsonNote struct {
	Kind   string   `json:"kind" enum:"note" doc:"What the note is about."`
	Claims []string `json:"claims,omitempty" doc:"The ids of the claims that it is about."`
	Axis   string   `json:"axis,omitempty" enum:"axis" doc:"The axis that it is about."`
	Terms  []string `json:"terms,omitempty" doc:"The two definitions that it is about."`
	Doubts []string `json:"doubts,omitempty" enum:"outcome" doc:"The outcomes that would decide it."`
	Pairs  int      `json:"pairs,omitempty" doc:"How many pairs it would decide."`
	Words  string   `json:"words" doc:"The note in words."`
}

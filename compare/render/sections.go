package render

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// topicName returns the name of a topic as headings and the overview show it.
func topicName(s string) string {
	if s == "" {
		return "Claims without a topic"
	}
	return name(s)
}

// topicFacts returns what a heading says beside the topic's name. What stands above a
// figure is read as said of it, so people and place are there only if every claim gives
// them.
func topicFacts(t *compare.Topic) []string {
	facts := factsOf(t, !silentOn(t, compare.People), !silentOn(t, compare.Place))
	if pairs := t.Tally.Pairs(); pairs > 0 {
		facts = append(facts, disputeWords(t.Tally.Disputed(), pairs))
	}
	return facts
}

// factsOf returns the people and the place of a topic, where they may be named, the days,
// and how many claims there are.
func factsOf(t *compare.Topic, people, places bool) (facts []string) {
	for _, s := range [...]string{only(people, list(t.Subjects)), only(places, list(t.Places)), daysWords(t.Since, t.Until)} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	return append(facts, count(t.Claims, "claim"))
}

// list returns the first few names.
func list(names []string) string {
	const most = 4
	var shown []string
	for _, s := range names {
		if s != "" && len(shown) < most {
			shown = append(shown, name(s))
		}
	}
	s := strings.Join(shown, ", ")
	if more := len(names) - len(shown); more > 0 && len(shown) == most {
		s += " and " + strconv.Itoa(more) + " more"
	}
	return s
}

// restWords counts the pairs that are not listed.
func restWords(t *compare.Topic) string {
	if len(t.Rest) == 0 {
		return ""
	}
	var parts []string
	for _, r := range t.Rest {
		parts = append(parts, RestWords(r))
	}
	return "Not listed: " + strings.Join(parts, "; ") + "."
}

// unshown counts what the limit cut: "… and 37 more pairs, not shown."
func unshown(n, shown int, thing string) string {
	if n <= shown {
		return ""
	}
	return "… and " + count(n-shown, "more "+thing) + ", not shown."
}

// only returns the text if it is wanted.
func only(wanted bool, s string) string {
	if wanted {
		return s
	}
	return ""
}

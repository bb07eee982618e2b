// Package article reads prose: an article becomes claims, each with the words that
// gave it.
//
// A text goes one way. guess.go tells its language, where nobody does. regions.go finds the paragraphs that may speak of harm;
// token.go splits them into words, phrases of a lexicon, numbers and signs, and
// sentence.go into sentences. In each sentence mention.go finds the numbers of people
// with their hedges, and group.go what they count. Then link.go, predicate.go and
// tally.go look for what became of those people, inherit.go takes it over from the
// number before ("up from 43"), and doubt.go drops what is only supposed or denied.
// attribute.go asks who vouches for the rest: said.go and cited.go read who says
// something in a sentence, name.go, actor.go and office.go what a speaker is called,
// lead.go and refer.go for whom "she" and "the ministry" stand. days.go, when.go and
// place.go add days and places; merge.go makes one claim of what is said twice,
// revise.go marks what is replaced, and found.go writes it all down.
//
// Rules know no words. Words stand in lexicon/LANGUAGE.txt, each section of which is a
// class that rules ask for, with sentences that a test reads; countries and their
// people stand in countries.txt. Every rule looks a bounded way around its word, so
// that no text takes more time than it is long.
//
// To add a language, copy lexicon/en.txt, translate it, give it its examples, and its
// columns to countries.txt. Numbers, months and hedges say what they are in English
// (" = "), in which figures are kept. Where words stand in another order than in English
// is a setting of the lexicon, which head.go and audience.go read.
package article

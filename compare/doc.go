// Package compare is the engine: it lines up source-tagged figures, judges every
// pair of them and says why.
//
// A Claim is what one source said: a Figure with its words, a Term that it
// counts, people, a place and days. A Profile reads each figure as two intervals,
// what is possible and what is likely. In each topic the claims are lined up on
// four axes (people, place, terms, days); on each, one is the same as the other,
// part of it, overlapping or apart, as far as anybody knows. From that and the
// intervals follows a Verdict with its reasons. A Table counts the verdicts, and
// its Topics show them. Then all claims of a topic are asked at once whether they
// can be true together: a Reconciliation is the answer, in exact arithmetic.
//
// The way through the files, in the order of the data:
//
//	claim, dataset, finding, codes, field   what was said, and what is wrong with it
//	figure, number, grammar, numerals,
//	words, refusal                          figures in people's words
//	readings                                the table of hedges
//	definition, relation                    the table of terms, and how two stand to each other
//	interval, date                          numbers and days
//	compare, shards, overview, order        a dataset becomes a table
//	align, names, symbols, days             claims lined up on four axes
//	judge, links, forest, verdict, reason   the verdict on a pair
//	count, sweep, sweeptree, sweeplinks     all pairs of a topic, few or many
//	topic, rest, notes, table               one topic in full
//
// Of a topic as a whole:
//
//	reconciliation                          the answer, with its conflicts, proofs and ranges
//	reconcile, jointly                      the way to it, and the short way for plain topics
//	quantities, stances                     what claims are numbers of, and the limits that they set
//	knot, cells, cellnames, cellterms       what bears on each other, cut into what has nothing in common
//	solver                                  what is asked of the two that follow
//	chain, chainwindows, chainpairs,
//	chainsmall, chainkeep, ways             one series over time: differences of running counts
//	tableau, tableausolve                   anything else: sums, by package linear
//	conflicts, hitting, proof, proofnames   minimal conflicts, and the steps that prove them
//	repair, widen, left                     smallest sets to leave out, the stretch, what is left
//	sums                                    parts and totals of one source
//
// Nothing here reads a file, a clock, a flag or an environment variable, and
// nothing formats a word: readers stand in package sources, writers in package
// render, and both are told what to do by package cli. Packages stand below this
// folder to keep the top level small. This one imports only linear, which decides
// systems of linear inequalities and knows nothing of claims.
//
// To add a hedge, add a row to readings.go; to add a term, a row to definition.go.
package compare

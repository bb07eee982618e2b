// Counterclaim lines up what sources say of one count, and prints who
// contradicts whom, by how much, and why.
//
// Kyiv says nearly 3,000, Seoul 1,100, Washington more than 1,000. Before any of
// these is printed, three questions want an answer: do they count the same thing,
// at the same time, and can they all be true? Counterclaim answers them for
// figures that were written down with their sources. It never says who is right:
// it averages nothing, scores nobody, and ranks no source.
//
// # Comparing
//
// Without a file it compares a built-in example, the three claims above:
//
//	$ counterclaim compare
//	counterclaim: no file given: this is the built-in example; for yours, counterclaim compare FILE (- for standard input)
//	North Korean soldiers in Kursk
//	══════════════════════════════
//	North Korean soldiers · Kursk region · October 2024 to 27 December 2024 · 3 claims ·
//	2 of 3 pairs in dispute
//
//	Estimates of North Korean soldiers killed or wounded in the Kursk region range from 1,100 (Seoul,
//	23 December 2024) to nearly 3,000 (Kyiv, the same day); Washington said more than 1,000 on
//	27 December.
//
//	source                     as said               likely  counts             stated      via
//	─────────────────────────  ───────────────  ───────────  ─────────────────  ──────────  ───
//	Kyiv (Volodymyr Zelensky)  nearly 3,000     2,844–2,999  killed or wounded  2024-12-23  AFP
//	Seoul                      1,100                  1,100  killed or wounded  2024-12-23  AFP
//	Washington (John Kirby)    more than 1,000  1,001–1,500  killed or wounded  2024-12-27  AFP
//
//	verdict   claims              factor                        gap
//	────────  ──────────────────  ───────────────────  ────────────
//	conflict  Kyiv – Seoul        2.7× as said           355 people
//	                              1.3× at the nearest
//	          They count the same, yet the figure of Kyiv allows no fewer than 1,504 and that of Seoul
//	          no more than 1,149.
//
//	tension   Kyiv – Washington   3.0× as said         1,344 people
//	                              1.9× at the nearest
//	          A running count only grows, yet the figure of Kyiv by 23 December 2024 likely means 2,844
//	          or more and that of Washington by 27 December 2024 likely 1,500 or fewer; looser readings
//	          allow both.
//
//	fits      Seoul – Washington  1.1× as said
//	          The running count of Washington ends 4 days after that of Seoul, and may contain it as it
//	          stands.
//
//	Not all of it can be true.
//
//	Cannot all be true: Kyiv; Seoul.
//	1. The figure of Kyiv allows no fewer than 1,504 killed or wounded by 23 December 2024.
//	2. The figure of Seoul allows no more than 1,149 killed or wounded by 23 December 2024.
//	3. So 1,504 or more would have to be 1,149 or fewer.
//
//	Stretch 1.144: for all to be true together, every possible reading must reach from its low end
//	divided by at least that factor to its high end multiplied by it; forced by Kyiv and Seoul. Without
//	Kyiv the stretch is 1; without Seoul 1; without any other it is the same.
//
//	- Without Kyiv's: by 27 December 2024, killed or wounded: likely 1,100–1,500, possible 1,050 or
//	  more.
//	- Without Seoul's: by 27 December 2024, killed or wounded: likely none, possible 1,504 or more.
//
//	1 topic, 3 claims, 3 pairs, 1 conflict, 1 tension, 1 topic that cannot all be true.
//
// A dataset is YAML, JSON, JSON Lines, or a table in CSV or TSV. Files,
// directories and globs can be given together; - is standard input. A field that
// the claims lack can be set from outside:
//
//	$ cat sheet.csv
//	source,figure,until
//	Ministry,at least 120,2024-05-03
//	Hospitals,212,2024-05-03
//	$ counterclaim compare sheet.csv --set counts=killed --set topic="Floods in the south"
//	Floods in the south
//	═══════════════════
//	until 3 May 2024 · 2 claims · 1 pair, all in dispute
//
//	Hospitals put the number of people killed at 212 as of 3 May 2024; the Ministry said at least 120 as
//	of the same day.
//
//	source     as said        likely  counts  until
//	─────────  ────────────  ───────  ──────  ──────────
//	Hospitals  212               212  killed  2024-05-03
//	Ministry   at least 120  120–130  killed  2024-05-03
//
//	verdict  claims                factor                     gap
//	───────  ────────────────────  ───────────────────  ─────────
//	tension  Hospitals – Ministry  1.8× as said         82 people
//	                               1.6× at the nearest
//	         They count the same, yet the figure of Hospitals likely means 212 or more and that of
//	         Ministry likely 130 or fewer; looser readings allow both; where not given, people and place
//	         are taken as the same.
//
//	Both figures can be true together; their likely readings cannot.
//
//	1 topic, 2 claims, 1 pair, 0 conflicts, 1 tension.
//
// Tables and JSON from elsewhere are read through a map: --map ucdp-ged for a ready
// one, --map FILE for one's own. Convert writes what was loaded as one dataset:
//
//	counterclaim convert events.csv --map ucdp-ged -o events.yaml
//	counterclaim explain ucdp-ged
//
// Two claims of one topic are lined up on four axes: whom they count, where, what
// came to them, and up to when. Then they get one of eight verdicts: superseded,
// echo, restated, not comparable, conflict, tension, fits, agree. A pair is in
// conflict only if no number makes both figures true, with the most generous
// reading of their words. What a verdict, a hedge, a definition or an error code
// means, and where its numbers come from, is in the program:
//
//	$ counterclaim explain "nearly 3,000"
//	nearly 3,000 (figure)
//
//	Short of the number.
//
//	possible           1,504–2,999
//	likely             2,844–2,999
//	--profile literal  likely 1,504–2,999
//	also               nearly, close to, approaching, nearing, just under, just below, just
//	                   short of, slightly under, slightly below, slightly less than,
//	                   slightly fewer than, a little under, a little less than, a little
//	                   fewer than
//	from               Ferson et al. 2015 (International Journal of Approximate Reasoning),
//	                   widths as coded in PyUncertainNumber; its width lies below the number
//	                   only
//
// # Articles
//
// Extract finds the figures in an article: who said them, whom they count, where
// and when, and the exact words. It reads text, web pages, and JSON Lines with one
// article a line, and writes tables, or datasets for compare: YAML, CSV, JSON and
// JSON Lines.
//
//	counterclaim extract article.txt --date 2024-12-27 --explain
//	counterclaim extract page.html -o claims.yaml --text-out page.txt
//	counterclaim extract archive.jsonl --format jsonl
//
// The date is that of publication, from which "on Monday" is counted. It, and
// --publisher, --url and --lang, hold for all articles named; what is known of one
// stands beside it, in article.txt.yaml. The same flags let compare take articles
// beside datasets:
//
//	counterclaim compare article.txt sheet.csv --date 2024-12-27
//
// Extract goes by rules and lists of words, which --explain shows at work. It
// fetches nothing, and does not say whether what is written is so.
//
// # All of a topic
//
// Figures may agree two by two and still be impossible together: at least 500
// killed, at least 800 wounded, at most 1,100 killed or wounded. So below the pairs
// of each topic stands whether all of it can be true. If not, the smallest sets of
// figures that cannot are named, each with a proof to be checked by hand; then the
// stretch, which is the factor by which readings would have to be widened; and what
// is left without some of the figures. Where a source gives parts and their total
// itself, they are added up. Counterclaim explain together, stretch, sums and "what
// is left" say more; --no-reconcile leaves it out.
//
// # Checking
//
// Check looks for what is wrong in datasets themselves: quotes that do not hold their
// figure, dates that cannot be, counts of one source against each other, a statement
// carried twice with another hedge. It says where, what, and what to type; --fix mends
// what has one right answer, and never a figure. A file .counterclaim.yaml says what is
// checked, a baseline what is known, --changed-since what a change answers for.
//
//	counterclaim check data/ --changed-since main
//	counterclaim convert events.csv --map ucdp-ged -o events.yaml
//
// # Versions
//
// Diff says what changed between two versions of a dataset: claims new, gone and
// revised, and for each topic the verdicts and the stretch before and now. Git can
// use it as a difftool or as the command of a diff driver.
//
//	counterclaim diff old.yaml new.yaml --fail-on-change
//
// # Output
//
// Results go to standard output, everything else to standard error. --format of
// compare chooses between a table for the terminal, Markdown, CSV with one pair a
// row, JSON that holds everything, a page in HTML, a spreadsheet, the sentence that
// stands above each table, and charts: SVG, PNG, Vega-Lite, a table for Datawrapper. --output writes files, each
// whole or not at all, in the format of their suffix. The same input gives the same
// bytes, whatever the order of claims and files. Colour obeys --color, NO_COLOR,
// CLICOLOR_FORCE and TERM=dumb.
//
// A chart shows each claim as a range, or with --chart time how running counts
// rose; --scale log spreads them by factors.
//
//	counterclaim compare claims.yaml -o chart.svg -o chart.png
//
// # Exit status
//
//	0  nothing was found that was asked to fail
//	1  check found an error;
//	   compare --fail-on found what it was told to fail on: conflict, of two
//	   claims or of all of a topic; tension; stretch=1.5, for a larger one;
//	   diff --fail-on-change found a change
//	2  the command line makes no sense
//	3  something could not be read or written; also a record that could not be
//	   used, unless --keep-going says that this is fine
//
// A record that cannot be used gives a message with its file, line and column,
// and keeps none of the others from being compared:
//
//	$ cat broken.csv
//	source,figure,counts
//	Mayor,3.000,killed
//	Ministry,300,killed
//	$ counterclaim compare broken.csv --overview
//	broken.csv:2:7: figure "3.000" is not a whole number [CC104]
//	hint: write 1,100, or say decimal: "," in broken.csv.yaml beside it, or --set decimal=, if the point groups thousands
//	topic                   counts  claims  lowest          conflicts  tensions
//	──────────────────────  ──────  ──────  ──────────────  ─────────  ────────
//	Claims without a topic  killed       1  300 (Ministry)          –         –
//
//	1 topic, 1 claim, 0 pairs, 0 conflicts, 0 tensions.
//
//	1 record could not be used, and is not in what is shown.
//	$ echo $?
//	3
package main

import (
	_ "embed"
	"os"

	"counterclaim/compare/cli"
)

// example is what compare takes where no file is given.
//
//go:embed testdata/kursk.yaml
var example []byte

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, example)) }

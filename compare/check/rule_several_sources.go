package check

import (
	"strings"

	"counterclaim/compare"
)

func init() {
	register(Rule{Rule: compare.Rule{
		Code: "CC503", Name: "several-sources", Severity: compare.Warning,
		Title: "several sources in one claim",
		Doc:   "A claim is what one source says. Several names in its source are one name to the comparison, which then knows none of them: the claim is no claim of theirs, and an echo looks like a witness. Semicolons, bars and line ends always part names; and, commas, & and / only where each part is known as a source by itself. A name that is declared under sources is one name.",
		Bad: `claims:
  - source: «Kyiv; Seoul
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
		Good: `claims:
  - source: Kyiv
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
  - source: Seoul
    figure: nearly 3,000
    counts: killed or wounded
    stated: 2024-12-23
    url: https://example.org/a
`,
	}, Check: severalSources})
}

// Separators that stand between names, and those that may stand in one.
var (
	hardSeparators = strings.NewReplacer(";", "\n", " | ", "\n", "\r", "\n")
	softSeparators = []string{",", " and ", " et ", "&", "/"}
)

func severalSources(p *Pass) {
	var known *knownSources
	for _, c := range p.Claims {
		if !strings.ContainsAny(c.Source, ";|\r\n,&/") && !strings.Contains(c.Source, " and ") && !strings.Contains(c.Source, " et ") {
			continue
		}
		if known == nil {
			known = p.knownSources()
		}
		if names := known.split(c.Source); len(names) > 1 {
			for i := range names {
				names[i] = compare.Quote(names[i])
			}
			p.At(c, compare.FieldSource, "the claim has several sources: "+list(names, "and"), "write a claim for each, or the one that vouches here and the outlet under via")
		}
	}
}

// knownSources are the names of sources, folded.
type knownSources struct{ declared, used map[string]bool }

func (p *Pass) knownSources() *knownSources {
	known := &knownSources{map[string]bool{}, map[string]bool{}}
	for _, n := range p.Names.Sources {
		known.declared[compare.Fold(n.Name)] = true
		for _, a := range n.Aliases {
			known.declared[compare.Fold(a)] = true
		}
	}
	seen := map[int32]bool{} // by number, of which there are few
	for _, topic := range p.lineup().Topics {
		for i := range topic {
			if k := &topic[i]; !seen[k.Source] {
				seen[k.Source] = true
				known.used[compare.Fold(k.Claim.Source)] = true
			}
		}
	}
	return known
}

// has reports whether a name is that of a source. What is declared may have aliases;
// what is only used has the one spelling.
func (k *knownSources) has(name string) bool {
	folded := compare.Fold(name)
	return k.declared[folded] || k.used[folded]
}

// split returns the names in a source, one where it is one name.
func (k *knownSources) split(source string) []string {
	if k.declared[compare.Fold(source)] {
		return []string{source}
	}
	if names := nonEmpty(strings.Split(hardSeparators.Replace(source), "\n")); len(names) > 1 {
		return names
	}
	for _, separators := range append([][]string{softSeparators}, singles(softSeparators)...) {
		if names := splitAt(source, separators); k.all(names) {
			return names
		}
	}
	return []string{source}
}

// all reports whether there are several names, each known.
func (k *knownSources) all(names []string) bool {
	for _, n := range names {
		if !k.has(n) {
			return false
		}
	}
	return len(names) > 1
}

func singles(words []string) (sets [][]string) {
	for _, w := range words {
		sets = append(sets, []string{w})
	}
	return sets
}

func splitAt(s string, separators []string) []string {
	for _, sep := range separators {
		s = strings.ReplaceAll(s, sep, "\n")
	}
	return nonEmpty(strings.Split(s, "\n"))
}

func nonEmpty(words []string) (some []string) {
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			some = append(some, w)
		}
	}
	return some
}

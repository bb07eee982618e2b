package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Topics with answers worked out by hand, of the oracle and of the engine. Claims
// are a, b, c … in order; unless they say otherwise they are of source S and end
// on 20 January.
var lawCases = []struct {
	name      string
	names     Names
	claims    []string
	conflicts string // by ids
	squared   string // the stretch, squared
	left      string // possible, by id, of those worth saying
}{
	{"nothing to quarrel about", Names{}, []string{"counts: killed; low: 5; high: 9", "counts: killed; low: 7; high: 12"}, "", "1", "a [7, 9]"},
	{"two by two they agree", Names{}, []string{"counts: killed; low: 500", "counts: wounded; low: 800", "counts: killed or wounded; high: 1100"}, "abc", "13/11", ""},
	{"a sum leaves less", Names{}, []string{"counts: killed; low: 500; high: 600", "counts: wounded; low: 800", "counts: killed or wounded; high: 1350"},
		"", "1", "a [500, 550], b [800, 850], c [1300, 1350]"},
	{"a day's count and two running ones", Names{}, []string{"counts: killed; best: 100; until: 2025-01-12", "counts: killed; low: 30; since: 2025-01-13; until: 2025-01-13", "counts: killed; best: 120; until: 2025-01-13"},
		"abc", "13/12", ""},
	{"none against five", Names{}, []string{"counts: killed; figure: none", "counts: killed; best: 5"}, "ab", "none", ""},
	{"parts of a whole fall short", Names{Subjects: []Name{{Name: "civilians", Parts: []string{"children", "women"}, Whole: true}}},
		[]string{"people: children; counts: killed; high: 10", "people: women; counts: killed; high: 20", "people: civilians; counts: killed; low: 40"}, "abc", "4/3", ""},
	{"parts may leave out some", Names{Subjects: []Name{{Name: "civilians", Parts: []string{"children", "women"}}}},
		[]string{"people: children; counts: killed; high: 10", "people: women; counts: killed; high: 20", "people: civilians; counts: killed; low: 40"}, "", "1", "c [40, ∞)"},
	{"parts exceed their total", Names{Subjects: []Name{{Name: "civilians", Parts: []string{"children", "women"}}}},
		[]string{"people: children; counts: killed; low: 10", "people: women; counts: killed; low: 20", "people: civilians; counts: killed; high: 25"}, "abc", "6/5", ""},
	{"within is not apart", Names{Subjects: []Name{{Name: "teachers", Within: []string{"people"}}, {Name: "women", Within: []string{"people"}}}},
		[]string{"people: teachers; counts: killed; low: 10", "people: women; counts: killed; low: 20", "people: people; counts: killed; high: 25"}, "", "1", "c [20, 25]"},
	{"within two others", Names{Subjects: []Name{{Name: "teachers", Within: []string{"workers", "civilians"}}}},
		[]string{"people: teachers; counts: killed; best: 5", "people: workers; counts: killed; best: 4", "people: civilians; counts: killed; best: 5"}, "ab", "5/4", ""},
	{"people and places at once", Names{Subjects: []Name{{Name: "civilians", Parts: []string{"children", "women"}, Whole: true}}, Places: []Name{{Name: "north", Within: []string{"country"}}}},
		[]string{"people: children; place: country; counts: killed; high: 3", "people: women; place: north; counts: killed; high: 2", "people: civilians; place: north; counts: killed; low: 6"}, "abc", "6/5", ""},
	{"the rest of the people at the rest of the places", Names{Subjects: []Name{{Name: "children", Within: []string{"people"}}}, Places: []Name{{Name: "north", Within: []string{"country"}}}},
		[]string{"people: people; place: country; counts: killed; high: 10", "people: children; place: country; counts: killed; low: 8", "people: people; place: north; counts: killed; low: 8", "people: children; place: north; counts: killed; high: 5"}, "abcd", "16/15", ""},
	{"nothing links them", Names{}, []string{"people: soldiers; counts: killed; best: 9", "people: civilians; counts: killed; best: 8"}, "", "1", "a [9, 9]"},
	{"a running count falls", Names{}, []string{"counts: killed; best: 212", "counts: killed; best: 210; until: 2025-01-21"}, "ab", "106/105", ""},
	{"a state may fall", Names{}, []string{"counts: captured; best: 9", "counts: captured; best: 7; until: 2025-01-21"}, "", "1", "a [9, 9], b [7, 7]"},
	{"a state on one day", Names{}, []string{"counts: captured; best: 9", "counts: captured; best: 7"}, "ab", "9/7", ""},
	{"a state within a running count", Names{}, []string{"counts: missing; best: 500", "counts: killed or missing; best: 123"}, "ab", "500/123", ""},
	{"a state beside a later window", Names{}, []string{"counts: missing; best: 500", "counts: killed or missing; best: 123; since: 2025-01-14"}, "", "1", ""},
	{"a window beyond its running count", Names{}, []string{"counts: killed; low: 13; since: 2025-01-10", "counts: killed; high: 12"}, "ab", "13/12", ""},
	{"two weeks and both", Names{}, []string{"counts: killed; low: 5; since: 2025-01-07; until: 2025-01-13", "counts: killed; low: 6; since: 2025-01-14", "counts: killed; high: 10; since: 2025-01-07"}, "abc", "11/10", ""},
	{"weeks that overlap", Names{}, []string{"counts: killed; best: 5; since: 2025-01-07; until: 2025-01-14", "counts: killed; best: 6; since: 2025-01-14", "counts: killed; high: 10; since: 2025-01-07"}, "", "1", "c [6, 10]"},
	{"a month that ends before", Names{}, []string{"counts: killed; best: 9; until: 2025-01", "counts: killed; best: 8; until: 2025-01-31"}, "ab", "9/8", ""},
	{"a month that may end before", Names{}, []string{"counts: killed; best: 9; until: 2025-01", "counts: killed; best: 8"}, "", "1", ""},
	{"a month that is later", Names{}, []string{"counts: killed; best: 9; until: 2025-01", "counts: killed; best: 12; until: 2024-12-31"}, "ab", "4/3", ""},
	{"one month, one day", Names{}, []string{"counts: killed; best: 9; until: 2025-01", "counts: killed; best: 8; until: 2025-01"}, "ab", "9/8", ""},
	{"a month between two days", Names{}, []string{"counts: killed; best: 5; until: 2024-12-31", "counts: killed; low: 1; until: 2025-01", "counts: killed; best: 9; until: 2025-01-31"}, "", "1", "b [5, 9]"},
	{"part of casualties", Names{}, []string{"counts: killed or wounded; low: 50", "counts: casualties; high: 40"}, "ab", "5/4", ""},
	{"the missing may be among the killed", Names{}, []string{"counts: killed; low: 30", "counts: missing; low: 20", "counts: killed or missing; high: 45"}, "", "1", ""},
	{"the missing are not killed in action", Names{}, []string{"counts: killed in action; low: 30", "counts: missing; low: 20", "counts: killed or missing; high: 45"}, "abc", "10/9", ""},
	{"what losses are for ever", Names{}, []string{"counts: killed; low: 30", "counts: captured; low: 20", "counts: irrecoverable losses; high: 45"}, "abc", "10/9", ""},
	{"terms and days at once", Names{}, []string{"counts: killed; low: 10; until: 2025-01-13", "counts: wounded; low: 5; since: 2025-01-14", "counts: killed or wounded; high: 12"}, "abc", "5/4", ""},
	{"a range without numbers", Names{}, []string{"counts: killed; low: 9; high: 5", "counts: killed; best: 7"}, "a", "9/5", ""},
	{"two statements of one", Names{}, []string{"counts: killed; via: X; figure: more than 3,000; stated: 2025-02-01", "counts: killed; via: Y; figure: nearly 3,000; stated: 2025-02-01", "source: B; counts: killed; best: 1000"}, "abc", "188/125", ""},
	{"no last day at all", Names{}, []string{"counts: killed; best: 5; since: 2025-01-06; until: "}, "", "1", "a [5, 5]"},
	{"no last day and two first ones", Names{}, []string{"counts: killed; low: 5; since: 2025-01-06; until: ", "counts: killed; high: 4; until: "}, "ab", "5/4", ""},
	{"a last day that is that of all others", Names{}, []string{"counts: killed; low: 5; until: ", "counts: killed; high: 4"}, "ab", "5/4", ""},
	{"a last day between those of others", Names{}, []string{"counts: killed; best: 5; until: ", "counts: killed; high: 4; until: 2025-01-13", "counts: killed; best: 9"}, "", "1", "a [5, 5]"},
	{"a last day no later than that of others", Names{}, []string{"counts: killed; low: 10; until: ", "counts: killed; high: 4; until: 2025-01-13", "counts: killed; best: 9"}, "ac", "10/9", ""},
	{"a last day no earlier than its first one", Names{}, []string{"counts: killed; high: 2; since: 2025-01-14; until: ", "counts: killed; best: 4; until: 2025-01-05", "counts: killed; best: 9; until: 2025-01-13"}, "", "1", "a [0, 2]"},
	{"one claim that allows no number", Names{}, []string{"counts: killed; low: 9; high: 5"}, "a", "9/5", ""},
	{"one claim", Names{}, []string{"counts: killed; low: 5; high: 9"}, "", "1", "a [5, 9]"},
	{"two wordings of which one says nothing", Names{}, []string{"counts: missing; via: X; figure: at least 0; stated: 2025-02-01", "counts: missing or captured; via: Y; figure: none; stated: 2025-02-01"}, "", "1", "a [0, 0]"},
	{"people not said are the only ones", Names{}, []string{"people: soldiers; counts: killed; best: 9", "counts: killed; best: 8"}, "ab", "9/8", ""},
	{"people not said may be others", Names{}, []string{"people: soldiers; counts: killed; best: 9", "counts: killed; best: 8", "people: civilians; counts: killed; best: 7"}, "", "1", ""},
	{"what was replaced binds nothing", Names{}, []string{"counts: killed; best: 9", "counts: killed; best: 8; revises: a"}, "", "1", "b [8, 8]"},
	{"an echo binds nothing", Names{}, []string{"counts: killed; best: 9", "source: B; counts: killed; best: 8; from: a"}, "", "1", "a [9, 9]"},
	{"no counts", Names{}, []string{"counts: killed; best: 9", "counts: excess deaths; best: 8"}, "", "1", "a [9, 9]"},
	{"numbers as large as they come", Names{}, []string{"counts: killed; best: 4611686018427387904", "counts: killed or wounded; high: 4611686018427387903"}, "ab", "4611686018427387904/4611686018427387903", ""},
	{"two quarrels", Names{}, []string{"counts: killed; best: 5", "counts: killed; best: 6", "counts: wounded; best: 5", "counts: wounded; best: 7"}, "ab cd", "7/5", ""},
}

func TestReconcilingByHand(t *testing.T) {
	for _, tt := range lawCases {
		t.Run(tt.name, func(t *testing.T) {
			ds := &Dataset{Names: tt.names}
			for i, text := range tt.claims {
				defaults := fmt.Sprintf("id: %c; until: 2025-01-20; source: S; ", 'a'+i)
				ds.Claims = append(ds.Claims, claim(t, defaults+text))
			}
			c := newLawCase(ds)
			if got := c.byID(c.conflictLines()); got != tt.conflicts {
				t.Errorf("the oracle has conflicts %q, want %q", got, tt.conflicts)
			}
			squared := "none"
			if s := c.oracle.stretch(c.oracle.all()); s != nil {
				squared = s.RatString()
			}
			if squared != tt.squared {
				t.Errorf("the oracle stretches by %s squared, want %s", squared, tt.squared)
			}
			for i, l := range c.topic.Lines {
				want := l.ID + " " + say(c.oracle.leftOf(max(0, c.oracle.of[i]), c.oracle.all(), false))
				if strings.Contains(tt.left+",", l.ID+" ") && !strings.Contains(tt.left+",", want+",") {
					t.Errorf("the oracle leaves %s, want %s", want, tt.left)
				}
			}
			if err := c.check(); err != nil {
				t.Error(err)
			}
		})
	}
}

// byID writes sets of lines by their ids.
func (c *lawCase) byID(sets [][]int) string {
	var words []string
	for _, lines := range sets {
		var ids []string
		for _, i := range lines {
			ids = append(ids, c.topic.Lines[i].ID)
		}
		slices.Sort(ids)
		words = append(words, strings.Join(ids, ""))
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

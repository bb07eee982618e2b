package sources

import (
	"os"
	"strings"
	"testing"

	"counterclaim/compare"
)

// The example of the notation: below the names a row of hashtags.
const tagged = `Source,URL,As said,Killed min,Killed max,Injured,As of,Province
#meta+source+name,#meta+source+url,#meta+quote,#affected+killed+min,#affected+killed+max,#affected+injured,#date+reported,#adm1+name
Reuters,https://ex.org/a,"nearly 3,000",2900,3000,,2011-03-13,Miyagi
AFP,,,,,about 1100,2011-03-13T00:00:00Z,
`

func TestTagged(t *testing.T) {
	ds := read(t, "f.csv", tagged)
	wantLines(t, claimLines(ds),
		"3:41 place=Miyagi source=Reuters low=2900 high=3000 counts=killed stated=2011-03-13 quote=nearly 3,000 url=https://ex.org/a",
		"4:9 source=AFP figure=about 1100 counts=injured stated=2011-03-13")
	if got := ds.Claims[0].At.Pos(compare.FieldPlace).String(); got != "f.csv:3:63" {
		t.Errorf("the place stands at %s", got)
	}
	wantLines(t, claimLines(read(t, "stdin", tagged)), claimLines(ds)...)
}

// Neither case nor spaces nor the order of attributes matter; the narrowest place is
// taken, and each group of people is a claim of its own.
func TestTagAttributes(t *testing.T) {
	ds := read(t, "f.csv", "A report\n\n#META +source;#country+name;#adm2 +name;#loc;#date +start;#date+end;#Affected +F +Dead;#affected+wounded+killed;#affected+children+f+missing;#affected+killed+max;#affected+deaths+min;#affected+civilians+killed\n"+
		"UN;Chad;;;2024-05-01;2024-05-03;1;2;3;5;4;6\nUN;Chad;Abéché;;;;;;;;;\nUN;Chad;Abéché;the bridge;;;0;;;;;\n")
	wantLines(t, claimLines(ds),
		"4:33 topic=row 4 of f.csv subject=women and girls place=Chad source=UN figure=1 counts=killed since=2024-05-01 until=2024-05-03",
		"4:35 topic=row 4 of f.csv place=Chad source=UN figure=2 counts=killed and injured since=2024-05-01 until=2024-05-03",
		"4:37 topic=row 4 of f.csv subject=girls place=Chad source=UN figure=3 counts=missing since=2024-05-01 until=2024-05-03",
		"4:41 topic=row 4 of f.csv place=Chad source=UN low=4 high=5 counts=killed since=2024-05-01 until=2024-05-03",
		"4:43 topic=row 4 of f.csv subject=civilians place=Chad source=UN figure=6 counts=killed since=2024-05-01 until=2024-05-03",
		"6:31 topic=row 6 of f.csv subject=women and girls place=the bridge source=UN figure=0 counts=killed")
}

// Two events of one day and place are different people; what several sources say of
// one event is of one topic.
func TestTaggedEvents(t *testing.T) {
	for _, c := range []struct {
		table string
		want  []string
	}{
		{"#adm1+name,#date+occurred,#affected+killed\nHatay,2023-02-10,5\nHatay,2023-02-10,7\n",
			[]string{"2:18 topic=row 2 of f.csv place=Hatay source=A figure=5 counts=killed until=2023-02-10", "3:18 topic=row 3 of f.csv place=Hatay source=A figure=7 counts=killed until=2023-02-10"}},
		{"#crisis+name,#incident+id,#date+occurred,#affected+killed\nQuake,e1,2023-02-10,5\n,e1,2023-02-10,7\nQuake,,2023-02-10,8\n,,,9\n",
			[]string{"2:21 topic=Quake, event e1 source=A figure=5 counts=killed until=2023-02-10", "3:16 topic=event e1 source=A figure=7 counts=killed until=2023-02-10",
				"4:19 topic=Quake, row 4 of f.csv source=A figure=8 counts=killed until=2023-02-10", "5:4 topic=row 5 of f.csv source=A figure=9 counts=killed"}},
		{"#event+name,#date+start,#date+end,#affected+killed\nRaid,2023-02-10,2023-02-11,5\n", []string{"2:28 topic=Raid source=A figure=5 counts=killed since=2023-02-10 until=2023-02-11"}},
		{"#date+start,#date+end,#affected+killed\n2023-02-10,2023-02-11,5\n", []string{"2:23 topic=row 2 of f.csv source=A figure=5 counts=killed since=2023-02-10 until=2023-02-11"}},
		{"#date+start,#affected+killed\n2023-02-10,5\n", []string{"2:12 source=A figure=5 counts=killed since=2023-02-10"}},
		{"#date+reported,#affected+killed\n2023-02-10,5\n", []string{"2:12 source=A figure=5 counts=killed stated=2023-02-10"}},
	} {
		rows := strings.Split(strings.TrimSuffix(c.table, "\n"), "\n")
		wantLines(t, claimLines(read(t, "f.csv", rows[0]+",#meta+source\n"+strings.Join(rows[1:], ",A\n")+",A\n")), c.want...)
	}
}

func TestTaggedFaults(t *testing.T) {
	faults(t, "f.csv", "#affected+killed,#date\n1,2024-05-03\n",
		"f.csv:1:1: no hashtag says who vouches for the figures [CC108] | tag a column #meta+source, or give one source for all with --set source=NAME")
	ds, found := Read("f.csv", []byte("#affected+killed,#date\n1,2024-05-03\n"), Options{Set: map[compare.Field]string{compare.FieldSource: "UN"}})
	wantFindings(t, found)
	wantLines(t, claimLines(ds), "2:1 source=UN figure=1 counts=killed stated=2024-05-03")
	faults(t, "f.csv", "#meta+source,#affected+killed,#affected+killed+hh,#affected\nUN,x,1,2\n,4,,\n",
		`warning f.csv:1:31: column "#affected+killed+hh" is not read: its attributes name no harm to people [CC101] | the harms are +killed, +injured, +missing, +captured, +displaced and +ill`,
		`warning f.csv:1:51: column "#affected" is not read: its attributes name no harm to people [CC101] | the harms are +killed, +injured, +missing, +captured, +displaced and +ill`,
		`f.csv:2:4: figure "x" is not a number of people [CC104] | write it like 1,100 or nearly 3,000 or 40 to 60 or dozens, or give low and high`,
		`f.csv:3:1: the claim has no source [CC108] | say who vouches for the figure: source: NAME`)
}

// Columns of ours, or a map, say more than hashtags: their row is passed over.
func TestTagsPassedOver(t *testing.T) {
	ds := read(t, "f.csv", "source,figure\n#meta+source,#affected+killed\nUN,4\n")
	wantLines(t, claimLines(ds), "3:4 source=UN figure=4")
	m := mapOf(t, "claims: [{source: \"{who}\", figure: \"{n}\", counts: missing}]\n")
	wantLines(t, mapped(t, m, "f.csv", "who,n\n#meta+source,#affected+killed\nUN,4\n"), "3:4 source=UN figure=4 counts=missing")
	m = mapOf(t, "claims: [{source: WHO, figure: \"{#affected+killed}\", counts: missing}]\n")
	wantLines(t, mapped(t, m, "f.csv", "who,n\n#meta+source,#affected+killed\nUN,4\n"), "3:4 source=WHO figure=4 counts=missing")
}

func TestTagNotation(t *testing.T) {
	for cell, want := range map[string]string{
		"#affected+killed": "#affected+killed", " # affected": "", "#affected + f +killed ": "#affected+f+killed", "#x_own+Of_2": "#x_own+of_2",
		"#": "", "affected": "", "#1a": "", "#a+": "", "#a b": "", "#a,#b": "", "#a+b-c": "",
	} {
		h, ok := parseTag(cell)
		if got := h.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %v", cell, got, ok)
		}
	}
	for text, want := range map[string]bool{
		tagged: true, strings.Repeat("note\n", 24) + tagged[strings.Index(tagged, "#"):]: true, strings.Repeat("note\n", 25) + tagged[strings.Index(tagged, "#"):]: false,
		"#comment\nclaims: []\n": false, "# affected\n": false, "a,b\n#meta,x\n": false,
	} {
		if isTagged([]byte(text)) != want {
			t.Errorf("%.30q is tagged: %v", text, !want)
		}
	}
}

// TestTaggedFile reads events of UCDP as OCHA publishes them, a file beside the
// checkout.
func TestTaggedFile(t *testing.T) {
	data, err := os.ReadFile(sharedData + "ucdp-ged-bangladesh-hxl.csv")
	if err != nil {
		t.Skip(err)
	}
	ds, found := Read("events.csv", data, Options{})
	wantFindings(t, found, "events.csv:64:141: the claim has no source [CC108] | say who vouches for the figure: source: NAME")
	if len(ds.Claims) != 600 {
		t.Errorf("%d claims", len(ds.Claims))
	}
}

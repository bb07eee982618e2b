package sources

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/compare"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]compare.Date{
		"2024-12-23":   compare.NewDate(2024, 12, 23),
		" 2024-02-29 ": compare.NewDate(2024, 2, 29),
		"2024-12":      compare.NewDate(2024, 12, 0),
		"2024":         compare.NewDate(2024, 0, 0),
		"1000":         compare.NewDate(1000, 0, 0),
		"9999-12-31":   compare.NewDate(9999, 12, 31),
	} {
		if got, err := ParseDate(text); err != nil || got != want {
			t.Errorf("ParseDate(%q) = %v, %v; want %v", text, got, err, want)
		}
	}
}

func TestDateHints(t *testing.T) {
	const forms = "write 2024-12-23, 2024-12 or 2024"
	for _, tt := range []struct{ text, hint string }{
		{"23 December 2024", "write 2024-12-23"},
		{"December 23, 2024", "write 2024-12-23"},
		{"Dec. 23rd, 2024", "write 2024-12-23"},
		{"Monday, 23 Dec 2024", "write 2024-12-23"},
		{"the 2nd of Sept 2024", "write 2024-09-02"},
		{"2024 December 23", "write 2024-12-23"},
		{"December 2024", "write 2024-12"},
		{"Dec 2024", "write 2024-12"},
		{"2024/12/23", "write 2024-12-23"},
		{"2024.12.23", "write 2024-12-23"},
		{"2024-1-5", "write 2024-01-05"},
		{"20241223", "write 2024-12-23"},
		{"2024/12", "write 2024-12"},
		{"2024-12-23T10:00:00Z", "write 2024-12-23"},
		{"2024-12-23 10:00", "write 2024-12-23"},
		{"23/12/2024", "write 2024-12-23"},
		{"12/23/2024", "write 2024-12-23"},
		{"23.12.2024", "write 2024-12-23"},
		{"05/05/2024", "write 2024-05-05"},
		{"03/04/2024", "ambiguous: write 2024-04-03 or 2024-03-04"},
		{"mid-January 2025", "write 2025-01, or the day that the source means"},
		{"late 2024", "write 2024, or the day that the source means"},
		{"early in March 2024", "write 2024-03, or the day that the source means"},
		{"about 23 December 2024", forms},
		{"23/12/24", forms},
		{"32/12/2024", forms},
		{"2024/13/45", forms},
		{"yesterday", forms},
		{"Christmas 2024", forms},
		{"30 February 2024", "the last day of that month is 2024-02-29"},
		{"31 Apr 2024", "the last day of that month is 2024-04-30"},
		{"2023 February 29", "the last day of that month is 2023-02-28"},
		{"31/04/2024", "the last day of that month is 2024-04-30"},
		{"04/31/2024", "the last day of that month is 2024-04-30"},
		{"2024/04/31", "the last day of that month is 2024-04-30"},
		{"32 April 2024", forms},
		{"31 Apr 20244", forms},
		{"", forms},
		{"2024-02-30", "the last day of that month is 2024-02-29"},
		{"2024-04-31", "the last day of that month is 2024-04-30"},
		{"2024-13", "write a month from 01 to 12"},
		{"2024-00-10", "write a month from 01 to 12"},
		{"2024-12-00", "the last day of that month is 2024-12-31"},
		{"0999-12-01", "write a year from 1000 to 9999"},
		{"+024-12-01", "write 2024-12-23, 2024-12 or 2024"},
		{strings.Repeat("1 ", 100), forms},
	} {
		d, err := ParseDate(tt.text)
		e, ok := err.(*DateError)
		if !ok || d != 0 {
			t.Errorf("ParseDate(%q) = %v, %v; want a DateError", tt.text, d, err)
		} else if e.Hint != tt.hint {
			t.Errorf("ParseDate(%q) hints %q, want %q", tt.text, e.Hint, tt.hint)
		}
	}
}

// What is written is read, and a hint that gives one date gives a readable one.
func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := compare.NewDate(rapid.IntRange(1000, 9999).Draw(t, "year"), rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 31).Draw(t, "day"))
		if d == 0 {
			t.Skip("no such day")
		}
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("ParseDate(%q) = %v, %v", d.String(), got, err)
		}
	})
}

func TestSince(t *testing.T) {
	for text, want := range map[string]string{
		"2024-12-01": "2024-12-01", "2024-12": "2024-12", "so far": "", "To  date": "", "since deployment": "",
		"since combat began": "", "since the beginning": "",
		"past week": "2024-12-21", "in the past week alone": "2024-12-21", "last week": "2024-12-21", "past 24 hours": "2024-12-27",
		"last 48 hours": "2024-12-26", "past 3 days": "2024-12-25", "the last three days": "2024-12-25", "past two weeks": "2024-12-14",
		"past 30 days": "2024-11-28",
	} {
		c := lone(t, "f.json", `[{"source": "A", "figure": "3", "stated": "2024-12-27", "since": "`+text+`"}]`)
		if got := c.Since.String(); got != want {
			t.Errorf("since %q is %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"past month", "past", "past 0 days", "past -3 days", "last Tuesday", "past 99999999 days", "past days 3"} {
		_, found := Read("f.json", []byte(`[{"source": "A", "figure": "3", "stated": "2024-12-27", "since": "`+text+`"}]`), Options{})
		if len(found) != 1 || found[0].Code != compare.BadDate {
			t.Errorf("since %q: %v", text, allSaid(found))
		}
	}
	// until wins over stated, and published stands in for both.
	c := lone(t, "f.json", `[{"source": "A", "figure": "3", "stated": "2024-12-27", "until": "2024-12-25", "since": "past 2 days"}]`)
	if got := c.Since.String(); got != "2024-12-24" {
		t.Errorf("counted back from until: %s", got)
	}
	c = lone(t, "f.json", `[{"source": "A", "figure": "3", "published": "2024-12-26", "since": "past 2 days"}]`)
	if got := c.Since.String(); got != "2024-12-25" {
		t.Errorf("counted back from published: %s", got)
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2024-12-23", "mid-January 2025", "03/04/2024", "past 3 days", "2024-02-30", "20241223", "Dec. 23rd, 2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if (err == nil) != (d != 0) {
			t.Fatalf("ParseDate(%q) = %v, %v", s, d, err)
		}
		if err == nil && d.String() != strings.TrimSpace(s) {
			t.Fatalf("ParseDate(%q) = %v", s, d)
		}
		if e, ok := err.(*DateError); ok {
			if iso, one := strings.CutPrefix(e.Hint, "write "); one && !strings.ContainsAny(iso, " ,") {
				if _, err := ParseDate(iso); err != nil {
					t.Fatalf("ParseDate(%q) hints at %q, which it refuses", s, iso)
				}
			}
		}
		window(s)
	})
}

// A date is mended only where the words leave exactly one.
func TestDateMeant(t *testing.T) {
	for text, want := range map[string]string{
		"23 December 2024": "2024-12-23", "Dec 23, 2024": "2024-12-23", "Dec. 23rd, 2024": "2024-12-23", "the 2nd of Sept 2024": "2024-09-02",
		"Monday, 23 Dec 2024": "2024-12-23", "Tue 23 Dec 2024": "", "Monday, December 2024": "", "Thu 1 Jan 1970": "1970-01-01", "Wed 31 Dec 1969": "1969-12-31",
		"2024/12/23": "2024-12-23", "2024.12.23": "2024-12-23", "2024-1-5": "2024-01-05", "20241223": "2024-12-23", "2024-12-23T10:00Z": "2024-12-23",
		"2024-12-23 10:00:05.123 +02:00": "2024-12-23", "2024-12-23 to 2024-12-25": "", "2024-12-23 or 24": "", "2024-12-23?": "",
		"December 2024": "2024-12", "2024/12": "2024-12", "2011/12": "", "2024.5": "", "2024,5": "",
		"23/12/2024": "2024-12-23", "12/23/2024": "2024-12-23", "05/05/2024": "2024-05-05", "03/04/2025": "", "23/12/24": "", "12/2024/3": "",
		"mid-January 2025": "", "early 2024": "", "about 23 December 2024": "", "by December 2024": "", "~December 2024": "", "December 2024?": "",
		"23-24 December 2024": "", "23 or 24 December 2024": "", "December 2023/2024": "", "30 February 2024": "", "2024/13/45": "", "yesterday": "", "": "", "10122012": "",
		"23 décembre 2024": "", "Christmas 2024": "", "1.5.2024": "", "2024-W03": "", "2024-366": "",
	} {
		if got := dateMeant(text).String(); got != want {
			t.Errorf("%q means %q, want %q", text, got, want)
		}
	}
}

// The finding brings what mends it, in a claim and in a header.
func TestBadDatesAreMended(t *testing.T) {
	file := "since: 1 October 2024\nclaims:\n- source: A\n  figure: 1\n  stated: Dec 23, 2024 # said\n- {source: B, figure: 2, stated: 03/04/2025}\n"
	_, found := Read("f.yaml", []byte(file), Options{})
	if len(found) != 3 || len(found[0].Fix) != 1 || len(found[1].Fix) != 1 || len(found[2].Fix) != 0 {
		t.Fatalf("found %+v", found)
	}
	got := applied(t, applied(t, file, found[1].Fix[0]), found[0].Fix[0])
	if want := "since: 2024-10-01\nclaims:\n- source: A\n  figure: 1\n  stated: 2024-12-23 # said\n- {source: B, figure: 2, stated: 03/04/2025}\n"; got != want {
		t.Errorf("got %s", got)
	}
}

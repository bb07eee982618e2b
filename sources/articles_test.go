package sources

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// readAllArticles collects articles; it holds for each what must always hold.
func readAllArticles(t testing.TB, r io.Reader, opt ArticlesOptions) (list []*Extracted) {
	t.Helper()
	opt.Name = "n.jsonl"
	err := Articles(r, opt, func(e *Extracted) error {
		wantSpans(t, e)
		list = append(list, e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// wantSpans holds that a text is valid, and every quote where its span says.
func wantSpans(t testing.TB, e *Extracted) {
	t.Helper()
	if !utf8.ValidString(e.Text) {
		t.Errorf("%s: the text %q is not UTF-8", e.ID, e.Text)
	}
	for _, f := range e.Found {
		if s := f.Detail().Span; s.End > len(e.Text) || e.Text[s.Start:s.End] != f.Quote {
			t.Errorf("%s: span %v is not the quote %q", f.ID, s, f.Quote)
		}
	}
}

func TestArticlesOfLines(t *testing.T) {
	simple(t)
	text := `{"id":"a","date":"2024-12-27T10:00:00Z","source":"AFP","url":"https://example.org/a","title":"T","lang":"en-GB","text":"Some say 3 people killed.\n\"It\u00e9 is \ud83d\ude00\", 40 soldiers killed, said Kiev."}
{"text": "1 man killed", "extra": [1, {"a": null}], "id": 7}

{"id": "b", "text": "2 killed" "x"}
  {"id":"a","text":"5 killed","date":"some day","url":"here","lang":"de"}` + "\r\n" + `["text"]
{"id":"c","text":null}
{"id":"d","text":["x"]}
{"id":"e","text":"half \ud83d of it: 6 killed"}
{"id":"f","text":"7` + "\xff" + ` of 8 killed","ignored":"` + "\xfe" + `"}
{"id":"g","text":"no figure"}`
	opt := ArticlesOptions{Article: article.Options{Publisher: "Wire", Date: compare.NewDate(2020, 0, 0)}}
	var got []string
	for _, e := range readAllArticles(t, strings.NewReader("\ufeff"+text), opt) {
		line := fmt.Sprintf("%s|%s|%v|%s|%s", e.ID, e.Options.Publisher, e.Options.Date, e.Options.URL, e.Options.Lang)
		for _, f := range e.Found {
			line += fmt.Sprintf("|%s %s %s via %s", f.ID, f.Figure.Text, f.Source, f.Detail().Via)
		}
		for _, x := range e.Findings {
			line += fmt.Sprintf("|%v: %v: %s [%s]", x.Severity, x.Pos, x.Message, x.Code)
		}
		got = append(got, line)
	}
	want := []string{
		"a|AFP|2024-12-27|https://example.org/a|en|a.1 3 AFP via |a.2 40 Kiev via AFP",
		"7|Wire|2020|||7.1 1 Wire via ",
		"||||" + "|error: n.jsonl:4:32: this is not JSON: invalid character '\"' after object value (expecting ',' or '}') [CC002]",
		"a|Wire|2020||" + `|a@5.1 5 Wire via |warning: n.jsonl:5:1: date "some day" is not a day, a month or a year [CC103]|warning: n.jsonl:5:1: url "here" is not a web address [CC112]`,
		"||||" + "|error: n.jsonl:6:1: the line is a list, not an object [CC002]",
		"||||" + "|warning: n.jsonl:7:1: the line has no text of an article [CC005]",
		"||||" + "|error: n.jsonl:8:18: text is a list, not a text [CC112]",
		"e|Wire|2020||" + "|e.1 6 Wire via |warning: n.jsonl:9:1: the line has bytes that are not UTF-8, or half of a character [CC003]",
		"f|Wire|2020||" + "|f.1 8 Wire via |warning: n.jsonl:10:1: the line has bytes that are not UTF-8, or half of a character [CC003]",
		"g|Wire|2020||",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever the number of workers and the sizes in which bytes come, the articles are
// the same, in the order of their lines.
func TestArticlesAreInOrder(t *testing.T) {
	simple(t)
	var b bytes.Buffer
	for i := range 20_000 {
		fmt.Fprintf(&b, `{"id":"%d","text":"%d people killed%s"}`+"\n", i, i+1, strings.Repeat(" and more", i%50))
	}
	for _, workers := range []int{1, 2, 7} {
		for _, r := range []io.Reader{bytes.NewReader(b.Bytes()), iotest.HalfReader(bytes.NewReader(b.Bytes()))} {
			list := readAllArticles(t, r, ArticlesOptions{Workers: workers})
			if len(list) != 20_000 {
				t.Fatalf("%d workers: %d articles", workers, len(list))
			}
			for i, e := range list {
				if want := fmt.Sprint(i); e.ID != want || len(e.Found) != 1 || e.Found[0].Figure.A != int64(i+1) || e.Found[0].ID != want+".1" {
					t.Fatalf("%d workers: article %d is %s with %v", workers, i, e.ID, e.Found)
				}
			}
		}
	}
}

// Whoever compares articles in JSON Lines is told how to.
func TestArticlesAreNoDataset(t *testing.T) {
	lines := `{"id":"a","source":"AFP","text":"` + strings.Repeat("Some say 3 people were killed. ", 5) + `"}` + "\n"
	tree(t, map[string]string{"d/n.jsonl": lines, "d/c.csv": csvA})
	_, found := Load([]string{"d/n.jsonl"}, Options{})
	wantFindings(t, found, "d/n.jsonl:1:1: the lines are articles, not claims [CC005] | let counterclaim extract take the claims from them, and compare those")
	_, found = Load([]string{"d"}, Options{})
	wantFindings(t, found, "warning d/n.jsonl: skipped 1 file without claims: d/n.jsonl [CC005] | name a file by itself to be told what it lacks")
}

func TestArticlesThatAreTooLong(t *testing.T) {
	simple(t)
	long := `{"id":"long","text":"` + strings.Repeat("x", MaxRecord) + `"}`
	near := `{"id":"near","text":"` + strings.Repeat("x", MaxRecord/2) + ` 3 killed"}`
	for _, tt := range []struct{ text, want string }{
		{long + "\n" + near + "\n" + `{"id":"b","text":"1 killed"}`, "1: near b"}, {near + "\n" + long, "near 2:"}, {long + "\n", "1:"}, {long, "1:"},
	} {
		var got []string
		for _, e := range readAllArticles(t, strings.NewReader(tt.text), ArticlesOptions{}) {
			if len(e.Findings) > 0 {
				got = append(got, fmt.Sprint(e.Findings[0].Pos.Line)+":")
			} else {
				got = append(got, e.ID)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("read %q, want %s", got, tt.want)
		}
	}
}

func TestArticlesEnd(t *testing.T) {
	simple(t)
	lines := strings.Repeat(`{"id":"a","text":"1 killed"}`+"\n", 100_000)
	stop, n := errors.New("enough"), 0
	err := Articles(strings.NewReader(lines), ArticlesOptions{}, func(*Extracted) error {
		if n++; n == 3 {
			return stop
		}
		return nil
	})
	if err != stop || n != 3 {
		t.Errorf("ended with %v after %d", err, n)
	}
	n = 0
	broken := errors.New("pipe broke")
	err = Articles(io.MultiReader(strings.NewReader(lines), iotest.ErrReader(broken)), ArticlesOptions{}, func(*Extracted) error {
		n++
		return nil
	})
	if err != broken || n != 100_000 {
		t.Errorf("ended with %v after %d", err, n)
	}
}

// The memory is that of a few blocks, however many articles there are.
func TestArticlesTakeLittleMemory(t *testing.T) {
	silent(t)
	line := []byte(`{"id":"a","text":"` + strings.Repeat("some words, ", 200) + `1 killed"}` + "\n")
	var most uint64
	n := 0
	err := Articles(&repeating{line: line, left: 100 << 20}, ArticlesOptions{Workers: 2}, func(e *Extracted) error {
		if n++; n%10_000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
		return nil
	})
	if err != nil || most > 64<<20 {
		t.Errorf("%d articles took %d MiB, %v", n, most>>20, err)
	}
}

// A repeating reader gives a line.
type repeating struct {
	line []byte
	left int
	at   int
}

func (e *repeating) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(b, e.line[e.at:])
	e.at = (e.at + n) % len(e.line)
	e.left -= n
	return n, nil
}

// Lines are read as the standard library reads them.
func TestArticleLines(t *testing.T) {
	simple(t)
	rapid.Check(t, func(t *rapid.T) {
		row := map[string]any{}
		for _, key := range []string{"id", "text", "title", "source", "x", "date"} {
			switch rapid.IntRange(0, 5).Draw(t, "kind") {
			case 0:
			case 1:
				row[key] = rapid.Int().Draw(t, "number")
			case 2:
				row[key] = nil
			case 3:
				row["y"+key] = []string{"a", "}"}
			default:
				row[key] = rapid.OneOf(rapid.String(), rapid.StringMatching(`[a\\"\n\t😀é/<]{0,20}`)).Draw(t, key)
			}
		}
		if _, ok := row["text"].(string); !ok || strings.TrimSpace(row["text"].(string)) == "" {
			row["text"] = "text"
		}
		b, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		r := &articleReader{opt: &ArticlesOptions{}}
		e := r.line(b, 5)
		if e.Text != row["text"] {
			t.Errorf("%s: the text is %q", b, e.Text)
		}
		if id, ok := row["id"].(string); ok && strings.TrimSpace(id) != "" && e.ID != strings.TrimSpace(id) {
			t.Errorf("%s: the id is %q", b, e.ID)
		}
		if title, ok := row["title"].(string); ok && e.Title != strings.TrimSpace(title) {
			t.Errorf("%s: the title is %q", b, e.Title)
		}
	})
}

func FuzzArticles(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"3 killed \ud83d\ude00 \u00e9"}` + "\n{\n"))
	f.Add([]byte(`{"id":"a","date":"2024","text":"3 killed, said Kiev", "x": [1]}` + "\r\n\xff"))
	simple(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		one := readAllArticles(t, bytes.NewReader(data), ArticlesOptions{Workers: 1})
		two := readAllArticles(t, iotest.OneByteReader(bytes.NewReader(data)), ArticlesOptions{Workers: 2})
		if diff := cmp.Diff(one, two, cmp.AllowUnexported(compare.Claim{})); diff != "" {
			t.Errorf("(-once +twice):\n%s", diff)
		}
	})
}

// BenchmarkArticles reads the lines of news, without looking for claims: what is
// left is the reading itself, and handing the articles out and on.
func BenchmarkArticles(b *testing.B) {
	silent(b)
	data := benchNews()
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				Articles(bytes.NewReader(data), ArticlesOptions{Workers: workers}, func(*Extracted) error { return nil })
			}
		})
	}
}

// benchNews returns lines of news: those of the file that the environment names, or
// some made up.
func benchNews() []byte {
	if name := os.Getenv("COUNTERCLAIM_BENCH_NEWS"); name != "" {
		if data, err := os.ReadFile(name); err == nil {
			return data
		}
	}
	var b bytes.Buffer
	for i := range 10_000 {
		fmt.Fprintf(&b, `{"id":"a%07d","date":"2021-03-25","source":"The Wire","text":"%s"}`+"\n", i, strings.Repeat(`The fighting has killed some 28 people since March. \"Little of this was new,\" said a doctor.\n\n`, 20))
	}
	return b.Bytes()
}

package article

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// newsText makes news up: one sentence in twenty has a figure of casualties, as in
// what agencies send in a day.
func newsText(size int) string {
	plain := []string{
		"The council of the region met on Thursday to speak about the roads that the winter has left in a poor state.",
		"Prices of bread and oil rose by 3.2 per cent in the year to June, the statistics office said.",
		`"We have waited for this bridge for eleven years," said Anna Kowal, who runs a shop by the river.`,
		"Officials from Paris and Berlin are expected to sign the agreement before the end of the month.",
		"He was born in 1948 in a village near Izmir, and came to the city with two brothers when he was nine.",
		"The company, which employs 4,300 people in six countries, did not answer questions about its plans.",
		"Rain is forecast for most of the coast, with winds of up to 90 kilometres an hour on Saturday night.",
		"According to the ministry, the new line will carry 12,000 passengers a day when it opens in 2027.",
	}
	harm := []string{
		"At least %d people were killed and dozens wounded when a bridge collapsed in Goma on Monday, the mayor said.",
		"The death toll rose to %d from 43, according to Dr. A. Osei, a spokesman for the Red Cross.",
		`"We have counted %d dead, among them five children," she told reporters outside the hospital.`,
	}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		if i%20 == 7 {
			fmt.Fprintf(&b, harm[i/20%len(harm)], 10+i%500)
		} else {
			b.WriteString(plain[i%len(plain)])
		}
		if i%3 == 2 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// BenchmarkRead reads articles of some sizes.
func BenchmarkRead(b *testing.B) {
	for _, size := range []int{2_000, 20_000, 10_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			text := newsText(size)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Read(text, Options{Date: isoDate("2024-12-27")})
			}
		})
	}
}

// BenchmarkTokens splits a text without reading it: what any text costs.
func BenchmarkTokens(b *testing.B) {
	text := newsText(200_000)
	t := tokenizer{lex: lexicons["en"]()}
	var s splitter
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		t.run(text, []region{{0, len(text)}})
		s.run(text, t.tokens)
	}
}

// BenchmarkNews reads news made by ../shared/bench/gennews, where NEWS names its
// news.jsonl.
func BenchmarkNews(b *testing.B) {
	articles := newsArticles(b, os.Getenv("NEWS"))
	size := 0
	for i := range articles {
		size += len(articles[i].text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range articles {
			Read(articles[i].text, articles[i].opt)
		}
	}
}

const mostNews = 20 << 20 // bytes of news that are read, enough for a steady figure

func newsArticles(b *testing.B, file string) []sample {
	if file == "" {
		b.Skip("NEWS names no file")
	}
	f, err := os.Open(filepath.Clean(file))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, mostNews)
	var all []sample
	for size := 0; size < mostNews && lines.Scan(); size += len(lines.Bytes()) {
		var a struct{ ID, Date, Source, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			b.Fatal(err)
		}
		all = append(all, sample{name: a.ID, text: a.Text, opt: Options{Date: isoDate(a.Date), Publisher: a.Source}})
	}
	return all
}

package render

import (
	"fmt"
	"io"
	"testing"
)

// BenchmarkOverview writes the overview of many topics.
func BenchmarkOverview(b *testing.B) {
	t := loadTable(10_000)
	row := t.Table.Overview[0]
	t.Overview = t.Overview[:0]
	for i := range t.Topics {
		t.Topics[i].Name = fmt.Sprintf("Shelling of the northern district, case %d", i)
		row.Topic = i
		t.Overview = append(t.Overview, row)
	}
	for _, name := range []string{"table", "markdown", "json", "csv"} {
		write := map[string]func(io.Writer, view, Options) error{
			"table": writeTable, "markdown": writeMarkdown, "json": writeJSON, "csv": writeCSV,
		}[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := write(io.Discard, t, Options{Width: 100, Overview: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkTopics writes a thousand topics of six claims and six pairs.
func BenchmarkTopics(b *testing.B) {
	t := loadTable(1000)
	t.Overview = nil
	for _, name := range []string{"table", "markdown", "json"} {
		write := map[string]func(io.Writer, view, Options) error{
			"table": writeTable, "markdown": writeMarkdown, "json": writeJSON,
		}[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := write(io.Discard, t, Options{Width: 100}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

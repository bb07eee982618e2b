package cli

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// benchCSV writes a table of topics of ten claims each, scattered over the file,
// a fifth of them in conflict, and returns its name and size.
func benchCSV(b *testing.B, topics int) (string, int64) {
	rng := rand.New(rand.NewPCG(3, 4))
	hedges := []string{"", "about ", "at least ", "nearly ", "more than "}
	rows := make([][]byte, 0, 10*topics)
	for t := range topics {
		base, clash := 20+rng.IntN(8000), rng.IntN(5) == 0
		for i := range 10 {
			n := base + rng.IntN(base/4)
			if clash && i == 0 {
				n = 4 * base
			}
			rows = append(rows, fmt.Appendf(nil, "c%d-%d,ev%07d,people,Karesh,Source %d,killed,%s%d,2024-0%d-%02d,said in the evening\n",
				t, i, t, rng.IntN(16), hedges[rng.IntN(len(hedges))], n, 1+rng.IntN(9), 1+rng.IntN(28)))
		}
	}
	rng.Shuffle(len(rows), func(i, k int) { rows[i], rows[k] = rows[k], rows[i] })
	data := append([]byte("id,topic,subject,place,source,counts,figure,until,quote\n"), bytes.Join(rows, nil)...)
	name := filepath.Join(b.TempDir(), "claims.csv")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		b.Fatal(err)
	}
	return name, int64(len(data))
}

// From a file of 10⁵ claims in 10⁴ topics to what is printed.
func BenchmarkEndToEnd(b *testing.B) {
	name, size := benchCSV(b, 10_000)
	for _, flags := range [][]string{{"--overview"}, {"--format", "csv", "--pairs", "disputed"}, {"--format", "json", "--pairs", "disputed"}} {
		b.Run(strings.Join(flags, " "), func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				args := append([]string{"compare", name}, flags...)
				if code := Main(args, nil, io.Discard, io.Discard, nil); code != ExitOK {
					b.Fatalf("exit status %d", code)
				}
			}
		})
	}
}

package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/compare"
)

// TestArticles shows what is found in an article, laid out in several ways: each
// section but the claims is named by its options. -update writes them.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("../../testdata/render/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		in := readArchive(t, file)
		claims, _ := in.get("claims")
		for i := range in.sections {
			s := &in.sections[i]
			if s.name == "claims" {
				continue
			}
			got := articlesTable(t, claims, s.name)
			if !*update {
				if diff := cmp.Diff(s.data, got); diff != "" {
					t.Errorf("%s, %s (-want +got):\n%s", file, s.name, diff)
				}
			}
			s.data = got
		}
		if *update {
			if err := os.WriteFile(file, []byte(in.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// articlesTable writes two articles, the second without claims; only that one
// where the options say none.
func articlesTable(t *testing.T, claims, options string) string {
	var b bytes.Buffer
	width := 0
	if _, after, ok := strings.Cut(options, "width="); ok {
		width, _ = strconv.Atoi(strings.Fields(after)[0])
	}
	a := NewArticles(&b, Options{Width: width})
	if options != "none" {
		first := Article{Name: "landslide.txt", Published: day("2023-03-07"), Publisher: "The Valley Post"}
		for line := range strings.Lines(claims) {
			first.Claims = append(first.Claims, readFound(t, strings.TrimSpace(line), strings.Contains(options, "explain")))
		}
		if err := a.Write(first); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Write(Article{Name: "silent.txt"}); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readFound reads a claim with its grounds, each as field|words|line:col|rule.
func readFound(t *testing.T, line string, explain bool) Found {
	line, superseded := strings.CutSuffix(strings.Replace(line, ` superseded="true"`, "\x00", 1), "\x00")
	if before, after, ok := strings.Cut(line, "\x00"); ok {
		line, superseded = before+after, true
	}
	line, why, _ := strings.Cut(line, " why=")
	f := Found{Claim: readClaim(t, line), Superseded: superseded}
	if why == "" || !explain {
		return f
	}
	why, err := strconv.Unquote(why)
	if err != nil {
		t.Fatal(err)
	}
	for ground := range strings.SplitSeq(why, "; ") {
		part := strings.Split(ground, "|")
		field, _ := compare.FieldByName(part[0])
		at, col, _ := strings.Cut(part[2], ":")
		g := Ground{Field: field, Words: part[1], Rule: part[3]}
		g.At.Line, _ = strconv.Atoi(at)
		g.At.Col, _ = strconv.Atoi(col)
		f.Grounds = append(f.Grounds, g)
	}
	return f
}

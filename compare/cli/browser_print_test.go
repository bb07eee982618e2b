package cli

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// printed prints a page and returns the text of each sheet of paper.
func (p *tab) printed() []string {
	p.Helper()
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		skipUnlessCI(p.T, "pdftotext (poppler-utils) is not installed")
	}
	res, err := chromedp.Run(p.ctx, func(ctx context.Context, to *chromedp.Target) (page.PrintToPDFResult, error) {
		return cdp.Call(ctx, to, page.PrintToPDF, page.PrintToPDFParams{})
	})
	if err != nil {
		p.Fatal(err)
	}
	file := filepath.Join(p.TempDir(), "page.pdf")
	if err := os.WriteFile(file, res.Data, 0o600); err != nil {
		p.Fatal(err)
	}
	text, err := exec.Command(pdftotext, "-layout", file, "-").Output()
	if err != nil {
		p.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

// hospitals are so many claims of which hardly any two can be true.
func hospitals(n int) string {
	var b strings.Builder
	b.WriteString("topic: Collapse of a bridge\nplace: the river\ncounts: killed\nstated: 2024-05-01\nclaims:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - {source: Hospital %d, figure: %d}\n", i+1, 31+7*i)
	}
	return b.String()
}

// TestBrowserPrintHeader holds that a table which goes on over sheets of paper has its
// titles on each of them.
func TestBrowserPrintHeader(t *testing.T) {
	sheets := open(t, openBrowser(t), pageOf(t, write(t, hospitals(16))), 1280, false).printed()
	row, titles := regexp.MustCompile(`(?m)^ *conflict +Hospital`), regexp.MustCompile(`(?m)^ *verdict +claims +factor +gap +why`)
	with := 0
	for i, sheet := range sheets {
		if row.MatchString(sheet) {
			with++
			if !titles.MatchString(sheet) {
				t.Errorf("sheet %d of %d has pairs without titles:\n%.300s", i+1, len(sheets), sheet)
			}
		}
	}
	if with < 3 {
		t.Errorf("%d of %d sheets have pairs, too few to tell", with, len(sheets))
	}
}

// TestBrowserPrintChart holds that a chart of many rows is no reason to leave the first
// sheet of paper half empty.
func TestBrowserPrintChart(t *testing.T) {
	p := open(t, openBrowser(t), pageOf(t, write(t, lossesOfAll)), 1280, false)
	if first := p.printed()[0]; !strings.Contains(first, "Bar: what most readers take") {
		t.Errorf("the chart is not on the first sheet:\n%s", first)
	}
}

// lossesOfAll are claims that count in many ways, so that both the sentence and the chart
// are long.
const lossesOfAll = `topic: Losses in a long war
place: the country
since: 2022-02-24
claims:
  - {source: General Staff of the Armed Forces, figure: "about 790,000", counts: losses, subject: their soldiers, stated: 2024-12-31}
  - {source: Newspaper and volunteers, figure: "at least 88,726", counts: killed, subject: their soldiers, stated: 2025-01-10}
  - {source: Ministry of Defence of a friendly country, figure: "more than 750,000", counts: casualties, subject: their soldiers, stated: 2024-12-01}
  - {source: Secretary of Defence, figure: "more than 700,000", counts: killed or wounded, subject: their soldiers, stated: 2025-01-09}
  - {source: Ministry of Defence of the Federation, figure: "5,937", counts: killed, subject: their soldiers, stated: 2022-09-21}
  - {source: President, figure: "43,000", counts: killed, subject: our soldiers, stated: 2024-12-08}
  - {source: President, figure: "370,000", counts: wounded, subject: our soldiers, stated: 2024-12-08}
  - {source: Ministry of Defence of the Federation, figure: "nearly 1 million", counts: killed or wounded, subject: our soldiers, stated: 2024-12-16}
  - {source: Newspaper of a city abroad, figure: "80,000", counts: killed, subject: our soldiers, stated: 2024-09-17}
  - {source: Office of the United Nations High Commissioner for Human Rights, figure: "12,456", counts: killed, subject: civilians, stated: 2024-12-31}
  - {source: Office of the United Nations High Commissioner for Human Rights, figure: "28,382", counts: injured, subject: civilians, stated: 2024-12-31}
`

package cli

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const timeline = "../../testdata/kursk-timeline.yaml"

// strangers are claims whose texts would like to be more than texts.
const strangers = `claims:
  - {topic: "<script>alert(1)</script>", source: "<img src=x onerror=alert(1)>", figure: 12, counts: killed, quote: "</style><script>alert(2)</script>", note: "javascript:alert(3)", stated: 2024-05-01}
  - {topic: "<script>alert(1)</script>", source: "{{.}}${alert(4)}", figure: 90, counts: killed, quote: "\u202egpj.exe", url: "https://example.org/\"onmouseover=alert(5)", stated: 2024-05-01}
  - {topic: "وزارة الصحة", source: "وزارة الصحة", figure: 7, counts: wounded, quote: "سبعة", stated: 2024-05-02}
`

// TestBrowserQuiet holds that no page asks for anything, and that the browser has
// nothing to say of it.
func TestBrowserQuiet(t *testing.T) {
	browser := openBrowser(t)
	for name, page := range map[string]string{
		"timeline": pageOf(t, timeline), "strangers": pageOf(t, write(t, strangers)), "overview": pageOf(t, write(t, strangers), "--overview"),
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, browser, page, 1280, false)
			p.wants(`document.querySelector("main")`)
			p.wants(`document.querySelectorAll("img").length === 0 && document.querySelectorAll("script").length === 1`)
			p.quiet()
		})
	}
}

// TestBrowserFilter shows one definition alone, by mouse and by keyboard.
func TestBrowserFilter(t *testing.T) {
	p := open(t, openBrowser(t), pageOf(t, timeline), 1280, false)
	const shown = `[...document.querySelectorAll("#t1-claims tbody tr")].filter(r => r.checkVisibility()).length`
	p.wants(shown + " === 24")
	p.do(chromedp.Click(`#t1 [data-filter] button:nth-of-type(2)`))
	p.wants(shown + " === 5")
	p.wants(`document.querySelector("#t1 output").value === "5 of 24 figures"`)
	p.wants(`document.querySelector("#t1 [data-filter] [aria-pressed=true]").textContent === "killed"`)
	p.wants(`[...document.querySelectorAll("#t1 details.evidence")].filter(r => r.checkVisibility()).length === 5`)

	p.do(chromedp.Focus(`#t1 [data-filter] button:nth-of-type(1)`))
	p.press(kb.Enter)
	p.wants(shown + " === 24")
	p.press(kb.Tab)
	p.press(kb.Tab)
	p.press(" ")
	p.wants(shown + " === 4")
	p.wants(`document.activeElement.textContent === "wounded"`)
	p.quiet()
}

// TestBrowserEvidence opens what claims bring, by mouse and by keyboard.
func TestBrowserEvidence(t *testing.T) {
	p := open(t, openBrowser(t), pageOf(t, "../../testdata/kursk.yaml"), 1280, false)
	p.wants(`document.querySelectorAll("details[open]").length === 0`)
	p.do(chromedp.Click(`#t1-e2`))
	p.wants(`document.querySelector("#t1-e2 + blockquote").checkVisibility()`)
	p.do(chromedp.Focus(`#t1-e3`))
	p.press(kb.Enter)
	p.wants(`document.querySelector("#t1-e3").parentElement.open`)
	p.press(" ")
	p.wants(`!document.querySelector("#t1-e3").parentElement.open`)

	p.do(chromedp.Click(`#t1-claims a[href="#t1-e1"]`), chromedp.WaitVisible(`#t1-e1 + blockquote`))
	p.wants(`document.activeElement.id === "t1-e1"`)
	p.do(chromedp.Focus(`#t1 [data-open]`))
	p.press(kb.Enter)
	p.wants(`document.querySelectorAll("#t1 details[open]").length === 3`)
	p.press(kb.Enter)
	p.wants(`document.querySelectorAll("#t1 details[open]").length === 0`)
	p.quiet()
}

// TestBrowserSort sorts a column by mouse and by keyboard.
func TestBrowserSort(t *testing.T) {
	p := open(t, openBrowser(t), pageOf(t, timeline), 1280, false)
	const first = `document.querySelector("#t1-claims tbody tr").cells[1].textContent`
	p.do(chromedp.Click(`#t1-claims th:nth-child(2) button`))
	p.wants(first + ` === "at least 100"`)
	p.wants(`document.querySelector("#t1-claims th[aria-sort]").getAttribute("aria-sort") === "ascending"`)
	p.press(kb.Enter)
	p.wants(first + ` === "more than 6,000"`)
	p.wants(`document.querySelectorAll("#t1-claims th[aria-sort=descending]").length === 1`)
	p.quiet()
}

// TestBrowserSkip holds that the first key leads past everything, and that no page is
// wider than its window.
func TestBrowserSkip(t *testing.T) {
	browser := openBrowser(t)
	for _, width := range []int64{1280, 390} {
		for _, page := range []string{pageOf(t, timeline, "--matrix"), pageOf(t, write(t, strangers)), pageOf(t, timeline, "--fragment")} {
			p := open(t, browser, page, width, false)
			p.wants(`document.documentElement.scrollWidth <= innerWidth`)
			if strings.HasPrefix(page, "<!DOCTYPE") {
				p.press(kb.Tab)
				p.wants(`document.activeElement.className === "skip" && document.activeElement.getBoundingClientRect().left >= 0`)
			}
		}
	}
}

// TestBrowserScheme holds that a figure is as dark as the page that it stands in.
func TestBrowserScheme(t *testing.T) {
	browser, figure := openBrowser(t), pageOf(t, timeline, "--fragment")
	for scheme, color := range map[string]string{"": "rgb(255, 255, 255)", "light dark": "rgb(22, 24, 28)"} {
		p := open(t, browser, `<!DOCTYPE html><meta name="color-scheme" content="`+scheme+`">`+figure, 1280, true)
		p.wants(`getComputedStyle(document.querySelector("figure")).backgroundColor === "` + color + `"`)
		p.wants(`getComputedStyle(document.querySelector("figure .fill-paper")).fill === "` + color + `"`)
	}
}

// TestBrowserHost holds that the rules of a host for its own tables do not reach into a
// figure, that its chart is chosen by the room that it has, and that words of a table stay
// whole in large letters.
func TestBrowserHost(t *testing.T) {
	browser, figure := openBrowser(t), pageOf(t, timeline, "--fragment")
	host := func(width, letters string) string {
		return `<!DOCTYPE html><style>html { font-size: ` + letters + ` } body { margin: 0; width: ` + width + ` }
			table { border: 3px solid red } td, th { padding: 20px; border: 2px solid blue } tbody tr:nth-child(even) { background: pink }
			.host table td { border: 4px dotted green }</style><div class="host">` + figure + `</div>`
	}
	for _, c := range []struct{ width, letters, chart string }{{"720px", "16px", "cc-wide"}, {"560px", "16px", "cc-narrow"}, {"800px", "24px", "cc-narrow"}} {
		p := open(t, browser, host(c.width, c.letters), 1280, false)
		p.wants(`getComputedStyle(document.querySelector("table")).borderTopWidth === "0px"`)
		p.wants(`[...document.querySelectorAll("tbody td")].every(x => getComputedStyle(x).borderLeftWidth === "0px" && getComputedStyle(x).paddingLeft === "0px")`)
		p.wants(`[...document.querySelectorAll("tr")].every(x => getComputedStyle(x).backgroundColor === "rgba(0, 0, 0, 0)")`)
		p.wants(`[...document.querySelectorAll(".cc-wide, .cc-narrow")].filter(x => x.offsetWidth > 0).every(x => x.className === "` + c.chart + `")`)
		p.wants(`[...document.querySelectorAll(".cc-narrow svg")].every(x => x.getBoundingClientRect().width <= 26 * ` + strings.TrimSuffix(c.letters, "px") + `)`)
		p.wants(`[...document.querySelectorAll("td, th")].every(x => getComputedStyle(x).overflowWrap === "break-word")`)
	}
}

// TestBrowserAxe lets axe-core look for what keeps people out. AXE names its file.
func TestBrowserAxe(t *testing.T) {
	browser := openBrowser(t)
	file := os.Getenv("AXE")
	if file == "" {
		skipUnlessCI(t, "AXE names no axe-core")
	}
	axe, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	host := func(s string) string {
		return `<!DOCTYPE html><html lang="en"><title>Host</title><meta name="color-scheme" content="light dark"><main><h1>Host</h1>` + s + `</main>`
	}
	pages := map[string]string{
		"timeline": pageOf(t, timeline, "--matrix", "--readings"), "strangers": pageOf(t, write(t, strangers)), "fragment": host(pageOf(t, timeline, "--fragment")),
	}
	for name, page := range pages {
		for _, width := range []int64{1280, 390} {
			for _, dark := range []bool{false, true} {
				p := open(t, browser, page, width, dark)
				p.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("[data-open]")?.click()`), chromedp.Evaluate[chromedp.Void](string(axe)))
				found, err := chromedp.Run(p.ctx, chromedp.Evaluate[[]string](violations, chromedp.EvalAwaitPromise))
				if err != nil {
					t.Fatal(err)
				}
				slices.Sort(found)
				for _, v := range found {
					t.Errorf("%s at %d pixels, dark %t: %s", name, width, dark, v)
				}
			}
		}
	}
}

// violations are what axe-core finds; that it looked at something is seen by what it passed.
const violations = `axe.run().then(r => r.passes.length < 10 ? ["nothing was looked at"] : r.violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ": " + n.html.slice(0, 200) + " " + n.failureSummary)))`

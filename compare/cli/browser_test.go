package cli

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// These tests look at pages in a real browser.

// A tab is a page in a browser, with all that it asked for and complained of.
type tab struct {
	*testing.T
	ctx     context.Context
	address string

	mu       sync.Mutex
	requests []string
	messages []string
}

// openBrowser starts a browser that knows nothing of other runs, and asks for nothing by itself.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		skipUnlessCI(t, "Chromium is not installed")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx,
		chromedp.ExecPath(chromium), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx) // of which others are tabs
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// open shows a page that a server sends, in a window of that width.
func open(t *testing.T, browser context.Context, page string, width int64, dark bool) *tab {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, page)
	}))
	t.Cleanup(server.Close)
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	p := &tab{T: t, ctx: ctx, address: server.URL + "/"}
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	p.do(
		chromedp.Func(func(ctx context.Context, to *chromedp.Target) error {
			if _, err := cdp.Call(ctx, to, network.Enable, network.EnableParams{}); err != nil {
				return err
			}
			_, err := cdp.Call(ctx, to, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
			})
			return err
		}),
		chromedp.EmulateViewport(width, 900),
		chromedp.Navigate(p.address),
	)
	return p
}

// hear notes what the page asks for and what the browser says of it.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventConsoleAPICalled:
		p.messages = append(p.messages, "console: "+string(e.Type))
	case *runtime.EventExceptionThrown:
		p.messages = append(p.messages, "exception: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		p.messages = append(p.messages, e.Entry.Text)
	}
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// quiet holds that the page asked for nothing but itself, and nobody complained.
func (p *tab) quiet() {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.requests {
		if r != p.address && r != "data:," {
			p.Errorf("a request to %s", r)
		}
	}
	if len(p.messages) > 0 {
		p.Errorf("the browser says %q", p.messages)
	}
}

// wants holds that an expression is true in the page.
func (p *tab) wants(expression string) {
	p.Helper()
	if ok, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool]("Boolean("+expression+")")); err != nil || !ok {
		p.Errorf("not so: %s (%v)", expression, err)
	}
}

// press sends keys to what has the focus.
func (p *tab) press(keys string) { p.Helper(); p.do(chromedp.KeyEvent(keys)) }

// pageOf compares datasets and returns the page.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	var b strings.Builder
	if code, stderr := run(t, nil, &b, append([]string{"compare", "-f", "html"}, args...)...); code != ExitOK {
		t.Fatalf("exit status %d: %s", code, stderr)
	}
	return b.String()
}

// write writes a file into a folder of its own and returns its name.
func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "claims.yaml")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

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
	p.wants(`[...document.querySelectorAll("#t1 details.evidence")].filter(r => r.checkVisibility()).length === 2`)

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

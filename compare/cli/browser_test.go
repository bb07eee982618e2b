package cli

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
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

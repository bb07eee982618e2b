package cli

import (
	"fmt"
	"io"
	"sync"
	"time"

	"counterclaim/compare/render"
)

// Work shorter than progressAfter shows no progress; longer work shows a line
// that is renewed every progressEvery.
const (
	progressAfter = 2 * time.Second
	progressEvery = 200 * time.Millisecond
)

// A progress shows on a terminal how far long work has come. The nil progress
// shows nothing.
type progress struct {
	w     io.Writer
	mu    sync.Mutex
	now   string // what is being done; empty for nothing to show
	shown bool   // a line stands on the terminal
	quit  chan struct{}
}

// startProgress begins to show progress where standard error is a terminal.
func (p *program) startProgress() *progress {
	if !isTerminal(p.stderr) {
		return nil
	}
	w := &progress{w: p.stderr, quit: make(chan struct{})}
	go w.run()
	return w
}

func (w *progress) run() {
	began := time.Now()
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for {
		select {
		case <-w.quit:
			return
		case now := <-tick.C:
			if age := now.Sub(began); age >= progressAfter {
				w.show(age)
			}
		}
	}
}

func (w *progress) show(age time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.now != "" {
		fmt.Fprintf(w.w, "\r%s, %d s\x1b[K", w.now, int(age.Seconds()))
		w.shown = true
	}
}

// doing sets what is shown.
func (w *progress) doing(what string) {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = what
}

// read shows how many bytes have been read of how many, 0 for an unknown number.
func (w *progress) read(read, total int64) {
	const mb = 1e6
	switch {
	case w == nil:
	case total > 0:
		w.doing(fmt.Sprintf("reading: %d of %d MB", read/mb, total/mb))
	default:
		w.doing(fmt.Sprintf("reading: %d MB", read/mb))
	}
}

// writing returns what shows how many topics have been judged and written of how
// many; nil where nothing is shown.
func (w *progress) writing(file string) func(done, total int) {
	if w == nil {
		return nil
	}
	if file != "" {
		file = " " + quote(file)
	}
	return func(done, total int) {
		w.doing(fmt.Sprintf("judging and writing%s: %s of %s", file, render.Number(int64(done)), count(total, "topic", "topics")))
	}
}

// pause wipes the line away, so that something else can be printed.
func (w *progress) pause() {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.shown {
		fmt.Fprint(w.w, "\r\x1b[K")
	}
	w.now, w.shown = "", false
}

// stop ends it.
func (w *progress) stop() {
	if w != nil {
		w.pause()
		close(w.quit)
	}
}

package cli

import (
	"io"
	"os"

	"golang.org/x/term"
)

// plainWidth is how wide a table is where no terminal sets its width.
const plainWidth = 100

// isTerminal reports whether somebody is looking at what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// terminalWidth returns the width of the terminal behind w, 0 where there is none.
func terminalWidth(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// firstWidth returns the first width that is known.
func firstWidth(widths ...int) int {
	for _, w := range widths {
		if w > 0 {
			return w
		}
	}
	return 0
}

// wantsColor decides on colour: the flag first, then what the environment says
// for all programs (no-color.org, bixense.com/clicolors), then whether anybody
// is looking.
func wantsColor(choice string, w io.Writer) bool {
	switch force := os.Getenv("CLICOLOR_FORCE"); {
	case choice != "auto":
		return choice == "always"
	case os.Getenv("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	}
	return os.Getenv("TERM") != "dumb" && isTerminal(w)
}

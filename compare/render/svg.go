package render

import "io"

func init() {
	register(Format{Name: "svg", Doc: "a chart for web pages and print, in which text stays text", Exts: []string{".svg"}}, writeSVG)
}

// writeSVG draws the table as a file of its own.
func writeSVG(w io.Writer, t view, o Options) error {
	_, err := w.Write(append([]byte(`<?xml version="1.0" encoding="UTF-8"?>`+"\n"), drawTable(t, o).SVG(true)...))
	return err
}

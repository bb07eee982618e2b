package render

import "io"

func init() {
	register(Format{Name: "png", Doc: "the same chart as an image, on light paper", Exts: []string{".png"}}, writePNG)
}

// writePNG draws the table as an image. Characters that no font has are told.
func writePNG(w io.Writer, t view, o Options) error {
	p := drawTable(t, o)
	if missing := p.Missing(o.Font); len(missing) > 0 && o.Lacking != nil {
		o.Lacking(missing)
	}
	return p.PNG(w, o.Font)
}

package picture

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// SVG returns the picture as an SVG element, to stand in a page or, behind a
// prolog, in a file of its own. Colours are attributes, so that no policy of a
// page against styles takes them away; what makes them dark on dark pages is a
// style of its own, which a page may also have once for all its pictures.
func (p *Picture) SVG(style bool) []byte {
	w := &svg{}
	w.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", svgClass, "role", "img",
		"aria-labelledby", p.ID+"-title "+p.ID+"-desc",
		"width", num(p.Width), "height", num(p.Height), "viewBox", "0 0 "+num(p.Width)+" "+num(p.Height),
		"font-family", "system-ui, sans-serif")
	w.element("title", p.Title, "id", p.ID+"-title")
	w.element("desc", p.Desc, "id", p.ID+"-desc")
	if style {
		w.element("style", Style())
	}
	w.shape(Box{W: p.Width, H: p.Height, Ink: Paper})
	for _, s := range p.Shapes {
		w.shape(s)
	}
	w.close("svg")
	return w.b
}

const svgClass = "counterclaim-chart"

// Style returns the style that gives pictures their colours on dark pages.
func Style() string {
	var b strings.Builder
	b.WriteString("@media (prefers-color-scheme: dark) {")
	for k := range inks {
		ink := Ink(k)
		for _, use := range [...]string{"fill", "stroke"} {
			b.WriteString(" ." + svgClass + " ." + use + "-" + ink.Name() + " {" + use + ": " + ink.Dark() + "}")
		}
	}
	b.WriteString(" }")
	return b.String()
}

// SchemeStyle returns the style that gives pictures the colours of what is around them:
// dark ones where the page itself is dark, and not already where a reader would like it
// to be. Browsers that do not know light-dark leave them light.
func SchemeStyle() string {
	var b strings.Builder
	b.WriteString("@media screen {")
	for k := range inks {
		ink := Ink(k)
		for _, use := range [...]string{"fill", "stroke"} {
			b.WriteString(" ." + svgClass + " ." + use + "-" + ink.Name() + " {" + use + ": light-dark(" + ink.Light() + ", " + ink.Dark() + ")}")
		}
	}
	b.WriteString(" }")
	return b.String()
}

// An svg is an SVG in the making.
type svg struct {
	b     []byte
	depth int
}

func (w *svg) shape(s Shape) {
	switch s := s.(type) {
	case Box:
		w.tag("rect", append([]string{"x", num(s.X), "y", num(s.Y), "width", num(s.W), "height", num(s.H)}, inked("fill", s.Ink, s.Faint)...))
	case Line:
		attrs := append([]string{"points", points(s.Points), "fill", "none", "stroke-width", num(s.Width)}, inked("stroke", s.Ink, false)...)
		if s.Dashed {
			attrs = append(attrs, "stroke-dasharray", num(dash)+" "+num(dash))
		}
		w.tag("polyline", attrs)
	case Area:
		w.tag("polygon", append([]string{"points", points(s.Points)}, inked("fill", s.Ink, s.Faint)...))
	case Mark:
		w.mark(s)
	case Text:
		w.text(s)
	case Group:
		w.open("g")
		w.element("title", s.Title)
		for _, s := range s.Shapes {
			w.shape(s)
		}
		w.close("g")
	}
}

func (w *svg) mark(m Mark) {
	if corners := m.outline(); corners != nil {
		w.shape(Area{Points: corners, Ink: m.Ink})
		return
	}
	w.tag("circle", append([]string{"cx", num(m.At.X), "cy", num(m.At.Y), "r", num(m.R)}, inked("fill", m.Ink, false)...))
}

var anchors = [...]string{Middle: "middle", End: "end"}

func (w *svg) text(t Text) {
	attrs := append([]string{"x", num(t.At.X), "y", num(t.At.Y), "font-size", num(t.Size)}, inked("fill", t.Ink, false)...)
	if t.Bold {
		attrs = append(attrs, "font-weight", "bold")
	}
	if a := anchors[t.Anchor]; a != "" {
		attrs = append(attrs, "text-anchor", a)
	}
	w.element("text", t.Text, attrs...)
}

// inked returns the attributes of a shape's ink.
func inked(use string, k Ink, isFaint bool) []string {
	attrs := []string{"class", use + "-" + k.Name(), use, k.Light()}
	if isFaint {
		attrs = append(attrs, use+"-opacity", num(faint))
	}
	return attrs
}

// open begins an element that holds others.
func (w *svg) open(name string, attrs ...string) {
	w.begin(name, attrs)
	w.b = append(w.b, ">\n"...)
	w.depth++
}

func (w *svg) close(name string) {
	w.depth--
	w.indent()
	w.b = append(w.b, "</"+name+">\n"...)
}

// element puts out an element that holds text; nothing where it would be empty.
func (w *svg) element(name, text string, attrs ...string) {
	if text == "" {
		return
	}
	w.begin(name, attrs)
	w.b = append(w.b, '>')
	w.escape(text)
	w.b = append(w.b, "</"+name+">\n"...)
}

// tag puts out an element that holds nothing.
func (w *svg) tag(name string, attrs []string) {
	w.begin(name, attrs)
	w.b = append(w.b, "/>\n"...)
}

func (w *svg) begin(name string, attrs []string) {
	w.indent()
	w.b = append(w.b, "<"+name...)
	for i := 0; i+1 < len(attrs); i += 2 {
		w.b = append(w.b, " "+attrs[i]+`="`...)
		w.escape(attrs[i+1])
		w.b = append(w.b, '"')
	}
}

func (w *svg) indent() {
	for range w.depth {
		w.b = append(w.b, ' ')
	}
}

// escape puts out text that stands for itself wherever it is put: in an element,
// an attribute, and in HTML as well as in XML.
func (w *svg) escape(s string) {
	for _, r := range s { // broken bytes come as U+FFFD
		switch {
		case r == '<':
			w.b = append(w.b, "&lt;"...)
		case r == '>':
			w.b = append(w.b, "&gt;"...)
		case r == '&':
			w.b = append(w.b, "&amp;"...)
		case r == '"':
			w.b = append(w.b, "&quot;"...)
		case r == '\'':
			w.b = append(w.b, "&#39;"...)
		case r < ' ' && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff:
			w.b = utf8.AppendRune(w.b, utf8.RuneError) // XML has no place for it
		default:
			w.b = utf8.AppendRune(w.b, r)
		}
	}
}

// num returns a length with as many digits as a tenth, or a hundredth below one.
func num(x float64) string {
	unit := 10.0
	if math.Abs(x) < 1 {
		unit = 100
	}
	return strconv.FormatFloat(math.Round(x*unit)/unit+0, 'f', -1, 64)
}

func points(all []Point) string {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(num(p.X) + "," + num(p.Y))
	}
	return b.String()
}

package render

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"html/template"
	"io"

	"counterclaim/compare"
	"counterclaim/compare/render/picture"
)

func init() {
	register(Format{Name: "html", Doc: "a page that needs no other file; with --fragment a figure for another page", Exts: []string{".html", ".htm"}}, writeHTML)
}

// What stands in html/ is the page without its data: templates, which put out any text
// as text, the styles, and the script for what is nice to have.
//
//go:embed html
var htmlFiles embed.FS

var htmlTemplates = template.Must(template.New("").
	Funcs(template.FuncMap{"heading": htmlHeading}).
	ParseFS(htmlFiles, "html/*.tmpl"))

func htmlFile(name string) string {
	data, err := htmlFiles.ReadFile("html/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(data)
}

// writeHTML writes a page, or a figure for the page of somebody else. It is written
// a topic at a time, so that a large table is never held as a whole.
func writeHTML(w io.Writer, t view, o Options) error {
	if o.Fragment {
		return writeFragment(w, t, o)
	}
	p := &htmlPage{htmlPart{w: w}, o, t.Claims, speakers{}, hedgesMet{}}
	if err := p.put("head", p.head(t)); err != nil {
		return err
	}
	if !o.Overview {
		n := o.limit(len(t.Topics))
		for i := range n {
			if err := p.put("topic", p.topic(t.topic(i), i, len(t.Topics) == 1)); err != nil {
				return err
			}
		}
		if err := p.put("more", unshown(len(t.Topics), n, "topic")); err != nil {
			return err
		}
	}
	return p.put("foot", p.foot(t))
}

// An htmlPart is a writer of templates. Each is filled in memory, because the
// package for templates takes a failing writer for a fault of the template.
type htmlPart struct {
	w io.Writer
	b bytes.Buffer
}

func (p *htmlPart) put(name string, data any) error {
	p.b.Reset()
	if err := htmlTemplates.ExecuteTemplate(&p.b, name, data); err != nil {
		return err
	}
	_, err := p.w.Write(p.b.Bytes())
	return err
}

// An htmlPage is a page in the making.
type htmlPage struct {
	htmlPart
	o      Options
	claims int      // of the whole table
	said   speakers // what each source of the topics said that were shown
	met    hedgesMet
}

// An htmlHead is the beginning of a page.
type htmlHead struct {
	Title, Version string
	Policy         string // what browsers may do with the page
	Style          template.CSS
	Kicker         string
	Facts          string
	Single         bool
	Overview       *htmlTable
	More           string
}

func (p *htmlPage) head(t view) *htmlHead {
	style := pageStyle()
	h := &htmlHead{
		Title: htmlTitle(t), Version: p.o.Version, Policy: htmlPolicy(style, htmlFile("page.js")), Style: template.CSS(style),
		Kicker: "Figures of casualties, compared", Facts: TotalWords(t.Table), Single: len(t.Topics) == 1,
	}
	if p.o.Overview || len(t.Topics) > 1 {
		g := overviewGrid(t, p.o, foldNothing)
		h.Overview, h.More = overviewTable(g, t, p.o), unshown(len(t.Overview), len(g.rows), "row")
	}
	return h
}

// htmlTitle names a page: by its topic where there is one.
func htmlTitle(t view) string {
	switch len(t.Topics) {
	case 0:
		return "No claims"
	case 1:
		return topicName(t.Topics[0].Name)
	}
	return "Figures on " + count(len(t.Topics), "topic")
}

// pageStyle keeps the charts light in print.
func pageStyle() string {
	return "\n" + htmlFile("page.css") + "@media screen { " + picture.Style() + " }\n"
}

// htmlPolicy allows a page its own style and script, told by their hashes, and
// nothing else: whatever a dataset might bring in, no browser runs or fetches it.
func htmlPolicy(style, script string) string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script) + "; img-src data:; base-uri 'none'; form-action 'none'"
}

// An htmlFoot is the end of a page.
type htmlFoot struct {
	Sources *htmlTable
	Roles   bool // some source has a role
	Method  htmlMethod
	Script  template.JS
	Version string
}

func (p *htmlPage) foot(t view) *htmlFoot {
	f := &htmlFoot{Method: p.method(t.Table), Script: template.JS(htmlFile("page.js")), Version: p.o.Version}
	if len(p.said) > 0 {
		f.Sources = p.sources(len(t.Topics) > 1)
		f.Roles = f.Sources.column("role") >= 0
	}
	return f
}

// htmlHeading returns a heading of a level, which a template cannot choose.
func htmlHeading(level int, class, id, text string) template.HTML {
	tag := "h" + string(rune('0'+level))
	s := "<" + tag
	if id != "" {
		s += ` id="` + template.HTMLEscapeString(id) + `"`
	}
	if class != "" {
		s += ` class="` + template.HTMLEscapeString(class) + `"`
	}
	if !plain(text) {
		s += ` dir="auto"`
	}
	return template.HTML(s + ">" + template.HTMLEscapeString(text) + "</" + tag + ">")
}

// figureID returns a name for a fragment that another one on the same page hardly has.
func figureID(t *compare.Table) string {
	h := sha256.New()
	for i := range t.Topics {
		io.WriteString(h, t.Topics[i].Name+"\x00")
	}
	for i := range t.Overview {
		r := &t.Overview[i]
		io.WriteString(h, r.Term.String()+"\x00"+FigureWords(r.Lowest.Figure)+"\x00"+FigureWords(r.Highest.Figure)+"\x00")
	}
	return "cc-" + hex.EncodeToString(h.Sum(nil)[:4])
}

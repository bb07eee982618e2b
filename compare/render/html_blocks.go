package render

import "counterclaim/compare"

// An htmlBlock is one piece of a section: a paragraph, a table, notes or the steps of
// a proof; the others are empty.
type htmlBlock struct {
	Text  string
	Table *htmlTable
	Notes []string
	Steps []string
}

// htmlBlocks collect what the formats for people share, to be put in a page.
type htmlBlocks struct {
	all     []htmlBlock
	caption string // of tables
}

func (b *htmlBlocks) columns() int             { return 0 }
func (b *htmlBlocks) overview(view)            {}
func (b *htmlBlocks) heading(string)           {}
func (b *htmlBlocks) facts([]string)           {}
func (b *htmlBlocks) claims(*compare.Topic)    {}
func (b *htmlBlocks) flush() error             { return nil }
func (b *htmlBlocks) steps(sentences []string) { b.all = append(b.all, htmlBlock{Steps: sentences}) }
func (b *htmlBlocks) paragraph(text string) {
	if text != "" {
		b.all = append(b.all, htmlBlock{Text: text})
	}
}

func (b *htmlBlocks) note(text string, first bool) {
	if first || len(b.all) == 0 {
		b.all = append(b.all, htmlBlock{})
	}
	last := &b.all[len(b.all)-1]
	last.Notes = append(last.Notes, text)
}

func (b *htmlBlocks) grid(g *grid) {
	if len(g.rows) > 0 {
		t := newHTMLTable(g, "", b.caption, "")
		t.Sortable = false
		b.all = append(b.all, htmlBlock{Table: t})
	}
}

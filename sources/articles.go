package sources

import (
	"bytes"
	"io"
	"runtime"
	"strconv"

	"counterclaim/compare"
	"counterclaim/sources/article"
)

// An Extracted is one article with the claims that were found in it. Where only its
// Findings are set, it is what could not be read in the place of an article.
type Extracted struct {
	ID       string // the article's own, else the number of its line, or the name of its file
	Text     string // valid UTF-8, in which the spans of the claims count
	Title    string
	Byline   string
	Options  article.Options   // what is known of the article
	Found    []article.Found   // claims whose ids begin with the article's
	Findings []compare.Finding // what is wrong with it
}

// ArticlesOptions say how articles are read from JSON Lines.
type ArticlesOptions struct {
	Name    string          // of the file, for findings
	Article article.Options // what is known of all articles, where their lines do not say
	// Workers is how many articles are read at once; as many as there are
	// processors where 0. It never changes what is read.
	Workers int
	// Progress, if not nil, is told now and then how many bytes are done.
	Progress func(read int64)

	ids *idFilter // of the articles before, of other files too
}

// Articles reads articles as JSON Lines, one object a line with its text, and if it
// is known its id, date, source (who published it), url, title and lang. It calls
// yield with each article in the order of the lines, and for a line that cannot be
// read with findings that say why; an error of yield ends the reading and is returned.
//
// Articles takes as much memory as a few blocks of lines need, however many there
// are. After an error of yield a read of r that has begun may still be going on.
func Articles(r io.Reader, opt ArticlesOptions, yield func(*Extracted) error) error {
	if opt.Workers <= 0 {
		opt.Workers = runtime.GOMAXPROCS(0)
	}
	if opt.ids == nil {
		opt.ids = &idFilter{}
	}
	p := &articlePipe{opt: &opt, stop: make(chan struct{}), blocks: make(chan *articleBlock), order: make(chan *articleBlock, 2*opt.Workers)}
	defer close(p.stop)
	for range opt.Workers {
		go p.work()
	}
	var failed error
	go func() {
		failed = p.cut(r)
		close(p.blocks)
		close(p.order)
	}()
	for b := range p.order {
		<-b.done
		for i := range b.read {
			e := &b.read[i]
			opt.ids.unique(e, b.lines[i])
			if err := yield(e); err != nil {
				return err
			}
		}
		if opt.Progress != nil {
			opt.Progress(b.end)
		}
	}
	return failed
}

// An articlePipe takes blocks of lines from the one who cuts them through the
// workers to the one who hands the articles on, in order.
type articlePipe struct {
	opt    *ArticlesOptions
	stop   chan struct{} // closed when nobody wants more
	blocks chan *articleBlock
	order  chan *articleBlock // of the same blocks; its room bounds how many there are
}

// An articleBlock is some whole lines of the file, and what was read of them.
type articleBlock struct {
	data  []byte
	line  int   // the number of the first line
	end   int64 // where in the file the block ends
	long  bool  // the line was too long and is not in data
	read  []Extracted
	lines []int // the lines of read
	done  chan struct{}
}

// blockSize is about how many bytes of lines go to a worker at once.
const blockSize = 256 << 10

// work reads blocks until there are no more.
func (p *articlePipe) work() {
	r := articleReader{opt: p.opt}
	for b := range p.blocks {
		r.block(b)
		close(b.done)
	}
}

// send hands a block on, and reports whether anybody still wants it.
func (p *articlePipe) send(b *articleBlock) bool {
	b.done = make(chan struct{})
	select {
	case p.order <- b:
	case <-p.stop:
		return false
	}
	select {
	case p.blocks <- b:
	case <-p.stop:
		return false
	}
	return true
}

// cut cuts the file into blocks of whole lines.
func (p *articlePipe) cut(r io.Reader) error {
	c := &blockCutter{r: r, line: 1}
	for {
		b, err := c.next()
		if b != nil && !p.send(b) {
			return nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// A blockCutter cuts a stream into blocks.
type blockCutter struct {
	r    io.Reader
	rest []byte // the beginning of a line that was read with the block before
	line int
	off  int64
}

// next returns the next block, which may be the last where there is an error too.
func (c *blockCutter) next() (*articleBlock, error) {
	data := append(make([]byte, 0, max(blockSize, 2*len(c.rest))), c.rest...)
	c.rest = nil
	for {
		n, err := c.r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			return c.block(data), err
		}
		if len(data) < cap(data) {
			continue
		}
		if end := bytes.LastIndexByte(data, '\n') + 1; end > 0 {
			c.rest = append(c.rest, data[end:]...)
			return c.block(data[:end]), nil
		}
		if len(data) > MaxRecord {
			return c.skip(int64(len(data)))
		}
		data = append(make([]byte, 0, 2*cap(data)), data...)
	}
}

// block makes a block of whole lines, the last of which may lack its end.
func (c *blockCutter) block(data []byte) *articleBlock {
	if len(data) == 0 {
		return nil
	}
	if c.off == 0 {
		c.off = int64(len(data) - len(bytes.TrimPrefix(data, bomUTF8)))
		data = data[c.off:]
	}
	b := &articleBlock{data: data, line: c.line}
	c.line += bytes.Count(data, newline)
	c.off += int64(len(data))
	b.end = c.off
	return b
}

// skip passes over a line that is too long, and returns a block that says so.
func (c *blockCutter) skip(length int64) (*articleBlock, error) {
	b := &articleBlock{line: c.line, long: true}
	buf := make([]byte, blockSize)
	for {
		n, err := c.r.Read(buf)
		if end := bytes.IndexByte(buf[:n], '\n'); end >= 0 {
			c.rest = append(c.rest, buf[end+1:n]...)
			n = end + 1
			c.line++
			err = nil
		} else if err == nil {
			length += int64(n)
			continue
		}
		c.off += length + int64(n)
		b.end = c.off
		return b, err
	}
}

// An idFilter finds articles whose id was met before. It has the same size however
// many there are, and now and then takes a new id for an old one.
type idFilter struct{ bits []uint64 }

// idBits is the number of bits of a filter, a power of two: of a million ids one in a
// thousand is taken for another.
const idBits = 1 << 26

// unique gives the claims of an article other ids where those of another one may be
// the same: the line of the article tells them apart.
func (f *idFilter) unique(e *Extracted, line int) {
	if len(e.Found) == 0 || !f.met(e.ID) {
		return
	}
	rename(e.Found, e.ID+"@"+strconv.Itoa(line))
}

// met reports whether an id was perhaps met before, and notes it.
func (f *idFilter) met(id string) bool {
	if f.bits == nil {
		f.bits = make([]uint64, idBits/64)
	}
	h := uint64(14695981039346656037) // FNV-1a, the same in every run
	for i := range len(id) {
		h = (h ^ uint64(id[i])) * 1099511628211
	}
	old := true
	for _, bit := range [...]uint64{h % idBits, h >> 32 % idBits} {
		word, mask := &f.bits[bit/64], uint64(1)<<(bit%64)
		old = old && *word&mask != 0
		*word |= mask
	}
	return old
}

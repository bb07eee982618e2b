package sources

import (
	"bytes"
	"sync/atomic"

	"counterclaim/compare"
)

// A file of records is read in chunks, several at once. Where a chunk begins is
// guessed: at the first line break that does not stand between quotation marks,
// if all marks before it match. The chunk before says whether the guess was
// right; if it was not, the chunk is read again from where that one ended. So
// the result is always that of reading from the beginning to the end.

// chunkSize is the grid on which chunks begin. It is the same for any number of
// workers, because what is reported about faulty quotation marks depends on it.
const chunkSize = 1 << 20

// chunked is a file of records.
type chunked interface {
	newReader(found *findings) chunkReader
	// quoted reports whether a record may go on over a line break.
	quoted() bool
}

// A chunkReader reads records one after the other.
type chunkReader interface {
	// begin prepares for a new chunk.
	begin()
	// next reads the record at i into c, which is zero. It returns where the
	// next one begins, and whether c is a claim; if not, it leaves it zero.
	next(i int, c *compare.Claim) (next int, ok bool)
}

// A chunk is a part of a file, and what was read of it.
type chunk struct {
	start  int // where it was begun
	end    int // records that begin at or behind it are the next chunk's
	next   int // where the next record begins
	claims []compare.Claim
	found  findings
	done   chan struct{}
}

// readChunks reads the records from start on.
func (in *input) readChunks(start int, file chunked) {
	chunks := plan(in.data, start, file.quoted())
	workers := min(in.opt.workers(), len(chunks))
	if workers > 1 {
		startWorkers(in.data, chunks, file, workers)
	}
	at, again := start, &partReader{}
	for i := range chunks {
		c := &chunks[i]
		if workers > 1 {
			<-c.done
		}
		if workers <= 1 || c.start != at {
			*c = chunk{start: at, end: c.end}
			again.read(in.data, c, file)
		}
		at = c.next
		in.found.join(&c.found)
		c.found = findings{}
		if in.progress != nil {
			in.progress(int64(at))
		}
	}
	n := 0
	for i := range chunks {
		n += len(chunks[i].claims)
	}
	in.claims = make([]*compare.Claim, 0, n)
	for i := range chunks {
		for j := range chunks[i].claims {
			in.claims = append(in.claims, &chunks[i].claims[j])
		}
	}
}

// plan lays the grid, and guesses where each chunk begins.
func plan(data []byte, start int, quoted bool) []chunk {
	var chunks []chunk
	counted, marks := start, 0
	for at := start; at < len(data); at += chunkSize {
		c := chunk{start: at, end: min(at+chunkSize, len(data)), done: make(chan struct{})}
		if at > start {
			if quoted {
				marks += bytes.Count(data[counted:at-1], quoteMark)
				counted = at - 1
			}
			c.start = boundary(data, at-1, marks%2 == 1, quoted)
		}
		chunks = append(chunks, c)
	}
	return chunks
}

var quoteMark = []byte{'"'}

// boundary returns the offset behind the first line break at or after i that is
// not between quotation marks; -1 where none is near.
func boundary(data []byte, i int, inside, quoted bool) int {
	for from := i; i-from < chunkSize; {
		end := lineEnd(data, i)
		if quoted && bytes.Count(data[i:end], quoteMark)%2 == 1 {
			inside = !inside
		}
		if !inside || end == len(data) {
			return end
		}
		i = end
	}
	return -1
}

// startWorkers reads the chunks, each taking the next one that nobody has.
func startWorkers(data []byte, chunks []chunk, file chunked, workers int) {
	var taken atomic.Int64
	for range workers {
		go func() {
			var reader partReader
			for {
				i := int(taken.Add(1)) - 1
				if i >= len(chunks) {
					return
				}
				if c := &chunks[i]; c.start >= 0 {
					reader.read(data, c, file)
				}
				close(chunks[i].done)
			}
		}()
	}
}

// A partReader is the reader of one worker, which remembers what it has seen
// from one chunk to the next.
type partReader struct {
	chunkReader
	found findings
}

func (r *partReader) read(data []byte, c *chunk, file chunked) {
	if r.chunkReader == nil {
		r.chunkReader = file.newReader(&r.found)
	}
	r.found = findings{}
	c.read(data, r)
	c.found = r.found
}

// read reads the records of a chunk into a slab of the right size.
func (c *chunk) read(data []byte, r chunkReader) {
	r.begin()
	i := c.start
	if i < c.end {
		c.claims = make([]compare.Claim, 0, 1+bytes.Count(data[i:c.end], newline))
	}
	for i < c.end {
		if n := blankLine(data[i:]); n > 0 {
			i += n
			continue
		}
		n := len(c.claims)
		if n == cap(c.claims) {
			c.claims = append(c.claims, compare.Claim{})[:n]
		}
		next, ok := r.next(i, &c.claims[:n+1][n])
		if ok {
			c.claims = c.claims[:n+1]
		}
		i = next
	}
	if n := len(c.claims); n < cap(c.claims)/4*3 {
		c.claims = append(make([]compare.Claim, 0, n), c.claims...)
	}
	c.next = i
}

// blankLine returns the length of the line break with which data begins, 0 if
// there is more on the line.
func blankLine(data []byte) int {
	if data[0] == '\n' {
		return 1
	}
	if data[0] == '\r' && (len(data) == 1 || data[1] == '\n') {
		return min(2, len(data))
	}
	return 0
}

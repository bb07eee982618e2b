package sources

import (
	"bytes"
	"slices"
	"sync/atomic"

	"counterclaim/compare"
)

var quoteMark = []byte{'"'}

// A file of records is read in chunks, several at once. Where a chunk begins is
// guessed: at the first line break that does not stand between quotation marks,
// if all marks before it match. The chunk before says whether the guess was
// right; if it was not, the chunk is read again from where that one ended. So
// the result is always that of reading from the beginning to the end.

// chunkSize is the grid on which chunks begin. It is the same for any number of
// workers, because what is reported about faulty quotation marks depends on it.
var chunkSize = 1 << 20 // a variable only so that tests need no large files

// chunked is a file of records.
type chunked interface {
	newReader(found *findings) chunkReader
	// quoted reports whether a record may go on over a line break.
	quoted() bool
}

// A chunkReader reads records one after the other.
type chunkReader interface {
	// begin prepares for the chunk of records that begin from start to end.
	begin(start, end int)
	// next reads the record at i into c, which is zero. It returns where the
	// next one begins, and whether c is a claim; if not, it leaves it zero.
	next(i int, c *compare.Claim) (next int, ok bool)
}

// A chunk is a part of a file, and what was read of it.
type chunk struct {
	start  int             // where it was begun
	end    int             // records that begin at or behind it are the next chunk's
	next   int             // where the next record begins
	claims []compare.Claim // at first empty, with room for all there can be
	hashes []uint64        // of their ids
	found  findings
	done   chan struct{}
}

// readChunks reads the records from start on.
func (in *input) readChunks(start int, file chunked) {
	chunks := plan(in.data, start, file.quoted())
	for i := range chunks {
		chunks[i].found = in.found.fresh()
	}
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
			c.restart(at)
			again.read(in.data, c, file)
		}
		at = c.next
		in.found.join(&c.found)
		c.found = c.found.fresh()
		if in.progress != nil {
			in.progress(int64(at))
		}
	}
	in.gather(chunks)
}

// gather lists the claims of all chunks, without those whose id is taken.
func (in *input) gather(chunks []chunk) {
	n := 0
	for i := range chunks {
		n += len(chunks[i].claims)
	}
	in.claims = make([]*compare.Claim, 0, n)
	ids := newIDTable(n)
	for i := range chunks {
		c := &chunks[i]
		for j := range c.claims {
			in.add(&c.claims[j], c.hashes[j], ids)
		}
	}
}

// usualRecord is the length of a short record. Files of shorter ones, such as
// those of nothing but line ends, get no room for more until they need it.
const usualRecord = 40

// plan lays the grid, guesses where each chunk begins, and makes room for the
// claims of all.
func plan(data []byte, start int, quoted bool) []chunk {
	var chunks []chunk
	rooms, room, marks := []int{}, 0, 0
	for at := start; at < len(data); at += chunkSize {
		c := chunk{start: at, end: min(at+chunkSize, len(data)), done: make(chan struct{})}
		if at > start {
			c.start = boundary(data, at, marks%2 == 1, quoted)
		}
		if quoted {
			marks += bytes.Count(data[at:c.end], quoteMark)
		}
		// One more than the chunk has line ends: the last record may end beyond.
		n := 1 + min(bytes.Count(data[at:c.end], newline), (c.end-at)/usualRecord)
		rooms, room = append(rooms, n), room+n
		chunks = append(chunks, c)
	}
	slab := make([]compare.Claim, room)
	populate(slab)
	for i, n := range rooms {
		chunks[i].claims, slab = slab[:0:n], slab[n:]
	}
	return chunks
}

// restart makes the chunk begin elsewhere, and forgets what was read of it.
func (c *chunk) restart(at int) {
	clear(c.claims)
	c.start, c.claims, c.hashes, c.found = at, c.claims[:0], nil, c.found.fresh()
}

// boundary returns the offset behind the first line break that ends at or after
// i and is not between quotation marks; -1 where none is near.
func boundary(data []byte, i int, inside, quoted bool) int {
	if data[i-1] == '\n' && !inside {
		return i
	}
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
	r.found = c.found.fresh()
	c.read(data, r)
	c.found = r.found
}

// read reads the records of a chunk.
func (c *chunk) read(data []byte, r chunkReader) {
	i := c.start
	if i < c.end {
		c.hashes = make([]uint64, 0, cap(c.claims))
	}
	r.begin(i, c.end)
	for i < c.end {
		if n := blankLine(data[i:]); n > 0 {
			i += n
			continue
		}
		n := len(c.claims)
		if n == cap(c.claims) { // records are short, or a guess was wrong by far
			c.claims = slices.Grow(c.claims, n+1) // which the zero claim is in
			clear(c.claims[n:cap(c.claims)])
		}
		claim := &c.claims[:n+1][n]
		next, ok := r.next(i, claim)
		if ok {
			c.claims = c.claims[:n+1]
			c.hashes = append(c.hashes, idHash(claim.ID))
		}
		i = next
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

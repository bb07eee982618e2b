package cli

import (
	"bufio"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// drafts are the files that are being written under a temporary name. The zero
// value is ready.
type drafts struct {
	mu     sync.Mutex
	names  map[string]bool
	closed bool // the run was broken off: nothing is to be written any more
}

var errBrokenOff = errors.New("broken off")

// replace lets write fill a temporary file, and gives it the name file.
func (d *drafts) replace(file string, mode os.FileMode, write func(io.Writer) error) error {
	f, err := d.create(file, mode)
	if err != nil {
		return err
	}
	if err := fill(f, write); err != nil {
		d.remove(f.Name())
		return err
	}
	return d.rename(f.Name(), file)
}

// fill writes through a buffer and closes the file.
func fill(f *os.File, write func(io.Writer) error) error {
	buf := bufio.NewWriterSize(f, 1<<16)
	return errors.Join(write(buf), buf.Flush(), f.Close())
}

// create opens a new file beside the one that it will become. The system's own
// mask applies to its mode, as it would to the file's.
func (d *drafts) create(file string, mode os.FileMode) (*os.File, error) {
	dir, base := filepath.Split(file)
	temp := filepath.Join(dir, "."+base+"."+strconv.FormatUint(rand.Uint64(), 36))
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return nil, errBrokenOff
	}
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err
	}
	if d.names == nil {
		d.names = map[string]bool{}
	}
	d.names[temp] = true
	return f, nil
}

func (d *drafts) rename(temp, file string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return errBrokenOff
	}
	delete(d.names, temp)
	err := os.Rename(temp, file)
	if err != nil {
		os.Remove(temp)
	}
	return err
}

func (d *drafts) remove(temp string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.names, temp)
	os.Remove(temp)
}

// discard removes what is half written, for good.
func (d *drafts) discard() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed = true
	for temp := range d.names {
		os.Remove(temp)
	}
}

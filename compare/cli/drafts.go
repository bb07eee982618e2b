package cli

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
)

// drafts are the files that are being written under a temporary name, and folders
// that are needed for a while. The zero value is ready.
type drafts struct {
	mu      sync.Mutex
	names   map[string]bool
	folders []string
	closed  bool // the run was broken off: nothing is to be written any more
}

var errBrokenOff = errors.New("broken off")

// A draft is a file in the making. It gets its name when it is ended, if all went
// well; until then a file of that name stays as it is.
type draft struct {
	*bufio.Writer
	f    *os.File
	file string  // the name that it will get
	of   *drafts // nil for what is no regular file, which is written to as it stands
}

// begin opens a new file beside the one that it will become. The system's own
// mask applies to its mode, as it would to the file's.
func (d *drafts) begin(file string, mode os.FileMode) (*draft, error) {
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
	return newDraft(f, file, d), nil
}

func newDraft(f *os.File, file string, of *drafts) *draft {
	return &draft{bufio.NewWriterSize(f, 1<<16), f, file, of}
}

// end closes the file and gives it its name; not if writing it has failed.
func (t *draft) end(failed error) error {
	err := errors.Join(failed, t.Flush(), t.f.Close())
	switch {
	case t.of == nil:
		return err
	case err != nil:
		t.of.remove(t.f.Name())
		return err
	}
	return t.of.rename(t.f.Name(), t.file)
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
	for _, dir := range d.folders {
		os.RemoveAll(dir)
	}
}

// folder makes a folder for what is needed until the run ends, however it ends.
func (d *drafts) folder() (dir string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closed {
		return "", errBrokenOff
	}
	if dir, err = os.MkdirTemp("", name+"-"); err == nil {
		d.folders = append(d.folders, dir)
	}
	return dir, err
}

// removeFolder removes such a folder, which is needed no more.
func (d *drafts) removeFolder(dir string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	os.RemoveAll(dir)
}

package cli

import (
	"bytes"
	"os"
)

// rewrite puts new contents in the place of those that a file had, whole or not at all,
// if it still has them. It stays as readable and writable as it was.
func (p *program) rewrite(file string, old, new []byte) error {
	now, err := readRegular(file)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(now, old):
		return changedError(file)
	}
	t, err := p.openFile(file)
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err == nil {
		err = t.f.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = t.Write(new)
	}
	return wrapFile(file, t.end(err))
}

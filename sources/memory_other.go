//go:build !linux

package sources

// advise does nothing where we know of no way to ask for large pages.
func advise([]byte) {}

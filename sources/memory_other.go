//go:build !linux

package sources

// advise does nothing where we know of no way to ask for pages.
func advise([]byte) {}

package sources

import "unsafe"

// A large file takes memory once, for its bytes and for its claims. The system
// hands that out page by page, at the first touch of each, which takes longer
// than reading; where it can, it is asked for all of it at once. (Large pages
// were tried: sometimes faster still, and sometimes far slower.)

// pageSize is a multiple of the size of a page on every system where we ask.
const pageSize = 64 << 10

// populate asks for the memory of s, as far as it fills whole pages. Little is
// not worth the call.
func populate[T any](s []T) {
	size := uintptr(cap(s)) * unsafe.Sizeof(*new(T))
	if size < 16*pageSize {
		return
	}
	begin := uintptr(unsafe.Pointer(unsafe.SliceData(s)))
	skip := -begin & (pageSize - 1)
	size = (size - skip) &^ (pageSize - 1)
	advise(unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(s)), skip)), size))
}

package sources

import (
	"unsafe"

	"counterclaim/compare"
)

// Reading a large file takes memory once and in large pieces: the file and its
// claims. Half of that time goes to the system, which hands out memory in pages;
// where it has large pages to give, it is asked for them.

// hugePage is the size of a large page.
const hugePage = 2 << 20

// newSlab returns room for claims.
func newSlab(claims int) []compare.Claim {
	slab := make([]compare.Claim, claims)
	adviseHuge(slab)
	return slab
}

// adviseHuge asks for large pages for the memory of s, as far as it fills them.
func adviseHuge[T any](s []T) {
	size := uintptr(cap(s)) * unsafe.Sizeof(*new(T))
	if size < 2*hugePage {
		return
	}
	begin := uintptr(unsafe.Pointer(unsafe.SliceData(s)))
	skip := -begin & (hugePage - 1)
	size = (size - skip) &^ (hugePage - 1)
	advise(unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(s)), skip)), size))
}

package cli

import (
	"os"
	"runtime"
	"runtime/debug"
)

// A dataset of a million claims takes some 420 MiB, and must be compared within
// 600. Left to itself the collector lets the heap double first. A limit makes it
// work harder near the end of what is allowed, which costs a dataset of that
// size a tenth to a fifth of the time. Tried and left: lower GC percentages,
// which cost more for the same peak, because what was freed goes back to the
// system too late; and no collection at all while reading, which saves nothing.
const (
	manyClaims  = 100_000   // fewer never come near the limit
	memoryLimit = 580 << 20 // bytes; the program itself and what is not yet given back come on top
)

// limitMemory keeps the memory of comparing near what the claims themselves
// take. Who says GOMEMLIMIT or GOGC knows better.
func limitMemory(claims int) {
	if claims < manyClaims || os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	// Larger datasets get a fifth on top of what they are; a limit below that
	// would leave no time for anything but collecting.
	debug.SetMemoryLimit(max(memoryLimit, int64(m.HeapAlloc+m.HeapAlloc/5)))
}

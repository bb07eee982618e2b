package sources

import "syscall"

// populateWrite is MADV_POPULATE_WRITE of Linux 5.14 and later.
const populateWrite = 23

// advise asks for the pages of memory. It is advice: where the system does not
// take it, reading is slower and nothing else.
func advise(memory []byte) { _ = syscall.Madvise(memory, populateWrite) }

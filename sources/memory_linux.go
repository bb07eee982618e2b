package sources

import "syscall"

// adviceHuge is MADV_HUGEPAGE.
const adviceHuge = 14

// advise asks for large pages. It is advice: where the system does not take it,
// reading is slower and nothing else.
func advise(memory []byte) { _ = syscall.Madvise(memory, adviceHuge) }

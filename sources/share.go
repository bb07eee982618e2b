package sources

// A sharer gives equal names the same memory, so far as it remembers them. A
// dataset says the same few names over and over; when they share memory, whoever
// compares or looks them up need not read them again from all over the file.
type sharer [512]string

// share returns s, or an equal name that was seen before.
func (sh *sharer) share(s string) string {
	if s == "" {
		return s
	}
	n := uint(len(s))
	slot := &sh[(n*31+uint(s[0])*7+uint(s[n/2])*17+uint(s[n-1])*13)%uint(len(sh))]
	if *slot != s {
		*slot = s
	}
	return *slot
}

package sources

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestNotText holds that a file that is no text is refused, and told by name where
// people could take it for one, while a text with a stray control is read.
func TestNotText(t *testing.T) {
	const text = "At least 40 people were killed in the flood, the mayor said.\n"
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write([]byte(strings.Repeat(text, 3)))
	w.Close()
	noise := make([]byte, 10_000)
	for i, r := 0, rand.New(rand.NewPCG(1, 2)); i < len(noise); i++ {
		noise[i] = byte(r.Uint32())
	}
	for _, tt := range []struct{ name, data, want string }{
		{"a.txt", "%PDF-1.7\n" + text, "a.txt: the file is a PDF, not text [CC001] | save its text as a text file, and name that"},
		{"a", "%PDF-1.7\n" + text, "a: the file is a PDF, not text [CC001] | save its text as a text file, and name that"},
		{"a.csv", "%PDF-1.7\n" + text, "a.csv: the file is a PDF, not text [CC001] | save its text as a text file, and name that"},
		{"a.html", packed.String(), "a.html: the file is compressed with gzip, not text [CC001] | unpack it, or write gzip -dc FILE | counterclaim …"},
		{"a.txt", string(noise), "a.txt: the file is not text: it is full of control characters [CC001] | name a file of text, HTML or JSON Lines"},
		{"a.txt", "GIF8 and BZh are names of formats.\n" + text, ""},
		{"a.txt", text + "\x00\x00\x0b\x1b[1m" + text, ""},
		{"a.txt", u16(text), ""},
	} {
		_, found := Read(tt.name, []byte(tt.data), Options{})
		if tt.want == "" {
			wantFindings(t, found)
			continue
		}
		wantFindings(t, found, tt.want)
	}
}

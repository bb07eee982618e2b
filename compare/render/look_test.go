package render

import (
	"os"
	"strconv"
	"testing"
)

func TestLook(t *testing.T) {
	if os.Getenv("LOOK") == "" {
		t.Skip()
	}
	a := readArchive(t, os.Getenv("CASE"))
	a.sections = append(a.sections[:1:1], section{"options", os.Getenv("OPT")})
	table, o := readCase(t, a)
	o.Width, _ = strconv.Atoi(os.Getenv("LOOK"))
	f, _ := Lookup(os.Getenv("FORMAT"))
	if f.Name == "" {
		f, _ = Lookup("table")
	}
	f.Write(os.Stdout, table, o)
}

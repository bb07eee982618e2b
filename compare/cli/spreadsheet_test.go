package cli

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"counterclaim/compare"
	"counterclaim/sources"
)

// spreadsheet writes a dataset as a spreadsheet, with the ids that compare makes.
func spreadsheet(t *testing.T, dataset, file string) {
	t.Helper()
	if code, stderr := run(t, nil, io.Discard, "compare", dataset, "-o", file, "--no-reconcile"); code != ExitOK {
		t.Fatalf("exit status %d: %s", code, stderr)
	}
}

// fieldsOf reads a dataset and returns the fields of its claims.
func fieldsOf(t *testing.T, file string) (all []map[string]string) {
	t.Helper()
	ds, found := sources.Load([]string{file}, sources.Options{})
	for _, f := range found {
		if f.Severity == compare.Error {
			t.Errorf("%s: %s", f.Pos, f.Message)
		}
	}
	for _, c := range ds.Claims {
		m := map[string]string{}
		for f := range compare.NumFields {
			if v := c.Field(f); v != "" {
				m[f.String()] = v
			}
		}
		all = append(all, m)
	}
	return all
}

// byID puts claims under their ids.
func byID(claims []map[string]string) map[string]map[string]string {
	m := map[string]map[string]string{}
	for _, c := range claims {
		m[c["id"]] = c
	}
	return m
}

// What compare writes as a spreadsheet is read back as the same claims.
func TestSpreadsheetComesBack(t *testing.T) {
	for _, dataset := range []string{"../../testdata/kursk.yaml", "../../testdata/kursk-timeline.yaml"} {
		file := filepath.Join(t.TempDir(), "k.xlsx")
		spreadsheet(t, dataset, file)
		if d := cmp.Diff(byID(fieldsOf(t, dataset)), byID(fieldsOf(t, file))); d != "" {
			t.Errorf("%s (-dataset +spreadsheet):\n%s", dataset, d)
		}
	}
}

// LibreOffice opens what is written, and sees the same claims in it.
func TestLibreOfficeOpensSpreadsheets(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		skipUnlessCI(t, "LibreOffice is not installed")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "k.xlsx")
	spreadsheet(t, "../../testdata/kursk-timeline.yaml", file)
	cmd := exec.Command(office, "--headless", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--convert-to", "csv", "--outdir", dir, file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	theirs := filepath.Join(dir, "k.csv")
	if _, err := os.Stat(theirs); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(fieldsOf(t, file), fieldsOf(t, theirs)); d != "" {
		t.Errorf("(-spreadsheet +what LibreOffice sees):\n%s", d)
	}
}

// skipUnlessCI skips a test that needs a program which is not there; where everything
// must run it fails.
func skipUnlessCI(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("COUNTERCLAIM_MUST_RUN") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// edit puts texts into cells of a spreadsheet.
func edit(t *testing.T, file string, cells map[string]string) {
	t.Helper()
	book, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for at, text := range cells {
		sheet, cell, _ := strings.Cut(at, "!")
		if err := book.SetCellStr(sheet, cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
}

package sources

import (
	"encoding/csv"
	"io"

	"counterclaim/compare"
)

// waitingRows is how many claims a table waits for before its columns are settled.
const waitingRows = 4096

// A csvWriter writes a table, one claim a row.
type csvWriter struct {
	w       *csv.Writer
	columns []compare.Field // nil before they are known
	waiting []written
	row     []string
	plain   bool // for machines: no cell is armed that need not be
}

func newCSVWriter(w io.Writer) claimWriter { return &csvWriter{w: csv.NewWriter(w)} }

func (w *csvWriter) write(claims []written) error {
	if w.columns == nil {
		w.waiting = append(w.waiting, claims...)
		if len(w.waiting) <= waitingRows {
			return nil
		}
		// Nobody knows what is still to come, so there is a column for everything.
		w.columns = make([]compare.Field, compare.NumFields)
		for f := range compare.NumFields {
			w.columns[f] = f
		}
		claims, w.waiting = w.waiting, nil
		w.header()
	}
	w.rows(claims)
	return w.w.Error()
}

func (w *csvWriter) header() {
	for _, f := range w.columns {
		w.row = append(w.row, f.String())
	}
	w.w.Write(w.row)
}

func (w *csvWriter) rows(claims []written) {
	for i := range claims {
		w.row = w.row[:0]
		for _, f := range w.columns {
			cell := claims[i].field(f)
			if claims[i].found {
				cell = visible(cell) // a dataset's own texts stay as they are
			}
			if !w.plain || unarmed(cell) != cell { // which a reader would take for armed
				cell = armed(cell)
			}
			w.row = append(w.row, cell)
		}
		w.w.Write(w.row)
	}
}

func (w *csvWriter) close() error {
	if w.columns == nil {
		if w.columns = usedFields(w.waiting); len(w.columns) == 0 {
			w.columns = []compare.Field{compare.FieldSource, compare.FieldFigure, compare.FieldCounts}
		}
		w.header()
		w.rows(w.waiting)
	}
	w.w.Flush()
	return w.w.Error()
}

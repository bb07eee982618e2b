package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// A misfit says why a map does not fit a file.
type misfit struct {
	lacking []string // the columns that are not there
	have    []string // those that are
	off     int      // where they should be
}

// nearer keeps of two lines the one in which fewer columns are lacking.
func (x *misfit) nearer(m *Map, lacking []int, have []string, off int) {
	if x.lacking != nil && len(lacking) >= len(x.lacking) {
		return
	}
	*x = misfit{have: have, off: off}
	for _, i := range lacking {
		x.lacking = append(x.lacking, m.columns[i].spec)
	}
}

// readAs reads the input in a format, through a map if there is one for it.
func (in *input) readAs(format Format) {
	if m := in.mapping(); m != nil {
		in.readMapped(m, format)
		return
	}
	format.Read(in)
}

// readMapped reads the input through a map, or where that does not fit as a dataset
// of ours. Where it is neither, the map says what it lacks.
func (in *input) readMapped(m *Map, format Format) {
	fits, miss := in.tryMap(m, format)
	if fits {
		return
	}
	before := len(in.found.list)
	format.Read(in)
	if len(in.claims) > 0 || in.written || len(in.found.list) == before {
		return
	}
	if !slices.ContainsFunc(in.found.list[before:], func(f compare.Finding) bool { return !in.lacksAll(f) }) {
		in.found.list = in.found.list[:before]
	}
	message, hint := "the map "+compare.Quote(m.Name)+" does not fit: ", "check which file and which map are meant"
	switch n := len(miss.lacking); n {
	case 0:
		message += "there is no list of records"
		hint = "say where it stands, such as records: /data"
	case 1:
		message += "there is no column " + compare.Quote(miss.lacking[0])
		if near := suggest(miss.lacking[0], miss.have); near != "" {
			hint = near
		}
	default:
		message += plural(n, "column") + " are not there: " + shown(miss.lacking)
	}
	in.errorf(compare.NoClaims, miss.off, message, hint)
}

// lacksAll reports whether a finding says only that a file of another shape is no dataset
// of ours, which is no fault of it. What is nearly one may have been meant as one.
func (in *input) lacksAll(f compare.Finding) bool {
	return f.Code == compare.NoSource || f.Code == compare.NoFigure || f.Code == compare.NoClaims && in.foreign
}

// tryMap reads the input through a map if that fits. What no suffix and no option
// tells may be a table, which without columns of ours looks like anything.
func (in *input) tryMap(m *Map, format Format) (fits bool, miss misfit) {
	_, suffix := formatBySuffix(in.name)
	told := suffix || in.opt.Format != ""
	c := firstByte(in.data)
	switch {
	case format.Name == "csv" || !told && c != '{' && c != '[':
		if in.ownTable() || isResultTable(in.data) {
			return false, miss
		}
		return in.mapTable(m)
	case format.Name == "json":
		return in.mapJSON(m)
	case format.Name == "jsonl":
		return in.mapLines(m)
	}
	return false, miss
}

// ownTable reports whether a table is a dataset of ours by the very names of its
// columns.
func (in *input) ownTable() bool {
	l, ok := findHeader(in.data, nil)
	return ok && l.own(compare.FieldSource) && (l.own(compare.FieldFigure) || l.own(compare.FieldLow) || l.own(compare.FieldBest) || l.own(compare.FieldHigh))
}

// own reports whether a column has the very name of the field.
func (l *layout) own(f compare.Field) bool {
	i := l.column[f]
	return i >= 0 && strings.EqualFold(strings.TrimSpace(l.columns[i].name), f.String())
}

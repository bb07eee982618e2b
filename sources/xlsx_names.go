package sources

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"counterclaim/compare"
)

// A sheet of declared names has this name and these columns, the first two at least.
const namesSheet = "names"

var nameKinds = []string{"source", "subject", "place"}

// A nameRow is a declaration in a sheet.
type nameRow struct {
	row   int
	cells map[string]nameCell // by column
}

type nameCell struct {
	col  int
	text string
}

// readNameSheet returns the rows of the sheet of declared names, and its name; none
// where there is no such sheet, or the one of that name is about something else.
func readNameSheet(f *excelize.File, but string) (sheet string, list []nameRow, err error) {
	for _, name := range f.GetSheetList() {
		if name != but && compare.Fold(name) == namesSheet {
			sheet = name
		}
	}
	if sheet == "" {
		return "", nil, nil
	}
	rows, err := f.Rows(sheet)
	if err != nil {
		return "", nil, err
	}
	defer rows.Close()
	var columns []string
	read := 0
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return "", nil, err
		}
		if read += 1 + len(cells); read > maxCells {
			return "", nil, errManyCells
		}
		if n == 1 {
			for _, c := range cells {
				columns = append(columns, compare.Fold(c))
			}
			if !slices.Contains(columns, "kind") || !slices.Contains(columns, "name") {
				return "", nil, nil
			}
			continue
		}
		r := nameRow{row: n, cells: map[string]nameCell{}}
		for i, c := range cells[:min(len(cells), len(columns))] {
			if c = strings.TrimSpace(unarmed(strings.TrimSpace(c))); c != "" {
				r.cells[columns[i]] = nameCell{i + 1, c}
			}
		}
		if len(r.cells) > 0 {
			list = append(list, r)
		}
	}
	return sheet, list, rows.Error()
}

// declare makes declarations of the rows of a sheet.
func (in *input) declare(sheet string, rows []nameRow) {
	for i := range rows {
		r := &rows[i]
		pos := func(col int) compare.Pos {
			return compare.Pos{File: in.name, Sheet: sheet, Line: r.row, Col: max(col, 1)}
		}
		fault := func(column, message, hint string) {
			in.found.fault(compare.BadValue, func() compare.Pos { return pos(r.cells[column].col) }, message, hint)
		}
		text := func(column string) string { return r.cells[column].text }
		name := compare.Name{
			Name: text("name"), At: pos(r.cells["name"].col),
			Aliases: cellList(text("aliases")), Within: cellList(text("within")), Parts: cellList(text("parts")),
		}
		if name.Name == "" {
			fault("name", "the declared name is empty", "write a name into the column name")
			continue
		}
		if whole := text("whole"); whole != "" {
			yes, ok := truth(whole)
			if !ok {
				yes, ok = whole == "1", whole == "1" || whole == "0" // as spreadsheets store it
			}
			if !ok {
				fault("whole", "whole "+compare.Quote(whole)+" is neither true nor false", "write true where the parts leave nothing out")
			}
			name.Whole = yes
		}
		kind := compare.Fold(text("kind"))
		if role := text("role"); role != "" && kind == nameKinds[0] {
			var problem, hint string
			if name.Role, problem, hint = roleOf(role); problem != "" {
				fault("role", problem, hint)
			}
		} else if role != "" && slices.Contains(nameKinds, kind) {
			fault("role", "only a source has a role", "take it away")
		}
		switch kind {
		case nameKinds[0]:
			in.names.Sources = append(in.names.Sources, name)
		case nameKinds[1]:
			in.names.Subjects = append(in.names.Subjects, name)
		case nameKinds[2]:
			in.names.Places = append(in.names.Places, name)
		default:
			fault("kind", "kind "+compare.Quote(text("kind"))+" is not one of ours", "write "+strings.Join(nameKinds, ", "))
		}
	}
}

// cellList splits a cell at semicolons. A name that begins with a quotation mark ends
// with the next single one.
func cellList(cell string) (names []string) {
	for cell != "" {
		var name string
		cell = strings.TrimSpace(cell)
		if rest, ok := strings.CutPrefix(cell, `"`); ok {
			end := closing(rest)
			name = strings.ReplaceAll(rest[:end], `""`, `"`)
			_, cell, _ = strings.Cut(rest[end:], ";")
		} else {
			name, cell, _ = strings.Cut(cell, ";")
		}
		if name = strings.TrimSpace(unarmed(strings.TrimSpace(name))); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// closing returns where a name between quotation marks ends.
func closing(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] != '"' {
			continue
		}
		if i+1 == len(text) || text[i+1] != '"' {
			return i
		}
		i++
	}
	return len(text)
}

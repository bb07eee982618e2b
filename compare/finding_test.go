package compare

import (
	"reflect"
	"slices"
	"testing"
)

func TestFindingsAreOrderedByPlace(t *testing.T) {
	at := func(file string, line, col int) Pos { return Pos{File: file, Line: line, Col: col} }
	want := []Finding{
		{Code: BadDate, Pos: at("a.csv", 0, 0)},
		{Code: BadDate, Pos: at("a.csv", 2, 5)},
		{Code: BadFigure, Pos: at("a.csv", 2, 5), Message: "a"},
		{Code: BadFigure, Pos: at("a.csv", 2, 5), Message: "b"},
		{Code: BadDate, Pos: at("a.csv", 2, 11)},
		{Code: BadDate, Pos: at("a.csv", 10, 1)},
		{Code: BadDate, Pos: at("b.csv", 1, 1)},
	}
	for i := range want {
		for j := range want {
			if got := CompareFindings(want[i], want[j]); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%+v and %+v compare as %d", want[i], want[j], got)
			}
		}
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, CompareFindings)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestSeverity(t *testing.T) {
	if Error.String() != "error" || Warning.String() != "warning" {
		t.Errorf("%v, %v", Error, Warning)
	}
}

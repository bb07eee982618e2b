package sources

import (
	"strconv"
	"strings"

	"counterclaim/compare"
)

// figure reads the figure as said, and low, best and high.
func (b *builder) figure() {
	t, fig := &b.record.text, &b.claim.Figure
	if text := t[compare.FieldFigure]; text != "" {
		f, err := compare.ParseFigure(text, b.decimal)
		if one := oneLine(text); err != nil && one != text {
			text = one
			f, err = compare.ParseFigure(text, b.decimal)
		}
		if err != nil {
			b.badFigure(compare.FieldFigure, text, err)
		}
		*fig = f
	}
	g := &fig.Given
	g.Low, g.HasLow = b.bound(compare.FieldLow)
	g.Best, g.HasBest = b.bound(compare.FieldBest)
	g.High, g.HasHigh = b.bound(compare.FieldHigh)
	b.ordered(g)
	if text := t[compare.FieldCounted]; text != "" {
		yes, ok := truth(text)
		if !ok {
			b.fault(compare.BadValue, compare.FieldCounted, "counted "+compare.Quote(text)+" is neither true nor false", "write counted: true for an exact register or tally")
		}
		fig.Counted = yes
	}
	if t[compare.FieldFigure] == "" && t[compare.FieldLow] == "" && t[compare.FieldBest] == "" && t[compare.FieldHigh] == "" {
		b.fault(compare.NoFigure, compare.FieldFigure, "the claim has no figure", "give figure, or low and high")
	}
}

// bound reads one of low, best and high: a number and nothing else.
func (b *builder) bound(f compare.Field) (int64, bool) {
	text := b.record.text[f]
	if text == "" {
		return 0, false
	}
	text = oneLine(text)
	fig, err := compare.ParseFigure(text, b.decimal)
	if err == nil && (fig.Range || fig.Hedge != compare.HedgeBare || fig.Amount != compare.HedgeBare) {
		err = &compare.FigureError{
			Code: compare.BadFigure, Message: "figure " + compare.Quote(text) + " is more than a number",
			Hint: "write the number alone, or the words under figure",
		}
	}
	if err != nil {
		b.badFigure(f, text, err)
	}
	return fig.A, err == nil
}

// badFigure reports a figure that cannot be read, under the name of its field.
func (b *builder) badFigure(f compare.Field, text string, err error) {
	code, message, hint := compare.BadFigure, err.Error(), ""
	if e, ok := err.(*compare.FigureError); ok {
		code, hint = e.Code, e.Hint
	}
	if b.defaults.where != "" {
		hint = strings.Replace(hint, `decimal: "," in the dataset`, b.defaults.where, 1)
	}
	if plain, ok := withoutExponent(text); ok {
		hint = "write it out: " + plain
	}
	b.fault(code, f, f.String()+" "+strings.TrimPrefix(message, "figure "), hint)
}

// withoutExponent writes out a number that a program wrote as 1e3 or 1.1E+03.
func withoutExponent(text string) (string, bool) {
	if len(text) > 20 || !strings.ContainsAny(text, "eE") {
		return "", false
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < 0 || v > 1e15 || v != float64(int64(v)) {
		return "", false
	}
	return strconv.FormatInt(int64(v), 10), true
}

// ordered checks that low, best and high rise.
func (b *builder) ordered(g *compare.Given) {
	above := func(f compare.Field, n int64, over compare.Field, m int64) {
		b.fault(compare.OutOfOrder, f, f.String()+" "+strconv.FormatInt(n, 10)+" is above "+over.String()+" "+strconv.FormatInt(m, 10),
			"write the numbers in rising order: low, best, high")
	}
	switch {
	case g.HasLow && g.HasHigh && g.Low > g.High:
		above(compare.FieldLow, g.Low, compare.FieldHigh, g.High)
	case g.HasLow && g.HasBest && g.Low > g.Best:
		above(compare.FieldLow, g.Low, compare.FieldBest, g.Best)
	case g.HasBest && g.HasHigh && g.Best > g.High:
		above(compare.FieldBest, g.Best, compare.FieldHigh, g.High)
	}
}

// truth reads true, false, yes or no.
func truth(text string) (yes, ok bool) {
	switch strings.ToLower(text) {
	case "true", "yes":
		return true, true
	case "false", "no":
		return false, true
	}
	return false, false
}

package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestFit holds of any text that what is kept of it fits, and that nothing is cut
// that need not be.
func TestFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-z]{1,12} ){1,9}[A-Z]+`)).Draw(t, "text")
		s = strings.Join(strings.Fields(s), " ")
		most, bold := rapid.Float64Range(60, 500).Draw(t, "most"), rapid.Bool().Draw(t, "bold")
		if got := Fit(s, most, 13, bold); Width(got, 13, bold) > most && len(s) > 40 {
			t.Fatalf("Fit(%q, %g) = %q", s, most, got)
		}
		lines := Wrap(s, most, 13, bold, 3)
		for _, line := range lines {
			if Width(line, 13, bold) > most+60 { // one cluster of characters may be wider than all
				t.Fatalf("Wrap(%q, %g) has %q", s, most, line)
			}
		}
		if len(lines) > 3 || len(lines) < 3 && strings.ReplaceAll(strings.Join(lines, ""), " ", "") != strings.ReplaceAll(s, " ", "") {
			t.Fatalf("Wrap(%q, %g) = %q", s, most, lines)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		most  float64
		lines int
		want  []string
	}{
		{"", 100, 3, nil},
		{"Western officials", 200, 3, []string{"Western officials"}},
		{"Western officials", 70, 3, []string{"Western", "officials"}},
		{"between eighteen thousand and twenty thousand", 120, 2, []string{"between eighteen", "thousand and…"}},
		{"eighteen–nineteen", 80, 2, []string{"eighteen–", "nineteen"}},
		{"衛生部統計司", 32, 2, []string{"衛生", "部…"}},
		{strings.Repeat("x", 5000), 60, 2, []string{"xxxxxxxx", "xxxxxx…"}},
	} {
		if got := Wrap(c.text, c.most, 13, false, c.lines); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%.20q, %g, %d) = %q, want %q", c.text, c.most, c.lines, got, c.want)
		}
	}
}

// TestImage looks for what was drawn where it was drawn.
func TestImage(t *testing.T) {
	p := &Picture{Width: 100, Height: 50}
	p.Add(
		Box{X: 10, Y: 10, W: 20, H: 10, Ink: Series(0)},
		Box{X: 10, Y: 30, W: 20, H: 10, Ink: Series(0), Faint: true},
		Line{Points: []Point{{50, 10}, {50, 30}, {70, 30}}, Width: 4, Ink: Series(1)},
		Mark{At: Point{85, 15}, R: 6, Ink: Series(2)}, Mark{At: Point{85, 15}, R: 3, Ink: Paper},
		Mark{At: Point{85, 40}, R: 6, Form: Square, Ink: Series(3)},
	)
	img := p.Image(nil)
	if img.Rect != image.Rect(0, 0, 200, 100) {
		t.Fatal(img.Rect)
	}
	white := color.RGBA{0xff, 0xff, 0xff, 0xff}
	for at, want := range map[Point]color.RGBA{
		{20, 15}: rgb(0x0072b2), {20, 35}: {0xc7, 0xe0, 0xee, 0xff}, {5, 5}: white, {40, 15}: white,
		{50, 20}: rgb(0xd55e00), {60, 30}: rgb(0xd55e00), {60, 20}: white,
		{85, 15}: white, {85, 10.5}: rgb(0x009e73), {85, 40}: rgb(0xcc79a7),
	} {
		if got := img.RGBAAt(int(at.X*2), int(at.Y*2)); !near(got, want) {
			t.Errorf("at %v: %v, want %v", at, got, want)
		}
	}
}

// near allows for a shade that machines may differ by.
func near(a, b color.RGBA) bool {
	by := func(x, y uint8) bool { return x-y <= 1 || y-x <= 1 }
	return by(a.R, b.R) && by(a.G, b.G) && by(a.B, b.B)
}

func rgb(v uint32) color.RGBA { return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff} }

// dark returns what of an image is not paper.
func dark(img *image.RGBA) (box image.Rectangle) {
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y) != (color.RGBA{0xff, 0xff, 0xff, 0xff}) {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

// TestLetters holds that texts are seen, where they belong, in all scripts: as
// boxes where no font has letters for them.
func TestLetters(t *testing.T) {
	for _, text := range []string{"Kyiv", "Київ", "Αθήνα", "衛生部", "وزارة الصحة", "स्वास्थ्य", "nearly 3,000"} {
		for _, anchor := range []Anchor{Start, Middle, End} {
			p := &Picture{Width: 400, Height: 40}
			letters := Text{At: Point{200, 25}, Text: text, Size: 13, Anchor: anchor, Ink: Letters}
			p.Add(letters)
			b := letters.Bounds()
			room := image.Rect(int(b.X*2)-2, int(b.Y*2), int((b.X+b.W)*2)+2, int((b.Y+b.H)*2))
			if got := dark(p.Image(nil)); got.Dx() < 20 || !got.In(room) {
				t.Errorf("%q (%d) is seen at %v, room is %v", text, anchor, got, room)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	p := &Picture{Width: 100, Height: 50}
	p.Add(Text{Text: "Kyiv Київ 衛生部 衛"}, Group{Shapes: []Shape{Text{Text: "وزارة…"}}})
	if got := string(p.Missing(nil)); got != "衛生部وزارة" && got != "衛生部وزاة" {
		t.Errorf("%q is missing", got)
	}
	for _, bad := range []string{"", "no font", "OTTO" + strings.Repeat("\x00", 100), "ttcf\x00\x01\x00\x00\xff\xff\xff\xff"} {
		if f, err := ParseFont([]byte(bad)); err == nil {
			t.Errorf("%q is a font: %v", bad, f)
		}
	}
}

// TestOwnFont draws what the built-in fonts lack with a font of the system.
func TestOwnFont(t *testing.T) {
	data, err := os.ReadFile("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
	if err != nil {
		t.Skip("no font for Chinese here")
	}
	own, err := ParseFont(data)
	if err != nil {
		t.Fatal(err)
	}
	p := &Picture{Width: 100, Height: 50}
	p.Add(Text{At: Point{10, 30}, Text: "衛生部", Size: 13, Ink: Letters})
	if missing := p.Missing(own); len(missing) > 0 {
		t.Errorf("%q is missing", string(missing))
	}
	if bytes.Equal(p.Image(own).Pix, p.Image(nil).Pix) {
		t.Error("the font changes nothing")
	}
}

// TestReorder puts runs in the order in which they are seen.
func TestReorder(t *testing.T) {
	p := newPen(nil)
	for text, want := range map[string]string{
		"Kyiv":          "Kyiv",
		"אבג":           "אבג",
		"Kyiv אבג 12":   "Kyiv |12|אבג ",
		"אב (2023) גד":  ") גד|2023|אב (",
		"אב (גד) 2023":  "2023|אב (גד) ",
		"a אב 1 גד 2 b": "a |2| גד |1|אב | b",
	} {
		runs, _ := p.shape(text, 13, false)
		var seen []string
		for _, run := range runs {
			seen = append(seen, string([]rune(text)[run.Runes.Offset:run.Runes.Offset+run.Runes.Count]))
		}
		if got := strings.Join(seen, "|"); got != want {
			t.Errorf("%q is seen as %q, want %q", text, got, want)
		}
	}
}

// TestPNG holds that an image can be read back, and that a large one is not drawn
// larger still.
func TestPNG(t *testing.T) {
	for height, want := range map[float64]int{50: 100, 9000: 9000} {
		p := &Picture{Width: 900, Height: height}
		var b bytes.Buffer
		if err := p.PNG(&b, nil); err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(&b)
		if err != nil || img.Bounds().Dy() != want {
			t.Errorf("%g high: %v, %v", height, img.Bounds(), err)
		}
	}
}

func TestSVG(t *testing.T) {
	p := &Picture{ID: "a", Title: `<b> & "c"`, Desc: "x\x00y\xff", Width: 10, Height: 5}
	p.Add(Group{Title: "</title><script>", Shapes: []Shape{Text{At: Point{1.26, 0.004}, Text: "it's", Size: 11, Anchor: End, Ink: Letters}}})
	const want = `<svg xmlns="http://www.w3.org/2000/svg" class="counterclaim-chart" role="img" aria-labelledby="a-title a-desc" width="10" height="5" viewBox="0 0 10 5" font-family="system-ui, sans-serif">
 <title id="a-title">&lt;b&gt; &amp; &quot;c&quot;</title>
 <desc id="a-desc">x` + "\uFFFDy\uFFFD" + `</desc>
 <rect x="0" y="0" width="10" height="5" class="fill-paper" fill="#ffffff"/>
 <g>
  <title>&lt;/title&gt;&lt;script&gt;</title>
  <text x="1.3" y="0" font-size="11" class="fill-letters" fill="#1a1a1a" text-anchor="end">it&#39;s</text>
 </g>
</svg>
`
	if got := string(p.SVG(false)); got != want {
		t.Errorf("got\n%s", got)
	}
	if !strings.Contains(string(p.SVG(true)), "prefers-color-scheme: dark") {
		t.Error("no colours for dark pages")
	}
}

// TestForms holds that no mark can be taken for the head of an arrow, and that all differ.
func TestForms(t *testing.T) {
	seen := map[string]Form{}
	for f := Circle; f < NumForms; f++ {
		corners := Mark{R: 5, Form: f}.outline()
		if len(corners) == 3 {
			t.Errorf("form %d is a triangle", f)
		}
		if other, ok := seen[points(corners)]; ok {
			t.Errorf("forms %d and %d are the same", other, f)
		}
		seen[points(corners)] = f
	}
}

package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"counterclaim/compare/render"
)

// chartFlags say how charts look.
type chartFlags struct {
	chart, scale *enum
	font         string
}

// addChartFlags adds the flags to a group.
func addChartFlags(cmd *cobra.Command, group *pflag.FlagSet) *chartFlags {
	f := &chartFlags{}
	f.chart = addEnum(cmd, group, "chart", "", render.Charts[0], "what svg, png and vegalite show figures against", render.Charts)
	f.scale = addEnum(cmd, group, "scale", "", render.Scales[0], "how they spread numbers", render.Scales)
	group.StringVar(&f.font, "font", "", "a font `FILE` with the letters that png lacks; it knows Latin, Greek and Cyrillic")
	return f
}

// set puts what the flags say into the options of a writer.
func (f *chartFlags) set(o *render.Options) error {
	o.Chart, o.Scale = render.Chart(f.chart.index()), render.Scale(f.scale.index())
	if f.font == "" {
		return nil
	}
	data, err := os.ReadFile(f.font)
	if err != nil {
		return &usageError{"--font: " + quote(f.font) + " cannot be read: " + bare(err).Error(), ""}
	}
	if o.Font, err = render.ParseFont(data); err != nil {
		return &usageError{"--font: " + quote(f.font) + ": " + err.Error(), "it must be a file such as NotoSansCJK-Regular.ttc"}
	}
	return nil
}

// charts are the formats that draw claims, and have no overview of topics.
var charts = []string{"datawrapper", "png", "svg", "vegalite"}

// drawable refuses charts of what has none, and images where somebody would see
// their bytes.
func (p *program) drawable(f *compareFlags, targets []target) error {
	for _, t := range targets {
		switch {
		case f.overview && slices.Contains(charts, t.format):
			return &usageError{"--overview: " + t.format + " shows claims, and has no overview", "leave one of the two out"}
		case t.format == "png" && t.file == "" && isTerminal(p.screen):
			return &usageError{"a terminal cannot show png", "write it to a file: -o chart.png"}
		}
	}
	return nil
}

// lacking says which characters of a chart no font has.
func (p *program) lacking(missing []rune) {
	const most = 12
	shown := string(missing[:min(len(missing), most)])
	if len(missing) > most {
		shown += "…"
	}
	p.say("png: no letters for "+count(len(missing), "character", "characters")+", shown as boxes: "+shown,
		"name a font that has them with --font, or take svg, whose viewer has more")
}

// joinReadings makes one argument of --readings and its value: alone the flag
// stands for possible, so pflag takes no word behind it for a value. A file of
// that name is ./possible.
func joinReadings(args []string) (joined []string) {
	for i := 0; i < len(args); i++ {
		if args[i] == "--" {
			return append(joined, args[i:]...)
		}
		if args[i] == "--readings" && i+1 < len(args) && slices.Contains(readings, args[i+1]) {
			i++
			joined = append(joined, "--readings="+args[i])
			continue
		}
		joined = append(joined, args[i])
	}
	return joined
}

// readings are the words of --readings.
var readings = strings.Fields("likely possible")

package sources

import (
	"slices"
	"testing"
)

// A comment is one only outside of quotation marks and blocks.
func TestIgnoredComments(t *testing.T) {
	const file = `# counterclaim:ignore CC100 above
claims:
- source: "A # counterclaim:ignore CC900 quoted"
  figure: 3 # counterclaim:ignore CC101 behind a figure
  via: 'it''s
    # counterclaim:ignore CC900 quoted over lines'
  quote: | # counterclaim:ignore CC102 behind the sign
      Seven were killed.
    # counterclaim:ignore CC103 less far in than the block
  note: &n !!str >2-

      # counterclaim:ignore CC900 farther in than the sign says
    # counterclaim:ignore CC900 in the block

  # counterclaim:ignore CC104 behind the block
  url: http://a#counterclaim:ignore
- {source: B, figure: "1 # counterclaim:ignore CC900 in brackets", # counterclaim:ignore CC105 between
  quote: "\" # counterclaim:ignore CC900 escaped"}
- - |
   # counterclaim:ignore CC900 in a list
  # counterclaim:ignore CC106 less far in
---
note: |
  # counterclaim:ignore CC900 in another document
via: AFP # counterclaim:ignore no-evidence by its name
url: x # counterclaim: ignore CC900 with a space
text: y # counterclaim : ignored by none
`
	for _, bad := range []string{"", "---\nx: [\n"} {
		in := &input{name: "f.yaml", data: []byte(file + bad), opt: &Options{}}
		var codes []string
		for _, a := range in.ignored() {
			codes = append(codes, a.Code)
		}
		if want := []string{"CC100", "CC101", "CC102", "CC103", "CC104", "CC105", "CC106", "no-evidence", "counterclaim: ignore"}; !slices.Equal(codes, want) {
			t.Errorf("accepted are %v", codes)
		}
	}
}

package sources

import (
	"slices"
	"strings"

	"counterclaim/compare"
)

// Humanitarian data (HXL) says with a row of hashtags, below the names of its columns
// or in their place, what its columns hold. Such a table is read by itself: its
// hashtags are made into a map. Where columns of ours or a map say more, the row is
// passed over.
//
// Where rows are events (#event+id, #date+occurred, #date+start with #date+end), each is
// a topic of its own, and never one of a running count.

// maxTagRow is the row by which the hashtags must come.
const maxTagRow = 25

// A hashtag is one cell of such a row: #affected+killed+f. Neither case nor spaces nor
// the order of attributes matter.
type hashtag struct {
	name       string // without its sign
	attributes []string
}

// String returns the hashtag as it is usually written.
func (h hashtag) String() string {
	return "#" + strings.Join(append([]string{h.name}, h.attributes...), "+")
}

// has reports whether the hashtag has all of the attributes.
func (h hashtag) has(attributes ...string) bool {
	return !slices.ContainsFunc(attributes, func(a string) bool { return !slices.Contains(h.attributes, a) })
}

// parseTag reads a cell as a hashtag.
func parseTag(cell string) (h hashtag, ok bool) {
	cell = strings.ToLower(strings.TrimSpace(cell))
	if !strings.HasPrefix(cell, "#") {
		return h, false
	}
	for i, word := range strings.Split(cell[1:], "+") {
		if i > 0 || strings.HasSuffix(word, " ") {
			word = strings.TrimSpace(word)
		}
		if !tagWord(word) {
			return h, false
		}
		if i == 0 {
			h.name = word
		} else {
			h.attributes = append(h.attributes, word)
		}
	}
	return h, true
}

// tagWord reports whether a word begins with a letter and goes on with letters,
// digits and underscores.
func tagWord(word string) bool {
	for i := range len(word) {
		if c := word[i]; !letter(c) && (i == 0 || c != '_' && (c < '0' || c > '9')) {
			return false
		}
	}
	return word != ""
}

// tagsAt reads the row at i as one of hashtags. Cells without one are empty.
func tagsAt(data []byte, i int, delim byte) (tags []hashtag, l *layout) {
	if l = rowOfNames(data, i, delim); l == nil {
		return nil, nil
	}
	any := false
	for n := range l.columns {
		var h hashtag
		if name := l.columns[n].name; name != "" {
			var ok bool
			if h, ok = parseTag(name); !ok {
				return nil, nil
			}
			any = true
		}
		tags = append(tags, h)
	}
	if !any {
		return nil, nil
	}
	return tags, l
}

// tagOfFigures is the one hashtag of columns with figures of people. Without it a row
// may be anything: comments in YAML begin like hashtags too.
const tagOfFigures = "affected"

// isTagged reports whether data is a table with figures under hashtags.
func isTagged(data []byte) bool {
	tags, _ := findTags(data)
	return tags != nil
}

// findTags looks for the row of hashtags.
func findTags(data []byte) ([]hashtag, *layout) {
	for i, row := 0, 0; i < len(data) && i < maxHeaderBytes && row < maxTagRow; row++ {
		end := lineEnd(data, i)
		if strings.IndexByte(view(data[i:end]), '#') >= 0 {
			for _, delim := range delimiters {
				tags, l := tagsAt(data, i, delim)
				if slices.ContainsFunc(tags, func(h hashtag) bool { return h.name == tagOfFigures }) {
					return tags, l
				}
			}
		}
		i = end
	}
	return nil, nil
}

// pastHashtags returns where the first row of data begins below a line of names.
func pastHashtags(data []byte, l *layout) int {
	i := l.start
	for i < len(data) && blankLine(data[i:]) > 0 {
		i += blankLine(data[i:])
	}
	if i < len(data) {
		if tags, below := tagsAt(data, i, l.delim); tags != nil {
			return below.start
		}
	}
	return l.start
}

// readTagged reads a table by its hashtags, and reports whether it has any that name
// figures. A table with columns of our own names is read by those.
func (in *input) readTagged() bool {
	tags, l := findTags(in.data)
	if tags == nil || in.ownTable() {
		return false
	}
	h := newTagMap(tags)
	if len(h.m.claims) == 0 {
		return false
	}
	all := in.flat()
	if _, given := all.find(compare.FieldSource); !given && !h.has(compare.FieldSource) {
		in.foreign = true
		in.errorf(compare.NoSource, l.line, "no hashtag says who vouches for the figures", "tag a column #meta+source, or give one source for all with --set source=NAME")
		return true
	}
	for _, n := range h.unread {
		in.warnf(compare.UnknownField, l.columns[n].off, "column "+compare.Quote(l.columns[n].name)+" is not read: its attributes name no harm to people", "the harms are +killed, +injured, +missing, +captured, +displaced and +ill")
	}
	(&mappedTable{&table{in: in, layout: l}, h.m, h.at}).claims()
	return true
}

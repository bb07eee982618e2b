package sources

// The keys of a map beside those of a dataset and the fields of claims.
const (
	keyName       = "name"
	keyDoc        = "doc"
	keyRecords    = "records"
	keyColumns    = "columns"
	keyHeaderless = "headerless"
	keyDates      = "dates"
	keyWords      = "words"
	keyOnly       = "only"
	keyUnless     = "unless"
)

// A MapKey documents one key of a map.
type MapKey struct{ Name, Doc string }

// MapKeys documents the keys of a map, those of its claims last.
var MapKeys = []MapKey{
	{keyName, "What messages call the map; else the name of its file."},
	{keyDoc, "What data it is for."},
	{keyColumns, "The columns that a file must have to be read through the map; all that it uses, where left out."},
	{keyHeaderless, "The names of all columns, for files that have no line of them."},
	{keyRecords, "Where the list of records stands in JSON, such as /data/events, if the file itself is no list."},
	{keyDates, "How the file writes dates beside 2024-12-23, such as [DD Month YYYY, M/D/YYYY, YYYY-MM-DD HH:MM:SS]."},
	{keyWords, "What values of a column stand for: {hedge: {more: more than}}. Nothing between quotation marks makes a value an empty one."},
	{keyDecimal, "The decimal sign of figures, a point or a comma."},
	{keySources, "Declared names, as in a dataset; subjects and places too."},
	{keySubjects, ""},
	{keyPlaces, ""},
	{keyClaims, "One entry for each claim of a record. It and the map itself give fields; those of the claim win. A claim is made where its figure, low, best or high has a value."},
	{keyOnly, "In a claim: it is made only of records that have these values: {kind: [flood, storm]}."},
	{keyUnless, "In a claim: it is not made of records that have all of these: {hours: 0, killed: 0}."},
}

// mapKeys are the keys that stand at the top of a map.
var mapKeys = func() (keys []string) {
	for _, k := range MapKeys {
		if k.Name != keyOnly && k.Name != keyUnless {
			keys = append(keys, k.Name)
		}
	}
	return keys
}()

package compare

type comparison struct{}

func compareAll(ds *Dataset, opt Options) *Table     { return &Table{Options: opt, Claims: len(ds.Claims)} }
func (c *comparison) topic(s Summary) *Topic { return &Topic{Summary: s} }

package compare

import "math/big"

// stand works out how the topics stood and stand: those of which claims changed and,
// where a name is declared otherwise, all.
func (b *between) stand(d *Diff) {
	for v, t := range b.tables {
		b.number[v] = map[string]int{}
		for i := range t.Topics {
			b.number[v][Fold(t.Topics[i].Name)] = i
		}
	}
	if len(d.Names) > 0 { // any topic may stand otherwise
		for key, i := range b.number[1] {
			if _, ok := b.number[0][key]; ok {
				b.topic(b.tables[1].Topics[i].Name)
			}
		}
	}
	for key, t := range b.topics {
		t.Before, t.After = b.standing(0, key), b.standing(1, key)
		if i, ok := b.number[1][key]; ok {
			t.Name = b.tables[1].Topics[i].Name
		} else if i, ok := b.number[0][key]; ok {
			t.Name = b.tables[0].Topics[i].Name
		}
		b.pairs(t, key)
		if t.idle() {
			delete(b.topics, key)
		}
	}
}

// idle reports whether nothing changed in the topic.
func (t *TopicDiff) idle() bool {
	return len(t.New)+len(t.Gone)+len(t.Revised)+len(t.Pairs) == 0 && t.Before.same(&t.After)
}

func (s *Standing) same(u *Standing) bool {
	a, b := s.Stretch, u.Stretch
	return s.Claims == u.Claims && s.Tally == u.Tally && s.Joint == u.Joint && a.Known == b.Known && a.None == b.None &&
		(a.Squared == nil) == (b.Squared == nil) && (a.Squared == nil || a.Squared.Cmp(b.Squared) == 0)
}

func (b *between) standing(version int, key string) Standing {
	i, ok := b.number[version][key]
	if !ok {
		return Standing{}
	}
	table := b.tables[version]
	s := &table.Topics[i]
	st := Standing{Claims: s.Claims, Tally: s.Tally, Joint: s.Joint}
	switch s.Joint {
	case Consistent:
		st.Stretch = Stretch{Known: true, Squared: big.NewRat(1, 1)}
	case Inconsistent:
		st.Stretch = table.Reconcile(i).Stretch
		st.Stretch.Lines = nil // they are numbers of lines that the diff does not have
	}
	return st
}

package check

import "testing"

func TestSlipOf(t *testing.T) {
	for _, slip := range [][2]string{
		{"mayor", "myor"}, {"crash", "crsh"}, {"mayor", "mayoor"}, {"mayor", "mayro"}, {"mayor", "mayir"},
		{"ministry of health", "ministry of heatlh"}, {"pabna district", "pabna disctrict"}, {"satkhira", "sātkhira"}, {"hospital", "hospitals"},
	} {
		if !slipOf(slip[0], slip[1]) || !slipOf(slip[1], slip[0]) {
			t.Errorf("%q is no slip of %q", slip[0], slip[1])
		}
	}
	for _, apart := range [][2]string{
		{"mayor", "mayor"}, {"day 1", "day 2"}, {"zone a", "zone b"}, {"wave ii", "wave iii"}, {"iran", "iraq"}, {"gambia", "zambia"},
		{"brigade 101st", "brigade 102st"}, {"austria", "australia"}, {"north kivu", "south kivu"}, {"fire service", "fireservice"}, {"storm of 1999", "storm of 199"},
		{"hospital north", "hospitel nortt"}, {"mayor", "myaor b"}, {"a-b-c-1-x", "a-b-c-2-x"}, {"mayor", ""},
	} {
		if slipOf(apart[0], apart[1]) || slipOf(apart[1], apart[0]) {
			t.Errorf("%q is a slip of %q", apart[0], apart[1])
		}
	}
}

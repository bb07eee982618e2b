package sources

import (
	"strings"
	"testing"

	ready "counterclaim/sources/maps"
)

// readySamples are small files such as each ready map is for, in our own words and
// numbers, and how many claims they hold.
var readySamples = map[string][]struct {
	name, text string
	claims     int
}{
	"acled": {
		{"new.csv", "\xef\xbb\xbfevent_id_cnty,event_date,year,event_type,location,admin1,country,source,notes,fatalities\n" +
			"SUD1,2023-05-03,2023,Battles,Town,North,Sudan,Radio; Paper,\"On 3 May, two groups fought. 4 killed.\",4\nSUD2,2023-05-04,2023,Protests,,,Sudan,Paper,A march.,0\n", 2},
		{"api.json", `{"success": true, "data": [{"event_id_cnty": "SUD1", "event_date": "2023-05-03", "event_type": "Battles", "location": "Town", "admin1": "", "country": "Sudan", "source": "Radio", "notes": "4 killed.", "fatalities": "4"}]}`, 1},
		{"old.csv", "\xef\xbb\xbf\"DATA_ID\";\"EVENT_DATE\";\"EVENT_TYPE\";\"LOCATION\";\"ADMIN1\";\"COUNTRY\";\"SOURCE\";\"NOTES\";\"FATALITIES\"\n\"77\";\"31 January 2023\";\"Battles\";\"Town\";\"North\";\"Sudan\";\"Radio\";\"Two groups fought.\";\"2\"\n", 1},
	},
	"gaza-daily": {
		{"days.json", `[{"report_date": "2030-01-02", "report_source": "mohtel", "report_period": 48, "killed": 3, "killed_cum": 40, "killed_children_cum": 9, "killed_women_cum": 8, "injured": 1, "injured_cum": 70,
 "med_killed_cum": 1, "civdef_killed_cum": 1, "press_killed_cum": 1, "famine_cum": 2, "child_famine_cum": 1, "aid_seeker_killed_cum": 1, "aid_seeker_injured_cum": 1,
 "ext_killed": 3, "ext_killed_cum": 40, "ext_killed_children_cum": 9, "ext_killed_women_cum": 8, "ext_injured": 1, "ext_injured_cum": 70, "ext_med_killed_cum": 1, "ext_civdef_killed_cum": 1, "ext_press_killed_cum": 1},
{"report_date": "2030-01-01", "report_source": "missing", "report_period": 0, "killed": 0, "ext_killed": 0, "ext_killed_cum": 37}]`, 23},
	},
	"russia-personnel": {{"losses.json", `[{"date": "2022-02-25", "day": 2, "personnel": 10, "personnel*": "about", "POW": 0}, {"date": "2022-03-02", "day": 7, "personnel": 20, "personnel*": "more", "POW": 3}]`, 3}},
	"ucdp-country-year": {
		{"new.csv", countryYears("", "country,country_id,year,region"), 4},
		{"old.csv", countryYears("_cy", "country_cy,country_id_cy,year_cy,region_cy"), 4},
	},
	"ucdp-ged": {
		{"new.csv", gedHeader + "\n" + gedRow, 5},
		{"candidate.csv", gedRow + strings.Replace(gedRow, "1,GOV", "2,GOV", 1), 10},
	},
}

const gedHeader = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

const gedRow = `1,GOV-1,2023,1,Clear,1,1,1,Land: Government,1,1,Government of Land - Rebels,1,1,Government of Land,2,2,Rebels,2,"""Paper,2023-05-03,A fight""",Paper,2023-05-03,A fight,army,1,Town,near Town,North,,1.5,2.5,POINT (2.5 1.5),1,Land,1,Africa,1,1,2023-05-03 00:00:00.000,2023-05-04 00:00:00.000,1,2,0,1,4,6,3,1,
`

// countryYears is a table of one country and year, its columns named as in a release.
func countryYears(suffix, first string) string {
	header, row := first, "Land,1,2023,Africa"
	for _, part := range []struct{ column, numbers string }{
		{"sb_total_deaths", "2,3,1"}, {"ns_total_deaths", "0,0,0"}, {"os_total_deaths", "5,5,5"}, {"cumulative_total_deaths_in_orgvio", "7,8,6"},
	} {
		for _, end := range []string{"_best", "_high", "_low"} {
			header += "," + part.column + end + suffix
		}
		row += "," + part.numbers
	}
	return header + "\n" + row + "\n"
}

// TestReadyMaps reads every ready map, and through each what it is for.
func TestReadyMaps(t *testing.T) {
	if len(ready.Names()) < 5 {
		t.Errorf("the ready maps are %v", ready.Names())
	}
	for _, name := range ready.Names() {
		text, ok := ready.Find(name)
		if !ok || len(readySamples[name]) == 0 {
			t.Errorf("%s has no text or no sample", name)
			continue
		}
		m := mapOf(t, string(text))
		if m.Name != name || m.Doc == "" {
			t.Errorf("%s calls itself %q: %s", name, m.Name, m.Doc)
		}
		for _, s := range readySamples[name] {
			ds, found := Read(s.name, []byte(s.text), Options{Map: m})
			if len(found) > 0 || len(ds.Claims) != s.claims {
				t.Errorf("%s, %s: %d claims, want %d: %v", name, s.name, len(ds.Claims), s.claims, allSaid(found))
			}
		}
		for other, samples := range readySamples {
			for _, s := range samples {
				if ds, _ := Read(s.name, []byte(s.text), Options{Map: m}); other != name && len(ds.Claims) > 0 {
					t.Errorf("%s fits %s of %s", name, s.name, other)
				}
			}
		}
	}
	if _, ok := ready.Find("../maps"); ok {
		t.Error("there is a map with a path for a name")
	}
}

package render

import (
	"strings"
	"testing"
)

// TestNamesWithArticles holds names to the article that newspapers give them in running text.
func TestNamesWithArticles(t *testing.T) {
	with := "United States, UK, UN, EU, WHO, ICRC, IDF, United Arab Emirates, Netherlands, European Union, Red Cross, Taliban, Mayor, " +
		"Ministry of Health, Syrian Ministry of Health, Gaza Ministry of Health, Health ministry, Department of Defense, US Department of State, " +
		"Office of the High Commissioner for Human Rights, Institute for the Study of War, Government of Sudan, Libyan government, " +
		"General Staff of the Armed Forces of Ukraine, Ukrainian General Staff, Israel Defense Forces, Rapid Support Forces, US Army, " +
		"Syrian Observatory for Human Rights, Government Media Office, World Health Organization, Norwegian Refugee Council, White Helmets, " +
		"International Committee of the Red Cross, London School of Hygiene & Tropical Medicine, coast guard, UN mission, Gaza Strip, " +
		"West Bank, Strait of Bali, Kursk region, Korean Peninsula, Golan Heights, Black Sea, Democratic Republic of the Congo"
	without := "Kyiv, Seoul, Washington, Ukraine, Gaza, Khartoum State, El Fasher, southern Israel, Deh Bala district, Galwan Valley, Kharkiv Oblast, " +
		"The Lancet, the Ministry of Health, an official, a doctor, Ukraine's General Staff, Ukraine’s General Staff, Gaza’s Ministry of Health, " +
		"Residents' committee, UNICEF, OCHA, OHCHR, ACLED, NATO, Reuters, TASS, Médecins Sans Frontières, Doctors Without Borders, " +
		"Human Rights Watch, Amnesty International, Iraq Body Count, Save the Children, US Central Command, Anadolu Agency, Crisis Group, " +
		"Israeli forces, hospital staff, Police, Hospitals, Volodymyr Zelensky, United States President Joe Biden, Minister of Defence Sergei Shoigu, " +
		"BBC News Russian and Mediazona, Police and Army, Spokesman of the Army, us, Who, Yale University, New York, Министерство обороны, 石川県"
	for _, n := range split(with) {
		if got := articled(n); got != "the "+n {
			t.Errorf("%s has no article", n)
		}
	}
	for _, n := range split(without) {
		if got := articled(n); got != n {
			t.Errorf("%s", got)
		}
	}
	for _, n := range []string{"", " ", "John Smith, Ministry of Health", "Ministry of Health (Gaza)"} {
		if got := articled(n); got != n && !strings.HasPrefix(n, "Ministry of ") {
			t.Errorf("%q", got)
		}
	}
}

func TestPlaceWords(t *testing.T) {
	for place, want := range map[string]string{
		"": "", "Kyiv": " in Kyiv", "Gaza Strip": " in the Gaza Strip", "the valley": " in the valley", "Al-Asad air base": " at Al-Asad air base",
		"the border": " at the border", "border": " at the border", "Al-Ahli hospital": " at Al-Ahli hospital", "the mill": " at the mill",
		"Mill Valley": " in Mill Valley", "the front line": " at the front line", "The Hague": " in The Hague",
	} {
		if got := placeWords(place); got != want {
			t.Errorf("%q:%s, want%s", place, got, want)
		}
	}
}

// TestVoice wants names whole in running text, and no more than that.
func TestVoice(t *testing.T) {
	whole := strings.TrimSpace(strings.Repeat("Ministry ", 22))
	if got := voice(whole); got != whole {
		t.Error(got)
	}
	if got := voice(strings.Repeat("long ", 2000)); len(got) > longestVoice+len("…") {
		t.Errorf("%d bytes", len(got))
	}
}

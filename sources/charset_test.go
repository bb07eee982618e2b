package sources

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

const (
	russian  = "Киев заявил, что почти 3000 северокорейских солдат были убиты или ранены в Курской области. Об этом сообщил президент."
	japanese = "ウクライナのゼレンスキー大統領は、約3000人の北朝鮮兵が死傷したと述べた。死者は三千人を超えたという。"
	chinese  = "乌克兰总统泽连斯基表示，近三千名朝鲜士兵在库尔斯克地区伤亡。韩国方面说有一千一百人。"
	arabic   = "قال الرئيس الأوكراني إن ما يقرب من 3000 جندي كوري شمالي قتلوا أو جرحوا في منطقة كورسك الروسية."
	french   = "Près de 3 000 soldats nord-coréens ont été tués ou blessés dans la région de Koursk, a déclaré Kiev à l'étranger."
)

func encode(t testing.TB, name, text string) string {
	e, _ := charset.Lookup(name)
	if e == nil {
		t.Fatal("no encoding is called " + name)
	}
	s, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEncodingsAreFound(t *testing.T) {
	for _, tt := range []struct{ charset, text string }{
		{"windows-1251", russian}, {"koi8-r", russian}, {"shift_jis", japanese}, {"euc-jp", japanese}, {"gbk", chinese}, {"windows-1256", arabic},
		{"windows-1252", french}, {"utf-8", japanese},
	} {
		long := strings.Repeat("An article of 2,000 words. ", 3000) // beyond what is looked at of plain text
		for _, text := range []string{tt.text, long + tt.text} {
			if d := decodeText([]byte(encode(t, tt.charset, text)), ""); d.text != text || d.bad != 0 || d.asIs != (tt.charset == "utf-8") {
				t.Errorf("%s: read as %s: %.60q…, %d bad", tt.charset, d.charset, d.text[max(0, len(d.text)-len(tt.text)):], d.bad)
			}
		}
		short := string([]rune(tt.text)[:5])
		d := decodeText([]byte(encode(t, tt.charset, short)), tt.charset)
		if d.text != short {
			t.Errorf("%s, declared: read as %s: %q", tt.charset, d.charset, d.text)
		}
	}
}

func TestUTF16(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + french)) {
			b = order.AppendUint16(b, u)
		}
		for _, data := range [][]byte{b, b[2:]} {
			if d := decodeText(data, ""); d.text != french || d.asIs {
				t.Errorf("read %q as %s", d.text, d.charset)
			}
		}
	}
}

func TestEncodingsThatArgue(t *testing.T) {
	for _, tt := range []struct{ data, declared, text, charset string }{
		{"\xef\xbb\xbfKiev\xc3\xa9", "windows-1252", "Kievé", "utf-8"},                                  // the mark wins
		{"Kiev\xc3\xa9", "windows-1252", "Kievé", "utf-8"},                                              // nothing is UTF-8 by chance
		{"Kiev\xe9", "iso-8859-2", "Kievé", "iso-8859-2"},                                               // then what the page says
		{"Kiev\xe9", "utf-8", "Kievé", "windows-1252"},                                                  // unless it is not true
		{"Kiev\xe9", "nonsense", "Kievé", "windows-1252"},                                               // or nothing
		{"\x1b$BF|K\\\x1b(B", "iso-2022-jp", "日本", "iso-2022-jp"},                                       // ASCII that is none
		{strings.Repeat("é", 20) + "\xff!", "", strings.Repeat("é", 20) + "\ufffd!", "utf-8"},           // one broken byte in twenty
		{"a\xff\xfe" + strings.Repeat("é", 30), "", "a\ufffd\ufffd" + strings.Repeat("é", 30), "utf-8"}, // and two
	} {
		d := decodeText([]byte(tt.data), tt.declared)
		if d.text != tt.text || d.charset != tt.charset {
			t.Errorf("%q, said to be %s: read as %s: %q", tt.data, tt.declared, d.charset, d.text)
		}
		if n := strings.Count(tt.text, "\ufffd"); n != d.bad || n > 0 && !strings.HasPrefix(d.text[d.at:], "\ufffd") {
			t.Errorf("%q: %d bad from %d", tt.data, d.bad, d.at)
		}
	}
}

// The detector gives guesses of equal weight in the order in which its goroutines end,
// so that bytes like these were read now in one encoding, now in another.
func TestEqualGuesses(t *testing.T) {
	for _, data := range []string{"ch0le\xffchenF\xe9de", "\x060lle\xffadel"} {
		for range 500 {
			if d := decodeText([]byte(data), ""); d.charset != "windows-1252" {
				t.Fatalf("%q read as %s", data, d.charset)
			}
		}
	}
}

func TestBadCharactersAreLocated(t *testing.T) {
	simple(t)
	text := strings.Repeat("é", 20) + "\nx\xff40 killed.\n"
	ds, found := Read("a.txt", []byte(text), Options{})
	wantFindings(t, found, "warning a.txt:2:2: 1 character cannot be read as utf-8, the encoding that the article seems to have, the first one here [CC003] | save the article as UTF-8")
	if len(ds.Claims) != 1 || ds.Claims[0].Detail().Text != "" {
		t.Errorf("%d claims", len(ds.Claims))
	}
}

func TestDeclaredCharset(t *testing.T) {
	for page, want := range map[string]string{
		`<html><head><meta charset="Shift_JIS">`:                                                     "Shift_JIS",
		`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><meta charset=x>`: "windows-1251",
		`<?xml version="1.0" encoding="EUC-JP"?><html>`:                                              "EUC-JP",
		`<!-- <meta charset=x> --><title>charset=y</title>`:                                          "",
		`<meta name="description" content="no set">`:                                                 "",
	} {
		if got := declaredCharset([]byte(page)); got != want {
			t.Errorf("%s declares %q, want %q", page, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("Kiev\xe9"), "")
	f.Add([]byte("\xff\xfea"), "utf-16")
	f.Add([]byte("\x1b$BF|"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		d := decodeText(data, declared)
		if !utf8.ValidString(d.text) {
			t.Errorf("%q as %s is %q", data, d.charset, d.text)
		}
		if d.asIs && d.text != strings.TrimPrefix(string(data), "\ufeff") {
			t.Errorf("%q is not as it was: %q", data, d.text)
		}
		if d.bad > 0 && !strings.HasPrefix(d.text[d.at:], "\ufffd") {
			t.Errorf("%q: nothing bad at %d of %q", data, d.at, d.text)
		}
	})
}

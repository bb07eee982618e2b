package check

import "strings"

// This file puts the figures of a French quote into English, so that there is one
// grammar of figures. It knows what news agencies write, and no more: a figure in a
// word that it lacks is not seen, and then nothing is found amiss.

// A french says from where in a quote the words of its translation come, in order.
type french []struct{ out, start, end int }

// frenchWords are what stands in figures and definitions, in the engine's words.
var frenchWords = func() map[string]string {
	words := map[string]string{
		"près de": "nearly", "presque": "almost", "plus de": "more than", "au moins": "at least", "environ": "about",
		"quelque": "some", "à peu près": "about", "autour de": "around", "moins de": "fewer than", "jusqu à": "up to",
		"jusqu a": "up to", "au plus": "at most", "au maximum": "at most", "ou plus": "or more", "un millier": "about a thousand",
		"plus d un millier": "more than a thousand", "plusieurs": "several", "quelques": "a few", "à": "to", "et": "and",
		"ou": "or", "entre": "between", "des dizaines": "tens", "des centaines": "hundreds", "des milliers": "thousands",
		"dizaines": "tens", "douzaines": "dozens", "centaines": "hundreds", "milliers": "thousands", "mille": "thousand",
		"cent": "hundred", "cents": "hundred", "million": "million", "millions": "million", "milliard": "billion", "milliards": "billion",
		"de": "of", "des": "of", "aucun": "no", "aucune": "no",
		"tués": "killed", "tué": "killed", "tuées": "killed", "tuée": "killed", "morts": "killed", "mort": "killed", "mortes": "killed",
		"morte": "killed", "décès": "killed", "décédés": "killed", "blessés": "wounded", "blessé": "wounded", "blessées": "wounded",
		"blessée": "wounded", "disparus": "missing", "disparues": "missing", "capturés": "captured", "victimes": "victims",
		"déplacés": "displaced", "déplacées": "displaced", "pertes": "losses", "heures": "hours", "jours": "days", "semaines": "weeks",
		"mois": "months", "ans": "years", "pour": "percent",
	}
	addFrenchNumbers(words)
	for w, n := range map[string]string{
		"dizaine": "ten", "douzaine": "twelve", "quinzaine": "fifteen", "vingtaine": "twenty", "trentaine": "thirty",
		"quarantaine": "forty", "cinquantaine": "fifty", "soixantaine": "sixty", "centaine": "one hundred",
	} {
		words["une "+w], words[w] = "about "+n, n
	}
	return words
}()

// addFrenchNumbers adds the numbers below one hundred, with hyphens and without.
func addFrenchNumbers(words map[string]string) {
	add := func(word, english string) {
		words[strings.ReplaceAll(word, "-", " - ")] = english
		words[strings.ReplaceAll(word, "-", " ")] = english
	}
	small := strings.Fields("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf")
	tens := strings.Fields("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")
	english := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	englishTens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	for n := 2; n < 100; n++ {
		if n < 20 {
			add(small[n], english[n])
			continue
		}
		ten, one := n/10, n%10
		word, over := tens[ten-2], one
		if ten == 7 || ten == 9 {
			over += 10
		}
		switch {
		case one == 1 && ten < 8:
			word += " et " + small[over]
		case over > 0:
			word += "-" + small[over]
		}
		in := englishTens[ten-2]
		if one > 0 {
			in += " " + english[one]
		}
		add(word, in)
	}
	add("quatre-vingts", "eighty")
}

// translate puts the scanned text into English and scans it again.
func (q *quoted) translate() {
	const most = 7 // words and hyphens of the longest entry
	var b strings.Builder
	words := make([]string, len(q.tokens))
	for i := range q.tokens {
		t := &q.tokens[i]
		words[i] = strings.ToLower(q.text[t.start:t.end])
		if words[i] == "d" || words[i] == "'" || words[i] == "’" {
			words[i] = strings.TrimSuffix(strings.Replace(words[i], "d", "de", 1), "'")
		}
	}
	for i, before := 0, false; i < len(words); {
		n := min(most, len(words)-i)
		text, ok := "", false
		for ; n > 0 && !ok; n-- {
			text, ok = frenchWords[strings.Join(words[i:i+n], " ")]
		}
		n++
		if !ok {
			n, text = 1, q.words(i, i+1)
		}
		if b.Len() > 0 && !(q.touches(i) && (!q.tokens[i].letters || !ok && !before)) { // 12k-plus stays one
			b.WriteByte(' ')
		}
		before = ok
		q.french = append(q.french, struct{ out, start, end int }{b.Len(), int(q.tokens[i].start), int(q.tokens[i+n-1].end)})
		b.WriteString(text)
		i += n
	}
	q.scan(b.String())
}

// original returns the words of the quote from which a stretch of its translation
// comes; the stretch itself where nothing was translated.
func (fr french) original(quote, text string, start, end int32) string {
	if len(fr) == 0 {
		return text[start:end]
	}
	from, to := -1, 0
	for _, w := range fr {
		if w.out >= int(end) {
			break
		}
		if from < 0 || w.out <= int(start) {
			from = w.start
		}
		to = w.end
	}
	return quote[max(0, from):to]
}

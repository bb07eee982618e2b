package cli

import (
	"net/url"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"counterclaim/compare"
	"counterclaim/sources"
	"counterclaim/sources/article"
)

// articleFlags say what is known of the articles that are read, beside what they
// say themselves.
type articleFlags struct {
	date, publisher, url string
	lang                 *enum
}

// addArticleFlags adds the flags to a group.
func addArticleFlags(cmd *cobra.Command, group *pflag.FlagSet) *articleFlags {
	f := &articleFlags{}
	group.StringVar(&f.date, "date", "", "the `DAY` on which articles were published, 2024-12-27, from which \"on Monday\" is counted")
	group.StringVar(&f.publisher, "publisher", "", "the `NAME` of who publishes them, and speaks where they name nobody")
	group.StringVar(&f.url, "url", "", "the web `ADDRESS` at which they can be read")
	f.lang = addEnum(cmd, group, "lang", "", "", "their language, guessed where not given", article.Languages())
	return f
}

// options returns what the flags say, or what is wrong with them.
func (f *articleFlags) options() (article.Options, error) {
	opt := article.Options{Publisher: f.publisher, URL: f.url, Lang: f.lang.value}
	var err error
	if opt.Date, err = dayOf(f.date); err != nil {
		return opt, err
	}
	if u, err := url.Parse(f.url); f.url != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
		return opt, &usageError{"--url: " + quote(f.url) + " is not a web address", "begin it with https:// or http://"}
	}
	return opt, nil
}

// dayOf reads the day of --date: a month would leave every "on Monday" open.
func dayOf(text string) (compare.Date, error) {
	if text == "" {
		return 0, nil
	}
	date, err := sources.ParseDate(text)
	if err != nil || !date.Exact() {
		return 0, &usageError{"--date: " + quote(text) + " is not a day", "write it as 2024-12-27"}
	}
	return date, nil
}

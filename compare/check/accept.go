package check

import (
	"strings"

	"counterclaim/compare"
)

// An acceptance is one finding, or all of one code, that a person has looked at.
type acceptance struct {
	code   string
	claim  *compare.Claim // whose accept it is; nil for one of a line or of the configuration
	number int            // among those of the dataset, then those of the options
}

// splitAccept takes an accept apart: "CC601 reason; no-date another" has two entries.
// A semicolon before anything but a code or the name of a rule is one of the reason.
func splitAccept(text string) (entries []string) {
	for i := 0; ; {
		n := strings.IndexAny(text[i:], ";\n")
		if n < 0 {
			break
		}
		if i += n + 1; isCode(ruleCode(firstWord(text[i:]))) {
			entries = append(entries, strings.TrimSpace(text[:i-1]))
			text, i = text[i:], 0
		}
	}
	return append(entries, strings.TrimSpace(text))
}

// firstWord returns the word with which the text begins, without a colon or semicolon behind it.
func firstWord(text string) string {
	text = strings.TrimSpace(text)
	if i := strings.IndexAny(text, " \t:;\n"); i >= 0 {
		text = text[:i]
	}
	return text
}

// isCode reports whether a word looks like a code.
func isCode(word string) bool {
	return len(word) == 5 && strings.EqualFold(word[:2], "CC") && strings.Trim(word[2:], "0123456789") == ""
}

// ruleCode returns the code of the rule that a word names, by code or name; another
// word in capitals.
func ruleCode(word string) string {
	if rule, ok := Lookup(word); ok {
		return rule.Code
	}
	return strings.ToUpper(word)
}

// codeOf returns the code of an entry, and the reason behind it.
func codeOf(entry string) (code, reason string) {
	word := firstWord(entry)
	return ruleCode(word), strings.Trim(strings.TrimPrefix(entry, word), " \t:;\n")
}

// accepted reports whether somebody has accepted the finding, and notes who.
func (r *run) accepted(f *compare.Finding) (any bool) {
	for _, c := range f.Claims {
		if c.Detail().Accept == "" {
			continue
		}
		for _, entry := range splitAccept(c.Accept) {
			if code, reason := codeOf(entry); code == f.Code && reason != "" {
				r.used[acceptance{code: code, claim: c}] = true
				any = true
			}
		}
	}
	for i, a := range r.ds.Accepted {
		if a.Reason != "" && a.File == f.Pos.File && a.Line == f.Pos.Line && ruleCode(a.Code) == f.Code {
			r.used[acceptance{code: f.Code, number: i}] = true
			any = true
		}
	}
	for i := range r.opt.Accepted {
		if a := &r.opt.Accepted[i]; r.configured(a, f) {
			r.used[acceptance{code: a.Code, number: len(r.ds.Accepted) + i}] = true
			any = true
		}
	}
	return any
}

// configured reports whether an acceptance of the configuration is of a finding.
func (r *run) configured(a *compare.Accepted, f *compare.Finding) bool {
	if a.Code != f.Code || a.File != "" && a.File != r.path(f.Pos.File) {
		return false
	}
	if a.Claim == "" {
		return true
	}
	for _, c := range f.Claims {
		if c.ID == a.Claim {
			return true
		}
	}
	return false
}

func (r *run) path(file string) string {
	if r.opt.Path == nil {
		return file
	}
	return r.opt.Path(file)
}

// acceptances returns what is wrong with the acceptances themselves.
func (r *run) acceptances() (found []compare.Finding) {
	for _, c := range r.ds.Claims {
		if c.Detail().Accept == "" {
			continue
		}
		at := 0 // of the entry in the text
		for _, entry := range splitAccept(c.Accept) {
			code, reason := codeOf(entry)
			at += max(0, strings.Index(c.Accept[at:], entry))
			before := len(found)
			found = r.acceptance(found, code, reason, entry, compare.Pos{}, acceptance{code: code, claim: c})
			if len(found) > before {
				f := &found[before]
				f.Pos, f.End = c.At.Part(compare.FieldAccept, at)
			}
			at += len(entry)
		}
	}
	for i, a := range r.ds.Accepted {
		code := ruleCode(a.Code)
		found = r.acceptance(found, code, a.Reason, a.Code, a.Pos, acceptance{code: code, number: i})
	}
	files := checkedFiles(&compare.Report{Files: r.ds.Files, Path: r.opt.Path})
	for i, a := range r.opt.Accepted {
		if r.opt.Part && !files[a.File] && !r.opt.Missing[a.File] {
			continue
		}
		before := len(found)
		found = r.acceptance(found, a.Code, a.Reason, a.Code, a.Pos, acceptance{code: a.Code, number: len(r.ds.Accepted) + i})
		if len(found) > before && r.opt.Missing[a.File] {
			f := &found[before]
			f.Message, f.Hint = a.Code+" is accepted in "+compare.Quote(a.File)+", and there is no such file", "name one file as seen from the folder of the configuration, or take the entry away"
		}
	}
	return found
}

// besideOthers reports whether a code is of claims that are looked at beside others.
func besideOthers(code string) bool {
	return code == compare.DuplicateID || code > "CC400" && code < "CC603"
}

// acceptance adds what is wrong with one acceptance.
func (r *run) acceptance(found []compare.Finding, code, reason, entry string, pos compare.Pos, a acceptance) []compare.Finding {
	rule, known := Lookup(code)
	bad := compare.Finding{Code: badAcceptance, Pos: pos}
	if a.claim != nil {
		bad.Claims = []*compare.Claim{a.claim}
	}
	switch {
	case strings.HasPrefix(entry, "counterclaim"):
		bad.Message, bad.Hint = "the comment "+compare.Quote(entry)+" accepts nothing", "write # counterclaim:ignore without a space in it, a code and the reason"
	case !isCode(code):
		bad.Message, bad.Hint = "accept "+compare.Quote(entry)+" does not begin with the code or the name of a rule", "write the code of the finding and why it stands, such as CC701 the source never says"
	case !known:
		bad.Message, bad.Hint = "there is no finding "+code, "counterclaim check --list lists them"
	case reason == "":
		bad.Message, bad.Hint = "nothing says why "+code+" is accepted", "write the reason behind the code: "+code+" the source never says"
	case !r.used[a] && len(r.lost) > 0 && besideOthers(code): // perhaps of a claim that cannot be used
		return found
	case !r.used[a] && r.opt.level(&rule) != Off:
		bad.Code, bad.Severity = unusedAcceptance, compare.Warning
		bad.Message, bad.Hint = code+" is accepted, but not found", "take it away, so that it hides nothing later"
	default:
		return found
	}
	if rule, _ := Lookup(bad.Code); r.opt.level(&rule) == Off {
		return found
	}
	return append(found, bad)
}

package cli

import (
	"slices"
	"strings"
)

// An environment is what check heeds of the variables around it. They are read once.
type environment struct {
	github  bool     // it runs in a workflow of GitHub
	summary string   // the file in which GitHub collects what a step has to say in Markdown
	git     []string // what git is run with
}

// readEnvironment picks from the variables, each as NAME=VALUE.
func readEnvironment(variables []string) (e environment) {
	for _, v := range variables {
		switch name, value, _ := strings.Cut(v, "="); {
		case name == "GITHUB_ACTIONS":
			e.github = value == "true"
		case name == "GITHUB_STEP_SUMMARY":
			e.summary = value
		case slices.Contains(gitOwn, name):
			continue
		}
		e.git = append(e.git, v)
	}
	return e
}

// gitOwn are the variables of git that say which repository and which index are
// meant, as in a hook, and how differences are written. We say that ourselves.
var gitOwn = []string{
	"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES",
	"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
	"GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "GIT_NO_LAZY_FETCH", "GIT_TRACE", "LC_ALL", "LANGUAGE",
}

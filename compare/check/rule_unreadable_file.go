package check

import "counterclaim/compare"

func init() {
	register(Rule{Rule: compare.Rule{
		Code: compare.Unreadable, Name: "unreadable-file",
		Title: "file cannot be read",
		Doc:   "The file is missing, is not a file, holds no text, or the system refuses it.",
		Bad:   "counterclaim check «clams.yaml",
		Good:  "counterclaim check claims.yaml",
	}})
}

package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (p *program) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version, the commit where it is known, and the version of Go",
		Example: "counterclaim version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(p.stdout, version())
			return err
		},
	}
}

// version describes this build from what the linker put into it.
func version() string {
	number, commit := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			number = v
		}
		commit = commitOf(info.Settings)
	}
	return fmt.Sprintf("%s %s%s %s %s/%s", name, number, commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// commitOf returns the commit in parentheses, or nothing where it is unknown.
func commitOf(settings []debug.BuildSetting) string {
	revision, modified := "", ""
	for _, s := range settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case "vcs.modified":
			if s.Value == "true" {
				modified = ", modified"
			}
		}
	}
	if revision == "" {
		return ""
	}
	return " (" + revision + modified + ")"
}

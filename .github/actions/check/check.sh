#!/usr/bin/env bash
# Builds counterclaim from the repository that this action lies in, and checks the
# datasets of the one in which it runs. It needs Go (actions/setup-go) and git.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=${COUNTERCLAIM:-}
if [ -z "$program" ]; then
	program=$work/counterclaim
	go build -C "$ACTION_PATH/../../.." -o "$program" .
fi

# One argument a line, so that a space in a name is no boundary.
arguments=()
lines() { while IFS= read -r line || [ -n "$line" ]; do [ -z "$line" ] || arguments+=("$line"); done <<<"$1"; }

lines "${INPUT_ARGS:-}"
[ -z "${INPUT_CHANGED_SINCE:-}" ] || arguments+=("--changed-since=$INPUT_CHANGED_SINCE")
[ -z "${INPUT_SARIF_FILE:-}" ] || arguments+=("--format=github" "--output=sarif=$INPUT_SARIF_FILE")
arguments+=(--) # what follows is a path, whatever it begins with
lines "${INPUT_PATHS:-}"

status=0
"$program" check "${arguments[@]}" || status=$?
[ -z "${GITHUB_OUTPUT:-}" ] || echo "status=$status" >>"$GITHUB_OUTPUT"
exit "$status"

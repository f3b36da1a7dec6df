#!/usr/bin/env bash
# Shows a summary as one comment on a pull request, and replaces it the next time: comment.sh SUMMARY NAME PULL_REQUEST
# It needs gh, GH_TOKEN with the permission pull-requests: write, and GITHUB_REPOSITORY. Pull requests from forks have no such
# permission: then nothing is shown, which is no failure of the policy.
set -euo pipefail
summary=$1
marker="<!-- meldpunt policy $2 -->"
comments=repos/$GITHUB_REPOSITORY/issues/$3/comments
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{ echo "$marker"; cat "$summary"; } > "$body"

# Only one of a bot that begins with the marker: people can write the marker too.
mine='.[] | select(.user.type == "Bot" and (.body | startswith(env.MARKER))) | .id'
told() { echo "::warning::The policy's summary is not shown as a comment: $1"; exit 0; }
found=$(MARKER=$marker gh api --paginate "$comments" --jq "$mine") || told 'the comments cannot be read'
found=${found%%$'\n'*}
if [ -n "$found" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$found" -F "body=@$body" || told 'the job may not change comments (pull-requests: write)'
else
  gh api --silent --method POST "$comments" -F "body=@$body" || told 'the job may not write comments (pull-requests: write)'
fi

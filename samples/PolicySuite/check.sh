#!/usr/bin/env bash
# What a pull request on the policy must pass: the version that is being worked on, beside the one that decides today. With BASE_REF, a
# commit of git, also one that is to decide from now on, beside the one that did there: nothing goes live that was not approved.
set -euo pipefail
cd "$(dirname "$0")"
status=0

./policy-check.sh policy/current.json --base policy/live.json --allow allowed.json --scenarios scenarios --output policy-check/current \
  --min rules=100 --min conditions=100 --min answers=100 --min guarantees=100 --min sections=100 --min mutants=100 || status=1
if [ -n "${BASE_REF:-}" ] && ! git diff --quiet "$BASE_REF" -- policy/live.json; then
  ./policy-check.sh policy/live.json --base-ref "$BASE_REF" --allow allowed.json --output policy-check/live || status=1
fi
exit "$status"

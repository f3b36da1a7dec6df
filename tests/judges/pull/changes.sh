# shellcheck shell=bash disable=SC2154,SC2164
# A policy repository, and changes of it on a branch. Sourced by run.
repository=$work/repository
policy=policy/current.json
cp -r samples/PolicySuite "$repository"
rm -rf "${repository:?}"/{bin,obj,TestResults,policy-check}
cd "$repository"
git init -q -b main
git config user.name example
git config user.email example@example.org
git config core.hooksPath /dev/null
printf 'out/\n' > .git/info/exclude
kept() { git add -A && git commit -q -m "$1"; }
kept 'The policy of today'

# A branch of its own, from main; what was not kept is gone.
change() { git switch -q -f -C "$1" main; }
script=$root/.github/actions/policy/policy-check.sh
checks() { "$script" "$@" --base-ref main --scenarios scenarios --output out; }
says() { grep -qF -- "$1" out/summary.md; }
row() { grep -qE -- "^\| $1 \| $2 \|" out/summary.md; }
rules() { jq -r '.runs[0].results[].ruleId' "out/$1.sarif"; }
has_rule() { rules "$1" | grep -qx "$2"; }
whole_table() { [ "$(awk '/^\| (check|difference|tests) \|/' out/summary.md | awk -F'|' 'NF == 5' | wc -l)" -eq 3 ]; }

change unchanged
ok 'what is unchanged passes' checks "$policy" --min rules=100
ok 'and says so' says "## Policy \`$policy\`: passed"
for part in check difference tests; do ok "and so does its $part" row "$part" passed; done
ok 'with SARIF of the check' has_rule check reads-no-urls
ok 'and an empty one of the difference' test -z "$(rules difference)"
ok 'and a page in words' grep -q '<html' out/page.html
ok 'a page in another language' checks "$policy" --culture nl
ok 'is in that language' grep -q '<html lang="nl"' out/page.html
ok 'a policy of which nothing is left out passes alone' "$script" "$policy" --output out
ok 'and says what was not asked' row difference 'not run'

change text
sed -i 's/"notice.thanks": "[^"]*"/"notice.thanks": "Dank je wel."/; s/"version": "2"/"version": "3"/' "$policy"
kept 'Thank in other words'
ok 'a sound change that nobody approved fails' exits 1 checks "$policy"
ok 'for its difference' row difference '\*\*failed\*\*'
ok 'and nothing else' row check passed
ok 'names what is not approved' says 'notice.thanks'
ok 'has it as a result' has_rule difference other-change
cp out/difference.json approved.json
kept 'Approve it'
ok 'what is approved passes' checks "$policy" --allow approved.json
# shellcheck disable=SC2016
ok 'and the list is named, since it changed too' says '`approved.json` changes too'
sed -i 's/Dank je wel\./Dank je zeer./' "$policy"
ok 'another change than the approved one fails' exits 1 checks "$policy" --allow approved.json

change guarantee
sed -i 's/"when": { "persons": \["adults-only"\] }/"when": { "persons": ["adults-only", "in-doubt"] }/' "$policy"
kept 'Turn doubt away'
ok 'a change that breaks a guarantee fails' exits 1 checks "$policy"
for part in check difference tests; do ok "and every part tells: $part" row "$part" '\*\*failed\*\*'; done
ok 'the check names the guarantee' says 'doubt-never-declines'
ok 'the difference says what is taken away, first' says 'Rows that take reports away from the first route'
ok 'the check has it as an error' test "$(jq '[.runs[0].results[] | select(.level == "error")] | length' out/check.sarif)" -gt 0
ok 'the difference too' has_rule difference taken-away
ok 'at the place in the document' test "$(jq -r '.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri' out/difference.sarif)" = "$policy"
cp out/check.md out/difference.md out/tests.md "$work"
ok 'a summary that is too long is cut' exits 1 checks "$policy" --limit 3000 --whole 'the whole of it'
ok 'to what it may be' test "$(wc -c < out/summary.md)" -le 3000
ok 'with the verdicts whole' whole_table
ok 'and says where the rest is' says 'in the whole of it'
ok 'and ends every block of code' test "$(($(grep -c '^```' out/summary.md) % 2))" -eq 0
ok 'and every part' test "$(grep -c '<details' out/summary.md)" -eq "$(grep -c '</details>' out/summary.md)"
for part in check difference tests; do ok "while its $part is whole" cmp "out/$part.md" "$work/$part.md"; done

change scenarios
sed -i '0,/"route": "assess"/s//"route": "refer"/' scenarios/closing.json
ok 'a scenario that expects something else fails' exits 1 checks "$policy"
ok 'in its own part' row tests '\*\*failed\*\*'
ok 'and in no other' row check passed

change new
cp "$policy" policy/second.json
kept 'A second policy'
ok 'a new policy passes' checks policy/second.json
ok 'and stands out as new' row difference '\*\*new\*\*'
ok 'has no difference' test ! -e out/difference.sarif
ok 'and a page about itself' grep -q '<html' out/page.html

change moved
git mv "$policy" policy/hotline.json
sed -i 's/"notice.thanks": "[^"]*"/"notice.thanks": "Dank je wel."/' policy/hotline.json
kept 'Another name'
ok 'a policy that was moved is compared' exits 1 checks policy/hotline.json
# shellcheck disable=SC2016
ok 'with what it was' says 'It was `policy/current.json` before.'

change invalid
sed -i '0,/"route": "assess"/s//"route": "asess"/' "$policy"
kept 'A mistake'
ok 'an invalid document fails' exits 1 checks "$policy"
for part in check difference tests; do ok "in every part: $part" row "$part" '\*\*failed\*\*'; done
ok 'with the place and the nearest word' grep -qE "^    $policy\([0-9]+,[0-9]+\) .* did you mean 'assess'\?" out/summary.md
ok 'and without SARIF, which it has none' test ! -e out/check.sarif
ok 'or a page' test ! -e out/page.html
git switch -q -C fixed invalid
git show "main:$policy" > "$policy"
kept 'Fix it'
ok 'a base that cannot be used fails' exits 1 "$script" "$policy" --base-ref invalid --output out
ok 'in the difference alone' row check passed
ok 'and is named' grep -qE '^\| difference \| \*\*failed\*\* \| `out/base.json\(' out/summary.md
ok 'a base of an earlier commit passes' "$script" "$policy" --base-ref main --output out

change hostile
# shellcheck disable=SC2016
odd='policy/a b;$(touch hacked)`touch hacked`|<b>.json'
cp "$policy" "$odd"
kept 'An odd name'
# shellcheck disable=SC2016
branch='x;$(touch${IFS}hacked)|`y`'
git branch -f "$branch"
ok 'a policy with an odd name is checked' "$script" "$odd" --base-ref "$branch" --scenarios scenarios --output out
# shellcheck disable=SC2016
ok 'and its name stays a name' says '## Policy `policy/a b;$(touch hacked)?touch hacked??<b>.json`: passed'
ok 'nothing of them was run' test ! -e hacked
cp "$policy" ./-x.json
ok 'a name like an option is a name' "$script" ./-x.json --base "$policy" --output out
ok 'a ref like an option is refused' exits 64 "$script" "$policy" --base-ref --output=hacked --output out
ok 'and does nothing' test ! -e hacked
rm ./-x.json

change refs
ok 'a commit that is not in the clone fails' exits 1 "$script" "$policy" --base-ref nowhere --output out
ok 'and is not taken for a new policy' says 'is not a commit of this clone'
ok 'without a policy it is not used well' exits 64 "$script" --output out
ok 'nor with an option that it does not have' exits 64 "$script" "$policy" --bse main
ok 'a tool that is not there fails' exits 1 env MELDPUNT=/nowhere/meldpunt "$script" "$policy" --base-ref main --scenarios scenarios --output out
for part in check difference tests; do ok "in every part: $part, without the tool" row "$part" '\*\*failed\*\*'; done
ok 'a file of changes that is not there fails' exits 1 checks "$policy" --allow nothing.json

# The script of the sample, and what goes live.
export BASE_REF=main
change sample
ok 'the sample passes its own script' ./check.sh
ok 'which looks at what is live only where that changed' test ! -e policy-check/live
cp "$policy" policy/live.json
ok 'what was approved may go live' ./check.sh
ok 'and its difference from what was live is shown' grep -qE '^\| difference \| passed \|.* 6 get another route' policy-check/live/summary.md
sed -i 's/"notice.thanks": "[^"]*"/"notice.thanks": "Ja."/' policy/live.json
cp policy/live.json "$policy"
ok 'what was not may not, though both versions are the same' exits 1 ./check.sh
unset BASE_REF

# What the action runs, as GitHub would: its step for the script, and its comment.
steps=$work/scripts/-github-actions-policy-action-yml
change action
as_action() {
  : > "$work/output" && : > "$work/step-summary"
  env GITHUB_ACTIONS=true GITHUB_OUTPUT="$work/output" GITHUB_STEP_SUMMARY="$work/step-summary" GITHUB_ACTION_PATH="$root/.github/actions/policy" \
    POLICY="$policy" BASE=policy/live.json BASE_REF="$1" ALLOW="$2" MAP='' SCENARIOS=scenarios MIN='rules=100 answers=100' CULTURE=en OUTPUT=out NAME=policy \
    bash --noprofile --norc -e -o pipefail "$steps-4.sh"
}
ok 'the action passes where its script does' as_action main allowed.json
ok 'and shows the summary of the step' cmp out/summary.md "$work/step-summary"
ok 'and says where it is' grep -qx 'summary=out/summary.md' "$work/output"
ok 'it fails where its script does' exits 1 as_action main ''
ok 'and shows the summary then too' grep -q 'Policy .*: failed' "$work/step-summary"
# shellcheck disable=SC2016
ok 'with where the list to approve is' says 'It is in the artifact `policy-check` of this run.'
as_action main '' > "$work/log.txt" || true
ok 'its log has only verdicts, so that no text in it is a command' test "$(cat "$work/log.txt")" = "$(printf 'check: passed\ndifference: failed\ntests: passed')"

mkdir "$work/bin"
cat > "$work/bin/gh" <<'GH'
#!/usr/bin/env bash
# A gh that answers with the comments of a file, and notes what it is asked to write.
echo "$*" >> "$GH_LOG"
if [ -n "${GH_FAILS:-}" ]; then exit 1; fi
while [ $# -gt 0 ]; do if [ "$1" = --jq ]; then jq -r "$2" "$GH_COMMENTS"; fi; shift; done
GH
chmod +x "$work/bin/gh"
comments() {
  : > "$work/gh.txt"
  printf '%s' "$1" > "$work/comments.json"
  env PATH="$work/bin:$PATH" GH_LOG="$work/gh.txt" GH_COMMENTS="$work/comments.json" GH_FAILS="${2:-}" GITHUB_REPOSITORY=example/hotline \
    GITHUB_ACTION_PATH="$root/.github/actions/policy" SUMMARY=out/summary.md NAME=policy PULL_REQUEST=7 bash -e "$steps-8.sh"
}
wrote() { grep -qE -- "--method $1 repos/example/hotline/issues/$2 -F body=@" "$work/gh.txt"; }
ok 'a first summary is a comment' comments '[]'
ok 'that is written' wrote POST 7/comments
ours='{"id": 5, "body": "<!-- meldpunt policy policy -->\nold", "user": {"type": "Bot"}}'
theirs='{"id": 4, "body": "<!-- meldpunt policy policy -->\nmine", "user": {"type": "User"}}'
ok 'the next one replaces it' comments "[$theirs, $ours]"
ok 'and not what a person wrote' wrote PATCH comments/5
ok 'a summary of another policy has its own' comments "[${ours/policy policy/policy second}]"
ok 'and leaves that alone' wrote POST 7/comments
ok 'a job that may not write does not fail for it' comments '[]' 1

# The page shows what the script writes.
cd "$repository"
git switch -q main
ok 'the change of the sample fails before it is approved' exits 1 "$script" "$policy" --base policy/live.json --scenarios scenarios --min rules=100
sed -n '/^<!-- summary -->$/,/^<!-- end of summary -->$/p' "$root/docs/pull-requests.md" | sed -n 's/^> \{0,1\}//p' > "$work/shown.md"
ok 'docs/pull-requests.md shows the summary as it is' diff "$work/shown.md" policy-check/summary.md
cd "$root"

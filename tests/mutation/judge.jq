# What became of the mutants of a report, and which of those that were not noticed none of the kept entries explains. An entry tells a file and why; and,
# where it is not about all of the file, a part of the line (or of each of several), what was changed, or to what.

def text($source): . as $place
  | $source | split("\n")[$place.start.line - 1 : $place.end.line]
  | .[-1] |= .[: $place.end.column - 1] | .[0] |= .[$place.start.column - 1 :]
  | join(" ") | gsub("\\s+"; " ");

def percent: if . == null then "-" else "\(. * 1000 | floor / 10) %" end;

def explains($one): . as $entry
  | .file == $one.file
  and (.line == null or any([.line] | flatten | .[]; . as $part | $one.text | contains($part)))
  and (.was == null or .was == $one.was)
  and (.becomes == null or .becomes == $one.becomes);

# What the tests said of each mutant: the tool does not know that they took too long.
($tried | split("\n") | map(select(endswith(" took too long")) | {key: split(" ")[0], value: true}) | from_entries) as $slow
| [.files | to_entries[] | (.key | sub("^.*(?=src/)"; "")) as $file | .value.source as $source | .value.mutants[]
    | (.location.start.line) as $line
    | { file: $file, $line, text: ($source | split("\n")[$line - 1]), was: (.location | text($source)), becomes: (.replacement | gsub("\\s+"; " ")),
        status: (if $slow[.id] then "Timeout" else .status end) }] as $all
| (reduce $all[].status as $status ({}; .[$status] += 1)) as $of
| ([$all[] | select(.status | IN("Killed", "Survived", "NoCoverage", "RuntimeError"))] | length) as $judged
| [$all[] | select(.status | IN("Survived", "NoCoverage", "RuntimeError"))] as $unnoticed
| [$unnoticed[] | . as $one | select(any($kept[0][]; explains($one)) | not)] as $new
| [$kept[0][] | . as $entry | select(any($all[]; .file == $entry.file)) | select(any($unnoticed[]; . as $one | $entry | explains($one)) | not)] as $gone
| (if $judged == 0 then null else ($of.Killed // 0) / $judged end) as $reached
| "\($area): \($judged) mutants, \($of.Killed // 0) noticed, \($unnoticed | length) not; beside them \($of.Timeout // 0) took too long and \($of.CompileError // 0) do not compile: \($reached | percent)",
  ($new[] | "not explained: \(.file):\(.line): \(.was) → \(.becomes)"),
  ($gone[] | "explained, and noticed or gone: \(del(.why) | tojson)"),
  if ($new | length) > 0 or ($reached != null and $reached * 100 < $score) or $judged < $least
  then "\($new | length) not explained; at least \($score) % of at least \($least) must be noticed\n" | halt_error(1) else empty end

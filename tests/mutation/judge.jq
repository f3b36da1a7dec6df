# What became of the mutants of a report, and which of those that were not noticed are not among the kept ones.

def text($source): . as $place
  | $source | split("\n")[$place.start.line - 1 : $place.end.line]
  | .[-1] |= .[: $place.end.column - 1] | .[0] |= .[$place.start.column - 1 :]
  | join(" ") | gsub("\\s+"; " ");

def percent: if . == null then "-" else "\(. * 1000 | floor / 10) %" end;

[.files | to_entries[] | (.key | sub("^.*(?=src/)"; "")) as $file | .value.source as $source | .value.mutants[]
  | { file: $file, line: .location.start.line, status, was: (.location | text($source)), becomes: (.replacement | gsub("\\s+"; " ")) }] as $all
| (reduce $all[].status as $status ({}; .[$status] += 1)) as $of
| ([$all[] | select(.status | IN("Killed", "Survived", "Timeout", "NoCoverage", "RuntimeError"))] | length) as $tried
| [$all[] | select(.status | IN("Survived", "NoCoverage", "RuntimeError"))] as $unnoticed
| [$unnoticed[] | . as $one | select(any($kept[0][]; .file == $one.file and .was == $one.was and .becomes == $one.becomes) | not)] as $new
| [$kept[0][] | . as $one | select(any($all[]; .file == $one.file)) | select(any($unnoticed[]; .file == $one.file and .was == $one.was and .becomes == $one.becomes) | not)] as $gone
| (if $tried == 0 then null else ($of.Killed // 0) / $tried end) as $reached
| "\($area): \($tried) mutants, \($of.Killed // 0) killed, \($of.Survived // 0) survived, \($of.Timeout // 0) took too long, \($of.NoCoverage // 0) not covered, \($of.RuntimeError // 0) ended their process, \($of.CompileError // 0) do not compile: \($reached | percent)",
  ($new[] | "not explained: \(.file):\(.line): \(.was) → \(.becomes)"),
  ($gone[] | "explained, and noticed or gone: \(.file): \(.was) → \(.becomes)"),
  if ($new | length) > 0 or ($reached != null and $reached * 100 < $score) or $tried < $least
  then "\($new | length) not explained; at least \($score) % of at least \($least) must be noticed\n" | halt_error(1) else empty end

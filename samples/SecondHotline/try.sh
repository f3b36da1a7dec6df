#!/usr/bin/env bash
# Every command of README.md, with the tool that is installed or the one that MELDPUNT names. What is exported goes to out/.
set -euo pipefail
cd "$(dirname "$0")"
if [ -n "${MELDPUNT:-}" ]; then meldpunt() { $MELDPUNT "$@"; }; fi
mkdir -p out

meldpunt decide reports.jsonl --policy policy.json --output table
meldpunt explain reports.jsonl --policy policy.json --culture ar
meldpunt ask --policy policy.json --culture fr < answers.txt
meldpunt check policy.json --source page.txt
meldpunt diff earlier.json policy.json || [ $? -eq 1 ] # 1 says that something changed.
meldpunt test scenarios.json --policy policy.json --coverage --min rules=100 --min sections=100 --min mutants=100
meldpunt export html policy.json > out/policy.html
meldpunt export html earlier.json policy.json > out/changes.html
meldpunt export markdown policy.json > out/policy.md
meldpunt export sql policy.json --dialect sqlite > out/triage.sql
meldpunt export dmn policy.json > out/policy.dmn
meldpunt export schema policy.json --of report > out/report.schema.json
meldpunt export nrules policy.json --namespace SecondHotline.Rules > out/ItemRules.cs

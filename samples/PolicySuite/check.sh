#!/usr/bin/env bash
# What a pull request on the policy must pass. For people without C# the tool says the same.
set -euo pipefail
cd "$(dirname "$0")"
meldpunt=${MELDPUNT:-meldpunt}

$meldpunt check policy/live.json
$meldpunt check policy/current.json
$meldpunt diff policy/live.json policy/current.json --allow allowed.json
$meldpunt test scenarios --policy policy/current.json --coverage \
  --min rules=100 --min conditions=100 --min answers=100 --min guarantees=100 --min sections=100 --min mutants=100

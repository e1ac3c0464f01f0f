#!/usr/bin/env bash
# The scorecard's figures on the benchmarks that DIR holds, against the committed ones.
# Ends with one plain line, "scorecard: N passed, N failed"; the exit code is not 0 when a figure fell.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

node scorecard/run.ts --check --data "${1:?usage: .ci/scorecard.sh DIR}"
status=$?
# Without an answer (any code but 0 and 1) the line is missing, and that is a failure too.
if [ "$status" -gt 1 ]; then echo "scorecard: 0 passed, 1 failed"; fi
exit "$status"

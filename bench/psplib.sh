#!/usr/bin/env bash
# `wijk schedule --psplib` on PSPLIB beside the best known makespans:
#   bench/psplib.sh [seconds an instance: 10] [each n-th instance: 1] [set: j30 j90]
# j90 is compared with j90hrs.sm; of j30 the share that is proven optimal is counted, which needs no
# table. One instance at a time, each on one thread.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
each=${2:-1}
[ $# -gt 2 ] && sets=("${@:3}") || sets=(j30 j90)
wijk=${WIJK_PROGRAM:-build/release/wijk}
data=${PSPLIB:-../shared/data/psplib}
[ -x "$wijk" ] || script/build release wijk

# "set file makespan bound milliseconds", a line for each instance.
run() {
  local file before found
  find "$data/$1" -name '*.rcp' -o -name '*.sm' | sort -V | awk "NR % $each == 1 % $each" | while read -r file; do
    before=$(date +%s%N)
    found=$("$wijk" --lang en schedule --psplib "$file" --seconds "$seconds" --json |
      awk -F '[:,] *' '/"makespan"/ { makespan = $2 } /"bound"/ { bound = $2 } END { print makespan, bound }')
    echo "$1 $(basename "$file") $found $((($(date +%s%N) - before) / 1000000))"
  done
}

for set in "${sets[@]}"; do
  run "$set"
done | awk -v best="$data" '
  { print; key = $1; split($2, part, /[_.]/); n[key]++; ms[key] += $5; proven[key] += $3 == $4
    known = ""
    if (!(key in read)) {
      read[key] = 1
      file = best "/" key "hrs.sm"
      while ((getline line < file) > 0) { split(line, f, /[ \t]+/); if (f[1] ~ /^[0-9]+$/) table[key, f[1], f[2]] = f[3] }
    }
    if ((key, part[2], part[3]) in table) {
      known = table[key, part[2], part[3]]
      off = 100 * ($3 - known) / known; compared[key]++; sum[key] += off; equal[key] += $3 == known; better[key] += $3 < known
      if (off > most[key]) { most[key] = off; worst[key] = $2 }
    } }
  END { print ""; printf "%-6s %9s %7s %9s %9s %8s %7s %10s %10s  %s\n", "set", "instances", "proven", "proven %", "compared", "equal", "better", "mean off %", "most off %", "seconds"
    for (key in n) {
      printf "%-6s %9d %7d %9.1f %9d %8d %7d ", key, n[key], proven[key], 100 * proven[key] / n[key], compared[key], equal[key], better[key]
      if (compared[key]) printf "%10.2f %10.2f", sum[key] / compared[key], most[key]; else printf "%10s %10s", "-", "-"
      printf "  %.0f%s\n", ms[key] / 1000, worst[key] ? "  (most off: " worst[key] ")" : "" } }'

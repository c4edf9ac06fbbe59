#!/usr/bin/env bash
# The planning of years beside plain CBC, GLPK and HiGHS (WebAssembly) on the straight model of the
# same instance, for the same time, in one run: bench/schedule.sh [instances] [seconds] [sizes] [rows]
# Without sizes: 200 instances of 20 to 2,000 items by 11 slices. Ours and CBC have WIJK_THREADS
# threads (2); GLPK and HiGHS's WebAssembly have one, and so run beside each other. What the others
# say is judged by our checker. The whole takes hours: a file of rows is gone on with.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-200}
seconds=${2:-60}
sizes=${3:-"20 40 80 160 500 1000 2000"}
threads=${WIJK_THREADS:-2}
bench=${WIJK_SCHEDULE_BENCH:-build/release/wijk_schedule_bench}
[ -n "${WIJK_SCHEDULE_BENCH:-}" ] || script/build release wijk_schedule_bench
[ -d bench/node_modules/highs ] || npm ci --prefix bench --silent --no-audit --no-fund
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
rows=${4:-$here/rows}
touch "$rows"

# How many of each size there are in the whole table.
declare -A many=([20]=50 [40]=40 [80]=50 [160]=30 [500]=20 [1000]=6 [2000]=4)
all=$(for size in $sizes; do
  for ((seed = 1; seed <= ${many[$size]:-4}; ++seed)); do echo "$seed $size"; done
done | sort -k1,1n -k2,2n)  # some of every size first
total=$(wc -l <<< "$all")

with_cbc() {
  timeout $((seconds + 60)) cbc "$here/model.lp" -timeMode elapsed -sec "$seconds" -threads "$threads" \
    -ratio 1e-6 -solve -solu "$here/cbc" < /dev/null > "$here/log" 2>&1 || true
  ! head -1 "$here/cbc" 2> /dev/null | grep -q 'no integer solution' || return 0
  awk 'NR > 1 { if ($1 == "**") { $1 = $2; $2 = $3; $3 = $4 } if ($3 > 0.5) print $2 }' "$here/cbc" 2> /dev/null
}
with_glpk() {
  timeout $((seconds + 60)) glpsol --lp "$here/model.lp" --tmlim "$seconds" --mipgap 1e-6 --cuts \
    -o "$here/glpk" < /dev/null > "$here/glpk.log" 2>&1 || true
  awk '/Column name/ { on = 1 } on && $2 ~ /^x_/ { v = $3 == "*" ? $4 : $3; if (v > 0.5) print $2 }' "$here/glpk" 2> /dev/null
}
with_highs() {
  timeout $((seconds + 60)) node bench/highs.mjs "$here/model.lp" "$seconds" < /dev/null 2> /dev/null || true
}
judged() { "$bench" judge "$1" "$2" | awk '{ print ($2 > 0 ? "wrong" : $1) }'; }

# One row, from: items seed ours bound seconds CBC GLPK HiGHS.
row() {
  awk '
    function number(text) { return text ~ /^-?[0-9.]+$/ }
    function size(value) { return value < 0 ? -value : value }
    { best = ""
      for (i = 6; i <= 8; ++i) if (number($i) && (best == "" || $i > best)) best = $i + 0
      gap = number($3) && $3 != 0 ? 100 * ($4 - $3) / size($3) : 999
      verdict = "equal"
      if (!number($3) || (best != "" && $3 < best - 1e-6 * size(best))) verdict = "WORSE"
      else if (best == "" || $3 > best + 1e-6 * size(best)) verdict = "better"
      printf "%6d %5d %12.2f %12.2f %8.3f %7.1f %12s %12s %12s  %s\n", $1, $2, $3, $4, gap, $5, $6, $7, $8, verdict }'
}

echo "$(nproc) x $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo); $seconds s each, $threads threads"
printf '%6s %5s %12s %12s %8s %7s %12s %12s %12s  %s\n' \
  items seed ours bound gap% s CBC GLPK HiGHS 'ours against the best of them'
while read -r seed size; do
  if grep -E "^ *$size +$seed " "$rows"; then continue; fi
  "$bench" model "$size" "$seed" > "$here/model.lp"
  read -r ours bound took faults < <("$bench" solve "$size" "$seed" "$seconds" "$threads")
  [ "$faults" = 0 ] || ours=wrong
  rm -f "$here/cbc" "$here/glpk"
  cbc=$(with_cbc | judged "$size" "$seed")
  with_glpk | judged "$size" "$seed" > "$here/judged" &
  highs=$(with_highs | judged "$size" "$seed")
  wait
  echo "$size $seed $ours $bound $took $cbc $(< "$here/judged") $highs" | row | tee -a "$rows"
done < <(head -n "$count" <<< "$all")
echo
awk -v total="$total" '
  { ++runs; ++verdict[$NF]; ++of[$1]; sum[$1] += $5; if ($5 > most[$1]) most[$1] = $5; if ($5 < 1e-4) ++proven[$1] }
  END {
    printf "%d of %d instances: better %d, equal %d, worse %d\n", runs, total, verdict["better"], verdict["equal"], verdict["WORSE"]
    for (size in of) printf "%6d items: %3d instances, gap mean %.3f %%, largest %.3f %%, %d proven\n",
      size, of[size], sum[size] / of[size], most[size], proven[size] }' "$rows"

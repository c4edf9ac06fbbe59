#!/usr/bin/env bash
# The join of works beside PostGIS and Boost's R-tree, in one run: bench/link.sh [works] [largest].
# Loading is counted on neither side. The grid of ours and the index of PostGIS are made once and used
# by every join after, so they are timed by themselves: ours-grid beside CREATE INDEX, ours-join beside
# the query, ours-both beside the two together. PostgreSQL is a cluster of its own in a temporary folder, thrown away after.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-1000000}
largest=${2:-10000000}
bench=${WIJK_LINK_BENCH:-build/release/wijk_link_bench}
[ -n "${WIJK_LINK_BENCH:-}" ] || script/build release wijk_link_bench
port=5460
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -1)")
here=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { as "$bin/pg_ctl" -D "$here/db" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$here"; }
trap stop EXIT

[ "$(id -u)" != 0 ] || chown postgres "$here"
as "$bin/initdb" -D "$here/db" -A trust > "$here/log" 2>&1
as "$bin/pg_ctl" -D "$here/db" -w -l "$here/server.log" start > /dev/null \
  -o "-p $port -k $here -c listen_addresses= -c shared_buffers=2GB -c work_mem=256MB -c maintenance_work_mem=1GB
      -c max_parallel_workers_per_gather=2 -c fsync=off -c jit=off -c max_wal_size=8GB"
# Processor seconds of all sessions that have ended.
spent() { awk -v hz="$(getconf CLK_TCK)" '{ print ($16 + $17) / hz }' "/proc/$(head -1 "$here/db/postmaster.pid")/stat"; }
sql() { as psql -h "$here" -p "$port" -d postgres -qAt -v ON_ERROR_STOP=1 "$@"; }

sql -c "CREATE EXTENSION postgis;
        CREATE UNLOGGED TABLE raw (id int, owner int, first int, last int, geom geometry)"
"$bench" works "$count" | sql -c "COPY raw FROM STDIN"
sql -c "CREATE UNLOGGED TABLE work AS SELECT id, owner, geom,
          daterange(date '1970-01-01' + first, date '1970-01-01' + last, '[]') AS days FROM raw"
echo "PostGIS, index:"
sql -c '\timing on' -c "CREATE INDEX ON work USING gist (geom, days)"
sql -c "VACUUM ANALYZE work"
echo "ours, before PostGIS:"
"$bench" ours "$count"
echo "PostGIS $(sql -c 'SELECT postgis_lib_version()'), ST_DWithin with GiST (geom, days):"
query="SELECT a.id AS a, b.id AS b FROM work a JOIN work b
  ON a.id < b.id AND a.owner <> b.owner AND ST_DWithin(a.geom, b.geom, 50)
  AND b.days && daterange(lower(a.days) - 180, upper(a.days) + 180)"
sql -c "EXPLAIN $query" | grep -E 'Workers|Index Cond' || true
before=$(spent)
sql -c '\timing on' -c "CREATE UNLOGGED TABLE pair AS $query"
echo "processor $(awk -v a="$before" -v b="$(spent)" 'BEGIN { print b - a }') s"
sql -c "CREATE UNLOGGED TABLE ours (a int, b int)"
"$bench" pairs "$count" | sql -c "COPY ours FROM STDIN"
echo "pairs: PostGIS, ours, in one and not in the other:"
sql -F ' ' -c "SELECT (SELECT count(*) FROM pair), (SELECT count(*) FROM ours),
        (SELECT count(*) FROM (SELECT * FROM pair EXCEPT SELECT * FROM ours) x),
        (SELECT count(*) FROM (SELECT * FROM ours EXCEPT SELECT * FROM pair) x)"
echo "ours, after PostGIS:"
"$bench" ours "$count"
echo "an R-tree of Boost.Geometry, one thread:"
"$bench" boost "$count"
echo "ours, growth:"
for size in $((largest / 100)) $((largest / 10)) "$largest"; do "$bench" ours "$size" 2 5; done

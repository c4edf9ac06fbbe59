#!/usr/bin/env bash
# The pairs of FOLDER/works.tsv (id, owner, kind, first, last, WKT) by FOLDER/reaches.tsv (kind,
# kind, metres, days), found by PostGIS in a cluster of its own and written to FOLDER/pairs.tsv.
# Exit code 77 where PostGIS is not installed.
set -euo pipefail
folder=$1
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb 2> /dev/null | tail -1)")
ls /usr/share/postgresql/*/extension/postgis.control > /dev/null 2>&1 || exit 77
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
here=$(mktemp -d)
stop() { as "$bin/pg_ctl" -D "$here/db" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$here"; }
trap stop EXIT
[ "$(id -u)" != 0 ] || chown postgres "$here"
as "$bin/initdb" -D "$here/db" -A trust > /dev/null 2>&1
as "$bin/pg_ctl" -D "$here/db" -w -l "$here/log" start -o "-k $here -c listen_addresses= -c fsync=off" > /dev/null 2>&1
sql() { as psql -h "$here" -d postgres -qAt -v ON_ERROR_STOP=1 "$@"; }
sql -c "CREATE EXTENSION postgis" \
  -c "CREATE TABLE work (id int, owner int, kind int, first int, last int, geom geometry)" \
  -c "CREATE TABLE reach (a int, b int, metres float8, days int)"
sql -c "COPY work FROM STDIN" < "$folder/works.tsv"
sql -c "COPY reach FROM STDIN" < "$folder/reaches.tsv"
sql -c "CREATE INDEX ON work USING gist (geom)" -c "ANALYZE"
sql -F $'\t' -c "SELECT a.id, b.id FROM work a JOIN reach r ON r.a = a.kind JOIN work b ON b.kind = r.b
  AND a.id < b.id AND a.owner <> b.owner AND ST_DWithin(a.geom, b.geom, r.metres)
  AND int4range(a.first - r.days, a.last + r.days, '[]') && int4range(b.first, b.last, '[]')
  ORDER BY 1, 2" > "$folder/pairs.tsv"

#!/bin/sh
# Brings the tables of Temporal's two databases to the version of the tool; run before the server of that version starts.
# Needs SQL_HOST, SQL_PASSWORD, and the databases with their role `temporal` (deploy/postgres/init.sh).
set -eu
: "${SQL_HOST:?}" "${SQL_PASSWORD:?}"

for each in temporal:temporal temporal_visibility:visibility; do
  database=${each%%:*}
  tool() { temporal-sql-tool --plugin postgres12_pgx --endpoint "$SQL_HOST" --port "${SQL_PORT:-5432}" --user temporal --database "$database" "$@"; }
  # A new database gets its version table; where there is one this fails, and is no fault.
  tool update-schema --schema-name "postgresql/v12/${each##*:}" || { tool setup-schema --version 0.0 && tool update-schema --schema-name "postgresql/v12/${each##*:}"; }
done

#!/bin/sh
# What an administrator does once on a new PostgreSQL: the owner of Dandori's tables, Temporal's role, and their databases.
# Run by the official image at its first start (as the superuser, over its socket); by hand, set PGHOST, PGPORT, PGUSER and PGPASSWORD.
set -eu
: "${DANDORI_OWNER_PASSWORD:?}" "${TEMPORAL_DB_PASSWORD:?}"

psql -v ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner_password="$DANDORI_OWNER_PASSWORD" -v temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role dandori_owner login nosuperuser createrole nobypassrls password :'owner_password';
create role temporal login nosuperuser nocreaterole nobypassrls password :'temporal_password';
create database dandori owner dandori_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database dandori, temporal, temporal_visibility from public;
SQL

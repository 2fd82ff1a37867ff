-- Sign-in by people. The tables of 0002 stay as better-auth knows them; in "session" the column "token" holds the hash of our cookie's token, never the token.
alter table "user" add column "disabledAt" timestamptz;
create unique index "user_email_lower_idx" on "user" (lower("email"));
delete from "session"; -- nobody had one: there was no way to sign in but by key
-- The default is there because better-auth refuses to work with a required column that it does not write; it is the method with the fewest rights.
alter table "session" add column "method" text not null default 'password' check ("method" in ('password', 'link', 'invite', 'oidc'));
create unique index "account_provider_idx" on "account" ("providerId", "accountId");

-- Links of sign-in mails and invitations: single use, only the hash is kept. One is for a user, or for a contact who has no user yet.
create table sign_in_token (
  hash bytea primary key,
  kind text not null check (kind in ('link', 'invite')),
  user_id text references "user" on delete cascade,
  contact_id uuid references contact on delete cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  check ((user_id is null) <> (contact_id is null))
);
create index sign_in_token_user on sign_in_token (user_id);
create index sign_in_token_contact on sign_in_token (contact_id);
create index sign_in_token_expires on sign_in_token (expires_at);

-- How often something was tried: the instant at which its allowance is whole again. The bucket is a keyed hash of an address or a mail address.
create table sign_in_limit (
  bucket bytea primary key,
  whole_at timestamptz(3) not null
);
create index sign_in_limit_whole on sign_in_limit (whole_at);

-- Who signed in, or tried to, and who let whom in or out. Append-only for the application (grants.sql). What was typed is never kept.
create table sign_in_audit (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  kind text not null,
  outcome text not null,
  user_id text,                     -- whose sign-in; null when the one who tried is not known
  by_user text,                     -- for what one person did to another's sign-in
  address text,
  agent text                        -- of staff only
);
create index sign_in_audit_user on sign_in_audit (user_id, id);

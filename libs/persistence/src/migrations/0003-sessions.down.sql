drop table sign_in_audit, sign_in_limit, sign_in_token;
drop index "account_provider_idx";
delete from "session";
alter table "session" drop column "method";
drop index "user_email_lower_idx";
alter table "user" drop column "disabledAt";

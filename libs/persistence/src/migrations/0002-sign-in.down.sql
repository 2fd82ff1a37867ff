drop table "apikey", "verification", "account", "session", "user";

drop function forget_customer(uuid);
drop table erasure;

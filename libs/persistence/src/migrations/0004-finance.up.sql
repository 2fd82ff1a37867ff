-- Which line of a bank statement was booked, whoever booked it: the part of the key before the count of refusals.
create index command_bank_line on command (split_part(key, '.', 1)) where key like 'bank-%';

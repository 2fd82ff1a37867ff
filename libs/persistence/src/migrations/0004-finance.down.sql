drop index command_bank_line;

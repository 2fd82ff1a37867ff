drop function remove_simulations(uuid[], timestamptz);
drop table simulation_use;
drop index engagement_simulations;
drop index engagement_step_completed;
drop index customer_number_trgm;
drop index customer_list;
drop table saved_filter;

drop trigger effect_waits on engagement_event;
drop trigger effect_waits_no_more on engagement_event;
drop function effect_waits();
drop function effect_waits_no_more();
drop table effect_due;

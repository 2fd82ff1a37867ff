-- What an operator counts every few seconds: without this the metrics and the System page read every delivery there ever was.
create index delivery_not_over on delivery (status, changed_at) where status in ('due', 'started', 'parked');

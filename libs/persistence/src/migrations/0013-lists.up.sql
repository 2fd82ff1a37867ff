-- Lists that show few of many, in their order (libs/persistence/src/engagements.ts), and whose engagement it is that a search found a person for.
create index engagement_late_open on engagement (opened_at desc, id desc) where late_since is not null and closed_at is null and not simulation;
create index engagement_waiting on engagement (waiting_on, opened_at desc, id desc) where closed_at is null and not simulation;
create index engagement_contact on engagement (contact_id);

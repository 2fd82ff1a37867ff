-- What waits, in the order in which Today shows it (apps/api/src/console/today.service.ts): the first rows without sorting all open ones.
create index engagement_today on engagement (least(late_since, next_due), opened_at, id) where closed_at is null and not simulation;

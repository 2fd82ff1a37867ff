drop index engagement_today;

drop index engagement_contact, engagement_waiting, engagement_late_open;

drop table capacity_hold;

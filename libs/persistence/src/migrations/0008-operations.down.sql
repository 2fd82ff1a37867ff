drop index delivery_not_over;

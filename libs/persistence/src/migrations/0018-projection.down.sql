drop function write_projection(jsonb);

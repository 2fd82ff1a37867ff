create or replace function seal_audit(most int) returns table (head bigint, head_hash bytea, count int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it audit;
  sealing_at timestamptz(3);
begin
  if not exists (select 1 from audit where seq is null) or not pg_try_advisory_xact_lock(hashtextextended('audit', 0)) then
    return;
  end if;
  -- A statement of its own: it has to see what the one before us has committed. A clock that was set back does not set the chain back.
  select a.seq, a.hash, greatest(a.sealed_at, clock_timestamp()) into head, head_hash, sealing_at from audit a where a.seq is not null order by a.seq desc limit 1;
  head := coalesce(head, 0);
  head_hash := coalesce(head_hash, decode(repeat('00', 32), 'hex'));
  sealing_at := coalesce(sealing_at, clock_timestamp());
  count := 0;
  for it in select * from audit a where a.seq is null order by a.n limit most loop
    it.seq := head + 1;
    it.sealed_at := sealing_at;
    it.previous := head_hash;
    it.hash := audit_hash(head_hash, it);
    update audit a set seq = it.seq, sealed_at = it.sealed_at, previous = it.previous, hash = it.hash where a.n = it.n;
    head := it.seq;
    head_hash := it.hash;
    count := count + 1;
  end loop;
  return next;
end $$;

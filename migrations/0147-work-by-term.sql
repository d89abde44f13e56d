-- Work is listed by the end of the term that runs out first: the record carries it, so that an index holds each place of
-- work in its order, with all that the rule of seeing asks.
alter table records.record add column due_at timestamptz;
update records.record r set due_at = c.due_at
  from (select record_id, min(due_at) as due_at from records.clock
    where stopped_at is null and paused_at is null group by record_id) c
  where c.record_id = r.id;
create index record_work on records.record (unit_id, type_id, state, due_at, id) include (party_id, is_public, is_sent);
drop index records.clock_running;

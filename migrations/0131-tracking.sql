-- Where a dossier stands, told to whoever knows its code and the last digits of its phone. Only what the page shows
-- leaves the function: no name, no title, no value of a field.
create table records.track (
  record_id bigint primary key references records.record,
  -- Without white space, in capitals.
  code text not null
);
create index track_code on records.track (code);

alter table records.track enable row level security;
create policy number on records.track for insert with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and records.acts(r.unit_id, r.type_id, r.party_id)));
grant insert on records.track to diemcau_app;
grant select on records.track to diemcau_auditor;
create policy audit on records.track for select to diemcau_auditor using (true);

-- `found`, `none` (an unknown code and a wrong suffix are one answer) or `locked`. Five wrong tries lock a code, whether
-- there is such a code or not; fifty an address, behind which many people may sit. Instants of the office but `p_at`.
create function records.track_record(p_code text, p_suffix text, p_address text, p_at timestamptz,
  out outcome text, out definition_id int, out state text, out since timestamptz, out unit_id int, out clock text,
  out started_at timestamptz, out due_at timestamptz, out paused_at timestamptz, out stopped_at timestamptz, out trace jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_code text := 'track ' || p_code;
  of_address text := 'track from ' || p_address;
  found_id bigint;
  promised text;
begin
  -- Always in this order, so that two tries never wait for each other.
  if not directory.begin_guess(of_code, 5, p_at) or not directory.begin_guess(of_address, 50, p_at) then
    outcome := 'locked';
    return;
  end if;
  select r.id, r.definition_id, r.state, r.unit_id, d.body -> 'tracked' ->> 'due'
    into found_id, definition_id, state, unit_id, promised
  from records.track t
  join records.record r on r.id = t.record_id
  join records.definition d on d.id = r.definition_id
  join records.secret s on s.record_id = r.id and s.field = d.body -> 'tracked' ->> 'phone'
  where t.code = p_code and length(p_suffix) = 4 and right(s.value, 4) = p_suffix
  order by r.id desc limit 1;
  if found_id is null then
    outcome := 'none';
    return;
  end if;
  perform directory.forgive_guess(of_code, true);
  perform directory.forgive_guess(of_address, false);
  outcome := 'found';
  select max(a.at) into since from records.action a
    where a.record_id = found_id and a.to_state = state and a.from_state is distinct from a.to_state;
  select c.code, c.started_at, c.due_at, c.paused_at, c.stopped_at, c.trace
    into clock, started_at, due_at, paused_at, stopped_at, trace
  from records.clock c
  where c.record_id = found_id and (promised is null or c.code = promised)
  order by c.stopped_at is not null, c.paused_at is not null, c.due_at limit 1;
end $$;
revoke all on function records.track_record(text, text, text, timestamptz) from public;
grant execute on function records.track_record(text, text, text, timestamptz) to diemcau_app;

-- Drafts: what a form has typed before it is sent, as it was typed, invalid texts too. A draft is no record: it is seen
-- by whoever began it and by nobody else, staff and system included, and it is deleted.
create table records.draft (
  reference text primary key check (reference ~ '^[A-EGHK-NP-VXY]{10}$'),
  type_id int2 not null references records.type,
  -- The version it was begun with: it is finished with the same.
  definition_id int not null references records.definition,
  action text not null,
  unit_id int not null references directory.unit,
  -- Exactly one of the two: an account, or the key of an applicant without one.
  account_id bigint references directory.account,
  guest text,
  -- Values and rows as texts, files by their hash.
  typed jsonb not null,
  -- The page it is on, and by page the revision that last changed it: two tabs on different pages do not meet.
  page text not null,
  saved jsonb not null default '{}',
  revision int not null default 1,
  -- Version of the consent text that was agreed to.
  consent text not null,
  -- Office time.
  created_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  -- What it became.
  record_id bigint references records.record,
  sent_at timestamptz,
  constraint draft_of_one check ((account_id is null) <> (guest is null)),
  constraint draft_sent_as_record check ((record_id is null) = (sent_at is null))
);
create index draft_account on records.draft (account_id) where account_id is not null;
create index draft_guest on records.draft (guest) where guest is not null;
create index draft_expires on records.draft (expires_at);

alter table records.draft enable row level security;
create policy own on records.draft
  using (coalesce(account_id = (select nullif(current_setting('diemcau.account', true), '')::bigint), false)
    or coalesce(guest = (select nullif(current_setting('diemcau.guest', true), '')), false))
  with check (coalesce(account_id = (select nullif(current_setting('diemcau.account', true), '')::bigint), false)
    or coalesce(guest = (select nullif(current_setting('diemcau.guest', true), '')), false));
grant select, insert, update, delete on records.draft to diemcau_app;

-- The worker deletes what has run out without being able to read it.
create function records.sweep_drafts(p_at timestamptz) returns int
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with swept as (delete from records.draft d where d.expires_at <= p_at returning d.reference)
  select count(*)::int from swept
$$;
revoke all on function records.sweep_drafts(timestamptz) from public;
grant execute on function records.sweep_drafts(timestamptz) to diemcau_app;

-- Notices to the parties of records: a row in the act's transaction, delivered after the commit.
create schema notices;
grant usage on schema notices to diemcau_app, diemcau_auditor;

create table notices.notice (
  -- Also the key by which a mail server or gateway knows it again.
  id uuid primary key,
  record_id bigint not null references records.record,
  seq int not null,
  words text not null,
  -- Absent: the record has no party, and it goes to the record's addresses only.
  party_id bigint references directory.party,
  subject text not null,
  text text not null,
  -- Office time.
  at timestamptz not null,
  read_at timestamptz,
  -- How far it got on each way; absent: it does not go that way. Machine time.
  mail text check (mail in ('waiting', 'sent', 'off', 'unreachable', 'refused')),
  mail_at timestamptz,
  sms text check (sms in ('waiting', 'sent', 'off', 'unreachable', 'refused')),
  sms_at timestamptz,
  unique (record_id, seq, words)
);
create index notice_party on notices.notice (party_id, at desc, id) where party_id is not null;
create index notice_unread on notices.notice (party_id) where read_at is null and party_id is not null;

-- Its party reads it; staff see its record, and not what it was told.
alter table notices.notice enable row level security;
create policy see on notices.notice for select using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false));
create policy tell on notices.notice for insert with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and records.acts(r.unit_id, r.type_id, r.party_id)));
create policy mark on notices.notice for update using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or coalesce(party_id = (select nullif(current_setting('diemcau.party', true), '')::bigint), false));
grant select, insert on notices.notice to diemcau_app;
grant update (read_at, mail, mail_at, sms, sms_at) on notices.notice to diemcau_app;
grant select on notices.notice to diemcau_auditor;
create policy audit on notices.notice for select to diemcau_auditor using (true);

-- The system looks too, to find where a notice goes: then there is no account.
alter table directory.look alter column account_id drop not null;

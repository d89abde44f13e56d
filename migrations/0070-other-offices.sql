-- What another office brings: its own periods, further options of a shipped code list, keys of its parties.
alter table figures.scheme add column offices text[];

-- One more option of a choice of a published type, for one office or for all, from day to day. The type's versions stay
-- as they were published; a record holds the code.
create table records.option (
  id int generated always as identity primary key,
  type_id int2 not null references records.type,
  field text not null,
  code text not null,
  -- Null: every office.
  office_id int references directory.unit,
  name text not null,
  valid_from date not null,
  valid_to date,
  law jsonb not null default '[]',
  constraint option_days_in_order check (valid_to >= valid_from)
);
create unique index option_once on records.option (type_id, field, code, coalesce(office_id, 0));
grant select on records.option to diemcau_app, diemcau_auditor;

-- Under which key an office's own files name a party.
create table directory.party_key (
  office_id int not null references directory.unit,
  key text not null,
  party_id bigint not null references directory.party,
  primary key (office_id, key)
);
grant select on directory.party_key to diemcau_auditor;

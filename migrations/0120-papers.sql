-- Papers: what an act issues as a signed document. Forms are law and have their days; an issued paper never changes.
create table records.paper_form (
  id int generated always as identity primary key,
  code text not null,
  version int not null,
  valid_from date not null,
  valid_to date,
  body json not null,
  words json not null,
  digest text not null,
  unique (code, version),
  constraint paper_form_days_in_order check (valid_to >= valid_from)
);
grant select on records.paper_form to diemcau_app, diemcau_auditor;

create table records.paper (
  id bigint generated always as identity primary key,
  record_id bigint not null references records.record,
  seq int not null,
  form_id int not null references records.paper_form,
  -- Nobody can guess it: whoever holds the paper shows it.
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  number text not null,
  sha256 text not null,
  -- What the page of verification shows; no personal value of the record.
  facts jsonb not null,
  issued_at timestamptz not null,
  unique (record_id, seq, form_id)
);
create index paper_sha256 on records.paper (sha256);

alter table records.paper enable row level security;
create policy see on records.paper for select using (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id));
create policy issue on records.paper for insert with check (
  (select coalesce(current_setting('diemcau.system', true), '') = 'on')
  or exists (select from records.record r where r.id = record_id and records.acts(r.unit_id, r.type_id, r.party_id)));
grant select, insert on records.paper to diemcau_app;
grant select on records.paper to diemcau_auditor;
create policy audit on records.paper for select to diemcau_auditor using (true);
grant usage on all sequences in schema records to diemcau_app;

-- Whoever has the code, or the file itself, is told what the paper is: so it is read as the owner, by one paper alone.
create function records.find_paper(p_code text, p_sha256 text,
  out code text, out number text, out sha256 text, out facts jsonb, out issued_at timestamptz, out form_id int,
  out state text, out is_public boolean, out replaced_by text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.code, p.number, p.sha256, p.facts, p.issued_at, p.form_id, r.state, r.is_public,
    (select n.number from records.paper n join records.paper_form f on f.id = n.form_id
     where n.record_id = p.record_id and n.id > p.id
       and f.code = (select o.code from records.paper_form o where o.id = p.form_id) order by n.id desc limit 1)
  from records.paper p join records.record r on r.id = p.record_id
  where (p_code is not null and p.code = p_code) or (p_code is null and p.sha256 = p_sha256)
  order by p.id desc limit 1
$$;
revoke all on function records.find_paper(text, text) from public;
grant execute on function records.find_paper(text, text) to diemcau_app;

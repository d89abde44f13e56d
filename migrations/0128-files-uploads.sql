-- Uploads under way: a file that comes in pieces, over connections that break. The bytes lie in a folder of their own.
create table files.upload (
  id uuid primary key,
  owner text not null,
  name text not null,
  declared text not null,
  size bigint not null check (size > 0),
  -- Machine time: uploads are plumbing.
  expires_at timestamptz not null,
  -- What it became, once it was whole and judged: whoever did not hear the answer asks again.
  sha256 text references files.blob
);
create index upload_owner on files.upload (owner);
create index upload_expires on files.upload (expires_at);
grant select, insert, update, delete on files.upload to diemcau_app;
grant select on files.upload to diemcau_auditor;

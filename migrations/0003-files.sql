-- Files: the blobs lie in a folder under their SHA-256; this table says what they are.
create schema files;
grant usage on schema files to diemcau_app, diemcau_auditor;

create table files.blob (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  mime text not null,
  stored_at timestamptz not null
);
grant select, insert on files.blob to diemcau_app;
grant select on files.blob to diemcau_auditor;

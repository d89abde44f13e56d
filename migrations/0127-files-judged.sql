-- What is known of a blob beside its type: whether it was scanned, which copy is shown in its place, who handed it in.
alter table files.blob
  -- made: by the office itself, out of what was judged before; there is nothing to scan.
  add column scan text not null default 'unscanned' check (scan in ('unscanned', 'clean', 'infected', 'made')),
  -- What the scanner calls it.
  add column scan_found text check ((scan_found is null) = (scan <> 'infected')),
  add column scanned_at timestamptz,
  -- Of a picture: the page that is shown in its place.
  add column copy_sha256 text references files.blob;
update files.blob set scan = 'made' where sha256 in (select sha256 from records.paper);
create index blob_unscanned on files.blob (stored_at) where scan = 'unscanned';
grant update (scan, scan_found, scanned_at, copy_sha256) on files.blob to diemcau_app;

-- Who handed a blob in, and under which name. A name is typed by people: it may be erased.
create table files.handed_in (
  sha256 text not null references files.blob,
  -- `account:12`, or `guest:` and the reference of an applicant's key: never a name.
  owner text not null,
  name text not null,
  at timestamptz not null,
  primary key (sha256, owner)
);
grant select, insert, update, delete on files.handed_in to diemcau_app;
grant select on files.handed_in to diemcau_auditor;

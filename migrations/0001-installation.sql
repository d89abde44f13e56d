-- Installation: what this database is, and its office time. The runner made the schema and its list of migrations.
grant usage on schema installation to diemcau_app, diemcau_auditor;
grant select on installation.migration to diemcau_app, diemcau_auditor;

-- At most one row, written when the installation begins. Without a start, office time is machine time.
create table installation.office (
  only_row boolean primary key default true check (only_row),
  sample boolean not null,
  -- Whose site this is, and the period it shows when none is named.
  home_unit text not null,
  home_period text not null,
  office_start timestamptz,
  machine_start timestamptz,
  -- The latest office time seen: the clock never goes back behind it.
  seen_at timestamptz,
  -- Null while the first data are still being loaded.
  loaded_at timestamptz,
  constraint office_start_pair check ((office_start is null) = (machine_start is null))
);
grant select, update (seen_at) on installation.office to diemcau_app;
grant select on installation.office to diemcau_auditor;

-- How a unit abbreviates its name in the signs of its papers (Decree 30/2020, appendix I: `05/GP-STTTT`), while it bears the name.
alter table directory.unit
  add column abbreviation text,
  add constraint unit_abbreviation_shape check (abbreviation ~ '^[^[:space:]/{}]{1,20}$' and abbreviation = upper(abbreviation));
alter table directory.unit_version
  add column abbreviation text,
  add constraint unit_version_abbreviation_shape check (abbreviation ~ '^[^[:space:]/{}]{1,20}$' and abbreviation = upper(abbreviation));

-- Which record a line of an office's own table is, by the key in its file, and what the line said when it was last applied.
create table records.row_key (
  office_id int not null references directory.unit,
  type_id int2 not null references records.type,
  key text not null,
  record_id bigint not null references records.record,
  digest text not null,
  primary key (office_id, type_id, key)
);
grant select on records.row_key to diemcau_auditor;

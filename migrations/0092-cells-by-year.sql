-- A cell holds a year: the sums of its twelve months and their sum, so that a year is one row and not twelve.
create table figures.year_cell (
  indicator_id int not null,
  unit_id int not null,
  year int not null,
  place_id int not null,
  d1 int2 not null,
  d2 int2 not null,
  d3 int2 not null,
  d4 int2 not null,
  v bigint not null,
  n bigint not null,
  -- By month.
  vs bigint[] not null,
  ns bigint[] not null,
  primary key (indicator_id, unit_id, year, place_id, d1, d2, d3, d4),
  constraint year_cell_months check (cardinality(vs) = 12 and cardinality(ns) = 12)
) with (fillfactor = 80);

insert into figures.year_cell (indicator_id, unit_id, year, place_id, d1, d2, d3, d4, v, n, vs, ns)
select indicator_id, unit_id, year, place_id, d1, d2, d3, d4, sum(v), sum(n),
  array_agg(v order by m), array_agg(n order by m)
from (
  select indicator_id, unit_id, extract(year from first)::int as year, place_id, d1, d2, d3, d4, m,
    coalesce(sum(c.v) filter (where extract(month from c.month) = m), 0)::bigint as v,
    coalesce(sum(c.n) filter (where extract(month from c.month) = m), 0)::bigint as n
  from (select *, date_trunc('year', month) as first from figures.cell) as c cross join generate_series(1, 12) as m
  group by indicator_id, unit_id, first, place_id, d1, d2, d3, d4, m
) as months
group by indicator_id, unit_id, year, place_id, d1, d2, d3, d4;

drop table figures.cell;
alter table figures.year_cell rename to cell;
alter index figures.year_cell_pkey rename to cell_pkey;

-- What some of a cell's months, from the first to the last named, come to.
create function figures.part_of_year(months bigint[], first int, last int) returns bigint
language sql immutable parallel safe as $$
  select coalesce(sum(m), 0)::bigint from unnest(months[first:last]) as m
$$;
revoke all on function figures.part_of_year(bigint[], int, int) from public;
grant execute on function figures.part_of_year(bigint[], int, int) to diemcau_app, diemcau_auditor;

grant select on figures.cell to diemcau_app, diemcau_auditor;
grant insert, update on figures.cell to diemcau_app;

-- A cell's months are kept as they run up from the first of January: what lies between two months is one subtraction,
-- where adding up some of twelve took a sum a row.
create function figures.running(months bigint[]) returns bigint[]
language sql immutable as $$
  select array_agg(run order by m)
  from (select m, sum(value) over (order by m)::bigint as run from unnest(months) with ordinality as one(value, m)) as runs
$$;
update figures.cell set vs = figures.running(vs), ns = figures.running(ns);
drop function figures.running(bigint[]);
drop function figures.part_of_year(bigint[], int, int);
alter table figures.cell drop column v, drop column n;

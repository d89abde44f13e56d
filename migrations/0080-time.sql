-- Reading figures along the trees of other days: which function a record type belongs to, how a return without a place
-- is divided when its unit was split, and the division itself.

-- The field of the sector that records of a type belong to; empty: none in particular. Not part of a version: it says
-- which of a unit's successors took the records over, not what the records are.
alter table records.type add column function text not null default '' check (function ~ '^([a-z0-9]+(-[a-z0-9]+)*)?$');

-- The declared part of what has no place of its own, in ten-thousandths of the whole; null: none declared.
alter table directory.unit_succession add column share int
  constraint unit_succession_share check (share between 1 and 10000);

-- The part of a whole number that falls to the weight at `p_take`, by largest remainder: all parts add up to the whole,
-- and those of -n are the opposites of those of n.
create function figures.apportion(p_value bigint, p_weights int[], p_take int) returns bigint
language sql immutable parallel safe as $$
  with scaled as (
    select i, abs(p_value)::numeric * w as part, sum(w) over () as whole
    from unnest(p_weights) with ordinality as u(w, i)
  ), cut as (
    select i, div(part, whole) as base, row_number() over (order by mod(part, whole) desc, i) as place,
      abs(p_value) - sum(div(part, whole)) over () as left_over
    from scaled
  )
  select (sign(p_value) * (base + case when place <= left_over then 1 else 0 end))::bigint from cut where i = p_take
$$;
grant execute on function figures.apportion to diemcau_app, diemcau_auditor;

-- Figures by months and quarters of the calendar, beside years and phases.
alter table figures.scheme drop constraint scheme_kind_check;
alter table figures.scheme add constraint scheme_kind_check check (kind in ('year', 'quarter', 'month', 'phase'));

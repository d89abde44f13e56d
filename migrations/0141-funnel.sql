-- How far people come with a form: counts by day, and nothing of who they are. No session, account, draft or address
-- stands here, so that nothing can be led back to one.
create table records.funnel (
  definition_id int not null references records.definition,
  office_id int not null references directory.unit,
  -- Office day.
  day date not null,
  event text not null check (event in ('viewed', 'began', 'reached', 'error', 'sent')),
  -- Page of the form; empty where the event is of the whole form.
  step text not null default '',
  n int not null check (n > 0),
  primary key (definition_id, office_id, day, event, step)
);
grant select, insert on records.funnel to diemcau_app;
grant update (n) on records.funnel to diemcau_app;
grant select on records.funnel to diemcau_auditor;

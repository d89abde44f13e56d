-- The inbox asks when each record's running terms end: of those alone, and without their long traces.
create index clock_running on records.clock (record_id, due_at) where stopped_at is null and paused_at is null;

-- A run ends with its job, and is told when the registers move on: docs/adr/0044.

alter table coupling_run
  drop column register_at,
  add column job_id uuid,                          -- the job that measures; when it is gone, so is an unfinished run
  add column stale boolean not null default false; -- the registers have changed since the run began to read them

update coupling_run set job_id = (select id from job where name = 'coupling.measure' and data->>'run' = coupling_run.id::text);

-- What every room stands on: who acts, what was announced, what is to be done, and answers already given.
-- SQL floor: PostgreSQL 15, no extension. The embedded engine runs the same text.

-- For whom the running transaction acts; null outside a transaction or for the node itself.
-- `transaction(context, …)` of the store sets both; row-level security reads them (docs/adr/0023).
create function ouhe_actor() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('ouhe.actor', true), '') $$;

create function ouhe_park() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('ouhe.park', true), '') $$;

-- The role that row-level security binds: the node logs in as the tables' owner and steps down to it.
-- A server that does not let us create roles still works; its administrator then creates the role by hand.
do $$
begin
  create role ouhe_app nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise notice 'the role ouhe_app could not be created: create it before switching row-level security on';
end
$$;

do $$
begin
  if exists (select from pg_roles where rolname = 'ouhe_app') then
    grant usage on schema public to ouhe_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to ouhe_app;
    alter default privileges in schema public grant usage on sequences to ouhe_app;
  end if;
exception
  when insufficient_privilege then
    raise notice 'no right to grant to ouhe_app: grant it the tables before switching row-level security on';
end
$$;

-- What happened, written by the transaction that made it happen, delivered afterwards at least once.
create table outbox (
  id            bigint generated always as identity primary key,
  type          text not null,                -- past tense, such as enterprise.registered
  payload       jsonb not null,
  actor         text default ouhe_actor(),
  at            timestamptz not null default now(),
  published_at  timestamptz                   -- null until every handler has taken it
);
create index outbox_waiting on outbox (id) where published_at is null;

-- Work that outlives the request and the process that asked for it (docs/adr/0024).
create table job (
  id             uuid primary key,
  name           text not null,
  data           jsonb not null,
  singleton_key  text,                        -- at most one unfinished job of a name has it
  state          text not null default 'waiting'
                 check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempt        integer not null default 0,
  max_attempts   integer not null check (max_attempts > 0),
  run_after      timestamptz not null default now(),
  owner          integer,                     -- the advisory lock its worker holds while it lives
  heartbeat_at   timestamptz,
  cancelling     boolean not null default false,
  progress       jsonb,
  result         jsonb,
  failure        text,
  created_at     timestamptz not null default now(),
  started_at     timestamptz,
  finished_at    timestamptz
);
create unique index job_singleton on job (name, singleton_key)
  where singleton_key is not null and state in ('waiting', 'running');
create index job_waiting on job (run_after, id) where state = 'waiting';
create index job_running on job (owner) where state = 'running';
create index job_finished on job (finished_at) where finished_at is not null;

-- What the people of this node have set.
create table setting (
  key         text primary key,
  value       jsonb not null,
  updated_at  timestamptz not null default now(),
  updated_by  text default ouhe_actor()
);

-- Answers already given to a request that carried an idempotency key. status is null while the first one runs.
create table idempotency (
  key           text not null check (length(key) between 1 and 255),
  route         text not null,                -- method and path
  request_hash  text not null,
  status        integer,
  headers       jsonb,
  body          text,
  created_at    timestamptz not null default now(),
  primary key (key, route)
);
create index idempotency_age on idempotency (created_at);

-- What planners imagine: projects that land, firms that close or move. Results are not kept, they are measured when looked at.

create table scenario (
  id          uuid primary key,
  owner_park  text references park (id),      -- null: the alliance's own
  visibility  text not null default 'alliance' check (visibility in ('private', 'pair', 'alliance', 'public')),
  source      text not null,
  as_of       date,
  calibre     text not null,
  version     integer not null default 1,
  name        text not null,
  changes     jsonb not null,                 -- [{kind, park, to?, code, capitalWan, isInferred, name, enterprise?}]
  made_by     text not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index scenario_recent on scenario (updated_at desc, id);

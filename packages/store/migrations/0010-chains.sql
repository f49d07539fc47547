-- Industry chains (产业链) as planners describe them: links of industries, steps from supplier to buyer.

create table chain (
  id          uuid primary key,
  owner_park  text references park (id),      -- null: the alliance's own
  visibility  text not null default 'alliance' check (visibility in ('private', 'pair', 'alliance', 'public')),
  source      text not null,
  as_of       date,
  calibre     text not null,
  version     integer not null default 1,
  example     boolean not null default false,
  name_zh     text not null,
  name_en     text,
  links       jsonb not null,                 -- [{id, name: {zh, en}, codes}]
  steps       jsonb not null,                 -- [{from, to}], link ids
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);

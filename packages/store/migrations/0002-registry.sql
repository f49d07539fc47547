-- Parks and enterprises, how their registers come in, and the couplings measured from them.
-- Every record carries: id, owner_park, visibility, source, as_of, calibre (口径), version.

create table park (
  id              text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  owner_park      text not null generated always as (id) stored,
  visibility      text not null default 'alliance' check (visibility in ('private', 'pair', 'alliance', 'public')),
  source          text not null,
  as_of           date,
  calibre         text not null,
  version         integer not null default 1,
  example         boolean not null default false,
  name_zh_hans    text not null,
  name_zh_hant    text not null,
  name_en         text not null,
  division_code   text,                       -- GB/T 2260 county that holds it
  area_km2        numeric(10, 3),
  area_note       text,                       -- what the area counts, when not the plain site area
  longitude       double precision,
  latitude        double precision,
  facts           jsonb not null default '[]', -- [{id, value, unit, source, calibre}] shown on its card
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);

create table enterprise (
  id                    uuid primary key,
  owner_park            text not null references park (id),
  visibility            text not null default 'private' check (visibility in ('private', 'pair', 'alliance', 'public')),
  source                text not null,
  as_of                 date,
  calibre               text not null,
  version               integer not null default 1,
  example               boolean not null default false,
  name                  text not null,
  name_key              text not null,        -- normaliseName(name)
  name_bigrams          text[] not null,      -- bigrams(name), for contains-search
  uscc                  text,
  registration_number   text,                 -- codes older than the USCC
  industry_declared     text,
  industry_inferred     text,
  industry_confidence   real,                 -- of the inferred class, in [0, 1]
  industry_words        text[] not null default '{}',
  industry_corrected    text,
  corrected_by          text,
  corrected_at          timestamptz,
  correction_reason     text,
  industry_code         text generated always as (coalesce(industry_corrected, industry_declared, industry_inferred)) stored,
  division              text generated always as (left(coalesce(industry_corrected, industry_declared, industry_inferred), 2)) stored,
  business_scope        text,
  main_products         text,
  legal_type            text,
  status                text,
  registered_on         date,
  capital_wan           numeric(20, 6),       -- 万元 of capital_currency
  capital_currency      text not null default 'CNY',
  capital_sort          numeric generated always as (coalesce(capital_wan, -1)) stored,
  employees             integer,
  output_wan            numeric(20, 6),
  revenue_wan           numeric(20, 6),
  tax_wan               numeric(20, 6),
  rd_wan                numeric(20, 6),
  energy_tce            numeric(20, 6),
  land_m2               numeric(20, 3),
  building_m2           numeric(20, 3),
  above_scale           boolean,
  address               text,
  admin_code            text,
  extra                 jsonb not null default '{}', -- columns the office chose to keep as they are
  edited                jsonb not null default '{}', -- column a person changed → what stood there before, as imports say it (docs/adr/0040)
  content_hash          text,                 -- of the imported fields; an equal row is not written again
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now()
);

create unique index enterprise_uscc on enterprise (owner_park, uscc) where uscc is not null;
create index enterprise_registration_number on enterprise (owner_park, registration_number) where registration_number is not null;
create index enterprise_name_key on enterprise (owner_park, name_key);
create index enterprise_uscc_search on enterprise (uscc text_pattern_ops) where uscc is not null;
create index enterprise_name_search on enterprise using gin (name_bigrams);
create index enterprise_by_park_capital on enterprise (owner_park, capital_sort, id);
create index enterprise_by_capital on enterprise (capital_sort, id);
create index enterprise_by_name on enterprise (name, id);
create index enterprise_by_industry on enterprise (industry_code text_pattern_ops, capital_sort, id);
create index enterprise_updated on enterprise (updated_at, id);
create index enterprise_edited on enterprise (owner_park) where edited <> '{}';

-- One upload, from file to rows and back (docs/adr/0030). The file lies in the database so that any process can go on.
create table import_batch (
  id            uuid primary key,
  owner_park    text references park (id),    -- of rows that name none themselves; null: the park is a column of the file
  file_name     text not null,
  file_bytes    bigint not null default 0,
  source        text not null,
  as_of         date,
  calibre       text not null,
  source_key    text not null default '',     -- remembers the mapping: hash of source and headings
  state         text not null check (state in ('uploading', 'uploaded', 'checking', 'checked', 'committing', 'committed',
                                               'undoing', 'undone', 'cancelled', 'failed')),
  interrupted   text check (interrupted in ('checking', 'committing', 'undoing')), -- what was cancelled or failed
  mode          text not null default 'both' check (mode in ('create', 'update', 'both')),
  table_info    jsonb not null default '{}',  -- format, encoding, sheet, headings, sample
  mapping       jsonb not null default '[]',
  checked_rows  integer not null default 0,   -- rows of the file staged or refused so far: a resumed check goes on from here
  total_rows    integer,
  progress      real not null default 0,      -- of the running step, in [0, 1]
  counts        jsonb not null default '{}',
  failure       jsonb,                        -- kind and data of the refusal that ended it
  job           uuid,                         -- does the running step
  version       integer not null default 1,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create index import_batch_recent on import_batch (created_at desc, id desc);

create table import_file (
  import_id  uuid not null references import_batch (id) on delete cascade,
  part       integer not null,
  bytes      bytea not null,                  -- gzip of at most 1 MiB
  primary key (import_id, part)
);

-- The good rows of a checked file, as they would stand in the register. Gone once they are merged.
-- No foreign keys on the three tables below: they are written by the hundred thousand and cleared with their batch.
create table import_row (
  import_id            uuid not null,
  row_number           integer not null,
  id                   uuid not null,         -- of the enterprise, should the row create one
  owner_park           text not null,
  name                 text not null,
  name_key             text not null,
  name_bigrams         text[] not null,
  uscc                 text,
  registration_number  text,
  industry_declared    text,
  industry_inferred    text,
  industry_confidence  real,
  industry_words       text[],                -- null: the row holds no words to infer from
  inferred_from        text,                  -- md5 of the record's words it was inferred from; null: the row's own alone
  business_scope       text,
  main_products        text,
  legal_type           text,
  status               text,
  registered_on        date,
  capital_wan          numeric(20, 6),
  capital_currency     text,
  employees            integer,
  output_wan           numeric(20, 6),
  revenue_wan          numeric(20, 6),
  tax_wan              numeric(20, 6),
  rd_wan               numeric(20, 6),
  energy_tce           numeric(20, 6),
  land_m2              numeric(20, 3),
  building_m2          numeric(20, 3),
  above_scale          boolean,
  address              text,
  admin_code           text,
  as_of                date,
  extra                jsonb not null,
  content_hash         text not null,
  primary key (import_id, row_number)
);

-- What is wrong with which row.
create table import_fault (
  import_id     uuid not null,
  row_number    integer not null,
  place         smallint not null,            -- order within the row
  column_index  smallint,
  column_name   text,
  field         text,
  code          text not null,
  severity      text not null check (severity in ('error', 'warning')),
  value         text not null,
  data          jsonb not null,
  primary key (import_id, row_number, place)
);

-- What a committed batch did, so that it can be undone.
create table import_change (
  import_id      uuid not null,
  enterprise_id  uuid not null,
  action         text not null check (action in ('create', 'update')),
  before         jsonb,                       -- the record before an update
  version        integer not null,            -- the version the batch left behind
  primary key (import_id, enterprise_id)
);

create function import_cleared() returns trigger language plpgsql as $$
begin
  delete from import_row where import_id = old.id;
  delete from import_fault where import_id = old.id;
  delete from import_change where import_id = old.id;
  return null;
end
$$;
create trigger import_batch_cleared after delete on import_batch for each row execute function import_cleared();

create table import_mapping (
  source_key  text primary key,
  mapping     jsonb not null,
  updated_at  timestamptz not null default now()
);

create table saved_view (
  id          uuid primary key,
  owner       text not null,
  name        text not null,
  query       jsonb not null,
  version     integer not null default 1,
  created_at  timestamptz not null default now(),
  unique (owner, name)
);

-- Tables of many regions to compare with: a planner's reference.
create table reference_table (
  id          uuid primary key,
  owner_park  text,
  visibility  text not null default 'alliance',
  name        text not null,
  source      text not null,
  as_of       date,
  calibre     text not null,
  version     integer not null default 1,
  unit        text not null,
  level       text not null check (level in ('section', 'division', 'group', 'class')),
  regions     integer not null,
  cells       jsonb not null,                 -- {regions: [..], codes: [..], values: [[..]]}
  created_at  timestamptz not null default now()
);

create table coupling_run (
  id           uuid primary key,
  state        text not null check (state in ('queued', 'running', 'ready', 'failed')),
  options      jsonb not null default '{}',
  progress     real not null default 0,
  result       jsonb,                         -- the summary: everything but cells, flows and firms
  failure      text,
  register_at  timestamptz,                   -- newest change the run has seen
  created_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create index coupling_run_recent on coupling_run (created_at desc);

-- The large parts of a run, fetched one at a time: "park/qingpu", "pair/qingpu/suzhou", ...
create table coupling_part (
  run_id  uuid not null references coupling_run (id) on delete cascade,
  name    text not null,
  body    jsonb not null,
  primary key (run_id, name)
);

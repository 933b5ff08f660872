-- Loads of many lines at once, and what became of them. They are read by people who check a load, and forgotten after
-- some weeks.

create table load (
    -- A UUID of version 7, so that the latest loads have the greatest ids.
    id uuid not null,
    -- What was loaded: events, or an export by the name of its mapping.
    what text not null,
    -- RUNNING also where the service died: whether it does shows in a lock that its connection holds.
    state text not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    -- Counted in the transaction that stores them, each.
    lines bigint not null default 0,
    accepted bigint not null default 0,
    repeated bigint not null default 0,
    rejected bigint not null default 0,
    -- Lines of an export of which its mapping takes nothing.
    passed_over bigint not null default 0,
    -- Customers that were not known before.
    customers_new bigint not null default 0,
    -- Customers whose profile or facts were changed.
    customers_described bigint not null default 0,
    -- What lines name and there is no word for, each kind once.
    warnings jsonb not null default '[]',
    constraint load_pkey primary key (id),
    constraint load_state_check check (state in ('RUNNING', 'DONE', 'INTERRUPTED'))
);

create table rejected_line (
    load_id uuid not null,
    line integer not null,
    -- The line as it came, or its beginning.
    text text not null,
    reasons jsonb not null,
    constraint rejected_line_pkey primary key (load_id, line),
    constraint rejected_line_load_fkey foreign key (load_id) references load (id) on delete cascade
);

-- Evaluations of many customers: what was asked for, the slices in which it is done, and who does them.

create table portfolio_run (
    id uuid not null,
    state text not null,
    as_of timestamptz not null,
    -- Models to place the customers in; none for all.
    models text[] not null,
    -- Whom to evaluate: those for whom all of this holds that is not null.
    owner text,
    segment text,
    model text,
    stage text,
    -- Named one by one. Forgotten once the run is sliced: nothing here is to know a person for longer than it takes.
    customers text[],
    -- How much of an explanation the decisions carry.
    explain text not null,
    -- The rules that the whole run is done by, whatever comes into force meanwhile.
    release text not null,
    requested_at timestamptz not null,
    began_at timestamptz,
    ended_at timestamptz,
    -- Known once it is sliced; how many were done, once it has ended. Until then its slices say so.
    total integer,
    evaluated integer not null default 0,
    skipped integer not null default 0,
    failed integer not null default 0,
    constraint portfolio_run_pkey primary key (id),
    constraint portfolio_run_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    constraint portfolio_run_explain_check check (explain in ('none', 'summary', 'full'))
);

-- Part of a run: some hundred customers, done in one transaction, or not at all. Slices go when their run has ended.
create table portfolio_slice (
    run_id uuid not null,
    number integer not null,
    -- Ids of the customers; null once they are done.
    customers text[],
    evaluated integer not null default 0,
    skipped integer not null default 0,
    failed integer not null default 0,
    constraint portfolio_slice_pkey primary key (run_id, number),
    constraint portfolio_slice_run_fkey foreign key (run_id) references portfolio_run (id)
);

-- Whether anything of a run is left to do is asked after each slice.
create index portfolio_slice_open_idx on portfolio_slice (run_id) where customers is not null;

-- Customers whom a run could not evaluate, and why.
create table portfolio_failure (
    run_id uuid not null,
    customer_id text collate "C" not null,
    -- As in a problem.
    code text not null,
    detail text not null,
    constraint portfolio_failure_pkey primary key (run_id, customer_id),
    constraint portfolio_failure_run_fkey foreign key (run_id) references portfolio_run (id),
    constraint portfolio_failure_customer_fkey foreign key (customer_id) references customer (id) on delete cascade
);

create index portfolio_failure_customer_idx on portfolio_failure (customer_id);

-- Of db-scheduler: what is to be done, by any replica, and when.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);

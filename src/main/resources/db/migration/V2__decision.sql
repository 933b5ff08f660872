-- What was decided about customers, what became of it, and where they stand.
--
-- Nothing here has a foreign key to customer: whoever records a decision holds a lock on the customer's row, and an
-- erasure removes what is known of the person from each table. A check of every row besides would be half the work of
-- a portfolio run.

-- The rule files that decisions were made by, so that they can be repeated after the rules have changed.
create table release (
    -- SHA-256 of the files, sha256:…
    digest text not null,
    -- Text of each file by its path.
    files jsonb not null,
    recorded_at timestamptz not null,
    constraint release_pkey primary key (digest)
);

-- Decisions come in the order of time and go by age: by month, so that whole tables are dropped instead of rows
-- deleted. An id is a UUID of version 7, which begins with the time. So one column is the key, says which month it is
-- in, and leads a reader to one table. The service makes the tables of the months ahead, and drops old ones.
create table decision (
    id uuid not null,
    -- Null once the person was erased.
    customer_id text collate "C",
    as_of timestamptz not null,
    release text not null,
    -- Version of the service.
    engine text not null,
    -- How much was explained: none, summary or full. A replay explains as much.
    explain text not null,
    -- The portfolio run it belongs to; null for a single one.
    run_id uuid,
    -- What was evaluated: a request, complete with all that the store knew, as gzipped JSON. Null once erased.
    given bytea,
    -- What was answered, as gzipped JSON. Null once erased.
    answer bytea,
    constraint decision_pkey primary key (id),
    constraint decision_release_fkey foreign key (release) references release (digest),
    constraint decision_explain_check check (explain in ('none', 'summary', 'full'))
) partition by range (id);

-- It is compressed already.
alter table decision alter column given set storage external;
alter table decision alter column answer set storage external;

create index decision_customer_idx on decision (customer_id, id desc);
-- A release may go when no decision names it any more.
create index decision_release_idx on decision (release);

-- Where each customer stands now, one row for each model in which the customer was ever evaluated. A run over the
-- portfolio rewrites most rows with the same stage: with room in each page for the new version beside the old one, no
-- index is touched by that.
create table placement (
    customer_id text collate "C" not null,
    model text not null,
    -- Null where too little is known. Then previous, since and highest are those of the last known stage.
    stage text,
    -- Place of the stage among those of the model, the lowest being 1. Null without a stage or an order.
    rank smallint,
    previous text,
    -- Null without a stage.
    movement text,
    -- When the stage was entered.
    since timestamptz,
    -- The highest stage ever held, by which a recovery is known. Null where stages have no order.
    highest text,
    as_of timestamptz not null,
    -- First day on which, if nothing more happens, the stage is lost; to which one. Null where that does not come.
    slips_on date,
    slips_to text,
    -- What the customer spent in the 12 months before, as far as known then.
    worth numeric,
    -- The decision that says so. No foreign key: it goes by age, and the placement stays.
    decision_id uuid not null,
    constraint placement_pkey primary key (customer_id, model),
    constraint placement_movement_check check (movement in ('ENTERED', 'ADVANCED', 'HELD', 'SLIPPED', 'RECOVERED'))
) with (fillfactor = 70);

create index placement_stage_idx on placement (model, stage, customer_id);
create index placement_slips_on_idx on placement (model, slips_on, customer_id) where slips_on is not null;
-- Whose worth is not known comes last, and is comparable all the same: a page begins behind a place in this order.
create index placement_worth_idx on placement (model, coalesce(worth, '-Infinity'), customer_id);

-- Every move from stage to stage. A placement that was held leaves no row: a year of daily runs is mostly that.
create table placement_move (
    customer_id text collate "C" not null,
    model text not null,
    -- Why: its answer has the rules and criteria.
    decision_id uuid not null,
    as_of timestamptz not null,
    -- Null for the first stage known.
    from_stage text,
    to_stage text not null,
    movement text not null,
    constraint placement_move_pkey primary key (customer_id, model, decision_id),
    constraint placement_move_movement_check check (movement in ('ENTERED', 'ADVANCED', 'SLIPPED', 'RECOVERED'))
);

create index placement_move_as_of_idx on placement_move (model, as_of);

-- What became of a piece of advice. Open advice has no table: it is what the latest decisions say, less what has an
-- outcome or is past its day.
create table outcome (
    decision_id uuid not null,
    -- Of the advice.
    code text not null,
    kind text not null,
    customer_id text collate "C" not null,
    topic text not null,
    rule text not null,
    model text not null,
    -- In which the customer stood; null where too little was known.
    stage text,
    at timestamptz not null,
    -- What came of it, in somebody's words.
    effect text,
    -- The same advice is not given again before this day, unless the facts behind it change.
    until date not null,
    -- Fingerprint of the facts behind it.
    facts text not null,
    -- Once of each kind for a piece of advice: told again, it is known.
    constraint outcome_pkey primary key (decision_id, code, kind),
    constraint outcome_kind_check check (kind in ('SHOWN', 'ACCEPTED', 'DISMISSED', 'DONE'))
);

create index outcome_customer_idx on outcome (customer_id, until);

-- How often a piece of advice was taken up in a stage, by whoever it was given for. It says nothing of persons, and
-- stays when one is erased.
create table acceptance (
    code text not null,
    model text not null,
    stage text not null,
    -- Accepted or done, once for each piece of advice.
    taken integer not null default 0,
    dismissed integer not null default 0,
    constraint acceptance_pkey primary key (code, model, stage)
);

-- What was asked for under an Idempotency-Key, so that asking again does nothing twice. There is no row while it is
-- being done: then an advisory lock is held, which a crash releases. No row says whom it is about.
create table idempotency_key (
    -- Id of the operation, by which keys are told apart.
    operation text not null,
    key text not null,
    -- SHA-256 of the path and the body.
    fingerprint text not null,
    -- Where the result is.
    location text not null,
    created_at timestamptz not null,
    constraint idempotency_key_pkey primary key (operation, key)
);

create index idempotency_key_created_at_idx on idempotency_key (created_at);

-- Customers and what happened with them.

create table customer (
    -- The CRM's own id.
    id text collate "C" not null,
    name text,
    -- consumer or business, as in the fact profile.segment.
    segment text,
    -- Who looks after the customer, in the CRM's own words.
    owner text,
    -- Facts that the CRM states, groups of facts as in a request. They go before what events say.
    facts jsonb not null default '{}',
    -- What is normal for the business, as in a request.
    business jsonb not null default '{}',
    -- Types of events that the CRM records for this customer, so that none seen means none.
    recorded text[] not null default '{}',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint customer_pkey primary key (id),
    constraint customer_segment_check check (segment in ('CONSUMER', 'BUSINESS'))
);

create index customer_owner_idx on customer (owner, id);
create index customer_segment_idx on customer (segment, id);

-- Events are asked for by customer and never by time alone: whoever evaluates a customer wants all of their
-- history. So they are spread by customer. Eight tables keep each index small enough to stay in memory while a
-- load fills it, and let several loads and several readers work without meeting. Parts by month would make every
-- evaluation look into each of them. The newest of one customer are found among all of theirs, which the key finds: an
-- index by time besides would cost a load a third more.
create table event (
    customer_id text collate "C" not null,
    -- Unique among the events of a customer: sent again, it is known.
    id text collate "C" not null,
    type text not null,
    at timestamptz not null,
    -- What the event carries besides, as in a request.
    attributes jsonb not null default '{}',
    constraint event_pkey primary key (customer_id, id),
    constraint event_customer_fkey foreign key (customer_id) references customer (id) on delete cascade
) partition by hash (customer_id);

create table event_0 partition of event for values with (modulus 8, remainder 0);
create table event_1 partition of event for values with (modulus 8, remainder 1);
create table event_2 partition of event for values with (modulus 8, remainder 2);
create table event_3 partition of event for values with (modulus 8, remainder 3);
create table event_4 partition of event for values with (modulus 8, remainder 4);
create table event_5 partition of event for values with (modulus 8, remainder 5);
create table event_6 partition of event for values with (modulus 8, remainder 6);
create table event_7 partition of event for values with (modulus 8, remainder 7);

-- Proof that somebody was erased, which says nothing of who it was: only whoever holds the receipt, with the salt
-- in it, can show that it is about a certain customer.
create table erasure (
    id uuid not null,
    -- SHA-256 of the salt and the customer's id. The salt is in the receipt alone.
    subject text not null,
    -- How much of what was erased: {"events": 12}.
    erased jsonb not null,
    erased_at timestamptz not null,
    constraint erasure_pkey primary key (id)
);

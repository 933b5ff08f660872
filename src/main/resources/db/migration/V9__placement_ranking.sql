-- Who ranks first is found in an index, whatever is asked for besides.

-- On a stage: those who stand on it may all be worth little, and would be looked for among everybody worth more. How many
-- are worth something in which currency is counted here, too.
create index placement_stage_worth_idx on placement (model, stage, currency, worth, customer_id);

-- Of those who slip, everybody is looked at for each page, to find its few: here, and not in the table.
drop index placement_slips_on_idx;
create index placement_slips_on_idx on placement (model, slips_on, customer_id) include (stage, currency, worth)
    where slips_on is not null;

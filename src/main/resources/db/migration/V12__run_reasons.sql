-- Why customers were not evaluated is kept with a run that has ended, as how many were. Counted anew for each run of a list,
-- it would be a reading of millions.
alter table portfolio_run add column reasons jsonb not null default '[]';

update portfolio_run set reasons = (
    select coalesce(jsonb_agg(reason), '[]')
    from (
        select code, count(*) as customers from portfolio_failure
        where run_id = portfolio_run.id group by code order by customers desc, code) as reason)
where ended_at is not null;

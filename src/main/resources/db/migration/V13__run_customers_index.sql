-- Runs over named customers are looked through whenever somebody is erased.
create index portfolio_run_customers_idx on portfolio_run using gin (customers) where customers is not null;

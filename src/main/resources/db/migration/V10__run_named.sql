-- A run over customers named one by one looks afterwards like one over everybody: whom it named is forgotten soon. How many
-- they were tells nobody's name.
alter table portfolio_run add column named integer;

update portfolio_run set named = cardinality(customers) where customers is not null;

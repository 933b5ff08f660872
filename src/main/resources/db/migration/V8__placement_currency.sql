-- Worth has a currency, and only within one can the most valuable customers be told.

-- ISO 4217; XXX, which stands for none there, where the amounts have none. Null where worth is not known.
alter table placement add column currency text;

-- The currency of worth from before is not known. The next evaluation of the customer tells both.
update placement set worth = null where worth is not null;

alter table placement add constraint placement_currency_check check ((worth is null) = (currency is null));

drop index placement_worth_idx;
create index placement_worth_idx on placement (model, currency, worth, customer_id);

-- Rejected lines know whose they are, so that all of a customer's are found, and only those, when the customer is erased.

-- Of those from before it is not known. They could not be found.
delete from rejected_line;

-- None where a line does not tell whose it is. Nothing that such a line says is kept.
alter table rejected_line add column customer_ids text[] collate "C" not null;
alter table rejected_line alter column text drop not null;

create index rejected_line_customer_idx on rejected_line using gin (customer_ids);

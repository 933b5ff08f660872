-- Norms of the business that were stated among the facts come to the place of norms, where they count. Those that were
-- there go before.

update customer set
    business = case jsonb_typeof(facts -> 'business') when 'object' then facts -> 'business' else '{}' end || business,
    facts = facts - 'business',
    -- The tag says that the customer looks otherwise now.
    version = version + 1
where facts ? 'business';

-- Has one customer after the other evaluated and recorded, round and round, each round as of a second later: history is
-- written in order. The customers are those of Population.java. Behind the address stand how many there are, and the
-- first instant, in seconds since 1970.

dofile("src/benchmark/result.lua")

local customers, from
local asked = 0

function init(args)
    customers, from = tonumber(args[1]), tonumber(args[2])
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    local path = string.format("/v1/customers/c-%08d/evaluations", asked % customers)
    local body = os.date('!{"asOf": "%Y-%m-%dT%H:%M:%SZ", "models": ["client-strata"]}',
        from + math.floor(asked / customers))
    asked = asked + 1
    return wrk.format(nil, path, nil, body)
end

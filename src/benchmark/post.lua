-- Posts the request that a file holds over and over. What comes of it is told in one line:
-- answers a second, and how many requests failed.

function init(args)
    local file = assert(io.open(args[1], "rb"))
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = file:read("*a")
    file:close()
end

function done(summary)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("result %.0f %d", summary.requests / summary.duration * 1e6, failed))
end

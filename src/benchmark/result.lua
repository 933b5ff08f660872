-- What came of a run of wrk, in one line: answers a second, how many answers, and how many requests failed.

function done(summary)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    print(string.format("result %.0f %d %d", summary.requests / summary.duration * 1e6, summary.requests, failed))
end

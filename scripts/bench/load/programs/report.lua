-- Prints what wrk measured as one line of JSON; latencies in milliseconds.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\nREPORT {"requests":%d,"seconds":%.3f,"refused":%d,"broken":%d,"p50":%.2f,"p95":%.2f,"p99":%.2f}\n',
    summary.requests, summary.duration / 1e6, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end

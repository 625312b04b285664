-- A budget for a sliding window, from the counts of this bucket of time and the one before.
-- KEYS[1]: the budget of one client. ARGV: how many requests, the length of a bucket in milliseconds.
-- Gives whether the request may pass (1 or 0), how many may follow, and the milliseconds until that gets better.
local limit = tonumber(ARGV[1])
local length = tonumber(ARGV[2])
-- The clock of Redis is the one that all processes share.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local bucket = math.floor(now / length)
local passed = now % length

local stored = redis.call('HMGET', KEYS[1], 'bucket', 'current', 'previous')
local current = tonumber(stored[2] or 0)
local previous = tonumber(stored[3] or 0)
local age = bucket - tonumber(stored[1] or bucket)
if age == 1 then
  previous = current
  current = 0
elseif age ~= 0 then
  previous = 0
  current = 0
end

-- The part of the bucket before that the window still covers.
local used = current + math.floor(previous * (length - passed) / length)
if used < limit then
  redis.call('HSET', KEYS[1], 'bucket', bucket, 'current', current + 1, 'previous', previous)
  redis.call('PEXPIRE', KEYS[1], 2 * length)
  return { 1, limit - used - 1, length - passed }
end
if current >= limit then
  return { 0, 0, length - passed + 1 }
end
return { 0, 0, math.ceil(length * (1 - (limit - current) / previous)) - passed + 1 }

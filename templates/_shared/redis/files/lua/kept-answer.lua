-- A kept answer, as long as nothing has changed that it was read from.
-- KEYS[1]: the answer. KEYS[2..]: the versions of everything, and of each table that the answer is read from.
-- ARGV[1]: a version unlike any before. ARGV[2]: 'first' when Redis did not know this script, for it was just started:
-- what it brought along may be older than the last change.
-- Gives the versions as they are now, and the answer if it was made of them; nothing while a table is being changed.
if ARGV[2] == 'first' then
  redis.call('SET', KEYS[2], ARGV[1])
end
local versions = redis.call('MGET', unpack(KEYS, 2))
for index, version in ipairs(versions) do
  if version == 'changing' then
    return false
  end
  if not version then
    redis.call('SET', KEYS[index + 1], ARGV[1])
    versions[index] = ARGV[1]
  end
end
local now = table.concat(versions, ' ')
local kept = redis.call('GET', KEYS[1])
if kept and string.sub(kept, 1, #now + 1) == now .. '\n' then
  return { now, string.sub(kept, #now + 2) }
end
return { now }

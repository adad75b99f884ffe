/**
 * What has to happen in Redis at once. `p` begins all keys; they share a hash tag, so that a cluster keeps them in one place.
 *
 *     batch:ID       hash      what is known about it as JSON; `_` marks what is only ours
 *     open:ID        list      lines that nobody was given, as "line offset bytes"
 *     handed:ID      hash      line → "offset bytes": in the queue, or in somebody's hands
 *     begun:ID       set       lines in somebody's hands
 *     attempt:ID     hash      line → how often it was begun
 *     results:ID     hash      line → what became of it, packed
 *     ready          zset      "ID line" → when it was handed to the queue; until it is begun
 *     waiting        zset      account → its last turn, of those with open lines
 *     of:ACCOUNT     zset      batch → its last turn, the same
 *     alive, alive:ACCOUNT     sets of batches that have not ended; `ended` zset batch → when it did; `lined` set of those with lines
 *     batches:ACCOUNT zset     batch → its number;   idem:ACCOUNT hash  idempotency key → [batch, request]
 */
export const scripts = {
  /**
   * account, batch, most unfinished, key, request, pairs of fields … → the batch that was created, or with that key before; nothing when the
   * key is another request's, 0 when there are as many already.
   */
  createBatch: `
    local p, account, id, most, key, request = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]
    if key ~= '' then
      local used = redis.call('HGET', p .. 'idem:' .. account, key)
      if used then
        local before = cjson.decode(used)
        if before[2] == request then return before[1] end
        return false
      end
    end
    if redis.call('SCARD', p .. 'alive:' .. account) >= most then return 0 end
    if key ~= '' then redis.call('HSET', p .. 'idem:' .. account, key, cjson.encode({ id, request })) end
    redis.call('HSET', p .. 'batch:' .. id, '_account', account, '_key', key, '_last', 0, 'total', 0, 'completed', 0, 'failed', 0,
      'inputTokens', 0, 'outputTokens', 0, unpack(ARGV, 7))
    redis.call('ZADD', p .. 'batches:' .. account, redis.call('INCR', p .. 'number'), id)
    redis.call('SADD', p .. 'alive', id)
    redis.call('SADD', p .. 'alive:' .. account, id)
    return id`,

  /** batch, when it ended (or nothing), number of states, states …, pairs of fields … → whether it was in one of the states. */
  changeBatch: `
    local p, id, ended, states = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
    local batch = p .. 'batch:' .. id
    local now = redis.call('HGET', batch, 'state')
    local fits = false
    for i = 5, 4 + states do fits = fits or ARGV[i] == now end
    if not fits then return 0 end
    if #ARGV > 4 + states then redis.call('HSET', batch, unpack(ARGV, 5 + states)) end
    local account = redis.call('HGET', batch, '_account')
    if redis.call('HGET', batch, 'state') ~= '"in_progress"' then
      redis.call('ZREM', p .. 'of:' .. account, id)
    elseif redis.call('LLEN', p .. 'open:' .. id) > 0 then
      redis.call('ZADD', p .. 'waiting', 'NX', 0, account)
      redis.call('ZADD', p .. 'of:' .. account, 'NX', 0, id)
    end
    if ended ~= '' then
      redis.call('SREM', p .. 'alive', id)
      redis.call('SREM', p .. 'alive:' .. account, id)
      redis.call('ZADD', p .. 'ended', ended, id)
    end
    return 1`,

  /** batch, triples of line, offset and bytes …: those behind the last line that it has. */
  addLines: `
    local p, id = ARGV[1], ARGV[2]
    local batch = p .. 'batch:' .. id
    local last, added = tonumber(redis.call('HGET', batch, '_last')), 0
    for i = 3, #ARGV, 3 do
      if tonumber(ARGV[i]) > last then
        redis.call('RPUSH', p .. 'open:' .. id, ARGV[i] .. ' ' .. ARGV[i + 1] .. ' ' .. ARGV[i + 2])
        last = tonumber(ARGV[i])
        added = added + 1
      end
    end
    redis.call('HSET', batch, '_last', last)
    redis.call('HINCRBY', batch, 'total', added)
    redis.call('SADD', p .. 'lined', id)`,

  /** how many lines should stand ready, now → triples of batch, line and its place: of whoever had no turn for longest. */
  takeLines: `
    local p = ARGV[1]
    local room = tonumber(ARGV[2]) - redis.call('ZCARD', p .. 'ready')
    local taken = {}
    while room > 0 do
      local account = redis.call('ZRANGE', p .. 'waiting', 0, 0)[1]
      if not account then break end
      local id = redis.call('ZRANGE', p .. 'of:' .. account, 0, 0)[1]
      local line = id and redis.call('LPOP', p .. 'open:' .. id)
      if not id then
        redis.call('ZREM', p .. 'waiting', account)
      elseif not line then
        redis.call('ZREM', p .. 'of:' .. account, id)
      else
        local turn = redis.call('INCR', p .. 'turn')
        redis.call('ZADD', p .. 'waiting', turn, account)
        redis.call('ZADD', p .. 'of:' .. account, turn, id)
        local number, place = string.match(line, '^(%d+) (.+)$')
        redis.call('HSET', p .. 'handed:' .. id, number, place)
        redis.call('ZADD', p .. 'ready', ARGV[3], id .. ' ' .. number)
        taken[#taken + 1] = id
        taken[#taken + 1] = number
        room = room - 1
      end
    end
    return taken`,

  /** batch, line → its place, its attempt, the batch's fields …; nothing when it is done or dropped. */
  beginLine: `
    local p, id, line = ARGV[1], ARGV[2], ARGV[3]
    redis.call('ZREM', p .. 'ready', id .. ' ' .. line)
    local place = redis.call('HGET', p .. 'handed:' .. id, line)
    if not place then return false end
    redis.call('SADD', p .. 'begun:' .. id, line)
    local attempt = redis.call('HINCRBY', p .. 'attempt:' .. id, line, 1)
    return { place, attempt, redis.call('HGETALL', p .. 'batch:' .. id) }`,

  /** batch, line, whether it went well, result, tokens in and out → 1 when it was the last one. Only the first result counts. */
  settleLine: `
    local p, id, line = ARGV[1], ARGV[2], ARGV[3]
    if redis.call('HDEL', p .. 'handed:' .. id, line) == 0 then return 0 end
    local batch = p .. 'batch:' .. id
    redis.call('SREM', p .. 'begun:' .. id, line)
    redis.call('HDEL', p .. 'attempt:' .. id, line)
    redis.call('HSET', p .. 'results:' .. id, line, ARGV[5])
    redis.call('HINCRBY', batch, ARGV[4] == '1' and 'completed' or 'failed', 1)
    redis.call('HINCRBY', batch, 'inputTokens', ARGV[6])
    redis.call('HINCRBY', batch, 'outputTokens', ARGV[7])
    local counts = redis.call('HMGET', batch, 'completed', 'failed', 'total')
    return tonumber(counts[1]) + tonumber(counts[2]) >= tonumber(counts[3]) and 1 or 0`,

  /** batch, line, whether the try counts */
  releaseLine: `
    local p, id, line = ARGV[1], ARGV[2], ARGV[3]
    redis.call('SREM', p .. 'begun:' .. id, line)
    if ARGV[4] == '0' then redis.call('HINCRBY', p .. 'attempt:' .. id, line, -1) end`,

  /** batch → lines still in hand. */
  dropLines: `
    local p, id = ARGV[1], ARGV[2]
    redis.call('DEL', p .. 'open:' .. id)
    for _, line in ipairs(redis.call('HKEYS', p .. 'handed:' .. id)) do
      if redis.call('SISMEMBER', p .. 'begun:' .. id, line) == 0 then
        redis.call('HDEL', p .. 'handed:' .. id, line)
        redis.call('ZREM', p .. 'ready', id .. ' ' .. line)
      end
    end
    return redis.call('SCARD', p .. 'begun:' .. id)`,

  /** batch */
  forgetLines: `
    local p, id = ARGV[1], ARGV[2]
    for _, kind in ipairs({ 'open:', 'handed:', 'begun:', 'attempt:', 'results:' }) do redis.call('UNLINK', p .. kind .. id) end
    redis.call('SREM', p .. 'lined', id)`,

  /** batch */
  forgetBatch: `
    local p, id = ARGV[1], ARGV[2]
    local account, key = unpack(redis.call('HMGET', p .. 'batch:' .. id, '_account', '_key'))
    if account then
      redis.call('ZREM', p .. 'batches:' .. account, id)
      if key ~= '' then redis.call('HDEL', p .. 'idem:' .. account, key) end
    end
    redis.call('ZREM', p .. 'ended', id)
    redis.call('DEL', p .. 'batch:' .. id)`,
} as const;

-- SPDX-License-Identifier: EPL-2.0
-- Checkout and release in pairs, for wrk: an answered checkout is released by the next request of the same thread.
-- Arguments: how many pools to spread over (1 is one hot pool), and "bare" where nothing is granted to be released, or "paced" for
-- connections that rest 5 ms after each answer, so that 64 of them ask for 5,000 pairs a second and not for all there is.

local counter, threads = 0, {}

function setup(thread)
	counter = counter + 1
	thread:set("number", counter)
	table.insert(threads, thread)
end

function init(args)
	pools = tonumber(args[1] or "1")
	bare = args[2] == "bare"
	if args[2] == "paced" then
		delay = function() return 5 end
	end
	requests, pairs_done, refused = 0, 0, 0
	held, held_count = {}, 0
	run = os.time() % 100000
	headers = { ["Content-Type"] = "application/json" }
end

function request()
	requests = requests + 1
	local id = string.format("b%05d-%02d-%010d", run, number, requests)
	if held_count > 0 then
		local lease = held[held_count]
		held_count = held_count - 1
		return wrk.format("POST", "/api/v1/leases/" .. lease[1] .. "/release", headers,
			'{"requestId":"' .. id .. '","fencing":' .. lease[2] .. ',"seal":"' .. lease[3] .. '"}')
	end
	local feature = pools == 1 and "hot" or ("pool" .. (requests * 7 % pools))
	return wrk.format("POST", "/api/v1/checkouts", headers, '{"requestId":"' .. id .. '","feature":"' .. feature ..
		'","count":1,"holder":{"user":"jsmith","host":"GIS-07","display":":0","process":4312},"ttlSeconds":0,"seen":0,"seal":""}')
end

function response(status, headers, body)
	if status == 204 then
		pairs_done = pairs_done + 1
	elseif status == 200 and not bare then
		held_count = held_count + 1
		held[held_count] = { string.match(body, '"lease":"(%d+)"'), string.match(body, '"fencing":(%d+)'),
			string.match(body, '"seal":"([^"]*)"') }
	elseif status ~= 200 then
		refused = refused + 1
	end
end

function done(summary, latency)
	local pairs_all, refused_all, seconds = 0, 0, summary.duration / 1e6
	for _, thread in ipairs(threads) do
		pairs_all = pairs_all + thread:get("pairs_done")
		refused_all = refused_all + thread:get("refused")
	end
	io.write(string.format("RESULT requests/s=%.0f pairs/s=%.0f p50=%.1fms p99=%.1fms max=%.1fms refused=%d broken=%d\n",
		summary.requests / seconds, pairs_all / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
		latency.max / 1000, refused_all, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end

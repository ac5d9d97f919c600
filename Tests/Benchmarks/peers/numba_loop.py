"""A covered call as a compiled loop over precomputed arrays: what a careful quant would write by hand.

Everything that no definition changes is prepared once: the candidates of each step by expiry (calls that are bid, not
crossed and not too wide), where each instrument's quote is at each step, the delivery prices, RV and IV. Doubles
throughout, no fast-math; a sweep runs over the cores with prange. One position at a time, as the definitions say.
"""

import math

import numba
import numpy as np

import volatility
from chain import DAY, EPSILON, HOUR

MAX_SPREAD = 0.5
MINIMUM = 0.1
FEE, FEE_CAP, DELIVERY_FEE, DELIVERY_FEE_CAP = 0.0003, 0.125, 0.00015, 0.125
INITIAL_COIN = 1.0
TRADE_COLUMNS = 10
FIGURE_COLUMNS = 9


@numba.njit(cache=True)
def groups(snapshot_row, snapshot_index, instrument, expiry, forward):
    """The runs of one expiry inside each snapshot, and each one's forward."""
    first = np.zeros(len(snapshot_row), np.int64)
    starts = np.empty(len(instrument) + 1, np.int64)
    expiries = np.empty(len(instrument), np.int64)
    forwards = np.empty(len(instrument))
    count = 0
    for step in range(len(snapshot_row) - 1):
        first[step] = count
        last = -1
        for row in range(snapshot_row[step], snapshot_row[step + 1]):
            own = expiry[instrument[row]]
            if own != last:
                last = own
                starts[count] = row
                expiries[count] = own
                forwards[count] = math.nan
                count += 1
            if math.isnan(forwards[count - 1]) and forward[row] > 0:
                forwards[count - 1] = forward[row]
        for group in range(first[step], count):
            if math.isnan(forwards[group]):
                forwards[group] = snapshot_index[step]
    first[-1] = count
    starts[count] = len(instrument)
    return first, expiries[:count].copy(), starts[: count + 1].copy(), forwards[:count].copy()


@numba.njit(cache=True)
def candidates(time, first_group, group_expiry, group_row, instrument, is_call, bid, ask):
    """The rows that may be sold at all, group by group, and each group's days to expiry."""
    starts = np.empty(len(group_expiry) + 1, np.int64)
    rows = np.empty(len(instrument), np.int64)
    days = np.empty(len(group_expiry))
    count = 0
    for step in range(len(time)):
        for group in range(first_group[step], first_group[step + 1]):
            starts[group] = count
            days[group] = (group_expiry[group] - time[step]) / DAY
            for row in range(group_row[group], group_row[group + 1]):
                if not is_call[instrument[row]] or not bid[row] > 0 or not ask[row] > 0:
                    continue
                if bid[row] > ask[row] + EPSILON:
                    continue
                if (ask[row] - bid[row]) / ((ask[row] + bid[row]) / 2) <= MAX_SPREAD + EPSILON:
                    rows[count] = row
                    count += 1
    starts[-1] = count
    return starts, rows[:count].copy(), days


@numba.njit(cache=True)
def places(snapshot_row, instrument, instruments):
    """Where instrument i is quoted at step s: row_at[offset[i] + s - first[i]], -1 where it is not."""
    first = np.full(instruments, -1, np.int64)
    last = np.full(instruments, -2, np.int64)
    for step in range(len(snapshot_row) - 1):
        for row in range(snapshot_row[step], snapshot_row[step + 1]):
            number = instrument[row]
            if first[number] < 0:
                first[number] = step
            last[number] = step
    offset = np.zeros(instruments + 1, np.int64)
    for number in range(instruments):
        offset[number + 1] = offset[number] + last[number] - first[number] + 1
    row_at = np.full(offset[-1], -1, np.int64)
    for step in range(len(snapshot_row) - 1):
        for row in range(snapshot_row[step], snapshot_row[step + 1]):
            number = instrument[row]
            row_at[offset[number] + step - first[number]] = row
    return offset, first, row_at


@numba.njit(cache=True)
def deliveries(time, index, expiry):
    """The index at or before each expiry, NaN where it is older than six hours or not yet known."""
    prices = np.full(len(expiry), np.nan)
    for number in range(len(expiry)):
        step = np.searchsorted(time, expiry[number], side="right") - 1
        if step >= 0 and expiry[number] - time[step] <= 6 * HOUR:
            prices[number] = index[step]
    return prices


def prepare(chain):
    """The arrays that `run` takes, in its order."""
    first_group, group_expiry, group_row, group_forward = groups(
        chain.snapshot_row, chain.snapshot_index, chain.instrument, chain.expiry, chain.forward
    )
    starts, rows, days = candidates(
        chain.snapshot_time, first_group, group_expiry, group_row, chain.instrument, chain.is_call, chain.bid, chain.ask
    )
    offset, first, row_at = places(chain.snapshot_row, chain.instrument, len(chain.expiry))
    rv = volatility.realised(chain.snapshot_index, 7.0)
    iv = volatility.implied(
        chain.snapshot_time,
        first_group,
        group_expiry,
        group_row,
        group_forward,
        chain.instrument,
        chain.strike,
        chain.is_call,
        chain.mark_iv,
    )
    ratio = iv / rv
    ratio[~np.isfinite(ratio)] = np.nan
    return (
        chain.snapshot_time, chain.snapshot_index, ratio,
        first_group, group_expiry, group_forward, days, starts,
        chain.instrument[rows], chain.strike[chain.instrument[rows]], chain.delta[rows], chain.bid[rows],
        offset, first, row_at, chain.expiry, chain.strike, deliveries(chain.snapshot_time, chain.snapshot_index, chain.expiry),
        chain.bid, chain.ask, chain.mark, chain.mark_iv, chain.delta,
    )  # fmt: skip


@numba.njit(cache=True)
def normal(x):
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


@numba.njit(cache=True)
def modelled_mark(step, since, place, mark_iv, row_at, strike, days, forward, fallback):
    """Black-76 with the latest volatility quoted since the sale."""
    for back in range(step - since + 1):
        row = row_at[place - back]
        if row >= 0 and mark_iv[row] > 0:
            years = days / 365
            deviation = mark_iv[row] * math.sqrt(years)
            d1 = math.log(forward / strike) / deviation + 0.5 * deviation
            return (forward * normal(d1) - strike * normal(d1 - deviation)) / forward
    return fallback


@numba.njit(cache=True)
def run(
    definition,
    time, index, ratio,
    first_group, group_expiry, group_forward, group_days, group_candidate,
    candidate_instrument, candidate_strike, candidate_delta, candidate_bid,
    offset, first_step, row_at, expiry, strike, delivery,
    bid, ask, mark, mark_iv, delta,
    equity, trades,
):  # fmt: skip
    """One covered call; fills `equity` (US dollars, a value a step) and `trades`, and returns their number."""
    delta_low, delta_high, dte_low, dte_high, ivrv_min, takes_profit, percent, take_profit, roll_dte, roll_delta = (
        definition
    )
    delta_middle, delta_width = (delta_low + delta_high) / 2, delta_high - delta_low
    dte_middle, dte_width = (dte_low + dte_high) / 2, dte_high - dte_low
    coin = INITIAL_COIN
    count = 0
    held = -1
    contracts = entry = fees = pnl = pnl_usd = 0.0
    since = 0
    last_mark = 0.0
    for step in range(len(time)):
        now = time[step]
        spot = index[step]
        bought = -1
        row = -1
        if held >= 0 and expiry[held] <= now:
            price = delivery[held]
            payoff = max(0.0, price - strike[held]) / price
            fee = min(DELIVERY_FEE, DELIVERY_FEE_CAP * payoff) if payoff > 0 else 0.0
            coin -= contracts * payoff + contracts * fee
            close(
                trades, count, time[since], expiry[held], expiry[held], strike[held], contracts, entry, payoff,
                fees + contracts * fee, pnl - contracts * payoff - contracts * fee,
                pnl_usd - contracts * payoff * price - contracts * fee * price,
            )  # fmt: skip
            count += 1
            held = -1
        place = 0
        if held >= 0:
            place = offset[held] + step - first_step[held]
            row = row_at[place] if place < offset[held + 1] else -1
            if takes_profit > 0:
                leave = False
                if row >= 0 and ask[row] > 0 and ask[row] <= (1 - take_profit) * entry + EPSILON:
                    leave = True
                else:
                    is_due = (expiry[held] - now) / DAY <= roll_dte + EPSILON
                    if row >= 0 and roll_delta <= delta[row] + EPSILON:
                        is_due = True
                    if is_due and row >= 0 and ask[row] > 0:
                        low = bid[row] if bid[row] > 0 else 0.0
                        is_crossed = low > ask[row] + EPSILON
                        leave = not is_crossed and (ask[row] - low) / ((ask[row] + low) / 2) <= MAX_SPREAD + EPSILON
                if leave:
                    price = ask[row]
                    fee = min(FEE, FEE_CAP * price)
                    coin -= contracts * price + contracts * fee
                    close(
                        trades, count, time[since], now, expiry[held], strike[held], contracts, entry, price,
                        fees + contracts * fee, pnl - contracts * price - contracts * fee,
                        pnl_usd - contracts * price * spot - contracts * fee * spot,
                    )  # fmt: skip
                    count += 1
                    bought = held
                    held = -1
        if held < 0 and (ivrv_min <= 0 or ivrv_min <= ratio[step] + EPSILON):
            best = math.inf
            chosen = -1
            for group in range(first_group[step], first_group[step + 1]):
                days = group_days[group]
                if days <= 0 or days + EPSILON < dte_low or days > dte_high + EPSILON:
                    continue
                away = abs(days - dte_middle) / dte_width if dte_width > 0 else 0.0
                for candidate in range(group_candidate[group], group_candidate[group + 1]):
                    own = candidate_delta[candidate]
                    if not (delta_low <= own + EPSILON and own <= delta_high + EPSILON):
                        continue
                    score = away + (abs(abs(own) - delta_middle) / delta_width if delta_width > 0 else 0.0)
                    if score < best and candidate_instrument[candidate] != bought:
                        best = score
                        chosen = candidate
            if chosen >= 0:
                chosen = first_tied(
                    best, chosen, step, bought, delta_low, delta_high, dte_low, dte_high,
                    first_group, group_days, group_candidate, candidate_delta, candidate_instrument,
                )  # fmt: skip
                price = candidate_bid[chosen]
                size = math.floor(min(percent / 100 * coin, coin) / MINIMUM + EPSILON) * MINIMUM
                if size + EPSILON >= MINIMUM:
                    fee = min(FEE, FEE_CAP * price)
                    contracts = size
                    entry = price
                    since = step
                    fees = contracts * fee
                    pnl = contracts * price - contracts * fee
                    pnl_usd = contracts * price * spot - contracts * fee * spot
                    coin += contracts * price - contracts * fee
                    held = candidate_instrument[chosen]
                    last_mark = price
                    place = offset[held] + step - first_step[held]
                    row = row_at[place]
        if held >= 0:
            if row >= 0 and mark[row] >= 0:
                last_mark = mark[row]
            else:
                forward = spot
                for group in range(first_group[step], first_group[step + 1]):
                    if group_expiry[group] == expiry[held]:
                        forward = group_forward[group]
                        break
                known = min(place, offset[held + 1] - 1)
                last_mark = modelled_mark(
                    step - (place - known), since, known, mark_iv, row_at, strike[held],
                    (expiry[held] - now) / DAY, forward, last_mark,
                )  # fmt: skip
            equity[step] = (coin - contracts * last_mark) * spot
        else:
            equity[step] = coin * spot
    if held >= 0:
        spot = index[-1]
        close(
            trades, count, time[since], time[-1], expiry[held], strike[held], contracts, entry, last_mark, fees,
            pnl - contracts * last_mark, pnl_usd - contracts * last_mark * spot,
        )  # fmt: skip
        return count, count + 1
    return count, count


@numba.njit(cache=True)
def first_tied(
    best, chosen, step, bought, delta_low, delta_high, dte_low, dte_high,
    first_group, group_days, group_candidate, candidate_delta, candidate_instrument,
):  # fmt: skip
    """The first, by expiry and strike, whose score is within the tolerance of the best."""
    delta_middle, delta_width = (delta_low + delta_high) / 2, delta_high - delta_low
    dte_middle, dte_width = (dte_low + dte_high) / 2, dte_high - dte_low
    for group in range(first_group[step], first_group[step + 1]):
        days = group_days[group]
        if days <= 0 or days + EPSILON < dte_low or days > dte_high + EPSILON:
            continue
        away = abs(days - dte_middle) / dte_width if dte_width > 0 else 0.0
        if away > best + EPSILON:
            continue
        for candidate in range(group_candidate[group], group_candidate[group + 1]):
            if candidate == chosen:
                return chosen
            own = candidate_delta[candidate]
            if not (delta_low <= own + EPSILON and own <= delta_high + EPSILON):
                continue
            score = away + (abs(abs(own) - delta_middle) / delta_width if delta_width > 0 else 0.0)
            if score <= best + EPSILON and candidate_instrument[candidate] != bought:
                return candidate
    return chosen


@numba.njit(cache=True)
def close(
    trades, count, opened, closed, expiry, strike, contracts, entry, exit_price, fees, pnl, pnl_usd
):
    trade = trades[count]
    trade[0] = opened
    trade[1] = closed
    trade[2] = expiry
    trade[3] = strike
    trade[4] = contracts
    trade[5] = entry
    trade[6] = exit_price
    trade[7] = fees
    trade[8] = pnl
    trade[9] = pnl_usd


@numba.njit(cache=True)
def figures(time, index, equity, trades, closed, result):
    """The metrics of a run in US dollars, in one pass over the curve and one over the trades."""
    start = INITIAL_COIN * index[0]
    peak = equity[0]
    depth = 0.0
    count = 0
    total = squares = downside = 0.0
    returns = np.empty((time[-1] - time[0]) // DAY + 2)
    base = equity[0]
    for step in range(len(time)):
        value = equity[step]
        if value > peak:
            peak = value
        else:
            fall = 1 - value / peak
            if fall > depth:
                depth = fall
        if step + 1 == len(time) or time[step + 1] // DAY != time[step] // DAY:
            if step > 0:
                change = value / base - 1
                returns[count] = change
                count += 1
                total += change
                if change < 0:
                    downside += change * change
            base = value
    mean = total / count
    for place in range(count):
        squares += (returns[place] - mean) ** 2
    deviation = math.sqrt(squares / (count - 1))
    result[0] = equity[-1] - start
    result[1] = mean / deviation * math.sqrt(365.0)
    result[2] = mean / math.sqrt(downside / count) * math.sqrt(365.0)
    result[3] = depth
    result[4] = (equity[-1] / equity[0]) ** (365.0 * DAY / (time[-1] - time[0])) - 1
    result[5] = deviation * math.sqrt(365.0)
    wins = 0
    gains = losses = days = 0.0
    for place in range(closed):
        pnl = trades[place, 9]
        if pnl > 0:
            wins += 1
            gains += pnl
        elif pnl < 0:
            losses -= pnl
        days += (trades[place, 1] - trades[place, 0]) / DAY
    result[6] = wins / closed if closed > 0 else math.nan
    result[7] = gains / losses if losses > 0 else math.nan
    result[8] = days / closed if closed > 0 else math.nan


@numba.njit(cache=True)
def one(definition, market, equity, trades, result):
    closed, count = run(definition, *market, equity, trades)
    figures(market[0], market[1], equity, trades, closed, result)
    return count


@numba.njit(cache=True)
def sweep(definitions, market):
    """Each definition on the calling core, with one curve and one list of trades for all."""
    equity = np.empty(len(market[0]))
    trades = np.empty((len(market[0]), TRADE_COLUMNS))
    results = np.empty((len(definitions), FIGURE_COLUMNS))
    for number in range(len(definitions)):
        one(definitions[number], market, equity, trades, results[number])
    return results


@numba.njit(parallel=True, cache=True)
def parallel_sweep(definitions, market, blocks):
    """The same on all cores, a block of definitions at a time."""
    results = np.empty((len(definitions), FIGURE_COLUMNS))
    for block in numba.prange(blocks):
        first = block * len(definitions) // blocks
        end = (block + 1) * len(definitions) // blocks
        equity = np.empty(len(market[0]))
        trades = np.empty((len(market[0]), TRADE_COLUMNS))
        for number in range(first, end):
            one(definitions[number], market, equity, trades, results[number])
    return results

"""A covered call as an event loop over pandas frames: what one writes first. One position at a time."""

import math

import pandas as pd

from chain import DAY, EPSILON, HOUR
from numba_loop import (
    DELIVERY_FEE, DELIVERY_FEE_CAP, FEE, FEE_CAP, INITIAL_COIN, MAX_SPREAD, MINIMUM,
)  # fmt: skip


def frames(chain):
    """A frame of calls for each snapshot, by instrument, with the figures that every definition needs."""
    counts = chain.snapshot_row[1:] - chain.snapshot_row[:-1]
    table = pd.DataFrame({"time": chain.snapshot_time.repeat(counts), "instrument": chain.instrument})
    for name in ("bid", "ask", "mark", "mark_iv", "forward", "delta"):
        table[name] = getattr(chain, name)
    for name in ("expiry", "strike", "is_call"):
        table[name] = getattr(chain, name)[chain.instrument]
    table["days"] = (table["expiry"] - table["time"]) / DAY
    table["spread"] = (table["ask"] - table["bid"].clip(lower=0).fillna(0)) / (
        (table["ask"] + table["bid"].clip(lower=0).fillna(0)) / 2
    )
    calls = table[table["is_call"]].set_index("instrument")
    return dict(tuple(calls.groupby("time", sort=True)))


def run(definition, chain, snapshots, ratio):
    """The trades of one covered call and its equity in US dollars, a value a step."""
    delta_low, delta_high, dte_low, dte_high, ivrv_min, takes_profit, percent, take_profit, roll_dte, roll_delta = (
        definition
    )
    coin, held, trades, equity = INITIAL_COIN, None, [], []
    index = pd.Series(chain.snapshot_index, index=chain.snapshot_time)
    for step, (now, spot) in enumerate(index.items()):
        snapshot = snapshots[now]
        bought = -1
        if held is not None and held["expiry"] <= now:
            before = index.loc[: held["expiry"]]
            if held["expiry"] - before.index[-1] > 6 * HOUR:
                raise SystemExit("pandas: nothing says what was delivered")
            price = before.iloc[-1]
            payoff = max(0.0, price - held["strike"]) / price
            fee = min(DELIVERY_FEE, DELIVERY_FEE_CAP * payoff) if payoff > 0 else 0.0
            coin -= held["contracts"] * (payoff + fee)
            trades.append(close(held, held["expiry"], payoff, fee, price))
            held = None
        if held is not None and takes_profit:
            quote = snapshot.loc[held["instrument"]] if held["instrument"] in snapshot.index else None
            if leaves(held, quote, now, take_profit, roll_dte, roll_delta):
                fee = min(FEE, FEE_CAP * quote["ask"])
                coin -= held["contracts"] * (quote["ask"] + fee)
                trades.append(close(held, now, quote["ask"], fee, spot))
                bought, held = held["instrument"], None
        if held is None and (ivrv_min <= 0 or ivrv_min <= ratio[step] + EPSILON):
            rows = snapshot[
                (snapshot["days"] > 0)
                & (snapshot["days"] >= dte_low - EPSILON)
                & (snapshot["days"] <= dte_high + EPSILON)
                & (snapshot["delta"] >= delta_low - EPSILON)
                & (snapshot["delta"] <= delta_high + EPSILON)
                & (snapshot["bid"] > 0)
                & (snapshot["bid"] <= snapshot["ask"] + EPSILON)
                & (snapshot["spread"] <= MAX_SPREAD + EPSILON)
                & (snapshot.index != bought)
            ]
            size = math.floor(min(percent / 100 * coin, coin) / MINIMUM + EPSILON) * MINIMUM
            if len(rows) and size + EPSILON >= MINIMUM:
                score = (rows["delta"] - (delta_low + delta_high) / 2).abs() / (delta_high - delta_low)
                score += (rows["days"] - (dte_low + dte_high) / 2).abs() / (dte_high - dte_low)
                number = (score <= score.min() + EPSILON).idxmax()
                quote = rows.loc[number]
                fee = min(FEE, FEE_CAP * quote["bid"])
                coin += size * (quote["bid"] - fee)
                held = {
                    "instrument": number, "expiry": quote["expiry"], "strike": quote["strike"], "opened": now,
                    "contracts": size, "price": quote["bid"], "index": spot, "fee": fee, "iv": math.nan,
                }  # fmt: skip
        liability = 0.0
        if held is not None:
            held["mark"] = mark(held, snapshot, now, spot)
            liability = held["contracts"] * held["mark"]
        equity.append((coin - liability) * spot)
    closed = len(trades)
    if held is not None:
        trades.append(close(held, now, held["mark"], 0.0, spot))
    return trades, closed, equity


def leaves(held, quote, now, take_profit, roll_dte, roll_delta):
    """Whether the position is bought back now."""
    if quote is None or not quote["ask"] > 0:
        return False
    if quote["ask"] <= (1 - take_profit) * held["price"] + EPSILON:
        return True
    if (held["expiry"] - now) / DAY > roll_dte + EPSILON and not roll_delta <= quote["delta"] + EPSILON:
        return False
    return not quote["bid"] > quote["ask"] + EPSILON and quote["spread"] <= MAX_SPREAD + EPSILON


def mark(held, snapshot, now, spot):
    """The quote's mark, else Black-76 with the latest volatility since the sale."""
    if held["instrument"] in snapshot.index:
        quote = snapshot.loc[held["instrument"]]
        if quote["mark_iv"] > 0:
            held["iv"] = quote["mark_iv"]
        if quote["mark"] >= 0:
            return quote["mark"]
    same = snapshot.loc[snapshot["expiry"] == held["expiry"], "forward"].dropna()
    forward = same.iloc[0] if len(same) else spot
    return black(held["iv"], held["strike"], (held["expiry"] - now) / DAY, forward, held.get("mark", held["price"]))


def black(volatility, strike, days, forward, fallback):
    if not volatility > 0:
        return fallback
    deviation = volatility * math.sqrt(days / 365)
    d1 = math.log(forward / strike) / deviation + 0.5 * deviation
    normal = lambda x: 0.5 * math.erfc(-x / math.sqrt(2))
    return (forward * normal(d1) - strike * normal(d1 - deviation)) / forward


def close(held, time, price, fee, index):
    """A trade's row, in the order of `Expected.TRADES` without the definition's number."""
    size = held["contracts"]
    return (
        held["opened"], time, held["expiry"], held["strike"], size, held["price"], price,
        size * held["fee"] + size * fee,
        size * (held["price"] - held["fee"] - price - fee),
        size * (held["price"] - held["fee"]) * held["index"] - size * (price + fee) * index,
    )  # fmt: skip

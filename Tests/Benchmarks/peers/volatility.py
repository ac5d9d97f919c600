"""RV(t) and IV(t) of every snapshot, worked out once for all definitions. Hourly snapshots without a gap."""

import math

import numba
import numpy as np

from chain import DAY, EPSILON, HOUR, YEAR


@numba.njit(cache=True)
def realised(index, window_days):
    """sqrt(year / hour * mean squared log return) over the window; NaN below 80 % of its returns."""
    count = len(index)
    squares = np.zeros(count)
    for step in range(1, count):
        squares[step] = math.log(index[step] / index[step - 1]) ** 2
    span = round(window_days * DAY / HOUR)
    series = np.full(count, np.nan)
    for step in range(count):
        first = max(0, step - span + 1)
        returns = step - first
        if returns == 0 or returns + EPSILON < 0.8 * span:
            continue
        total = 0.0
        for place in range(first + 1, step + 1):
            total += squares[place]
        series[step] = math.sqrt(YEAR / HOUR * total / returns)
    return series


@numba.njit(cache=True)
def implied(time, first_group, group_expiry, group_row, group_forward, instrument, strike, is_call, mark_iv):
    """The at-the-money volatility at 30 days: total variance linear between the neighbouring expiries."""
    series = np.full(len(time), np.nan)
    for step in range(len(time)):
        days_before = math.nan
        iv_before = math.nan
        answer = math.nan
        for group in range(first_group[step], first_group[step + 1]):
            days = (group_expiry[group] - time[step]) / DAY
            if days + EPSILON < 1:
                continue
            forward = group_forward[group]
            put_strike = put_iv = call_strike = call_iv = math.nan
            for row in range(group_row[group], group_row[group + 1]):
                number = instrument[row]
                if not mark_iv[row] > 0:
                    continue
                if strike[number] < forward:
                    if not is_call[number]:
                        put_strike, put_iv = strike[number], mark_iv[row]
                elif is_call[number]:
                    call_strike, call_iv = strike[number], mark_iv[row]
                    break
            if math.isnan(put_iv) and math.isnan(call_iv):
                continue
            if math.isnan(put_iv):
                iv = call_iv
            elif math.isnan(call_iv):
                iv = put_iv
            else:
                iv = put_iv + (call_iv - put_iv) * (forward - put_strike) / (call_strike - put_strike)
            if days <= 30:
                days_before, iv_before = days, iv
                answer = iv
                continue
            if math.isnan(days_before):
                answer = iv
            else:
                low = iv_before * iv_before * days_before
                high = iv * iv * days
                answer = math.sqrt((low + (high - low) * (30 - days_before) / (days - days_before)) / 30)
            break
        series[step] = answer
    return series

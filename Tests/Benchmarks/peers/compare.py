"""Runs the peers over a chain that the benchmark wrote down, first proving that they trade as the engine does.

    python compare.py FOLDER numba [DEFINITIONS…]   timings of the compiled loop, single and swept
    python compare.py FOLDER pandas                 timing of the event loop

Prints a JSON object of seconds and bytes. Ends with 1, and says where, if a trade or a figure differs by 1e-9.
"""

import json
import os
import sys
import time

import numpy as np

from chain import Chain, Definitions, Expected


def best(body, seconds):
    """The shortest time of the repeats that fit into so many seconds; at least three."""
    times = []
    while len(times) < 3 or sum(times) < seconds:
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def peak():
    """The most bytes that this process had resident; what `getrusage` says begins with the parent's."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def with_numba(folder, counts):
    import numba

    import numba_loop

    start = time.perf_counter()
    chain = Chain(folder)
    loaded = time.perf_counter()
    market = numba_loop.prepare(chain)
    # The first preparation may have compiled; the second is what it costs.
    again = time.perf_counter()
    market = numba_loop.prepare(chain)
    prepared = time.perf_counter()

    definitions, expected = Definitions(folder).table, Expected(folder)
    checked = len(expected.figures)
    equity = np.empty(len(chain.snapshot_time))
    trades = np.empty((len(equity), numba_loop.TRADE_COLUMNS))
    results = np.empty((checked, numba_loop.FIGURE_COLUMNS))
    known = []
    for number in range(checked):
        count = numba_loop.one(definitions[number], market, equity, trades, results[number])
        known.append(np.column_stack((np.full(count, float(number)), trades[:count])))
    expected.check("numba", np.concatenate(known), results)

    figures = {"load": loaded - start, "prepare": prepared - again, "steps": len(equity)}
    for number, name in enumerate(("hold_to_expiry", "tp_and_roll")):
        run = lambda: numba_loop.one(definitions[number], market, equity, trades, results[number])
        run()
        figures[name] = best(run, 0.5)
    cores = numba.config.NUMBA_NUM_THREADS
    for count in counts:
        some = definitions[:count]
        if count > 1:
            numba_loop.sweep(some[:2], market)
            numba_loop.parallel_sweep(some[:2], market, 2)
        figures[f"sweep_{count}"] = best(lambda: numba_loop.sweep(some, market), 0)
        blocks = min(count, 16 * cores)
        figures[f"parallel_{count}"] = best(lambda: numba_loop.parallel_sweep(some, market, blocks), 0)
    return figures


def with_pandas(folder):
    import numba_loop
    import pandas_loop

    start = time.perf_counter()
    chain = Chain(folder)
    chain.is_call = chain.is_call.astype(bool)
    snapshots = pandas_loop.frames(chain)
    loaded = time.perf_counter() - start
    ratio = numba_loop.prepare(chain)[2]

    definitions, expected = Definitions(folder).table, Expected(folder)
    figures = {"load": loaded}
    known, results = [], np.empty((2, numba_loop.FIGURE_COLUMNS))
    for number, name in enumerate(("hold_to_expiry", "tp_and_roll")):
        start = time.perf_counter()
        trades, closed, equity = pandas_loop.run(definitions[number], chain, snapshots, ratio)
        figures[name] = time.perf_counter() - start
        trades = np.array(trades, dtype=float)
        numba_loop.figures(
            chain.snapshot_time, chain.snapshot_index, np.array(equity), trades, closed, results[number]
        )
        known.append(np.column_stack((np.full(len(trades), float(number)), trades)))
    expected.check("pandas", np.concatenate(known), results)
    return figures


def main():
    folder, side = sys.argv[1], sys.argv[2]
    counts = [int(word) for word in sys.argv[3:]]
    figures = with_numba(folder, counts) if side == "numba" else with_pandas(folder)
    figures["peak_bytes"] = peak()
    print(json.dumps(figures))


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    main()

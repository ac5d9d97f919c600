"""A chain as the benchmark writes it down: one .npy a column, in the order of (snapshot, expiry, strike, call first)."""

import pathlib

import numpy as np

HOUR = 3_600_000
DAY = 24 * HOUR
YEAR = 365 * DAY

#: Figures that differ by less are the same; the tolerance of the rules themselves, too.
EPSILON = 1e-9


class Chain:
    """Columns of quotes, NaN where a side is absent, and the terms of the instruments they name."""

    SNAPSHOTS = ("snapshot_time", "snapshot_index", "snapshot_row")
    ROWS = ("instrument", "bid", "ask", "mark", "mark_iv", "forward", "delta")
    TERMS = ("expiry", "strike", "is_call")

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        for name in self.SNAPSHOTS + self.ROWS + self.TERMS:
            setattr(self, name, np.load(folder / f"{name}.npy"))


class Definitions:
    """Covered calls, a row each; the columns are these."""

    COLUMNS = (
        "delta_low delta_high dte_low dte_high ivrv_min takes_profit percent take_profit roll_dte roll_delta".split()
    )

    def __init__(self, folder):
        self.table = np.load(pathlib.Path(folder) / "definitions.npy")
        if self.table.shape[1] != len(self.COLUMNS):
            raise SystemExit(f"definitions must have the columns {self.COLUMNS}, have {self.table.shape[1]}")


class Expected:
    """What the lab's engine made of the first definitions: their trades and figures."""

    TRADES = (
        "definition open_time close_time expiry strike contracts entry_price exit_price fees_coin pnl_coin pnl_usd"
    ).split()
    FIGURES = "net_pnl sharpe sortino max_drawdown cagr volatility win_rate profit_factor average_days".split()

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.trades = np.load(folder / "expected_trades.npy").reshape(-1, len(self.TRADES))
        self.figures = np.load(folder / "expected_figures.npy").reshape(-1, len(self.FIGURES))

    def check(self, side, trades, figures):
        """Ends the program where a trade or a figure is another than the engine's, beyond 1e-9 of it."""
        definitions = len(figures)
        known = self.trades[self.trades[:, 0] < definitions]
        if len(known) == 0:
            raise SystemExit(f"{side}: nothing was traded, which compares nothing")
        if known.shape != trades.shape:
            raise SystemExit(f"{side}: {len(trades)} trades, the engine made {len(known)}")
        self._compare(side, "trade", self.TRADES, trades, known)
        self._compare(side, "definition", self.FIGURES, figures, self.figures[:definitions])

    @staticmethod
    def _compare(side, what, names, own, known):
        far = ~(np.abs(own - known) <= EPSILON * np.maximum(1.0, np.abs(known)))
        far &= ~(np.isnan(own) & np.isnan(known))
        for row, column in np.argwhere(far)[:5]:
            print(f"{side}: {what} {row}, {names[column]}: {own[row, column]!r}, the engine has {known[row, column]!r}")
        if far.any():
            raise SystemExit(f"{side}: {far.any(axis=1).sum()} of {len(own)} differ")

/// What the lab is compared with where no other program does the same: plain Python, as one would write it first.
enum Baseline {
    /// Reads a chain file as its argument names it: fields, numbers as floats.
    static let readCSV = """
        import csv, gzip, sys
        with gzip.open(sys.argv[1], 'rt', newline='') as file:
            rows = csv.reader(file)
            next(rows)
            count = 0
            for row in rows:
                time, expiry = int(row[0]), int(row[3])
                values = [float(row[place]) if row[place] else None for place in (1, 4, 6, 7, 8, 9, 10, 11)]
                count += 1
        print(count)
        """

    /// Reads a chain file, then goes over its snapshots as often as the second argument says, and at each takes the call
    /// between 7 and 21 days whose delta is nearest to 0.2: a strategy's choice, without its account. Prints the seconds
    /// that one pass takes, and those that the reading took.
    static let chooseCalls = """
        import csv, gzip, sys, time
        start = time.perf_counter()
        snapshots, last = [], None
        with gzip.open(sys.argv[1], 'rt', newline='') as file:
            rows = csv.reader(file)
            next(rows)
            for row in rows:
                now = int(row[0])
                if now != last:
                    quotes = []
                    snapshots.append((now, float(row[1]), quotes))
                    last = now
                bid = float(row[6]) if row[6] else 0.0
                quotes.append((int(row[3]), float(row[4]), row[5], bid, float(row[7]), float(row[11])))
        read = time.perf_counter() - start
        passes = int(sys.argv[2])
        start = time.perf_counter()
        for _ in range(passes):
            premium = 0.0
            for now, index, quotes in snapshots:
                best, distance = None, 9.0
                for expiry, strike, right, bid, ask, delta in quotes:
                    if right != 'C' or bid <= 0.0:
                        continue
                    days = (expiry - now) / 86400000
                    if days < 7 or days > 21:
                        continue
                    away = abs(delta - 0.2)
                    if away < distance:
                        best, distance = bid, away
                if best is not None:
                    premium += best
        print((time.perf_counter() - start) / passes, read)
        """
}

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
}

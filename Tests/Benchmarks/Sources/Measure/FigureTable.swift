/// Figures of several sides, one value a round: what a section of the report shows.
struct FigureTable: Sendable {
    enum Unit: String, Sendable {
        case microseconds = "µs"
        case milliseconds = "ms"
        case perSecond = "/s"
        case megabytesPerSecond = "MB/s"
        case megabytes = "MB"

        var isLowerBetter: Bool { self == .microseconds || self == .milliseconds || self == .megabytes }
    }

    struct Figure: Sendable {
        var name: String
        var unit: Unit
        /// How many times better than the opponent the lab means to be; nil where nothing was promised.
        var aim: Double?
        /// One value a round, by side.
        var values: [String: [Double]] = [:]
    }

    var title: String
    /// In the order of the columns. The first is the lab's own, the second the opponent of the ratio.
    var sides: [String]
    var notes: [String] = []
    private(set) var figures: [Figure] = []

    init(_ title: String, sides: [String]) {
        self.title = title
        self.sides = sides
    }

    mutating func record(_ name: String, _ unit: Unit, aim: Double? = nil, side: String, _ value: Double) {
        let place: Int
        if let known = self.figures.firstIndex(where: { $0.name == name }) {
            place = known
        } else {
            place = self.figures.count
            self.figures.append(Figure(name: name, unit: unit, aim: aim))
        }
        self.figures[place].values[side, default: []].append(value)
    }

    /// How many times better the first side is than the second: the median over the rounds, each compared with its
    /// own neighbour in time, so that what else the machine did meets both. Nil where one of them was not measured.
    func ratio(_ figure: Figure) -> Double? {
        guard self.sides.count > 1, let own = figure.values[self.sides[0]],
            let other = figure.values[self.sides[1]], own.count == other.count, !own.isEmpty
        else { return nil }
        return Distribution(zip(own, other).map { figure.unit.isLowerBetter ? $1 / $0 : $0 / $1 }).median
    }
}

import Errors
import Foundation

/// What to measure and for how long, from the command line.
struct BenchmarkOptions: Sendable {
    enum Area: String, Sendable, CaseIterable {
        case transport, data, sweep, backtest
    }

    static let help = """
        USAGE: thetalab-benchmarks [transport|data|sweep|backtest|all]… [--short] [--json] [--soak [COUNT]]
                                   [--executables FOLDER]

        Measures in one run, the sides taking turns, and prints the median of the rounds with minimum and maximum.

          transport           HTTP2Transport against grpc-swift-nio-transport, nghttp2 and no network at all
          data                import of a chain file and StreamChain, through the lab's executables
          sweep               covered calls over years of hourly chains in process, beside numba and pandas
          backtest            backtests on a warm dataset and from cold, through the engine
          --short             fewer and shorter rounds: under two minutes
          --json              the single values of all rounds instead of the table
          --soak              only this: so many definitions through one engine (200,000), memory sampled
          --executables       where thetalab and its services are (default: beside this program)
        """

    private(set) var areas: Set<Area> = []
    private(set) var isShort = false
    private(set) var isJSON = false
    private(set) var isHelp = false
    /// How many definitions to run through one engine; 0 is no soak.
    private(set) var soak = 0
    private(set) var executables: URL

    /// - Throws: `invalidArgument` for a word that is none of the above.
    init(_ arguments: ArraySlice<String>) throws(LabError) {
        self.executables = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        var rest = arguments
        while let word = rest.popFirst() {
            switch word {
            case "all": self.areas = Set(Area.allCases)
            case "--short": self.isShort = true
            case "--json": self.isJSON = true
            case "--help", "-h": self.isHelp = true
            case "--soak":
                self.soak = 200_000
                if let count = rest.first.flatMap({ Int($0) }) {
                    guard count >= 1_000 else {
                        throw LabError(.invalidArgument, "--soak needs at least 1000, was \(count)", field: "soak")
                    }
                    self.soak = count
                    rest.removeFirst()
                }
            case "--executables":
                guard let folder = rest.popFirst() else {
                    throw LabError(.invalidArgument, "--executables needs a folder", field: "executables")
                }
                self.executables = URL(fileURLWithPath: folder)
            default:
                guard let area = Area(rawValue: word) else {
                    throw LabError(.invalidArgument, "\(word) is not known; --help says what is", field: word)
                }
                self.areas.insert(area)
            }
        }
        if self.areas.isEmpty { self.areas = Set(Area.allCases) }
    }

    /// How often each side has its turn.
    var rounds: Int { self.isShort ? 3 : 7 }

    /// The same for sweeps, whose turns are longer.
    var sweepRounds: Int { self.isShort ? 2 : 3 }

    /// The command that measures this again.
    var command: String {
        if self.soak > 0 { return "deploy/benchmark --soak \(self.soak)" }
        let areas = self.areas.count == Area.allCases.count ? [] : self.areas.map(\.rawValue).sorted()
        return (["deploy/benchmark"] + areas + (self.isShort ? ["--short"] : [])).joined(separator: " ")
    }
}

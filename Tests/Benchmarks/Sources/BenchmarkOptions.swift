import Errors
import Foundation

/// What to measure and for how long, from the command line.
struct BenchmarkOptions: Sendable {
    enum Area: String, Sendable, CaseIterable {
        case transport, data, backtest
    }

    static let help = """
        USAGE: thetalab-benchmarks [transport|data|backtest|all]… [--short] [--json] [--executables FOLDER]

        Measures in one run, the sides taking turns, and prints the median of the rounds with minimum and maximum.

          transport           HTTP2Transport against grpc-swift-nio-transport, nghttp2 and no network at all
          data                import of a chain file and StreamChain, through the lab's executables
          backtest            backtests on a warm dataset and from cold, in process and through the engine
          --short             fewer and shorter rounds: under two minutes
          --json              the single values of all rounds instead of the table
          --executables       where thetalab and its services are (default: beside this program)
        """

    private(set) var areas: Set<Area> = []
    private(set) var isShort = false
    private(set) var isJSON = false
    private(set) var isHelp = false
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

    /// The command that measures this again.
    var command: String {
        let areas = self.areas.count == Area.allCases.count ? [] : self.areas.map(\.rawValue).sorted()
        return (["deploy/benchmark"] + areas + (self.isShort ? ["--short"] : [])).joined(separator: " ")
    }
}

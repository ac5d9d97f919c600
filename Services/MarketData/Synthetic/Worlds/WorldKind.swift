import Errors
import Options

/// One kind of world: a named, versioned model with its parameters, and what makes a world of it.
///
/// A version's worlds never change: what would change a byte of one is a new version.
struct WorldKind: Sendable {
    /// What a world is made for.
    struct Setting: Sendable, Hashable {
        var underlying: Underlying
        var settlement: Settlement
        var seed: UInt64
    }

    var name: String
    var version: Int
    /// What it is, in one sentence.
    var summary: String
    var parameters: [any WorldParameter]
    /// The parameter that names the world this one stands on; that world's own parameters are given behind its key
    /// and a point: `base=model,base.vrp=0`.
    var baseKey: WorldKey<WorldWord>?
    /// Facts of markets that its worlds are known to miss, by their keys in the report of realism.
    var knownGaps: [String: String] = [:]
    /// The recordings that its worlds stand on; nil where they stand on none.
    var records: (any RecordedHistorySource)?
    /// Makes a world; takes its time, and may fail where the world stands on data.
    var make: @Sendable (ResolvedWorld, Setting) async throws -> any World
    /// Makes a feed where its worlds, or the one below, are passed on rather than made; nil where they never are.
    var makeFeed: (@Sendable (ResolvedWorld, Setting) async throws -> any ChainFeed)?

    /// `model@1`.
    var title: String { "\(self.name)@\(self.version)" }

    func parameter(_ key: String) -> (any WorldParameter)? { self.parameters.first { $0.key == key } }
}

/// A world as it was asked for, with its kind found and its parameters read.
struct ResolvedWorld: Sendable {
    let kind: WorldKind
    let arguments: WorldArguments
    /// The world that it stands on, where its kind stands on one.
    var base: ResolvedWorld? { self.bases.first }
    private let bases: [ResolvedWorld]

    /// The recordings that it, or a world below it, stands on.
    var records: (any RecordedHistorySource)? { self.kind.records ?? self.base?.records }

    /// Whether its chains are passed on as they come from elsewhere: a `ChainFeed`, and no `World`.
    var isFeed: Bool { self.kind.makeFeed != nil && (self.base?.isFeed ?? true) }

    init(_ kind: WorldKind, _ arguments: WorldArguments = WorldArguments(), base: ResolvedWorld? = nil) {
        self.kind = kind
        self.arguments = arguments
        self.bases = base.map { [$0] } ?? []
    }

    /// The one spelling of this world: the version always, parameters where they are not the usual ones.
    var text: String {
        let pairs = self.pairs(everything: false)
        return self.kind.title + (pairs.isEmpty ? "" : ":" + pairs.joined(separator: ","))
    }

    /// Every parameter with its value.
    var fullText: String { self.kind.title + ":" + self.pairs(everything: true).joined(separator: ",") }

    private func pairs(everything: Bool) -> [String] {
        var pairs: [String] = []
        for parameter in self.kind.parameters where parameter.key != self.kind.baseKey?.key {
            let text = self.arguments.text(of: parameter)
            if everything || text != parameter.usualText { pairs.append("\(parameter.key)=\(text)") }
        }
        guard let base, let key = self.kind.baseKey?.key else { return pairs }
        return ["\(key)=\(base.kind.title)"] + pairs + base.pairs(everything: everything).map { "\(key).\($0)" }
    }
}

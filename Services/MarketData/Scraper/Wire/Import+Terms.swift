import Conversions
import Errors
import Messages
import Options

extension ImportSession.Terms {
    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.ImportStart, author: String) throws(LabError) {
        let sample = wire.sampleMs == 0 ? Milliseconds.hour : wire.sampleMs
        guard (1_000...Milliseconds.day).contains(sample) else {
            throw LabError(
                .invalidArgument,
                "sample_ms must lie in 1000…\(Milliseconds.day), was \(sample)",
                field: "sample_ms"
            )
        }
        self.init(
            underlying: try Underlying(wire: wire.underlying),
            settlement: try Settlement(wire.settlement),
            isPrivate: wire.private,
            sample: sample,
            author: author
        )
    }
}

extension ImportSession.FileTerms {
    static let nameBytesMax = 1_024

    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.ImportFile) throws(LabError) {
        guard !wire.name.isEmpty, wire.name.utf8.count <= Self.nameBytesMax, !wire.name.utf8.contains(0) else {
            throw LabError(.invalidArgument, "name must have 1…\(Self.nameBytesMax) bytes and no NUL", field: "name")
        }
        let kind: FileKind
        switch wire.kind {
        case .chain: kind = .chain
        case .index: kind = .index
        case .delivery: kind = .delivery
        case .volatility: kind = .volatility
        case .unspecified, .unrecognized:
            throw LabError(.invalidArgument, "kind must be chain, index, delivery or volatility", field: "kind")
        }
        let layout: ChainLayout?
        switch wire.format {
        case .unspecified, .auto: layout = nil
        case .lab: layout = .lab
        case .snapshots: layout = .snapshots
        case .tardis: layout = .tardis
        case .unrecognized(let number):
            throw LabError(
                .invalidArgument,
                "format must be auto, lab, snapshots or tardis, was \(number)",
                field: "format"
            )
        }
        self.init(name: wire.name, kind: kind, layout: layout)
    }
}

import Errors
import Options
import Strategy

@testable import Gateway
@testable import HTTP2Transport
@testable import Registry
@testable import Scraper
@testable import ServiceKit
@testable import Synthetic

extension FuzzTarget {
    /// Short texts with a grammar of their own: addresses, identities, instruments, sizes, spans, numbers, instants,
    /// worlds.
    ///
    /// The first byte chooses, the rest is the text. What is read and has a spelling reads back the same by it.
    static let texts = FuzzTarget("texts") { input in
        var source = ByteSource(input)
        let kind = source.choice(textReaders.count)
        textReaders[kind](source.rest())
    }

    private static let textReaders: [@Sendable ([UInt8]) -> Void] = [
        { spelled($0, { try? Endpoint($0) }, \.description) },
        { spelled($0, { NetworkAddress(configurationText: $0) }, \.configurationText) },
        { spelled($0, { ByteCount(configurationText: $0) }, \.configurationText) },
        { spelled($0, { Duration(configurationText: $0) }, \.configurationText) },
        { spelled($0, { try? ServiceKit.PeerIdentity(uri: $0) }, \.uri) },
        { spelled($0, { try? PositionSizeRule(parsing: $0) }, \.description) },
        { spelled($0, { RecordID(text: $0) }, \.description) },
        { spelled($0, { TraceContext(traceparent: $0) }, \.traceparent) },
        { instrument(text($0)) },
        { _ = try? StrategyKey(text($0)) },
        { _ = try? SpanArgument.milliseconds(text($0), field: "span") },
        { decimal($0) },
        { instant($0) },
        { fields($0) },
        { peers(text($0)) },
        { spelled($0, { try? WorldSpec(parsing: $0) }, \.text) },
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Reads a value and checks that its own spelling is the same value's.
    private static func spelled<Value: Equatable>(
        _ bytes: [UInt8],
        _ read: (String) -> Value?,
        _ spelling: (Value) -> String
    ) {
        guard let value = read(text(bytes)) else { return }
        demand(read(spelling(value)) == value, "\(value) is not what \(spelling(value)) reads as")
    }

    private static func instrument(_ text: String) {
        guard let instrument = try? Instrument(name: text) else { return }
        demand(Milliseconds.accepted.contains(instrument.expiry), "an expiry of \(instrument.expiry)")
        let name = Instrument.name(
            underlying: instrument.underlying,
            settlement: instrument.settlement,
            expiry: instrument.expiry,
            strike: instrument.strike,
            right: instrument.right
        )
        var again = must("the name of an instrument") { try Instrument(name: name) }
        again.name = instrument.name
        demand(again == instrument, "\(text) is another instrument than \(name)")
    }

    /// The fast reader of decimal numbers agrees with the standard library's, to the bit.
    private static func decimal(_ bytes: [UInt8]) {
        let text = text(bytes)
        switch bytes.span.double(bytes.indices) {
        case .value(let value):
            demand(Double(text)?.bitPattern == value.bitPattern, "\(text) was read as \(value)")
        case .notFinite: demand(Double(text)?.isFinite == false, "\(text) is finite")
        case .absent: demand(bytes.isEmpty, "\(text) is not empty")
        case .unparsable: break
        }
        if case .value(let value) = bytes.span.integer(bytes.indices) {
            demand(Int64(text) == value, "\(text) was read as \(value)")
        }
    }

    private static func instant(_ bytes: [UInt8]) {
        guard case .value(let instant) = bytes.span.timestamp(bytes.indices) else { return }
        let date = CivilDate(utcDay: Milliseconds.utcDay(of: instant))
        demand(text(bytes).hasPrefix(String(String(10_000 + date.year).dropFirst())), "another year than \(date.year)")
    }

    private static func fields(_ bytes: [UInt8]) {
        var fields = CSVFields()
        guard fields.split(bytes.span) else { return }
        demand(fields.count <= CSVFields.fieldsMax, "\(fields.count) fields")
        demand(fields.ranges.allSatisfy { $0.upperBound <= bytes.count }, "a field past the end of its line")
        demand(
            zip(fields.ranges, fields.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound },
            "fields overlap"
        )
    }

    /// Names of a certificate, one a line, against what a client expects.
    private static func peers(_ text: String) {
        let names = text.split(separator: "\n").map(String.init)
        let peer = HTTP2Transport.PeerIdentity(uris: names, dnsNames: names)
        let prefix = "spiffe://thetalab/registry/"
        let expectation = PeerExpectation(serverName: nil, uris: [prefix], dnsNames: [])
        if (try? expectation.check(peer)) != nil {
            let isOne = names.contains { name in
                name.utf8.starts(with: prefix.utf8) && name.utf8.count > prefix.utf8.count
                    && !name.utf8.dropFirst(prefix.utf8.count).contains(UInt8(ascii: "/"))
            }
            demand(isOne, "none of \(names) is of the role")
        }
        let host = PeerExpectation(serverName: nil, uris: [], dnsNames: ["a.example"])
        if (try? host.check(peer)) != nil {
            let isOne = names.contains { ["a.example", "*.example"].contains($0.lowercased()) }
            demand(isOne, "none of \(names) is the host's")
        }
        _ = try? ServiceKit.PeerIdentity(uris: names)
    }
}

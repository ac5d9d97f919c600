import Foundation
public import Logging

/// Writes each log event as one line: text for people or one JSON object, to a sink that gets whole lines.
///
/// A line is bounded and carries no raw control character, so that no peer's text can forge a second line or drive a
/// terminal.
public struct LineLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?
    public var logLevel: Logger.Level

    /// The longest text of one value; what is longer is cut and marked.
    static let valueLength = 4096

    let format: LogFormat
    let clock: WallClock
    let sink: @Sendable (String) -> Void

    public init(
        format: LogFormat,
        level: Logger.Level,
        metadata: Logger.Metadata = [:],
        metadataProvider: Logger.MetadataProvider? = nil,
        clock: WallClock = .system,
        sink: @escaping @Sendable (String) -> Void
    ) {
        self.format = format
        self.logLevel = level
        self.metadata = metadata
        self.metadataProvider = metadataProvider
        self.clock = clock
        self.sink = sink
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var data = self.metadata
        if let provided = self.metadataProvider?.get() { data.merge(provided) { _, new in new } }
        if let own = event.metadata { data.merge(own) { _, new in new } }
        if let error = event.error, data[LogKeys.error] == nil { data[LogKeys.error] = "\(error)" }
        let time = Date(timeIntervalSince1970: Double(self.clock.nowMilliseconds) / 1_000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        switch self.format {
        case .text: self.sink(self.text(event, data, time))
        case .json: self.sink(self.json(event, data, time))
        }
    }

    private func text(_ event: LogEvent, _ data: Logger.Metadata, _ time: String) -> String {
        // Who speaks is the same on every line of a process, and a person reading one knows.
        let constant: Set<String> = [LogKeys.service, LogKeys.version, LogKeys.instance]
        let level = event.level.rawValue.uppercased()
        var line = "\(time) \(level)\(String(repeating: " ", count: max(0, 8 - level.count))) "
        line += Self.clean("\(event.message)")
        for (key, value) in data.sorted(by: { $0.key < $1.key }) where !constant.contains(key) {
            let text = Self.clean("\(value)")
            line +=
                text.contains(" ") || text.isEmpty ? " \(Self.clean(key))=\"\(text)\"" : " \(Self.clean(key))=\(text)"
        }
        return line
    }

    private func json(_ event: LogEvent, _ data: Logger.Metadata, _ time: String) -> String {
        var line = "{\"time\":\(Self.quoted(time)),\"level\":\(Self.quoted(event.level.rawValue))"
        line += ",\"message\":\(Self.quoted("\(event.message)")),\"source\":\(Self.quoted(event.source))"
        let reserved: Set<String> = ["time", "level", "message", "source"]
        for (key, value) in data.sorted(by: { $0.key < $1.key }) {
            line += ",\(Self.quoted(reserved.contains(key) ? "data." + key : key)):\(Self.json(value))"
        }
        return line + "}"
    }

    private static func json(_ value: Logger.Metadata.Value) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let number as Int): "\(number)"
        case .stringConvertible(let number as Int64): "\(number)"
        case .stringConvertible(let number as Double) where number.isFinite: "\(number)"
        case .stringConvertible(let flag as Bool): "\(flag)"
        case .stringConvertible(let other): quoted(other.description)
        case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
        case .dictionary(let values):
            "{" + values.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(json($0.value))" }.joined(separator: ",")
                + "}"
        }
    }

    /// A JSON string literal, cut to the length of a value.
    private static func quoted(_ text: String) -> String {
        var literal = "\""
        var length = 0
        for scalar in text.unicodeScalars {
            length += 1
            guard length <= self.valueLength else {
                literal += "…"
                break
            }
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\t": literal += "\\t"
            case "\r": literal += "\\r"
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    private static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += 1
            guard length <= self.valueLength else { return String(clean) + "…" }
            switch scalar {
            case "\n": clean.append(contentsOf: "\\n".unicodeScalars)
            case _ where scalar.properties.generalCategory == .control: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}

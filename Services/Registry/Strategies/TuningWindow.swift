public import Errors

/// A span of every day, UTC: `22:00-06:00` goes over midnight; its end is exclusive.
public struct TuningWindow: Sendable, Hashable {
    /// Minutes after 00:00 UTC.
    public let begin: Int
    public let end: Int

    public init(_ text: String) throws(LabError) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let begin = Self.minute(ends[0]), let end = Self.minute(ends[1]), begin != end else {
            throw LabError(
                .invalidArgument,
                "window must be hh:mm-hh:mm in UTC with two different times, such as 22:00-06:00, was"
                    + " \"\(text.prefix(80))\"",
                field: "window"
            )
        }
        self.begin = begin
        self.end = end
    }

    public func contains(ms: Int64) -> Bool {
        let minute = Int((ms % 86_400_000 + 86_400_000) % 86_400_000 / 60_000)
        return self.begin < self.end
            ? (self.begin..<self.end).contains(minute) : minute >= self.begin || minute < self.end
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(Self.digits.contains) }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension TuningWindow: CustomStringConvertible {
    public var description: String {
        let text = [self.begin, self.end].map { minute in
            [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        }
        return text.joined(separator: "-")
    }
}

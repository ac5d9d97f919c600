public import Errors

/// A strategy's mark for the orchestrator, apart from its status: whether, when and how much it is tuned by itself.
public struct TuningMark: Sendable, Hashable {
    /// The most experiments a day that a mark can allow.
    public static let dailyMax = 100_000

    public let isEnabled: Bool
    /// nil: always.
    public let window: TuningWindow?
    /// The most experiments a day; 0 is no limit.
    public let daily: Int

    public static let off = TuningMark(isEnabled: false)

    private init(isEnabled: Bool) {
        self.isEnabled = isEnabled
        self.window = nil
        self.daily = 0
    }

    public init(isEnabled: Bool, window: String, daily: Int) throws(LabError) {
        guard (0...Self.dailyMax).contains(daily) else {
            throw LabError(
                .invalidArgument,
                "daily must lie in 0…\(Self.dailyMax) experiments (0 is no limit), was \(daily)",
                field: "daily"
            )
        }
        self.isEnabled = isEnabled
        self.window = window.isEmpty ? nil : try TuningWindow(window)
        self.daily = daily
    }
}

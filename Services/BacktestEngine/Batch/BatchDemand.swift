public import Strategy

/// Thousands of definitions over one dataset, as they are asked for: a definition, and what of it varies.
public struct BatchDemand: Sendable {
    /// A UUID chosen by who asks. With a trial's number it is what a trial is recorded under.
    public var batchID: String
    /// What every definition starts from.
    public var subject: RunDemand.Subject
    public var settings: RunSettings
    public var source: SourceDemand
    public var firstNumber: UInt32
    public var count: Int
    public var columns: [ParameterColumn]
    /// Whether the trials are answered with their daily returns; they are recorded with them anyway.
    public var withDailyReturns: Bool
    /// The URI of a certificate.
    public var requestedBy: String

    /// Definitions of one call.
    public static let countLimit = 20_000

    public init(
        batchID: String,
        subject: RunDemand.Subject,
        settings: RunSettings,
        source: SourceDemand,
        firstNumber: UInt32 = 0,
        count: Int,
        columns: [ParameterColumn],
        withDailyReturns: Bool = false,
        requestedBy: String
    ) {
        self.batchID = batchID
        self.subject = subject
        self.settings = settings
        self.source = source
        self.firstNumber = firstNumber
        self.count = count
        self.columns = columns
        self.withDailyReturns = withDailyReturns
        self.requestedBy = requestedBy
    }
}

/// The values of one parameter, one a definition.
public struct ParameterColumn: Sendable, Hashable {
    public var key: String
    public var values: Values

    public enum Values: Sendable, Hashable {
        case numbers([Double])
        /// The two ends of a range.
        case bands(lows: [Double], highs: [Double])
        /// As on the command line.
        case texts([String])
    }

    public init(_ key: String, _ values: Values) {
        self.key = key
        self.values = values
    }

    /// How many definitions it has values for; nil where its halves disagree.
    var count: Int? {
        switch self.values {
        case .numbers(let numbers): numbers.count
        case .bands(let lows, let highs): lows.count == highs.count ? lows.count : nil
        case .texts(let texts): texts.count
        }
    }
}

public import Logging
public import Metrics

/// What a program gets to wire itself with. Nothing in it is open yet.
public struct BootContext: Sendable {
    /// The role that the process serves as: `registry`.
    public let role: Role
    /// This instance's name, from its certificate, or the role's where it has none yet.
    public let instance: String
    public let configuration: ConfigurationValues
    public let logger: Logger
    /// Where metrics are made; also the process's default, so `Counter(label:)` is the same.
    public let metrics: any MetricsFactory
    public let clock: WallClock
    /// Where the process's randomness begins: the key `seed`, or drawn and logged.
    public let seed: UInt64

    let wire: Wire
    let resources: BootResources
}

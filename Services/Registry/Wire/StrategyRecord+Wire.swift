import Conversions
import Errors
import Messages
import Strategy

extension RegistryV1.Strategy {
    init(_ strategy: StrategyRecord) {
        self.init(
            id: strategy.id.description,
            name: strategy.name.text,
            description: strategy.description,
            status: RegistryV1.Status(strategy.status),
            tuning: RegistryV1.Tuning(strategy.tuning),
            version: RegistryV1.Version(strategy.version),
            newestVersion: Int32(clamping: strategy.newestVersion),
            revision: strategy.revision,
            createdAtMs: strategy.createdAtMs,
            updatedAtMs: strategy.updatedAtMs,
            deletedAtMs: strategy.deletedAtMs,
            runCount: strategy.runCount,
            experimentsSpent: strategy.experimentsSpent,
            pausedFrom: strategy.pausedFrom.map(RegistryV1.Status.init) ?? .unspecified
        )
    }
}

extension StrategyRecord {
    init(_ wire: RegistryV1.Strategy) throws(LabError) {
        guard let tuning = wire.tuning, let version = wire.version else {
            throw LabError(.invalidArgument, "a strategy must have its tuning mark and a version", field: "strategy")
        }
        self.init(
            id: try RecordID(wire.id, field: "id"),
            name: try StrategyName(wire.name),
            description: wire.description,
            status: try StrategyStatus(wire.status),
            pausedFrom: wire.pausedFrom == .unspecified
                ? nil : try StrategyStatus(wire.pausedFrom, field: "paused_from"),
            tuning: try TuningMark(tuning),
            version: try VersionRecord(version),
            newestVersion: Int(wire.newestVersion),
            revision: wire.revision,
            createdAtMs: wire.createdAtMs,
            updatedAtMs: wire.updatedAtMs,
            deletedAtMs: wire.deletedAtMs,
            runCount: wire.runCount,
            experimentsSpent: wire.experimentsSpent
        )
    }
}

extension RegistryV1.Version {
    init(_ version: VersionRecord) {
        self.init(
            number: Int32(clamping: version.number),
            parent: Int32(clamping: version.parent),
            author: version.author,
            reason: version.reason,
            createdAtMs: version.createdAtMs,
            definition: StrategyV1.Definition(version.definition),
            digest: version.digest
        )
    }
}

extension VersionRecord {
    init(_ wire: RegistryV1.Version) throws(LabError) {
        guard let definition = wire.definition else {
            throw LabError(.invalidArgument, "definition is missing", field: "definition")
        }
        self.init(
            number: Int(wire.number),
            parent: Int(wire.parent),
            author: wire.author,
            reason: wire.reason,
            createdAtMs: wire.createdAtMs,
            definition: try Definition(definition),
            digest: wire.digest
        )
    }
}

extension RegistryV1.Tuning {
    init(_ mark: TuningMark) {
        self.init(
            enabled: mark.isEnabled,
            window: mark.window?.description ?? "",
            daily: Int32(clamping: mark.daily)
        )
    }
}

extension TuningMark {
    init(_ wire: RegistryV1.Tuning) throws(LabError) {
        try self.init(isEnabled: wire.enabled, window: wire.window, daily: Int(wire.daily))
    }
}

extension RegistryV1.Status {
    init(_ status: StrategyStatus) {
        switch status {
        case .draft: self = .draft
        case .backtesting: self = .backtesting
        case .testnetLive: self = .testnetLive
        case .mainnetLive: self = .mainnetLive
        case .paused: self = .paused
        }
    }
}

extension StrategyStatus {
    init(_ wire: RegistryV1.Status, field: String = "status") throws(LabError) {
        guard let status = Self.allCases.first(where: { RegistryV1.Status($0) == wire }) else {
            let allowed = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw LabError(.invalidArgument, "\(field) must be one of \(allowed), was \(wire)", field: field)
        }
        self = status
    }
}

/// A change of a strategy answers with the strategy, and keeps the answer as its message.
extension StrategyRecord: RecordedAnswer {
    init(recorded bytes: [UInt8]) throws(LabError) { try self.init(RegistryV1.Strategy(serialized: bytes)) }
    func recorded() throws(LabError) -> [UInt8] { try RegistryV1.Strategy(self).serialized() }
}

import Errors
import Options
import Postgres
import ServiceKit
public import Strategy

/// What a new strategy is made of.
public struct StrategyProposal: Sendable, Hashable {
    public var name: String
    public var description: String
    public var definition: Definition
    public var reason: String

    public init(name: String, description: String, definition: Definition, reason: String) {
        self.name = name
        self.description = description
        self.definition = definition
        self.reason = reason
    }
}

/// What a new version is made of.
public struct VersionProposal: Sendable, Hashable {
    /// The revision that the change was made on.
    public var revision: Int64
    public var definition: Definition
    public var reason: String
    /// nil: as it was.
    public var description: String?

    public init(revision: Int64, definition: Definition, reason: String, description: String? = nil) {
        self.revision = revision
        self.definition = definition
        self.reason = reason
        self.description = description
    }
}

extension Registry {
    /// Records a new strategy, a draft with version 1.
    ///
    /// - Throws: `invalidArgument`, naming the field; `alreadyExists` where the name is taken.
    public func createStrategy(_ proposal: StrategyProposal, _ write: Write) async throws -> StrategyRecord {
        try Self.checkPerson(write.caller, "define a strategy")
        let name = try StrategyName(proposal.name)
        try TextLimits.check(proposal.description, "description", TextLimits.description)
        try TextLimits.check(proposal.reason, "reason", TextLimits.reason)
        try Self.check(proposal.definition)
        let now = self.clock.nowMilliseconds
        let version = VersionRecord(
            number: 1,
            parent: 0,
            author: write.caller.uri,
            reason: proposal.reason,
            createdAtMs: now,
            definition: proposal.definition,
            digest: proposal.definition.digest
        )
        let strategy = StrategyRecord(
            id: self.ids.next(atMs: now),
            name: name,
            description: proposal.description,
            status: .draft,
            tuning: .off,
            version: version,
            newestVersion: 1,
            revision: 1,
            createdAtMs: now,
            updatedAtMs: now,
            runCount: 0,
            experimentsSpent: 0
        )
        return try await self.change(write) { connection in
            try await StrategyStore(connection: connection).insert(strategy)
            try await AuditStore(connection: connection).append(
                strategy.change(.created, by: write, after: strategy.document, reason: proposal.reason),
                atMs: now
            )
            return strategy
        }
    }

    /// Records a new version of a strategy, made of its newest.
    ///
    /// - Throws: `aborted`, telling the present revision, where somebody else changed the strategy first.
    public func createVersion(
        of name: String,
        _ proposal: VersionProposal,
        _ write: Write
    ) async throws -> StrategyRecord {
        try Self.checkPerson(write.caller, "make a version")
        let key = try StrategyKey(name)
        try TextLimits.check(proposal.reason, "reason", TextLimits.reason)
        if let text = proposal.description { try TextLimits.check(text, "description", TextLimits.description) }
        try Self.check(proposal.definition)
        return try await self.change(write) { connection in
            let now = self.clock.nowMilliseconds
            var strategy = try await self.changeable(key, revision: proposal.revision, connection)
            let before = strategy
            if let budget = proposal.definition.mandate.maxExperiments, budget < strategy.experimentsSpent {
                throw LabError(
                    .failedPrecondition,
                    "max_experiments must be at least the \(strategy.experimentsSpent) that \(strategy.name) has spent,"
                        + " was \(budget)",
                    field: "max_experiments"
                )
            }
            let version = VersionRecord(
                number: strategy.newestVersion + 1,
                parent: strategy.newestVersion,
                author: write.caller.uri,
                reason: proposal.reason,
                createdAtMs: now,
                definition: proposal.definition,
                digest: proposal.definition.digest
            )
            strategy.version = version
            strategy.newestVersion = version.number
            strategy.description = proposal.description ?? strategy.description
            strategy.touch(atMs: now)
            let store = StrategyStore(connection: connection)
            try await store.insert(version, of: strategy.id)
            try await store.update(strategy)
            try await AuditStore(connection: connection).append(
                strategy.change(
                    .versionCreated,
                    by: write,
                    before: before.document,
                    after: strategy.document,
                    reason: proposal.reason
                ),
                atMs: now
            )
            return strategy
        }
    }

    /// Hides a strategy and frees its name; the record stays.
    public func deleteStrategy(_ name: String, revision: Int64, reason: String, _ write: Write) async throws {
        try Self.checkPerson(write.caller, "delete a strategy")
        let key = try StrategyKey(name)
        try TextLimits.check(reason, "reason", TextLimits.reason)
        _ = try await self.change(write) { connection -> Done in
            let now = self.clock.nowMilliseconds
            var strategy = try await self.changeable(key, revision: revision, connection)
            guard !strategy.status.isLive else {
                throw LabError(
                    .failedPrecondition,
                    "\(strategy.name) is \(strategy.status.rawValue) and cannot be deleted",
                    remedy: "pause it first"
                )
            }
            let before = strategy
            strategy.deletedAtMs = now
            strategy.tuning = .off
            strategy.touch(atMs: now)
            try await StrategyStore(connection: connection).update(strategy)
            try await AuditStore(connection: connection).append(
                strategy.change(.deleted, by: write, before: before.document, reason: reason),
                atMs: now
            )
            return Done()
        }
    }

    /// The strategy that `name` names (its name, its id, or the beginning of its id), with version `number`.
    public func strategy(_ name: String, version number: Int? = nil) async throws -> StrategyRecord {
        let key = try StrategyKey(name)
        return try await self.read { connection in
            let store = StrategyStore(connection: connection)
            return try await store.strategy(try await store.resolve(key), version: number)
        }
    }

    public func strategies(
        _ filter: StrategyFilter = StrategyFilter(),
        order text: String = "",
        _ page: PageRequest
    ) async throws -> Page<StrategyRecord> {
        let order = try SortOrder(text, standard: SortOrder(StrategySortKey.name))
        let list = ["strategies", "\(filter)", "\(order)"]
        let count = try page.count(self.limits)
        let token = try PageToken(page.token, of: list)
        let found = try await self.read {
            try await StrategyStore(connection: $0).list(filter, order, after: token, count: count + 1)
        }
        return Page(found, count: count) { last in
            let key: PageToken.Key =
                switch order.key {
                case .name: .text(last.name.text)
                case .createdAt: .instant(last.createdAtMs)
                case .updatedAt: .instant(last.updatedAtMs)
                }
            return PageToken(key: key, id: last.id).text(of: list)
        }
    }

    /// The versions of a strategy, the newest first.
    public func versions(of name: String, _ page: PageRequest) async throws -> Page<VersionRecord> {
        let key = try StrategyKey(name)
        let count = try page.count(self.limits)
        return try await self.read { connection in
            let store = StrategyStore(connection: connection)
            let id = try await store.resolve(key)
            let list = ["versions", id.description]
            let token = try PageToken(page.token, of: list)
            _ = try await store.strategy(id)
            let found = try await store.versions(of: id, below: token?.position ?? .max, count: count + 1)
            return Page(found, count: count) { PageToken(position: Int64($0.number)).text(of: list) }
        }
    }

    // MARK: - Rules

    /// The strategy that `key` names, locked, where it is there and `revision` is the present one.
    func changeable(
        _ key: StrategyKey,
        revision: Int64,
        _ connection: PostgresConnection
    ) async throws -> StrategyRecord {
        let store = StrategyStore(connection: connection)
        let strategy = try await store.locked(try await store.resolve(key))
        guard strategy.deletedAtMs == nil else {
            throw LabError(.failedPrecondition, "\(strategy.name) (\(strategy.id)) was deleted", field: "name_or_id")
        }
        guard strategy.revision == revision else {
            throw LabError(
                .aborted,
                "\(strategy.name) was changed meanwhile: its revision is \(strategy.revision), the change was made on"
                    + " \(revision)",
                field: "revision",
                remedy: "read it again, and make the change on what it is now"
            )
        }
        return strategy
    }

    /// A definition that is made: every field in its range, and a size that can trade with the usual capital.
    static func check(_ definition: Definition) throws(LabError) {
        try definition.validate()
        let usual = RunSettings()
        let minimum = usual.minimumAmount(definition.underlying, definition.settlement)
        // A wheel starts with one coin's worth of money, a covered call with one coin.
        try definition.validateSize(initialCoin: usual.initialCoin, minimumAmount: minimum)
    }

    /// Only people change the record of strategies. The contract says so too; this holds whatever the wire lets through.
    static func checkPerson(_ caller: PeerIdentity, _ action: String) throws(LabError) {
        guard caller.role == .operator else {
            throw LabError(
                .permissionDenied,
                "only an operator may \(action): \(caller.uri) is a certificate of the role \(caller.role)"
            )
        }
    }
}

extension StrategyRecord {
    /// Marks a change: the next revision, now.
    mutating func touch(atMs now: Int64) {
        self.revision += 1
        self.updatedAtMs = now
    }
}

import CLibPQ
public import Errors

extension PostgresConnection {
    /// Runs one statement and returns its rows, all of them in memory.
    ///
    /// - Parameter timeout: how long it may take; nil for the configured time.
    /// - Throws: what the server says, as the `LabError` of `PostgresError.code`; `.deadlineExceeded`; `.cancelled`;
    ///   `.unavailable` where the connection is lost, and then it is unknown whether the statement took effect.
    @discardableResult
    public func query(_ query: PostgresQuery, timeout: Duration? = nil) async throws(LabError) -> PostgresResult {
        try await self.query(query, self.patience(timeout))
    }

    func query(_ query: PostgresQuery, _ patience: Patience) async throws(LabError) -> PostgresResult {
        try self.enter("a query", patience)
        defer { self.leave() }
        let batch = try [Request(query)]
        let outcome = try await self.interruptible("the query") {
            try await self.run(batch, patience)
        }
        if let failure = outcome.failure {
            guard self.forgetStale(failure, outcome, batch) else { throw failure.error.labError("the query failed") }
            return try await self.interruptible("the query") {
                try await self.run(batch, patience)
            }.results(orThrow: { $0.error.labError("the query failed") })[0]
        }
        return outcome.results[0]
    }

    /// Runs statements in one round trip, all or nothing: the first that fails undoes those before it (where no
    /// transaction is open around them) and keeps those after it from running.
    ///
    /// - Returns: the results in order.
    /// - Throws: as `query`, saying which statement failed.
    @discardableResult
    public func pipeline(
        _ queries: [PostgresQuery],
        timeout: Duration? = nil
    ) async throws(LabError) -> [PostgresResult] {
        guard !queries.isEmpty else { return [] }
        let patience = self.patience(timeout)
        try self.enter("a pipeline", patience)
        defer { self.leave() }
        var batch: [Request] = []
        for query in queries { batch.append(try Request(query)) }
        let error: (Failure) -> LabError = { failure in
            failure.error.labError("statement \(failure.index + 1) of \(batch.count) in the pipeline failed")
        }
        let outcome = try await self.interruptible("the pipeline") { try await self.run(batch, patience) }
        if let failure = outcome.failure, self.forgetStale(failure, outcome, batch) {
            return try await self.interruptible("the pipeline") { try await self.run(batch, patience) }
                .results(orThrow: error)
        }
        return try outcome.results(orThrow: error)
    }

    /// Runs a text of several statements without parameters, in one implicit transaction where none is open.
    public func script(_ sql: String, timeout: Duration? = nil) async throws(LabError) {
        self.sessionMayHaveChanged = true
        try await self.command(sql, "a script", self.patience(timeout))
    }

    /// Runs `sql` through the simple protocol and returns the tag of its last statement.
    @discardableResult
    func command(_ sql: String, _ occupation: String, _ patience: Patience) async throws(LabError) -> String {
        try self.enter(occupation, patience)
        defer { self.leave() }
        guard !sql.utf8.contains(0) else {
            throw LabError(.invalidArgument, "\(occupation) holds U+0000, which SQL cannot")
        }
        return try await self.interruptible(occupation) {
            guard self.handle.send(script: sql) else { throw self.lost() }
            var failure: PostgresError?
            var tag = ""
            while let result = try await self.nextResult(patience) {
                switch result.status {
                case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: failure = failure ?? result.error
                case PGRES_COPY_IN: _ = self.handle.putCopyEnd(failure: "COPY is not part of \(occupation)")
                default: tag = result.tag
                }
            }
            if self.handle.isBroken { throw self.lost(failure) }
            if let failure { throw failure.labError("\(occupation) failed") }
            return tag
        }
    }
}

// MARK: - Batches

extension PostgresConnection {
    /// A statement that is ready to be sent.
    struct Request: Sendable {
        var key: StatementCache.Key
        var parameters: EncodedParameters

        init(_ query: PostgresQuery) throws(LabError) {
            self.parameters = try EncodedParameters(query.parameters)
            let sql = query.sql
            // libpq would cut the text there.
            guard !sql.utf8.contains(0) else { throw LabError(.invalidArgument, "the statement holds U+0000") }
            self.key = StatementCache.Key(sql: sql, types: self.parameters.types)
        }
    }

    /// The first statement of a batch that failed.
    struct Failure {
        var index: Int
        var error: PostgresError
    }

    struct Outcome {
        var wasInTransaction: Bool
        var results: [PostgresResult] = []
        var failure: Failure?

        func results(orThrow error: (Failure) -> LabError) throws(LabError) -> [PostgresResult] {
            if let failure { throw error(failure) }
            return self.results
        }
    }

    /// What is sent, in order; each is answered in the same order.
    private enum Step {
        case deallocate(StatementCache.Key)
        case prepare(StatementCache.Key, name: String, of: Int)
        case execute(Int)
        case sync

        /// The statement of the batch that it belongs to.
        var index: Int? {
            switch self {
            case .prepare(_, _, let index), .execute(let index): index
            case .deallocate, .sync: nil
            }
        }
    }

    /// Sends the batch, preparing what is not, and reads the answers: one round trip.
    private func run(_ batch: [Request], _ patience: Patience) async throws -> Outcome {
        let wasInTransaction = self.handle.transactionStatus != PQTRANS_IDLE
        guard self.handle.enterPipelineMode() else { throw self.lost() }
        let steps = try self.send(batch)
        var outcome = Outcome(wasInTransaction: wasInTransaction)
        for step in steps {
            try await self.answer(to: step, of: batch.count, into: &outcome, patience)
            if self.handle.isBroken { throw self.lost(outcome.failure?.error) }
        }
        guard self.handle.exitPipelineMode() else { throw self.lost() }
        return outcome
    }

    /// Reads what the server answers to one step.
    private func answer(
        to step: Step,
        of count: Int,
        into outcome: inout Outcome,
        _ patience: Patience
    ) async throws {
        while !self.handle.isBroken {
            guard let result = try await self.nextResult(patience) else {
                // Nothing ends a step but a sync, which has its own result.
                if case .sync = step { continue }
                return
            }
            switch result.status {
            case PGRES_PIPELINE_SYNC: return
            case PGRES_PIPELINE_ABORTED: continue
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
                let failure = Failure(index: step.index ?? count - 1, error: result.error)
                outcome.failure = outcome.failure ?? failure
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                // The protocol has no way back from a COPY inside a pipeline.
                self.handle.close()
                throw LabError(.invalidArgument, "COPY cannot be a query: use copyIn or copyOut")
            default:
                self.note(step)
                if case .execute = step { outcome.results.append(result.postgresResult) }
            }
        }
    }

    private func send(_ batch: [Request]) throws(LabError) -> [Step] {
        var steps: [Step] = []
        var new: [StatementCache.Key: String] = [:]
        var sent = true
        let missing = Set(batch.map(\.key)).filter { self.statements.name(of: $0) == nil }
        for eviction in self.statements.evictions(for: missing.count, keeping: Set(batch.map(\.key))) {
            sent = sent && self.handle.deallocate(name: eviction.name)
            steps.append(.deallocate(eviction.key))
        }
        if !steps.isEmpty {
            // A unit of its own: it must not put the caller's statement into a transaction block.
            sent = sent && self.handle.pipelineSync()
            steps.append(.sync)
        }
        for (index, request) in batch.enumerated() {
            let name: String
            if let known = self.statements.name(of: request.key) ?? new[request.key] {
                name = known
            } else {
                name = self.statements.newName()
                new[request.key] = name
                sent = sent && self.handle.prepare(name: name, sql: request.key.sql, types: request.key.types)
                steps.append(.prepare(request.key, name: name, of: index))
            }
            sent = sent && self.handle.execute(name: name, request.parameters)
            steps.append(.execute(index))
        }
        sent = sent && self.handle.pipelineSync()
        steps.append(.sync)
        guard sent else { throw self.lost() }
        return steps
    }

    private func note(_ step: Step) {
        switch step {
        case .deallocate(let key): self.statements.remove(key)
        case .prepare(let key, let name, _): self.statements.insert(key, name: name)
        case .execute, .sync: break
        }
    }

    /// True where the batch failed because a prepared statement no longer fits the tables, or is gone, and it can be
    /// run again: its statements are forgotten, so that they are prepared anew.
    private func forgetStale(_ failure: Failure, _ outcome: Outcome, _ batch: [Request]) -> Bool {
        let isStale =
            failure.error.sqlstate == "26000"
            || failure.error.sqlstate == "0A000" && failure.error.message.contains("cached plan")
        guard isStale else { return false }
        for request in batch { self.statements.remove(request.key) }
        // Inside a transaction the failure has already undone it.
        return !outcome.wasInTransaction
    }
}

// MARK: - Signs of life

extension PostgresConnection {
    /// Asks the server for an empty statement; false, and closed, where it does not answer within `cancelGrace`.
    func answers() async -> Bool {
        let patience = Patience(deadline: ContinuousClock.now + self.configuration.cancelGrace, cancellable: false)
        do {
            try await self.command("", "a health check", patience)
            return true
        } catch {
            self.handle.close()
            return false
        }
    }
}

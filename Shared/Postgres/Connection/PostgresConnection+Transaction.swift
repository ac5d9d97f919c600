import CLibPQ
import Errors

extension PostgresConnection {
    /// Runs `body` in a transaction: committed where it returns, undone where it throws or its task is cancelled.
    ///
    /// A transaction that lost against another one is begun again, as `retry` says, so `body` may run several times
    /// and must do nothing outside the database that it could not do twice.
    ///
    /// - Throws: what `body` throws; `.aborted` where every attempt lost, or where `body` swallowed the error of a
    ///   statement, after which nothing can be committed; `.unavailable` where the connection is lost, or
    ///   `.deadlineExceeded`, and then, if that was during the commit, it is unknown whether it took effect.
    public func withTransaction<Value>(
        _ isolationLevel: PostgresIsolation = .readCommitted,
        readOnly: Bool = false,
        retry: TransactionRetry = TransactionRetry(),
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresConnection) async throws -> sending Value
    ) async throws -> sending Value {
        var generator = SeededGenerator(seed: retry.seed ?? .random(in: .min ... .max))
        var attempt = 1
        while true {
            try await self.begin(isolationLevel, readOnly: readOnly)
            do {
                let value = try await body(self)
                try await self.commit()
                return value
            } catch {
                await self.rollBack()
                guard let conflict = (error as? LabError)?.postgres, conflict.isSerializationConflict,
                    attempt < retry.attempts
                else { throw error }
                do {
                    try await retry.clock.sleep(for: retry.backoff.delay(after: attempt, using: &generator))
                } catch {
                    throw LabError(.cancelled, "the transaction was cancelled before it was tried again")
                }
                attempt += 1
            }
        }
    }

    private func begin(_ level: PostgresIsolation, readOnly: Bool) async throws(LabError) {
        guard self.handle.isBroken || self.handle.transactionStatus == PQTRANS_IDLE else {
            throw LabError(.failedPrecondition, "a transaction is already open on this connection")
        }
        let mode = readOnly ? " read only" : ""
        try await self.command("begin isolation level \(level.rawValue)\(mode)", "begin", self.patience(nil))
    }

    private func commit() async throws(LabError) {
        if Task.isCancelled { throw Interruption.cancelled.labError("the transaction") }
        // Once asked for, the answer is waited for: a commit that is cancelled may have happened or not.
        var patience = self.patience(nil)
        patience.cancellable = false
        let tag = try await self.command("commit", "commit", patience)
        // The commit of a failed transaction is no error to PostgreSQL; it answers that it rolled back.
        guard tag == "COMMIT" else {
            throw LabError(.aborted, "nothing was committed, because a statement of the transaction had failed")
        }
    }

    /// Ends an open transaction; a connection on which that fails is closed. Not stopped by cancellation.
    func rollBack() async {
        guard !self.handle.isBroken, self.handle.transactionStatus != PQTRANS_IDLE else { return }
        let patience = Patience(deadline: ContinuousClock.now + self.configuration.cancelGrace, cancellable: false)
        do {
            try await self.command("rollback", "rollback", patience)
        } catch {
            self.handle.close()
        }
    }

    /// Brings the session back to what it was when it was opened, for the next user.
    /// - Returns: false where it is of no more use.
    func reset() async -> Bool {
        // Somebody kept the connection beyond its scope and is still using it.
        guard self.occupation == nil else {
            self.handle.close()
            return false
        }
        await self.rollBack()
        guard !self.handle.isBroken, self.sessionMayHaveChanged else { return !self.handle.isBroken }
        let patience = Patience(deadline: ContinuousClock.now + self.configuration.cancelGrace, cancellable: false)
        do {
            try await self.command("discard all", "reset", patience)
            self.statements = StatementCache(capacity: self.configuration.statementCacheSize)
            self.sessionMayHaveChanged = false
            return true
        } catch {
            self.handle.close()
            return false
        }
    }
}

import Foundation

/// Unary calls and server streams over each transport: client and server in this process, one connection on loopback.
struct TransportBenchmark: Sendable {
    /// Of a unary call's message, both ways.
    private static let messageBytes = 100
    private static let inFlight = 64
    /// Of one stream: so much that its beginning and end do not count.
    private static let streamBytes = 16 << 20

    private let options: BenchmarkOptions
    private let workspace: Workspace
    /// How long one side has its turn.
    private let turn: Duration

    init(_ options: BenchmarkOptions, _ workspace: Workspace) {
        self.options = options
        self.workspace = workspace
        self.turn = options.isShort ? .milliseconds(400) : .seconds(1)
    }

    func run(into report: inout Report) async throws {
        if !RawLimit.isInstalled {
            report.omissions.append(
                "nghttp2's own limit: h2load and nghttpd (nghttp2-client, nghttp2-server) are absent"
            )
        }
        for security in [.plaintext, try Security.mutualTLS(in: self.workspace)] {
            report.tables.append(try await self.measure(security))
        }
    }

    private func measure(_ security: Security) async throws -> FigureTable {
        var table = FigureTable("Transport, \(security.name)", sides: [Caller.lab, Caller.nio])
        let raw =
            RawLimit.isInstalled
            ? try await RawLimit(security, messageBytes: Self.messageBytes, in: self.workspace) : nil
        defer { raw?.stop() }
        try await Caller.withLab(security) { lab in
            try await Caller.withNIO(security) { nio in
                guard case .plaintext = security else {
                    return try await self.rounds([lab, nio], raw, into: &table)
                }
                try await Caller.withInProcess { core in try await self.rounds([lab, nio, core], raw, into: &table) }
            }
        }
        table.notes.append(
            "Messages of \(Self.messageBytes) bytes there and back; one connection; client and server share the process"
                + (raw == nil ? "." : ", but for `h2load`, which gets a file of that size from a process of its own.")
        )
        return table
    }

    private func rounds(_ callers: [Caller], _ raw: RawLimit?, into table: inout FigureTable) async throws {
        table.sides = callers.map(\.side) + (raw == nil ? [] : [RawLimit.side])
        for caller in callers { try await self.warmUp(caller) }
        for round in 0..<self.options.rounds {
            // Whoever is first in one round is last in the next.
            for caller in round.isMultiple(of: 2) ? callers : callers.reversed() {
                try await self.measure(caller, into: &table)
            }
            if let raw { try await self.measure(raw, into: &table) }
        }
    }

    private func warmUp(_ caller: Caller) async throws {
        _ = try await Self.serial(caller, for: self.turn / 4)
        _ = try await Self.parallel(caller, for: self.turn / 4)
    }

    private func measure(_ caller: Caller, into table: inout FigureTable) async throws {
        let serial = try await Self.serial(caller, for: self.turn)
        let parallel = try await Self.parallel(caller, for: self.turn)
        let large = try await Self.stream(caller, messageBytes: 1 << 20, for: self.turn)
        let small = try await Self.stream(caller, messageBytes: 64 << 10, for: self.turn)
        Self.record(caller.side, serial, parallel, into: &table)
        table.record(Row.large, .megabytesPerSecond, aim: 2, side: caller.side, large)
        table.record(Row.small, .megabytesPerSecond, aim: 2, side: caller.side, small)
    }

    private func measure(_ raw: RawLimit, into table: inout FigureTable) async throws {
        let serial = try await raw.serial(count: self.options.isShort ? 3_000 : 10_000)
        let parallel = try await raw.parallel(count: self.options.isShort ? 50_000 : 200_000)
        Self.record(RawLimit.side, serial, parallel, into: &table)
        table.record(
            Row.large,
            .megabytesPerSecond,
            side: RawLimit.side,
            try await raw.stream(bytes: self.options.isShort ? 128 << 20 : 512 << 20)
        )
    }

    private enum Row {
        static let half = "unary, one after the other, median"
        static let tail = "unary, one after the other, 99 %"
        static let parallel = "unary, 64 in flight"
        static let large = "server stream, messages of 1 MiB"
        static let small = "server stream, messages of 64 KiB"
    }

    private static func record(
        _ side: String,
        _ serial: Distribution,
        _ parallel: Double,
        into table: inout FigureTable
    ) {
        table.record(Row.half, .microseconds, aim: 4, side: side, serial.median)
        table.record(Row.tail, .microseconds, side: side, serial.quantile(0.99))
        table.record(Row.parallel, .perSecond, aim: 4, side: side, parallel)
    }

    // MARK: - Turns

    /// One call after the other: how long each took, in microseconds.
    private static func serial(_ caller: Caller, for duration: Duration) async throws -> Distribution {
        let message = [UInt8](repeating: 0x5A, count: Self.messageBytes)
        let end = ContinuousClock.now + duration
        var latencies: [Double] = []
        var now = ContinuousClock.now
        while now < end {
            try await caller.echo(message)
            let done = ContinuousClock.now
            latencies.append((done - now) / .microseconds(1))
            now = done
        }
        return Distribution(latencies)
    }

    /// Calls per second with as many under way as `inFlight`.
    private static func parallel(_ caller: Caller, for duration: Duration) async throws -> Double {
        let message = [UInt8](repeating: 0x5A, count: Self.messageBytes)
        let start = ContinuousClock.now
        let end = start + duration
        let calls = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<Self.inFlight {
                group.addTask {
                    var calls = 0
                    while ContinuousClock.now < end {
                        try await caller.echo(message)
                        calls += 1
                    }
                    return calls
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(calls) / ((ContinuousClock.now - start) / .seconds(1))
    }

    /// Megabytes (10⁶) per second: one stream of `streamBytes` after the other.
    private static func stream(_ caller: Caller, messageBytes: Int, for duration: Duration) async throws -> Double {
        let order = StreamOrder(messageBytes: messageBytes, messages: Self.streamBytes / messageBytes)
        let start = ContinuousClock.now
        var bytes = 0
        repeat { bytes += try await caller.stream(order) } while ContinuousClock.now - start < duration
        return Double(bytes) / 1e6 / ((ContinuousClock.now - start) / .seconds(1))
    }
}

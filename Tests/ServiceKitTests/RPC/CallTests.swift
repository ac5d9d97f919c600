import Errors
import GRPCCore
import Logging
import Messages
import Synchronization
import Testing
import Tracing

@testable import ServiceKit

@Suite("A call")
struct CallTests {
    @Test("reaches its handler with the caller's identity, also where it answers late", arguments: [false, true])
    func caller(isLate: Bool) async throws {
        let body: @Sendable () async throws -> String = { try Caller.identity.uri }
        let lab = isLate ? LoopbackLab(services: [LateProbeService(body: body)]) : LoopbackLab(body)
        #expect(try await lab.describe() == .success("spiffe://thetalab/operator/ada"))
    }

    @Test("of nobody known is refused")
    func unauthenticated() async throws {
        var lab = LoopbackLab { "never" }
        lab.caller = .failure(LabError(.unauthenticated, "no certificate"))
        #expect(try await lab.describe() == .failure(LabError(.unauthenticated, "no certificate")))
    }

    @Test("of the wrong role is refused, naming method and role")
    func wrongRole() async throws {
        var lab = LoopbackLab { "never" }
        lab.caller = .success(try PeerIdentity(role: .backtest, name: "a"))
        #expect(
            try await lab.describe()
                == .failure(
                    LabError(.permissionDenied, "\(LoopbackLab.describe) may not be called by the role backtest")
                )
        )
        #expect(lab.lines.contains("\"level\":\"notice\",\"message\":\"call failed\""))
    }

    @Test(
        "of a method without roles is refused to everybody",
        arguments: [Role.operator, .gateway, .registry, .viewer]
    )
    func unlisted(role: Role) async throws {
        var lab = LoopbackLab { "never" }
        lab.access = AccessTable().withStandardServices()
        lab.caller = .success(try PeerIdentity(role: role, name: "a"))
        let outcome = try await lab.describe()
        guard case .failure(let error) = outcome else { return #expect(Bool(false), "was let through") }
        #expect(error.code == .permissionDenied)
    }

    @Test("brings a failure back whole: code, message, field and remedy in any language")
    func labError() async throws {
        let failure = LabError(
            .failedPrecondition,
            "ε must lie in 0…1, was 1.4",
            field: "δ_range",
            remedy: "nimm 0,3\nund geh"
        )
        let lab = LoopbackLab { throw failure }
        #expect(try await lab.describe() == .failure(failure))
    }

    @Test("carries every code over the wire", arguments: 1...16)
    func codes(number: Int) async throws {
        let code = try #require(LabError.Code(rawValue: number))
        let lab = LoopbackLab { throw LabError(code, "said so") }
        #expect(try await lab.describe() == .failure(LabError(code, "said so")))
    }

    struct Secretive: Error, CustomStringConvertible { var description: String { "password=hunter2" } }

    @Test(
        "that fails inside tells its caller nothing of the insides, and the log everything",
        arguments: [false, true]
    )
    func unknownError(isLate: Bool) async throws {
        let body: @Sendable () async throws -> String = { throw Secretive() }
        let lab = isLate ? LoopbackLab(services: [LateProbeService(body: body)]) : LoopbackLab(body)
        #expect(try await lab.describe() == .failure(LabError(.internalError, "an internal error")))
        let line = try #require(lab.lines.all.first { $0.contains("call failed") })
        #expect(line.contains("\"level\":\"error\""))
        #expect(line.contains("password=hunter2"))
        #expect(line.contains("\"rpc.caller\":\"operator/ada\""))
    }

    @Test(
        "ends at the default deadline where its caller set none, and its handler is cancelled",
        arguments: [false, true]
    )
    func defaultDeadline(isLate: Bool) async throws {
        let wasCancelled = Mutex(false)
        let body: @Sendable () async throws -> String = {
            do { try await Task.sleep(for: .seconds(60)) } catch { wasCancelled.withLock { $0 = true } }
            return "late"
        }
        var lab = isLate ? LoopbackLab(services: [LateProbeService(body: body)]) : LoopbackLab(body)
        lab.deadline = .milliseconds(50)
        let expected = LabError(.deadlineExceeded, "the call took longer than its deadline of 50ms")
        #expect(try await lab.describe() == .failure(expected))
        #expect(wasCancelled.withLock { $0 })
    }

    @Test("ends at its method's own deadline, or never where that has none")
    func methodDeadline() async throws {
        var lab = LoopbackLab {
            try await Task.sleep(for: .milliseconds(100))
            return "done"
        }
        lab.deadline = .milliseconds(10)
        lab.deadlines = [LoopbackLab.describe: .none]
        #expect(try await lab.describe() == .success("done"))
        lab.deadlines = [LoopbackLab.describe: .after(.seconds(5))]
        #expect(try await lab.describe() == .success("done"))
    }

    @Test(
        "that watches ends with UNAVAILABLE when the service stops, and any other goes on to its end",
        arguments: [
            (.watch, .failure(LabError(.unavailable, "the service is stopping: watch again"))),
            (.none, .success("done")),
            (.after(.seconds(30)), .success("done")),
        ] as [(CallDeadline, Result<String, LabError>)]
    )
    func drained(deadline: CallDeadline, expected: Result<String, LabError>) async throws {
        let isIn = Mutex(false)
        let body: @Sendable () async throws -> String = {
            isIn.withLock { $0 = true }
            try await Task.sleep(for: .milliseconds(300))
            return "done"
        }
        let lab = LoopbackLab(services: [ProbeService(body: body)], deadlines: [LoopbackLab.describe: deadline])
        async let answer = lab.describe()
        #expect(await eventually { isIn.withLock { $0 } })
        lab.state.move(to: .draining)
        #expect(try await answer == expected)
    }

    @Test("ends at its caller's deadline, which cancels the handler")
    func callersDeadline() async throws {
        let wasCancelled = Mutex(false)
        let lab = LoopbackLab {
            do { try await Task.sleep(for: .seconds(60)) } catch { wasCancelled.withLock { $0 = true } }
            return "late"
        }
        var options = CallOptions.defaults
        options.timeout = .milliseconds(100)
        guard case .failure(let error) = try await lab.describe(options: options) else {
            return #expect(Bool(false), "was answered")
        }
        #expect(error.code == .deadlineExceeded)
        #expect(await eventually { wasCancelled.withLock { $0 } })
    }

    @Test(
        "has the deadline that grpc-timeout says",
        arguments: [
            ("1H", .seconds(3_600)), ("2M", .seconds(120)), ("3S", .seconds(3)), ("4m", .milliseconds(4)),
            ("5u", .microseconds(5)), ("6n", .nanoseconds(6)), ("99999999H", .seconds(99_999_999 * 3_600)), ("", nil),
            ("1", nil), ("S", nil), ("-1S", nil), ("123456789S", nil), ("1s", nil), ("1 S", nil),
        ] as [(String, Duration?)]
    )
    func timeouts(text: String, expected: Duration?) {
        #expect(Duration(grpcTimeout: text) == expected)
    }

    @Test("continues its caller's trace, in its log lines too")
    func trace() async throws {
        let lab = LoopbackLab {
            Logger.current.info("inside")
            return TraceContext.current?.traceID ?? "none"
        }
        var context = InstrumentationContext.topLevel
        let root = TraceContext.root()
        root.store(in: &context)
        let answer = try await InstrumentationContext.$current.withValue(context) { try await lab.describe() }
        #expect(answer == .success(root.traceID))
        let line = try #require(lab.lines.all.first { $0.contains("\"inside\"") })
        #expect(line.contains("\"trace.id\":\"\(root.traceID)\""))
        #expect(line.contains("\"rpc.method\":\"\(LoopbackLab.describe)\""))
        #expect(lab.lines.all.contains { $0.contains("call ended") && $0.contains(root.traceID) })
    }

    @Test("is counted and timed by method and code")
    func metrics() async throws {
        let lab = LoopbackLab { throw LabError(.notFound, "no") }
        _ = try await lab.describe()
        _ = try await lab.describe()
        let text = lab.metrics.text()
        #expect(text.contains("rpc_server_calls_total{code=\"notFound\",method=\"\(LoopbackLab.describe)\"} 2\n"))
        #expect(text.contains("rpc_server_in_flight{method=\"\(LoopbackLab.describe)\"} 0\n"))
        #expect(text.contains("rpc_server_duration_seconds_count{method=\"\(LoopbackLab.describe)\"} 2\n"))
    }

    @Test(
        "that ends well or by its caller's fault is said quietly, and one that fails here loudly",
        arguments: [
            (nil, .debug), (.notFound, .debug), (.invalidArgument, .debug), (.permissionDenied, .notice),
            (.unavailable, .warning), (.internalError, .error), (.dataLoss, .error),
        ] as [(RPCError.Code?, Logger.Level)]
    )
    func levels(code: RPCError.Code?, level: Logger.Level) {
        #expect(LogInterceptor.level(of: code.map { RPCError(code: $0, message: "") }) == level)
    }
}

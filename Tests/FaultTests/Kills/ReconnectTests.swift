import Foundation
import GRPCCore
import Messages
import ServiceKit
import TestSupport
import Testing

extension FaultTests {
    @Suite("A service whose peer was away")
    struct ReconnectTests {
        @Test("reaches it again within seconds of its return, however long it was away")
        func reconnects() async throws {
            try await withFolder { folder in
                let authority = try Authority(in: folder, "lab")
                try await TestPostgres.withDatabase { database in
                    let registryKeys = ["database.url": database.url].merging(try authority.files(.registry).keys) {
                        $1
                    }
                    let first = try await TestService("registry", in: folder, registryKeys)
                    let engineKeys = ["peers.registry": first.address].merging(try authority.files(.backtest).keys) {
                        $1
                    }
                    let engine = try await TestService("backtest", in: folder, engineKeys)
                    try await engine.whileItLasts { _ in
                        try await Self.withClient(try authority.files(.operator), engine) { client in
                            #expect(await Self.ask(client) == .notFound)
                            first.signal(SIGKILL)
                            // Asked all the while, its pauses between attempts grow as far as they may.
                            let end = ContinuousClock.now + .seconds(15)
                            while ContinuousClock.now < end {
                                #expect(await Self.ask(client) == .unavailable)
                                try await Task.sleep(for: .milliseconds(100))
                            }
                            let second = try await TestService(
                                "registry",
                                in: folder,
                                registryKeys.merging(["listen": first.address]) { $1 }
                            )
                            try await second.whileItLasts { _ in
                                var answer: RPCError.Code? = .unavailable
                                let limit = ContinuousClock.now + .seconds(6)
                                while answer != .notFound, ContinuousClock.now < limit {
                                    answer = await Self.ask(client)
                                    try await Task.sleep(for: .milliseconds(100))
                                }
                                #expect(answer == .notFound)
                            }
                            _ = await second.stop()
                        }
                    }
                    _ = await engine.stop()
                }
            }
        }

        @Test("computes for longer than other calls may take: a run's deadline is its caller's alone")
        func longRuns() async throws {
            try await withFolder { folder in
                let authority = try Authority(in: folder, "lab")
                // The registry accepts and says nothing: the engine's call of it is what takes long.
                let silent = try SilentListener()
                let keys = ["peers.registry": silent.address, "limits.deadline": "500ms"]
                    .merging(try authority.files(.backtest).keys) { $1 }
                let engine = try await TestService("backtest", in: folder, keys)
                try await engine.whileItLasts { _ in
                    try await Self.withClient(try authority.files(.operator), engine) { client in
                        // A caller without a deadline, who loses patience after four of the service's own.
                        let calling = Task { await Self.ask(client) }
                        try await Task.sleep(for: .seconds(2))
                        #expect(try await client.describeEngine(.init()).running == 0)
                        calling.cancel()
                        #expect(await calling.value == .cancelled)
                    }
                }
                engine.signal(SIGKILL)
            }
        }

        // MARK: -

        private static func withClient(
            _ files: TLSFiles,
            _ engine: TestService,
            _ body: (BacktestV1_BacktestEngine.Client<LabTransport>) async throws -> Void
        ) async throws {
            let address = try #require(NetworkAddress(configurationText: engine.address))
            let methods = ServiceConnector.Methods(unbounded: ["thetalab.backtest.v1.BacktestEngine/RerunBacktest"])
            try await ServiceConnector(files).withClient(of: .backtest, at: [address], methods: methods) { client in
                try await body(BacktestV1_BacktestEngine.Client(wrapping: client))
            }
        }

        /// Asks for a run that does not exist, which only the registry can know.
        private static func ask(_ client: BacktestV1_BacktestEngine.Client<LabTransport>) async -> RPCError.Code? {
            do {
                let request = BacktestV1.RerunBacktestRequest(runID: UUID().uuidString.lowercased())
                try await client.rerunBacktest(request) { for try await _ in $0.messages {} }
                return nil
            } catch let error as RPCError {
                return error.code
            } catch {
                return nil
            }
        }
    }
}

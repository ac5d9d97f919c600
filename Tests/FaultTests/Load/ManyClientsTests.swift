import Foundation
import GRPCCore
import Messages
import ServiceKit
import TestSupport
import Testing

extension FaultTests {
    @Suite("A thousand clients at once")
    struct ManyClientsTests {
        private static let clients = 1_000

        /// How many of the clients got which answer.
        private struct Tally: Sendable {
            var answered = 0
            var refused: [String: Int] = [:]

            var refusals: Int { self.refused.values.reduce(0, +) }
        }

        @Test("are all answered by a service that may have so many connections")
        func allAnswered() async throws {
            try await Self.withRegistry([:]) { registry, files in
                let tally = try await Self.call(registry, files)
                #expect(tally.answered == Self.clients, "\(tally)")
                try await Self.expectBounded(registry, files, connections: Self.clients)
            }
        }

        @Test("are refused as far as they are more than the limit, with UNAVAILABLE; the service stays whole")
        func overLimit() async throws {
            let limit = 300
            try await Self.withRegistry(["limits.connections": "\(limit)"]) { registry, files in
                let tally = try await Self.call(registry, files)
                print("faults: \(Self.clients) clients, limit \(limit): \(tally)")
                #expect(tally.answered + tally.refusals == Self.clients)
                #expect(tally.answered >= limit, "\(tally)")
                #expect(tally.refusals > 0, "\(tally)")
                #expect(tally.refused.keys.allSatisfy { $0.hasPrefix("unavailable") }, "\(tally)")
                try await Self.expectBounded(registry, files, connections: limit)
            }
        }

        // MARK: -

        private static func withRegistry(
            _ keys: [String: String],
            _ body: (TestService, TLSFiles) async throws -> Void
        ) async throws {
            Self.raiseFileLimit()
            try await withFolder { folder in
                let authority = try Authority(in: folder, "lab")
                let identity = try authority.files(.registry).keys
                let person = try authority.files(.operator)
                try await TestPostgres.withDatabase { database in
                    let own = ["database.url": database.url].merging(identity) { $1 }.merging(keys) { $1 }
                    let registry = try await TestService("registry", in: folder, own)
                    try await registry.whileItLasts { try await body($0, person) }
                    let code = await registry.stop()
                    #expect(code == 0, "\(registry.log)")
                }
            }
        }

        /// Every client has a connection of its own, calls once all have begun, and stays until all have an answer.
        private static func call(_ registry: TestService, _ files: TLSFiles) async throws -> Tally {
            let connector = try ServiceConnector(files)
            let address = try #require(NetworkAddress(configurationText: registry.address))
            let clients = try (0..<Self.clients).map { _ in try connector.client(of: .registry, at: [address]) }
            return await withTaskGroup(of: Void.self) { connections in
                for client in clients { connections.addTask { try? await client.runConnections() } }
                let tally = await withTaskGroup(of: String?.self) { calls in
                    for client in clients { calls.addTask { await Self.refusal(client) } }
                    return await calls.reduce(into: Tally()) { tally, refusal in
                        if let refusal { tally.refused[refusal, default: 0] += 1 } else { tally.answered += 1 }
                    }
                }
                for client in clients { client.beginGracefulShutdown() }
                return tally
            }
        }

        /// Nil where the call was answered.
        private static func refusal(_ client: ServiceConnector.Client) async -> String? {
            do {
                _ = try await RegistryV1_Registry.Client(wrapping: client).listStrategies(.init())
                return nil
            } catch let error as RPCError {
                return "\(error.code): \(error.message)"
            } catch {
                return "\(error)"
            }
        }

        /// Checks that the service has let go of what the clients made it take, and never took much.
        private static func expectBounded(_ service: TestService, _ files: TLSFiles, connections: Int) async throws {
            let address = try #require(NetworkAddress(configurationText: service.address))
            // The places of those that have left are free a moment later.
            try await ServiceConnector(files).withClient(of: .registry, at: [address]) { client in
                var refusal = await Self.refusal(client)
                for _ in 0..<100 where refusal != nil {
                    try await Task.sleep(for: .milliseconds(100))
                    refusal = await Self.refusal(client)
                }
                #expect(refusal == nil)
            }
            for _ in 0..<200 where ProcessTable.openFiles(of: service.id) > 100 {
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(ProcessTable.openFiles(of: service.id) <= 100)
            let peak = ProcessTable.peakMemory(of: service.id)
            print("faults: \(connections) connections: \(peak >> 20) MiB at most")
            #expect(peak < (128 << 20) + connections * (512 << 10))
        }

        /// This process has a thousand connections too.
        private static func raiseFileLimit() {
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            limit.rlim_cur = min(limit.rlim_max, 8_192)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
    }
}

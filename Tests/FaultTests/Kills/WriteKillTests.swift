import Foundation
import GRPCCore
import Messages
import ServiceKit
import Synchronization
import TestSupport
import Testing

extension FaultTests {
    @Suite("Writes to the registry in which something is killed")
    struct WriteKillTests {
        private static let writers = 4
        private static let duration = Duration.milliseconds(1_500)

        /// A change as it was sent, to be sent again.
        private struct Sent: Sendable {
            var request: RegistryV1.CreateStrategyRequest
            var isAcknowledged: Bool
        }

        @Test("are all there that were acknowledged, once; the others can be sent again under their keys")
        func kills() async throws {
            try await TestLab.withLab { lab in
                let fire = LabUnderFire(lab)
                try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
                let definition = try await Self.definition(in: lab)
                for victim in [Victim.registry, .postmaster, .backend, .lab] {
                    var moments = Moments("writes \(victim)")
                    for (number, fraction) in moments.fractions().enumerated() {
                        try await fire.spare(victim)
                        async let writing = Self.write(lab, definition, prefix: "\(victim)-\(number)")
                        try await Task.sleep(for: Self.duration * fraction)
                        let hasStruck = victim.strike(lab, &moments)
                        let sent = try await writing
                        let acknowledged = sent.count(where: \.isAcknowledged)
                        print(
                            "faults: writes, \(victim) \(hasStruck ? "killed" : "not there"): "
                                + "\(acknowledged) of \(sent.count) acknowledged"
                        )
                        try await fire.recover(from: victim)
                        try await Self.expectAll(sent, in: lab, "\(victim) at \(fraction), seed \(Moments.seed)")
                    }
                }
            }
        }

        private static func definition(in lab: TestLab) async throws -> StrategyV1.Definition {
            let strategy = try await lab.withClient(of: .registry) { client in
                try await RegistryV1_Registry.Client(wrapping: client).getStrategy(.init(nameOrID: "cc")).strategy
            }
            return try #require(strategy?.version?.definition)
        }

        /// Creates strategies, one after the other in several tasks, until the time is over.
        private static func write(
            _ lab: TestLab,
            _ definition: StrategyV1.Definition,
            prefix: String
        ) async throws -> [Sent] {
            try await lab.withClient(of: .registry) { client in
                let registry = RegistryV1_Registry.Client(wrapping: client)
                let end = ContinuousClock.now + Self.duration
                return await withTaskGroup(of: [Sent].self) { group in
                    for writer in 0..<Self.writers {
                        group.addTask {
                            var sent: [Sent] = []
                            while ContinuousClock.now < end {
                                let request = RegistryV1.CreateStrategyRequest(
                                    idempotencyKey: UUID().uuidString,
                                    name: "\(prefix)-\(writer)-\(sent.count)",
                                    definition: definition
                                )
                                let isAcknowledged = await Self.create(request, registry)
                                sent.append(Sent(request: request, isAcknowledged: isAcknowledged))
                                // Who is refused at once does not hammer.
                                if !isAcknowledged { try? await Task.sleep(for: .milliseconds(20)) }
                            }
                            return sent
                        }
                    }
                    return await group.reduce(into: []) { $0 += $1 }
                }
            }
        }

        private static func create(
            _ request: RegistryV1.CreateStrategyRequest,
            _ registry: RegistryV1_Registry.Client<LabTransport>
        ) async -> Bool {
            do {
                return try await registry.createStrategy(request).strategy?.name == request.name
            } catch let error as RPCError {
                // What cannot be done now is said so, in no other way.
                let codes: Set<RPCError.Code> = [.unavailable, .deadlineExceeded, .resourceExhausted]
                #expect(codes.contains(error.code), "\(error)")
                #expect(!error.message.isEmpty)
                return false
            } catch {
                Issue.record("no error of a call: \(error)")
                return false
            }
        }

        private static func expectAll(_ sent: [Sent], in lab: TestLab, _ place: String) async throws {
            let names = try await lab.strategyNames()
            for change in sent where change.isAcknowledged {
                #expect(
                    names[change.request.name] == 1,
                    "\(change.request.name) was acknowledged and is lost: \(place)"
                )
            }
            // Repeated under their keys, those not acknowledged are done, whether they were before or not.
            try await lab.withClient(of: .registry) { client in
                let registry = RegistryV1_Registry.Client(wrapping: client)
                for change in sent where !change.isAcknowledged {
                    let name = try await registry.createStrategy(change.request).strategy?.name
                    #expect(name == change.request.name, "\(place)")
                }
            }
            let after = try await lab.strategyNames()
            for change in sent { #expect(after[change.request.name] == 1, "\(change.request.name): \(place)") }
        }
    }
}

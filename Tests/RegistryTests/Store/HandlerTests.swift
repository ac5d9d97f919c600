import Conversions
import Errors
import GRPCCore
import HTTP2Transport
import Messages
import ServiceKit
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("speaks the contract")
    struct Handler {
        typealias Client = RegistryV1_Registry.Client<HTTP2ClientTransport>

        /// A client that calls as `caller`, over a real socket.
        private func calling(
            _ lab: RegistryLab,
            as caller: ServiceKit.PeerIdentity = RegistryLab.ada,
            _ body: (Client) async throws -> Void
        ) async throws {
            try await withGRPCServer(
                transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
                services: [RegistryHandler(lab.registry)],
                interceptors: [AuthorisedCaller(caller: caller)]
            ) { server in
                let endpoint = try await server.transport.listeningAddress
                let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
                try await withGRPCClient(transport: transport) { client in
                    try await body(Client(wrapping: client))
                }
            }
        }

        private static func creation(_ name: String, key: String = "k") -> RegistryV1.CreateStrategyRequest {
            RegistryV1.CreateStrategyRequest(
                idempotencyKey: key,
                name: name,
                description: "calls",
                definition: StrategyV1.Definition(.preset(.balanced)),
                reason: "to begin"
            )
        }

        @Test("from a strategy's creation to its deletion")
        func strategies() async throws {
            try await RegistryLab.run { lab in
                try await self.calling(lab) { client in
                    let request = Self.creation("cc")
                    let created = try #require(try await client.createStrategy(request).strategy)
                    #expect(try await client.createStrategy(request).strategy == created)
                    #expect(created.status == .draft)
                    #expect(created.version?.definition == request.definition)
                    #expect(created.tuning == RegistryV1.Tuning())
                    let listed = try await client.listStrategies(RegistryV1.ListStrategiesRequest())
                    #expect(listed.strategies == [created])
                    let marked = try await client.setTuning(
                        RegistryV1.SetTuningRequest(
                            idempotencyKey: "t",
                            nameOrID: "cc",
                            revision: 1,
                            tuning: RegistryV1.Tuning(enabled: true, window: "22:00-06:00", daily: 5)
                        )
                    )
                    #expect(marked.strategy?.tuning?.window == "22:00-06:00")
                    let edited = try await client.createVersion(
                        RegistryV1.CreateVersionRequest(
                            idempotencyKey: "v",
                            nameOrID: created.id,
                            revision: 2,
                            definition: request.definition,
                            reason: "again",
                            description: "more calls"
                        )
                    )
                    #expect(edited.strategy?.newestVersion == 2)
                    #expect(edited.strategy?.description == "more calls")
                    let versions = try await client.listVersions(RegistryV1.ListVersionsRequest(nameOrID: "cc"))
                    #expect(versions.versions.map(\.number) == [2, 1])
                    let first = try await client.getStrategy(RegistryV1.GetStrategyRequest(nameOrID: "cc", version: 1))
                    #expect(first.strategy?.version == created.version)
                    _ = try await client.deleteStrategy(
                        RegistryV1.DeleteStrategyRequest(idempotencyKey: "d", nameOrID: "cc", revision: 3)
                    )
                    let log = try await client.listAudit(RegistryV1.ListAuditRequest())
                    #expect(log.entries.map(\.action) == ["deleted", "version_created", "tuning_changed", "created"])
                }
            }
        }

        @Test("from a run's claim to its note")
        func runs() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                let id = RunMaker().id()
                let message = RunMaker.message(id, of: strategy)
                try await self.calling(lab, as: RegistryLab.engine) { client in
                    var identity = try #require(message.identity)
                    identity.datasetDigest = ""
                    let begin = RegistryV1.BeginRunRequest(
                        runID: message.runID,
                        identity: identity,
                        strategyID: message.strategyID,
                        strategyVersion: 1,
                        leaseMs: 5_000
                    )
                    guard case .claim = try await client.beginRun(begin).outcome else {
                        Issue.record("no claim")
                        return
                    }
                    let record = RegistryV1.RecordRunRequest(run: message)
                    #expect(try await client.recordRun(record).alreadyRecorded == false)
                    #expect(try await client.recordRun(record).alreadyRecorded == true)
                    guard case .recorded(let run) = try await client.beginRun(begin).outcome else {
                        Issue.record("not recorded")
                        return
                    }
                    #expect(run.alreadyRecorded)
                    #expect(run.result == message.result)
                }
                try await self.calling(lab) { client in
                    let list = try await client.listRuns(
                        RegistryV1.ListRunsRequest(strategy: "cc", status: .ok, orderBy: "-sharpe")
                    )
                    #expect(list.runs.count == 1)
                    #expect(list.runs[0].result?.equity == nil)
                    let run = try await client.getRun(RegistryV1.GetRunRequest(runID: String(message.runID.prefix(13))))
                    #expect(run.run?.result?.equity == message.result?.equity)
                    let note = try await client.createRunNote(
                        RegistryV1.CreateRunNoteRequest(idempotencyKey: "n", runID: message.runID, text: "fine")
                    )
                    let notes = try await client.listRunNotes(RegistryV1.ListRunNotesRequest(runID: message.runID))
                    #expect(notes.notes == [note.note].compactMap { $0 })
                }
            }
        }

        @Test("as a stream that tells where it stands")
        func watch() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("cc")
                try await self.calling(lab, as: RegistryLab.identity(.trader, "one")) { client in
                    let error = await #expect(throws: RPCError.self) {
                        try await client.watch(RegistryV1.WatchRequest(afterPosition: 0)) { response in
                            var messages = response.messages.makeAsyncIterator()
                            let begin = try #require(try await messages.next())
                            #expect(begin.entry == nil)
                            #expect(begin.position == 0)
                            let first = try #require(try await messages.next())
                            #expect(first.entry?.action == "created")
                            #expect(first.position == 1)
                            _ = try await lab.create("dd")
                            let second = try #require(try await messages.next())
                            #expect(second.entry?.subjectName == "dd")
                            lab.registry.feed.close()
                            _ = try await messages.next()
                        }
                    }
                    #expect(error?.code == .unavailable)
                }
            }
        }

        @Test(
            "and refuses promotion to every certificate but a person's",
            arguments: [Role.gateway, .backtest, .optimizer, .researcher, .trader, .viewer, .registry]
        )
        func roles(role: Role) async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                try await lab.force(strategy, .backtesting)
                try await self.calling(lab, as: RegistryLab.identity(role, "x")) { client in
                    let error = await #expect(throws: RPCError.self) {
                        try await client.setStatus(
                            RegistryV1.SetStatusRequest(
                                idempotencyKey: "k",
                                nameOrID: "cc",
                                revision: 1,
                                status: .testnetLive,
                                confirmation: "cc"
                            )
                        )
                    }
                    #expect(error?.code == .permissionDenied)
                }
                #expect(try await lab.registry.strategy("cc").status == .backtesting)
            }
        }

        @Test("and refuses runs to people, who have no engine", arguments: [Role.operator, .gateway, .optimizer])
        func runRoles(role: Role) async throws {
            try await RegistryLab.run { lab in
                try await self.calling(lab, as: RegistryLab.identity(role, "x")) { client in
                    let error = await #expect(throws: RPCError.self) {
                        try await client.recordRun(
                            RegistryV1.RecordRunRequest(run: RunMaker.message(RunMaker().id()))
                        )
                    }
                    #expect(error?.code == .permissionDenied)
                }
            }
        }

        @Test("and names the field that is wrong, also one that this build does not know")
        func refusals() async throws {
            try await RegistryLab.run { lab in
                try await self.calling(lab) { client in
                    func field(_ request: RegistryV1.CreateStrategyRequest) async -> String? {
                        do {
                            _ = try await client.createStrategy(request)
                            return nil
                        } catch {
                            return LabError(wrapping: error).field
                        }
                    }
                    var request = Self.creation("cc")
                    request.definition?.parameters?.takeProfit = 1.5
                    #expect(await field(request) == "take_profit")
                    request = Self.creation("Not A Name")
                    #expect(await field(request) == "name")
                    request = Self.creation("cc", key: "")
                    #expect(await field(request) == "idempotency_key")
                    request = Self.creation("cc")
                    request.definition = nil
                    #expect(await field(request) == "definition")
                    let bytes = try StrategyV1.Definition(.preset(.balanced)).serialized() + [0x98, 0x06, 0x01]
                    request.definition = try StrategyV1.Definition(serialized: bytes)
                    #expect(await field(request) == "definition")
                    #expect(await field(Self.creation("cc")) == nil)
                }
            }
        }
    }
}

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
    @Suite("keeps the ledger of trials on the wire")
    struct TrialLedgerOnTheWire {
        typealias Client = RegistryV1_TrialLedger.Client<HTTP2ClientTransport>

        private static let id = "0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de"

        private func calling(
            _ lab: RegistryLab,
            as caller: ServiceKit.PeerIdentity = RegistryLab.engine,
            _ body: (Client) async throws -> Void
        ) async throws {
            try await withGRPCServer(
                transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
                services: [TrialLedgerHandler(lab.registry)],
                interceptors: [AuthorisedCaller(caller: caller)]
            ) { server in
                let endpoint = try await server.transport.listeningAddress
                let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
                try await withGRPCClient(transport: transport) { client in
                    try await body(Client(wrapping: client))
                }
            }
        }

        private static func beginning(numeraire: Numeraire = .usd) -> RegistryV1.BeginBatchRequest {
            var settings = RunSettings(start: 0, end: 86_400_000)
            settings.numeraire = numeraire
            return RegistryV1.BeginBatchRequest(
                batch: BacktestV1.Batch(
                    batchID: Self.id,
                    identity: BacktestV1.Identity(RunMaker.identity()),
                    definition: StrategyV1.Definition(.preset(.balanced)),
                    settings: StrategyV1.RunSettings(settings),
                    requestedBy: "spiffe://thetalab/operator/ada"
                ),
                firstNumber: 0,
                count: 10
            )
        }

        private static func table() -> BacktestV1.TrialTable {
            BacktestV1.TrialTable(
                number: [1, 4],
                status: [.ok, .failed],
                ruined: [false, false],
                failures: [.init(number: 4, error: .init(code: "MISSING_DELIVERY_PRICE", message: "no price"))],
                figures: [
                    .init(name: "usd.sharpe", values: [1.5, .nan]), .init(name: "coin.sharpe", values: [-0.0, 2]),
                ],
                parameters: ["{}", #"{"take_profit":0.5}"#],
                returnCount: [2, 0],
                returns: [0.25, -0.5],
                hold: .init(
                    usd: .init(netPnl: 3),
                    coin: .init(netPnl: 0),
                    day: [86_400_000, 172_800_000],
                    returns: [1, 2]
                )
            )
        }

        @Test("gives back what was handed in, bit for bit")
        func roundTrip() async throws {
            try await RegistryLab.run { lab in
                try await self.calling(lab) { client in
                    #expect(try await client.beginBatch(Self.beginning()).recorded.isEmpty)
                    let request = RegistryV1.RecordTrialsRequest(batchID: Self.id, trials: Self.table())
                    #expect(try await client.recordTrials(request) == .init(recorded: 2, alreadyRecorded: 0))
                    #expect(try await client.recordTrials(request) == .init(recorded: 0, alreadyRecorded: 2))
                    let ranges = try await client.beginBatch(Self.beginning()).recorded
                    #expect(ranges.map(\.first) == [1, 4] && ranges.map(\.last) == [1, 4])
                    let listed = try await client.listTrials(.init(batchID: Self.id, withDailyReturns: true))
                    let bytes: [UInt8] = try #require(listed.trials).serialized()
                    let expected: [UInt8] = try Self.table().serialized()
                    #expect(bytes == expected)
                    let batch = try #require(try await client.getBatch(.init(batchID: Self.id)).batch)
                    #expect(batch.trialCount == 2 && batch.hold?.day.count == 2)
                    #expect(batch.definition == Self.beginning().batch?.definition)
                }
            }
        }

        /// A table with one thing wrong.
        enum Damage: CaseIterable {
            case order, emptiness, shortStatus, cancelled, noParameters, returns, figureTwice, shortFigure, infinity
            case zeroInName, longName, strayFailure, failureTwice, failureOfSuccess, failureWithoutError

            /// The column that is named.
            var field: String {
                switch self {
                case .order, .emptiness: "trials.number"
                case .shortStatus, .cancelled: "trials.status"
                case .noParameters: "trials.parameters"
                case .returns: "trials.returns"
                case .figureTwice, .zeroInName, .longName: "trials.figures"
                case .strayFailure, .failureTwice, .failureOfSuccess, .failureWithoutError: "trials.failures"
                case .shortFigure, .infinity: "trials.figures.usd.sharpe"
                }
            }

            func apply(to table: inout BacktestV1.TrialTable) {
                switch self {
                case .order: table.number = [4, 1]
                case .emptiness: table = BacktestV1.TrialTable()
                case .shortStatus: table.status = [.ok]
                case .cancelled: table.status = [.ok, .cancelled]
                case .noParameters: table.parameters = []
                case .returns: table.returns = [1]
                case .figureTwice: table.figures[1].name = "usd.sharpe"
                case .shortFigure: table.figures[0].values = [1]
                case .infinity: table.figures[0].values = [1, .infinity]
                case .zeroInName: table.figures[1].name = "coin\0sharpe"
                case .longName: table.figures[1].name = String(repeating: "a", count: 129)
                case .strayFailure: table.failures[0].number = 3
                case .failureTwice: table.failures.append(table.failures[0])
                case .failureOfSuccess: table.failures[0].number = 1
                case .failureWithoutError: table.failures[0].error = nil
                }
            }
        }

        @Test("refuses a table whose columns do not fit together, naming the column", arguments: Damage.allCases)
        func refusedTables(_ damage: Damage) async throws {
            var table = Self.table()
            _ = try TrialBlock(table)
            damage.apply(to: &table)
            let error = await refusal { [table] in _ = try TrialBlock(table) }
            #expect(error?.code == .invalidArgument && error?.field == damage.field)
        }

        @Test("lets only an engine write, and a viewer read")
        func roles() async throws {
            try await RegistryLab.run { lab in
                try await self.calling(lab, as: RegistryLab.identity(.viewer, "one")) { client in
                    let begin = await #expect(throws: RPCError.self) { try await client.beginBatch(Self.beginning()) }
                    #expect(begin?.code == .permissionDenied)
                    let record = await #expect(throws: RPCError.self) {
                        try await client.recordTrials(.init(batchID: Self.id, trials: Self.table()))
                    }
                    #expect(record?.code == .permissionDenied)
                    let batches = try await client.listBatches(RegistryV1.ListBatchesRequest()).batches
                    #expect(batches.isEmpty)
                }
                try await self.calling(lab, as: RegistryLab.identity(.researcher, "one")) { client in
                    let list = await #expect(throws: RPCError.self) {
                        try await client.listTrials(.init(batchID: Self.id))
                    }
                    #expect(list?.code == .permissionDenied)
                }
            }
        }
    }
}

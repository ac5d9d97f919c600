import Conversions
import GRPCCore
import Messages
import ServiceKit
import Strategy
import Synchronization
import TestSupport
import Testing

/// A registry, a synthetic market and engines as processes of their own, and a person's clients of them.
struct BatchLab: Sendable {
    private let certificates: TestCertificates
    let registry: TestService
    private let synthetic: TestService

    /// Lends a lab without engines to `body`.
    static func run(_ body: @Sendable (BatchLab) async throws -> Void) async throws {
        let certificates = try await TestCertificates()
        for role in ["registry", "synthetic", "backtest"] {
            try await certificates.issue(role, uri: "spiffe://thetalab/\(role)/main")
        }
        try await certificates.issue("ada", uri: "spiffe://thetalab/operator/ada")
        try await certificates.issue("bob", uri: "spiffe://thetalab/viewer/bob")
        try await TestPostgres.withDatabase { database in
            let lab = BatchLab(
                certificates: certificates,
                registry: try await TestService("registry", certificates, ["database.url": database.url]),
                synthetic: try await TestService("synthetic", certificates, [:])
            )
            try await body(lab)
            for service in [lab.synthetic, lab.registry] {
                let code = await service.stop()
                #expect(code == 0, "\(service.name): \(service.log.suffix(4_000))")
            }
        }
    }

    /// Starts one more engine, with `keys` of its configuration beside its peers.
    func engine(_ keys: [String: String] = [:]) async throws -> TestService {
        let own = [
            "peers.registry": self.registry.address, "peers.synthetic": self.synthetic.address, "engine.workers": "1",
        ]
        return try await TestService("backtest", self.certificates, own.merging(keys) { $1 })
    }

    /// Lends a client of a service, with the certificate of `person`.
    func withClient<Value: Sendable>(
        of role: Role,
        at service: TestService,
        as person: String = "ada",
        _ body: (ServiceConnector.Client) async throws -> Value
    ) async throws -> Value {
        let files = TLSFiles(
            certificate: self.certificates.path("\(person).pem"),
            key: self.certificates.path("\(person).key"),
            authority: self.certificates.path("ca.pem")
        )
        let address = try #require(NetworkAddress(configurationText: service.address))
        return try await ServiceConnector(files).withClient(
            of: role,
            at: [address],
            methods: ServiceConnector.Methods(
                deadline: .seconds(60),
                unbounded: ["BatchEngine/RunBatch", "BacktestEngine/RunBacktest"].map { "thetalab.backtest.v1.\($0)" }
            ),
            body
        )
    }

    /// Asks an engine for a batch; each trial that comes is put into `told` before `whenTold` is called.
    @discardableResult
    func batch(
        _ request: BacktestV1.RunBatchRequest,
        on engine: TestService,
        as person: String = "ada",
        into told: TrialBook,
        whenTold: @escaping @Sendable () -> Void = {}
    ) async throws -> BacktestV1.BatchEnd {
        try await self.withClient(of: .backtest, at: engine, as: person) { client in
            let end = try await BacktestV1_BatchEngine.Client(wrapping: client).runBatch(request) { response in
                var end: BacktestV1.BatchEnd?
                for try await message in response.messages {
                    switch message.event {
                    case .trials(let table):
                        told.add(table)
                        whenTold()
                    case .end(let last): end = last
                    case .progress, .batch, nil: break
                    }
                }
                return end
            }
            return try #require(end, "the batch has no end")
        }
    }

    /// What the registry has of a batch, page by page.
    func recorded(_ batchID: String) async throws -> TrialBook {
        let book = TrialBook()
        try await self.withClient(of: .registry, at: self.registry, as: "bob") { client in
            let ledger = RegistryV1_TrialLedger.Client(wrapping: client)
            var token = ""
            repeat {
                let page = try await ledger.listTrials(.init(batchID: batchID, pageSize: 100, pageToken: token))
                if let trials = page.trials { book.add(trials) }
                token = page.nextPageToken
            } while !token.isEmpty
        }
        return book
    }

    func batches() async throws -> [BacktestV1.Batch] {
        try await self.withClient(of: .registry, at: self.registry, as: "bob") { client in
            try await RegistryV1_TrialLedger.Client(wrapping: client).listBatches(RegistryV1.ListBatchesRequest())
                .batches
        }
    }

    /// The result of a definition run by itself.
    func single(
        _ request: BacktestV1.RunBacktestRequest,
        on engine: TestService
    ) async throws -> BacktestV1.Result {
        let run = try await self.withClient(of: .backtest, at: engine) { client in
            try await BacktestV1_BacktestEngine.Client(wrapping: client).runBacktest(request) { response in
                var run: BacktestV1.Run?
                for try await message in response.messages {
                    if case .run(let whole) = message.event { run = whole }
                }
                return run
            }
        }
        return try #require(run?.result, "the run has no result")
    }
}

/// Trials as they come, each number once.
final class TrialBook: Sendable {
    /// The bits of each figure by its name, since those of NaN are to be told apart too.
    typealias Figures = [String: UInt64]

    private let rows = Mutex<[UInt32: Figures]>([:])

    var trials: [UInt32: Figures] { self.rows.withLock { $0 } }

    /// Adds the trials of a table; one that came before is an issue.
    func add(_ table: BacktestV1.TrialTable) {
        self.rows.withLock { rows in
            for (index, number) in table.number.enumerated() {
                #expect(table.status[index] == .ok, "trial \(number)")
                var figures: Figures = [:]
                for column in table.figures { figures[column.name] = column.values[index].bitPattern }
                #expect(rows.updateValue(figures, forKey: number) == nil, "trial \(number) came twice")
            }
        }
    }
}

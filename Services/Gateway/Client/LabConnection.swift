import Errors
import GRPCCore
import HTTP2Transport
import Messages
import ServiceKit

typealias LabTransport = HTTP2ClientTransport

/// The way to the services: mutual TLS with the person's certificate.
struct LabConnection: Sendable {
    private let settings: ClientSettings

    init(_ settings: ClientSettings) { self.settings = settings }

    /// Lends a client of a service.
    ///
    /// - Throws: `LabError(.unavailable)`, naming the service, where it cannot be reached; what the service itself
    ///   refuses comes as it threw it.
    func with<Value: Sendable>(
        _ service: String,
        _ body: (ServiceConnector.Client) async throws -> Value
    ) async throws -> Value {
        guard let addresses = self.settings.endpoints[service], !addresses.isEmpty else {
            throw LabError(
                .unavailable,
                "it is not known where the \(service) service is",
                remedy: "start the lab with `thetalab up`, give its --state, or give --endpoint \(service)=HOST:PORT"
            )
        }
        let files = TLSFiles(
            certificate: self.settings.certificate,
            key: self.settings.key,
            authority: self.settings.authority
        )
        do {
            return try await ServiceConnector(files).withClient(
                of: Role(rawValue: service),
                at: addresses.compactMap { NetworkAddress(configurationText: $0) },
                methods: Self.methods,
                body
            )
        } catch let error as RPCError {
            if error.code == .cancelled, Task.isCancelled { throw CancellationError() }
            var failure = LabError(error)
            if failure.code == .unavailable {
                failure.message = "the \(service) service cannot be reached: \(failure.message)"
            }
            throw failure
        }
    }

    /// Runs and imports take as long as they take, watching never ends; what only reads may be asked again.
    private static let methods = ServiceConnector.Methods(
        unbounded: [
            "thetalab.backtest.v1.BacktestEngine/RunBacktest", "thetalab.backtest.v1.BacktestEngine/RerunBacktest",
            "thetalab.backtest.v1.RunInspection/TraceRun", "thetalab.backtest.v1.RunInspection/CompareRuns",
            "thetalab.backtest.v1.RunInspection/AuditRun", "thetalab.marketdata.v1.MarketData/StreamChain",
            "thetalab.marketdata.v1.MarketData/StreamIndex",
            "thetalab.marketdata.v1.ChainImport/Import", "thetalab.marketdata.v1.Worlds/AssessRealism",
            "thetalab.registry.v1.Registry/Watch",
        ],
        idempotent: [
            "thetalab.registry.v1.Registry/GetStrategy", "thetalab.registry.v1.Registry/ListStrategies",
            "thetalab.registry.v1.Registry/ListVersions", "thetalab.registry.v1.Registry/GetRun",
            "thetalab.registry.v1.Registry/ListRuns", "thetalab.registry.v1.Registry/ListAudit",
            "thetalab.registry.v1.Registry/ListRunNotes", "thetalab.marketdata.v1.MarketData/ListSources",
            "thetalab.marketdata.v1.MarketData/Describe", "thetalab.marketdata.v1.MarketData/ResolveDataset",
            "thetalab.marketdata.v1.MarketData/DeliveryPrices", "thetalab.marketdata.v1.Worlds/ListWorlds",
        ]
    )
}

extension CommandContext {
    private var connection: LabConnection { LabConnection(self.settings) }

    func withRegistry<Value: Sendable>(
        _ body: (RegistryClient<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await self.connection.with("registry") { client in
            try await body(RegistryClient(client: RegistryV1_Registry.Client(wrapping: client)))
        }
    }

    func withEngine<Value: Sendable>(
        _ body: (BacktestV1_BacktestEngine.Client<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await self.connection.with("backtest") { client in
            try await body(BacktestV1_BacktestEngine.Client(wrapping: client))
        }
    }

    /// Lends the service that has `source`.
    func withMarketData<Value: Sendable>(
        of source: String,
        _ body: (MarketDataV1_MarketData.Client<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await self.connection.with(MarketDataServices.service(of: source)) { client in
            try await body(MarketDataV1_MarketData.Client(wrapping: client))
        }
    }

    func withWorlds<Value: Sendable>(
        _ body: (MarketDataV1_Worlds.Client<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await self.connection.with("synthetic") { client in
            try await body(MarketDataV1_Worlds.Client(wrapping: client))
        }
    }

    func withChainImport<Value: Sendable>(
        _ body: (MarketDataV1_ChainImport.Client<LabTransport>) async throws -> Value
    ) async throws -> Value {
        try await self.connection.with("scraper") { client in
            try await body(MarketDataV1_ChainImport.Client(wrapping: client))
        }
    }
}

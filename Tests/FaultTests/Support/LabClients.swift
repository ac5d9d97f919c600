import Foundation
import GRPCCore
import HTTP2Transport
import Messages
import ServiceKit
import TestSupport

typealias LabTransport = HTTP2ClientTransport

extension TestLab {
    /// Where a service of the lab takes calls, as `up` wrote it down.
    func address(of service: String) throws -> NetworkAddress {
        let record = try JSONDocument(Data(contentsOf: self.state.appendingPathComponent("lab.json")))
        let port = record["ports"]?[service]?.number
        return .loopback(Int(port ?? 0))
    }

    /// Lends a client of a service, with the operator's certificate.
    func withClient<Value: Sendable>(
        of role: Role,
        methods: ServiceConnector.Methods = ServiceConnector.Methods(deadline: .seconds(20)),
        _ body: (ServiceConnector.Client) async throws -> Value
    ) async throws -> Value {
        let folder = self.state.appendingPathComponent("operator")
        let connector = try ServiceConnector(
            TLSFiles(
                certificate: folder.appendingPathComponent("certificate.pem").path,
                key: folder.appendingPathComponent("key.pem").path,
                authority: folder.appendingPathComponent("authority.pem").path
            )
        )
        return try await connector.withClient(
            of: role,
            at: [try self.address(of: role.rawValue)],
            methods: methods,
            body
        )
    }

    /// Asks each service for its health and for something that takes the whole of it.
    ///
    /// - Throws: what the first of them that does not work says.
    func doOneOfEach() async throws {
        try await self.withClient(of: .registry) { client in
            try await Self.expectServing(client)
            _ = try await RegistryV1_Registry.Client(wrapping: client).listStrategies(.init())
        }
        try await self.withClient(of: .scraper) { client in
            try await Self.expectServing(client)
            _ = try await MarketDataV1_MarketData.Client(wrapping: client).listSources(.init())
        }
        try await self.withClient(of: .backtest) { client in
            try await Self.expectServing(client)
            let engine = BacktestV1_BacktestEngine.Client(wrapping: client)
            do {
                // Only the registry knows that there is no such run.
                try await engine.rerunBacktest(.init(runID: UUID().uuidString.lowercased())) {
                    for try await _ in $0.messages {}
                }
            } catch let error as RPCError where error.code == .notFound {}
        }
    }

    private static func expectServing(_ client: ServiceConnector.Client) async throws {
        let answer = try await GRPCHealthV1_Health.Client(wrapping: client).check(.init())
        guard answer.status == .serving else { throw RPCError(code: .unavailable, message: "it does not serve yet") }
    }

    /// Every import of recorded files that the catalogue has.
    func imports() async throws -> [MarketDataV1.ImportReport] {
        try await self.withClient(of: .scraper) { client in
            let chains = MarketDataV1_ChainImport.Client(wrapping: client)
            var reports: [MarketDataV1.ImportReport] = []
            var token = ""
            repeat {
                let page = try await chains.listImports(.init(pageSize: 500, pageToken: token))
                reports += page.imports.compactMap(\.report)
                token = page.nextPageToken
            } while !token.isEmpty
            return reports
        }
    }

    /// The names of all strategies, each as often as it is there.
    func strategyNames() async throws -> [String: Int] {
        try await self.withClient(of: .registry) { client in
            let registry = RegistryV1_Registry.Client(wrapping: client)
            var names: [String: Int] = [:]
            var token = ""
            repeat {
                let page = try await registry.listStrategies(.init(pageSize: 500, pageToken: token))
                for strategy in page.strategies { names[strategy.name, default: 0] += 1 }
                token = page.nextPageToken
            } while !token.isEmpty
            return names
        }
    }
}

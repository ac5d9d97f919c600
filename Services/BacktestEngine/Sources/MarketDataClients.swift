import Conversions
import Errors
public import GRPCCore
import Messages
public import Options

/// The market-data services, by the names of their sources.
public struct MarketDataClients<Transport: ClientTransport>: MarketDataSource {
    private let services: [String: MarketDataV1_MarketData.Client<Transport>]

    /// - Parameter services: who has which source.
    public init(_ services: [String: GRPCClient<Transport>]) {
        self.services = services.mapValues { MarketDataV1_MarketData.Client(wrapping: $0) }
    }

    public func key(of demand: DatasetDemand) async throws -> DatasetKey {
        let client = try self.client(of: demand)
        let request = MarketDataV1.ResolveDatasetRequest(dataset: MarketDataV1.DatasetRequest(demand))
        let response = try await RemoteCall.of("source \(demand.source.name)") {
            try await client.resolveDataset(request)
        }
        guard let key = response.key else {
            throw LabError(.internalError, "the source \(demand.source.name) answered with no key")
        }
        return try DatasetKey(key)
    }

    public func dataset(
        of demand: DatasetDemand,
        as key: DatasetKey,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset {
        let client = try self.client(of: demand)
        let request = MarketDataV1.DatasetRequest(demand)
        return try await RemoteCall.of("source \(demand.source.name)") {
            var reader = try await Self.chain(client, request, key, progress)
            let withoutIndex = reader
            reader = try await client.streamIndex(.init(dataset: request)) { response in
                var reader = withoutIndex
                for try await samples in response.messages { try reader.append(samples) }
                return reader
            }
            try reader.append(try await client.deliveryPrices(.init(dataset: request)))
            return reader.finish()
        }
    }

    private static func chain(
        _ client: MarketDataV1_MarketData.Client<Transport>,
        _ request: MarketDataV1.DatasetRequest,
        _ key: DatasetKey,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> ChainReader {
        let underlying = try Underlying(wire: request.underlying)
        let settlement = try Settlement(request.settlement)
        return try await client.streamChain(.init(dataset: request)) { response in
            var reader = ChainReader(key: key, underlying: underlying, settlement: settlement)
            for try await message in response.messages {
                if let sent = message.key, try DatasetKey(sent) != key {
                    throw LabError(
                        .aborted,
                        "the source \(key.source) changed from revision \(key.revision) to \(sent.revision) meanwhile",
                        remedy: "run it again"
                    )
                }
                if let chunk = message.chunk { try reader.append(chunk) }
                progress(reader.rowCount)
            }
            return reader
        }
    }

    private func client(of demand: DatasetDemand) throws(LabError) -> MarketDataV1_MarketData.Client<Transport> {
        guard let client = self.services[demand.source.name] else {
            throw LabError(
                .invalidArgument,
                "source must be one of \(self.services.keys.sorted().joined(separator: ", ")), was "
                    + "\"\(demand.source.name.prefix(64))\"",
                field: "source"
            )
        }
        return client
    }
}

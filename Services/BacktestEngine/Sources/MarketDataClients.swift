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
        byteLimit: Int?,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset {
        let client = try self.client(of: demand)
        let request = MarketDataV1.DatasetRequest(demand)
        return try await RemoteCall.of("source \(demand.source.name)") {
            let empty = try Self.reader(of: request, key)
            let chain = try await client.streamChain(.init(dataset: request)) { response in
                var reader = empty
                for try await message in response.messages {
                    try reader.append(message, of: key)
                    if let byteLimit, reader.pendingByteCount > byteLimit { throw OversizedDataset() }
                    progress(reader.rowCount)
                }
                return reader
            }
            return try await Self.withPrices(chain, client, request).finish()
        }
    }

    public func windows<Reader: WindowReader>(
        of demand: DatasetDemand,
        as key: DatasetKey,
        sized size: WindowSize,
        into reader: Reader
    ) async throws -> (reader: Reader, outline: Dataset) {
        let client = try self.client(of: demand)
        let request = MarketDataV1.DatasetRequest(demand)
        return try await RemoteCall.of("source \(demand.source.name)") {
            // Every window settles by them, so they come first.
            let prices = try await Self.withPrices(try Self.reader(of: request, key), client, request)
            return try await client.streamChain(.init(dataset: request)) { response in
                var chain = prices
                var reader = reader
                for try await message in response.messages {
                    try chain.append(message, of: key)
                    if let window = try chain.fullWindow(size) { try reader.take(window) }
                }
                if let window = chain.takeRest(history: size.history) { try reader.take(window) }
                return (reader, chain.outline())
            }
        }
    }

    private static func reader(
        of request: MarketDataV1.DatasetRequest,
        _ key: DatasetKey
    ) throws(LabError) -> ChainReader {
        ChainReader(
            key: key,
            underlying: try Underlying(wire: request.underlying),
            settlement: try Settlement(request.settlement)
        )
    }

    /// Adds the source's own index series and delivery prices.
    private static func withPrices(
        _ reader: ChainReader,
        _ client: MarketDataV1_MarketData.Client<Transport>,
        _ request: MarketDataV1.DatasetRequest
    ) async throws -> ChainReader {
        var reader = try await client.streamIndex(.init(dataset: request)) { response in
            var reader = reader
            for try await samples in response.messages { try reader.append(samples) }
            return reader
        }
        try reader.append(try await client.deliveryPrices(.init(dataset: request)))
        return reader
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

extension ChainReader {
    /// - Throws: `aborted` where the source says by now that the data are others than those of `key`.
    fileprivate mutating func append(_ message: MarketDataV1.StreamChainResponse, of key: DatasetKey) throws(LabError) {
        if let sent = message.key, try DatasetKey(sent) != key {
            throw LabError(
                .aborted,
                "the source \(key.source) changed from revision \(key.revision) to \(sent.revision) meanwhile",
                remedy: "run it again"
            )
        }
        if let chunk = message.chunk { try self.append(chunk) }
    }
}

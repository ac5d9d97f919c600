import Errors
import GRPCCore
import Messages

/// The registry, with the calls that several commands make.
struct RegistryClient<Transport: ClientTransport>: Sendable {
    let client: RegistryV1_Registry.Client<Transport>

    /// The strategy of this name, with the version asked for.
    func strategy(_ name: StrategyName) async throws -> RegistryV1.Strategy {
        let response = try await self.client.getStrategy(.init(nameOrID: name.nameOrID, version: name.version))
        guard let strategy = response.strategy else { throw LabError.incomplete("strategy") }
        return strategy
    }

    /// The run of this id or of this beginning of one.
    func run(_ id: String, brief: Bool = false) async throws -> BacktestV1.Run {
        let response = try await self.client.getRun(.init(runID: id, brief: brief))
        guard let run = response.run else { throw LabError.incomplete("run") }
        return run
    }

    /// Reads page after page until there are `limit` items, or no more.
    static func pages<Item>(
        limit: Int,
        _ page: (_ size: Int32, _ token: String) async throws -> (items: [Item], next: String)
    ) async throws -> [Item] {
        var items: [Item] = []
        var token = ""
        repeat {
            let size = Int32(clamping: min(Self.pageSize, limit - items.count))
            let answer = try await page(size, token)
            items += answer.items
            token = answer.next
        } while !token.isEmpty && items.count < limit
        return Array(items.prefix(limit))
    }

    private static var pageSize: Int { 100 }
}

extension LabError {
    /// An answer without the field that it must have.
    static func incomplete(_ field: String) -> LabError {
        LabError(
            .internalError,
            "the answer has no \(field)",
            remedy: "see `thetalab version` and `thetalab status`: the versions may differ"
        )
    }
}

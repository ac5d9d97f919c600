import Conversions
import Errors
public import GRPCCore
public import Messages
import ServiceKit
import Strategy

extension RegistryHandler {
    public func beginRun(
        request: RegistryV1.BeginRunRequest,
        context: ServerContext
    ) async throws -> RegistryV1.BeginRunResponse {
        guard let identity = request.identity else {
            throw LabError(.invalidArgument, "identity is missing", field: "identity")
        }
        let claim = try await self.registry.beginRun(
            RunClaimRequest(
                runID: try RecordID(request.runID, field: "run_id"),
                identity: try RunIdentity(identity),
                strategy: try RunStrategy(id: request.strategyID, version: request.strategyVersion),
                isForced: request.force,
                leaseMs: request.leaseMs,
                requestedBy: request.requestedBy
            ),
            by: try Caller.identity
        )
        switch claim {
        case .granted(let expiresAt):
            return RegistryV1.BeginRunResponse(outcome: .claim(RegistryV1.Claim(expiresAtMs: expiresAt)))
        case .recorded(let run):
            return RegistryV1.BeginRunResponse(
                outcome: .recorded(try BacktestV1.Run(run, isRecordedBefore: true))
            )
        case .inProgress(let run, let expiresAt):
            return RegistryV1.BeginRunResponse(
                outcome: .inProgress(RegistryV1.InProgress(runID: run.description, expiresAtMs: expiresAt))
            )
        }
    }

    public func recordRun(
        request: RegistryV1.RecordRunRequest,
        context: ServerContext
    ) async throws -> RegistryV1.RecordRunResponse {
        guard let run = request.run else { throw LabError(.invalidArgument, "run is missing", field: "run") }
        let isRepeated = try await self.registry.recordRun(try RunEntry(run), by: try Caller.identity)
        return RegistryV1.RecordRunResponse(alreadyRecorded: isRepeated)
    }

    public func getRun(
        request: RegistryV1.GetRunRequest,
        context: ServerContext
    ) async throws -> RegistryV1.GetRunResponse {
        let run = try await self.registry.run(request.runID, isBrief: request.brief)
        return RegistryV1.GetRunResponse(run: try BacktestV1.Run(run))
    }

    public func listRuns(
        request: RegistryV1.ListRunsRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListRunsResponse {
        var filter = RunFilter()
        filter.strategy = request.strategy
        filter.version = request.strategyVersion == 0 ? nil : Int(request.strategyVersion)
        filter.source = request.source
        if request.status != .unspecified { filter.status = try BacktestResult.Status(request.status) }
        filter.createdFromMs = request.createdFromMs
        filter.createdToMs = request.createdToMs
        let page = try await self.registry.runs(
            filter,
            order: request.orderBy,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListRunsResponse(
            runs: try page.elements.map { try BacktestV1.Run($0) },
            nextPageToken: page.nextToken
        )
    }

    public func createRunNote(
        request: RegistryV1.CreateRunNoteRequest,
        context: ServerContext
    ) async throws -> RegistryV1.CreateRunNoteResponse {
        let write = try Self.write("CreateRunNote", request.idempotencyKey, request)
        let note = try await self.registry.createRunNote(on: request.runID, text: request.text, write)
        return RegistryV1.CreateRunNoteResponse(note: RegistryV1.RunNote(note))
    }

    public func listRunNotes(
        request: RegistryV1.ListRunNotesRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListRunNotesResponse {
        let page = try await self.registry.runNotes(
            on: request.runID,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListRunNotesResponse(
            notes: page.elements.map(RegistryV1.RunNote.init),
            nextPageToken: page.nextToken
        )
    }
}

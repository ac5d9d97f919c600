public import GRPCCore
public import Messages

extension RegistryHandler {
    public func listAudit(
        request: RegistryV1.ListAuditRequest,
        context: ServerContext
    ) async throws -> RegistryV1.ListAuditResponse {
        let page = try await self.registry.audit(
            subject: request.subject,
            actor: request.actor,
            action: request.action,
            PageRequest(request.pageSize, request.pageToken)
        )
        return RegistryV1.ListAuditResponse(
            entries: page.elements.map(RegistryV1.AuditEntry.init),
            nextPageToken: page.nextToken
        )
    }

    public func watch(
        request: RegistryV1.WatchRequest,
        response: RPCWriter<RegistryV1.WatchResponse>,
        context: ServerContext
    ) async throws {
        try await self.registry.watch(subject: request.subject, after: request.afterPosition) { event in
            try await response.write(RegistryV1.WatchResponse(event))
        }
    }
}

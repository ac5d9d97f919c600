import Strategy

extension RunEntry {
    /// What the audit log keeps of a run.
    var auditDocument: JSONValue {
        var members = [
            JSONValue.Member("status", .text(self.status.rawValue)),
            JSONValue.Member("source", .text(self.source)),
            JSONValue.Member("dataset_key", .text(self.identity.datasetKey)),
            JSONValue.Member("dataset_digest", .text(self.identity.datasetDigest)),
        ]
        if let version = self.strategy?.version {
            members.append(JSONValue.Member("version", .integer(Int64(version))))
        }
        if !self.errorCode.isEmpty { members.append(JSONValue.Member("error", .text(self.errorCode))) }
        if let figures = self.figures { members.append(JSONValue.Member("metrics", figures.document)) }
        return .object(members)
    }
}

public import Errors

extension RunSettings {
    /// Whether every field is in its range and the period is one.
    ///
    /// - Throws: `invalidArgument`, naming the field and its range.
    public func validate() throws(LabError) {
        try self.validateFields()
        guard self.start < self.end else {
            throw LabError(
                .invalidArgument,
                "end_ms must be after start_ms (\(self.start)), was \(self.end)",
                field: "end_ms"
            )
        }
    }
}

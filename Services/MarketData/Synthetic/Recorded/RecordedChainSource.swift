/// Who has recorded chains that worlds may stand on.
protocol RecordedChainSource: Sendable {
    /// The recorded chains of the setting's coin and settlement, as they are now.
    ///
    /// - Throws: `failedPrecondition` where none are recorded, saying what to import; `unavailable` where who has them
    ///   cannot be reached.
    func feed(of setting: WorldKind.Setting) async throws -> any ChainFeed
}

import Errors

extension WorldKind {
    /// Recorded chains as they were recorded: what a stress may be laid over.
    static func recorded(_ chains: any RecordedChainSource) -> WorldKind {
        WorldKind(
            name: "real_scraper",
            version: 1,
            summary: "recorded chains as they are, at the times of their recording: for a stress to be laid over",
            parameters: [],
            make: { _, _ in
                throw LabError(
                    .failedPrecondition,
                    "recorded chains come at the times of their recording, and what was asked for needs one each hour",
                    field: "world",
                    remedy: "Take historical: it has modelled chains on the recorded index, hour by hour."
                )
            },
            makeFeed: { _, setting in try await chains.feed(of: setting) }
        )
    }
}

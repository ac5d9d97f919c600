import Errors
import Options

/// Markets that never were: finds the world that a request names, makes it, and says what its slices are called.
///
/// It keeps nothing but the worlds that were asked for last, which are pure functions of their names: any number of
/// instances give the same bytes.
public actor Synthetic {
    static let source = "synthetic"

    nonisolated let catalogue: WorldCatalogue
    nonisolated let configuration: SyntheticConfiguration
    nonisolated let metrics = SyntheticMetrics()
    nonisolated let executor = GenerationExecutor()
    private var worlds: [Name: Task<any World, any Error>] = [:]
    /// The names of `worlds`, the one used last at the end.
    private var uses: [Name] = []
    private var assessmentsRunning = 0

    init(catalogue: WorldCatalogue, configuration: SyntheticConfiguration) {
        self.catalogue = catalogue
        self.configuration = configuration
    }

    /// What a world is a function of.
    struct Name: Sendable, Hashable {
        /// In its canonical spelling, with every parameter.
        var fullText: String
        var setting: WorldKind.Setting
        /// Of the recordings that it stands on; empty where it stands on none.
        var recordsRevision = ""
    }

    /// A world with what it is called.
    struct MadeWorld: Sendable {
        var resolved: ResolvedWorld
        var setting: WorldKind.Setting
        var world: any World

        private var title: WorldTitle {
            WorldTitle(
                resolved: self.resolved,
                setting: self.setting,
                recordsDigest: (self.world as? any RecordedWorld)?.recordsDigest ?? ""
            )
        }

        var revision: String { self.title.revision }

        /// By what the slice `request` is looked up: two requests with one key have one answer.
        func key(of request: ChainRequest) -> DatasetKey { self.title.key(of: request) }
    }

    /// The slice of the feed that `text` names; nil where it names a world that is made.
    ///
    /// - Throws: as `world(_:_:)` does.
    nonisolated func feed(
        _ text: String,
        _ setting: WorldKind.Setting,
        _ slice: ChainRequest
    ) async throws -> FeedAnswer? {
        let resolved = try self.catalogue.resolve(text)
        guard resolved.isFeed, let feed = try await resolved.kind.makeFeed?(resolved, setting) else { return nil }
        let title = WorldTitle(resolved: resolved, setting: setting, recordsDigest: feed.recordsDigest)
        return FeedAnswer(feed: feed, title: title, slice: slice)
    }

    /// The world that `text` names.
    ///
    /// - Throws: `notFound` for an unknown name, `invalidArgument` for parameters out of their range; what the making
    ///   of the world throws.
    func world(_ text: String, _ setting: WorldKind.Setting) async throws -> MadeWorld {
        let resolved = try self.catalogue.resolve(text)
        var name = Name(fullText: resolved.fullText, setting: setting)
        if let records = resolved.records { name.recordsRevision = try await records.history(of: setting).revision }
        let task = self.task(of: name, resolved)
        do {
            return MadeWorld(resolved: resolved, setting: setting, world: try await task.value)
        } catch {
            // What failed may go well another time, where it stands on data of others.
            if self.worlds[name] == task { self.forget(name) }
            throw error
        }
    }

    private func task(of name: Name, _ resolved: ResolvedWorld) -> Task<any World, any Error> {
        self.uses.removeAll { $0 == name }
        self.uses.append(name)
        if let known = self.worlds[name] { return known }
        let metrics = self.metrics
        let task = Task(executorPreference: self.executor) {
            let begun = ContinuousClock.now
            let world = try await resolved.kind.make(resolved, name.setting)
            metrics.made(worldIn: begun.duration(to: .now))
            return world
        }
        self.worlds[name] = task
        while self.uses.count > self.configuration.worlds, let oldest = self.uses.first { self.forget(oldest) }
        return task
    }

    private func forget(_ name: Name) {
        self.worlds[name] = nil
        self.uses.removeAll { $0 == name }
    }

    // MARK: - Assessing

    /// Runs `body` as one of the few assessments that may run at once.
    ///
    /// - Throws: `resourceExhausted` where as many run already.
    func withAssessment<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        guard self.assessmentsRunning < self.configuration.assessments else {
            throw LabError(
                .resourceExhausted,
                "\(self.assessmentsRunning) assessments are running, which is the most",
                remedy: "Try again when one has ended."
            )
        }
        self.assessmentsRunning += 1
        defer { self.assessmentsRunning -= 1 }
        self.metrics.assessed()
        return try await body()
    }
}

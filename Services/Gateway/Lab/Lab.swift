import Errors
import Foundation
import Synchronization

/// The whole lab on this machine: a database, then every service as a child that is watched, until somebody ends it.
struct Lab: Sendable {
    /// What `up` was asked for.
    struct Plan: Sendable {
        var services: [ServiceCatalogue.Entry]
        /// PostgreSQL of somebody else, as a URL; nil: a cluster of our own.
        var databaseURL: String?
    }

    let context: CommandContext
    let plan: Plan
    let narrator: LabNarrator

    private let supervisor = Supervisor()

    /// How long the lab may take to serve.
    private static let startDeadline = Duration.seconds(90)

    init(_ context: CommandContext, plan: Plan, narrator: LabNarrator) {
        self.context = context
        self.plan = plan
        self.narrator = narrator
    }

    /// Brings the lab up, keeps it up until SIGINT or SIGTERM, and takes it down in reverse order; a second signal
    /// takes it down at once.
    ///
    /// - Throws: `LabError` where it does not come up; everything that was started is gone by then.
    func run() async throws {
        Spawn.keepInheritedFilesToOurselves()
        // Every path is absolute by now; a folder that we stand in could not be unmounted for as long as we run.
        _ = FileManager.default.changeCurrentDirectoryPath("/")
        try self.context.folder.prepare(isRoot: self.context.isRoot)
        let lock = try LabLock(self.context.folder.lock)
        let (stops, stop) = AsyncStream<Int32>.makeStream()
        let work = Task { try await self.bringUp() }
        let count = Mutex(0)
        let watch = SignalWatch([SIGINT, SIGTERM, SIGHUP]) { number in
            let isFirst = count.withLock { count in
                count += 1
                return count == 1
            }
            if isFirst {
                work.cancel()
                stop.yield(number)
            } else {
                Task { await self.supervisor.killAll() }
            }
        }
        let narration = Task { await self.narrate() }
        var failure: (any Error)?
        do {
            let users = try await work.value
            self.narrator.say(.up)
            let renewal = Task { await self.renewCertificates(users) }
            defer { renewal.cancel() }
            var signals = stops.makeAsyncIterator()
            if await signals.next() == SIGINT { failure = Interrupted(kept: Self.kept) }
        } catch {
            failure = count.withLock { $0 > 0 } ? Interrupted(kept: Self.kept) : error
        }
        self.narrator.say(.stopping)
        await self.takeDown()
        narration.cancel()
        watch.stop()
        self.narrator.say(.down)
        _ = consume lock
        if let failure { throw failure }
    }

    private static let kept = "the lab is down; everything in the state folder is kept"

    private func bringUp() async throws -> ServiceUsers {
        let folder = self.context.folder
        let leftovers = Leftovers(folder: folder, narrator: self.narrator)
        try await leftovers.endServices()
        let record = try LabRecord.prepare(for: self.plan.services, in: folder)
        let users = try await ServiceUsers(self.plan.services, record: record, isRoot: self.context.isRoot)
        if let warning = users.warning { self.narrator.say(.warning(warning)) }
        try IdentityStore(folder).renew(self.plan.services, users: users)
        let urls = try await self.database()
        let probe = ServiceProbe(ClientSettings(lab: folder, record: record))
        for layer in ServiceCatalogue.layers(of: self.plan.services) {
            for service in layer {
                let launch = ServiceLaunch(service, record: record, folder: folder, users: users)
                try launch.configure(databaseURL: urls[service.name])
                await self.supervisor.start(try launch.child(environment: self.context.environment))
            }
            try await withThrowingTaskGroup { group in
                for service in layer {
                    group.addTask {
                        try await self.wait(for: service.name) { await probe.isServing(service.name) }
                        let port = record.ports[service.name] ?? 0
                        self.narrator.say(.serving(service.name, address: "127.0.0.1:\(port)"))
                    }
                }
                try await group.waitForAll()
            }
        }
        return users
    }

    /// Makes certificates anew before they end, for as long as the lab is up.
    private func renewCertificates(_ users: ServiceUsers) async {
        while (try? await Task.sleep(for: IdentityStore.renewalInterval)) != nil {
            do throws(LabError) {
                try IdentityStore(self.context.folder).renew(self.plan.services, users: users)
            } catch {
                self.narrator.say(.warning("certificates could not be renewed: \(error.message)"))
            }
        }
    }

    /// Brings up the database that the services need, if they need one.
    ///
    /// - Returns: the URL with which each service connects.
    private func database() async throws -> [String: String] {
        let users = self.plan.services.filter(\.usesDatabase).map(\.name)
        guard !users.isEmpty else { return [:] }
        if let url = self.plan.databaseURL { return Dictionary(uniqueKeysWithValues: users.map { ($0, url) }) }
        let cluster = try PostgresCluster(folder: self.context.folder, isRoot: self.context.isRoot)
        try await Leftovers(folder: self.context.folder, narrator: self.narrator).endServer(of: cluster)
        cluster.removeStaleLocks()
        if cluster.isMissing { self.narrator.say(.waiting("making the database, this once")) }
        try await cluster.prepare()
        await self.supervisor.start(cluster.server)
        try await self.wait(for: PostgresCluster.name) { await cluster.isReady() }
        self.narrator.say(.serving(PostgresCluster.name, address: cluster.socketFolder))
        return try await cluster.provision(roles: users)
    }

    /// Waits until a child does what it is there for.
    ///
    /// - Throws: `LabError` with the end of its log where it keeps failing or takes too long.
    private func wait(for name: String, until isReady: () async -> Bool) async throws {
        let deadline = ContinuousClock.now + Self.startDeadline
        while !(await isReady()) {
            try Task.checkCancellation()
            let keepsFailing = await self.supervisor.isResting(name)
            if keepsFailing || ContinuousClock.now > deadline {
                let how = keepsFailing ? "ended again and again" : "did not serve within \(Self.startDeadline)"
                let log = self.context.folder.log(name)
                let lines = LogTail(path: log).lines(12).map { "  " + $0 }
                throw LabError(
                    .unavailable,
                    "the \(name) service \(how)" + (lines.isEmpty ? "" : ":\n" + lines.joined(separator: "\n")),
                    field: name,
                    remedy: "see \(log)"
                )
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Ends the services, the last one first, then the database.
    private func takeDown() async {
        for service in self.plan.services.reversed() { await self.supervisor.stop(service.name) }
        await self.supervisor.stop(PostgresCluster.name)
    }

    private func narrate() async {
        for await event in self.supervisor.events {
            switch event {
            case .started, .stopped: break
            case .ended(let name, let how, let wait):
                self.narrator.say(.restarting(name, how: how, after: wait))
            case .keepsFailing(let name, let how, let failures, let wait):
                let lines = LogTail(path: self.context.folder.log(name)).lines(8)
                self.narrator.say(.keepsFailing(name, how: how, failures: failures, after: wait, log: lines))
            case .killed(let name): self.narrator.say(.killed(name))
            }
        }
    }
}

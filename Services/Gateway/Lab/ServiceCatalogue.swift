import Errors

/// The services of the lab, in the order in which they come up: each after those that it calls.
enum ServiceCatalogue {
    struct Entry: Sendable, Hashable {
        /// The word on the command line, the log's name, the role in the certificate.
        var name: String
        /// The file beside this one.
        var executable: String
        var usesDatabase = false
        /// It keeps files of its own under `data/NAME`.
        var keepsFiles = false
        /// The configuration key that names that folder.
        var filesKey = ""
        /// The services that it calls.
        var peers: [String] = []
        /// Added to the user number that the services of this lab begin with.
        var userOffset: UInt32
    }

    static let all = [
        Entry(name: "registry", executable: "thetalab-registry", usesDatabase: true, userOffset: 0),
        // Its users' number is the last: a lab that was there before it keeps the others.
        Entry(name: "synthetic", executable: "thetalab-synthetic", peers: ["scraper"], userOffset: 3),
        Entry(
            name: "scraper",
            executable: "thetalab-scraper",
            usesDatabase: true,
            keepsFiles: true,
            filesKey: "scraper.data",
            userOffset: 1
        ),
        Entry(
            name: "backtest",
            executable: "thetalab-backtest",
            peers: ["registry", "synthetic", "scraper"],
            userOffset: 2
        ),
    ]

    /// The services in the groups in which they are started: each after all that it calls, since one that finds a peer
    /// not there yet looks again only after a pause, in which it refuses its own callers.
    static func layers(of services: [Entry]) -> [[Entry]] {
        var rest = services
        var layers: [[Entry]] = []
        while !rest.isEmpty {
            let ready = rest.filter { service in !rest.contains { service.peers.contains($0.name) } }
            let layer = ready.isEmpty ? rest : ready
            layers.append(layer)
            rest.removeAll { layer.contains($0) }
        }
        return layers
    }

    /// The first of the user numbers that services run as under root: numbers that no account of Debian has (its
    /// ranges end at 60000, systemd's dynamic users begin at 61184).
    static let firstUser: UInt32 = 61_000
    static let usersPerLab: UInt32 = 16
    static let userBlocks: UInt32 = 11

    static func named(_ name: String) -> Entry? { self.all.first { $0.name == name } }

    static func unknown(_ name: String, field: String) -> LabError {
        let names = self.all.map(\.name)
        let nearest = nearestWord(to: name, among: names).map { "did you mean \($0)? " } ?? ""
        return LabError(
            .invalidArgument,
            "there is no service '\(name)'",
            field: field,
            remedy: "\(nearest)the services are \(names.joined(separator: ", "))"
        )
    }
}

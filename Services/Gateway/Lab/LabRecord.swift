import Crypto
import Errors
import Foundation
import Strategy

/// What is chosen once for a state folder and kept: the ports, so that a lab is found again where it was, and two labs
/// on one machine stay apart.
struct LabRecord: Sendable, Hashable, Codable {
    /// The port of each service on the loopback interface, by its name.
    var ports: [String: Int] = [:]
    /// The port of each service's metrics and health page.
    var adminPorts: [String: Int] = [:]
    /// The services that the lab was last brought up with.
    var services: [String] = []
    /// As root: the number of the user that the first service runs as; the others follow (`ServiceCatalogue`).
    var firstUser = ServiceCatalogue.firstUser

    /// - Throws: `LabError(.notFound)` where no lab was ever up on this folder; `.dataLoss` where the file is damaged.
    init(reading folder: StateFolder) throws(LabError) {
        guard let data = FileManager.default.contents(atPath: folder.record) else {
            throw LabError(
                .notFound,
                "no lab was ever up on \(folder.path)",
                remedy: "start it with `thetalab up`"
            )
        }
        do {
            self = try JSONDecoder().decode(LabRecord.self, from: data)
        } catch {
            throw LabError(
                .dataLoss,
                "\(folder.record) is damaged",
                remedy: "remove it: `thetalab up` makes it anew",
                cause: error
            )
        }
    }

    /// Where the services of the lab are, by their names.
    var addresses: [String: [String]] {
        self.ports.filter { self.services.contains($0.key) }.mapValues { ["127.0.0.1:\($0)"] }
    }

    /// The record of this folder for a lab of `services`, with a free port for each service that has none yet or whose
    /// port was taken by somebody else meanwhile.
    static func prepare(for services: [ServiceCatalogue.Entry], in folder: StateFolder) throws(LabError) -> LabRecord {
        var record = (try? LabRecord(reading: folder)) ?? LabRecord(folder)
        var taken = Set(record.ports.values).union(record.adminPorts.values)
        func choose(_ known: Int?) throws(LabError) -> Int {
            if let known, LoopbackPorts.isFree(known) { return known }
            let port = try LoopbackPorts.free(except: taken)
            taken.insert(port)
            return port
        }
        // All of them: a service must know where the others would be, also where they are left out.
        for service in ServiceCatalogue.all {
            record.ports[service.name] = try choose(record.ports[service.name])
            record.adminPorts[service.name] = try choose(record.adminPorts[service.name])
        }
        record.services = services.map(\.name)
        try record.write(to: folder)
        return record
    }

    /// A new record. Labs of different folders use different users, as far as the numbers go.
    private init(_ folder: StateFolder) {
        let place = SHA256.hash(data: Data(folder.path.utf8)).reduce(UInt32(0)) { ($0 &* 31) &+ UInt32($1) }
        self.firstUser += (place % ServiceCatalogue.userBlocks) * ServiceCatalogue.usersPerLab
    }

    private func write(to folder: StateFolder) throws(LabError) {
        let json = JSONObject { object in
            object.set("ports", Self.object(self.ports))
            object.set("adminPorts", Self.object(self.adminPorts))
            object.set("services", .array(self.services.map(JSONValue.text)))
            object.set("firstUser", self.firstUser)
        }
        try StateFolder.write(json.value.prettyText + "\n", to: folder.record, mode: 0o644)
    }

    private static func object(_ ports: [String: Int]) -> JSONObject {
        JSONObject { object in
            for (name, port) in ports.sorted(by: { $0.key < $1.key }) { object.set(name, port) }
        }
    }
}

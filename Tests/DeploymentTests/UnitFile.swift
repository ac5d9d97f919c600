import Foundation
import Testing

/// A systemd unit: its settings by section and name, each with all of its values.
struct UnitFile {
    private(set) var settings: [String: [String: [String]]] = [:]

    init(_ text: String) throws {
        var section = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = String(line.dropFirst().dropLast())
                continue
            }
            let equals = try #require(line.firstIndex(of: "="), "no setting: \(line)")
            let name = String(line[..<equals])
            self.settings[section, default: [:]][name, default: []].append(String(line[line.index(after: equals)...]))
        }
    }

    /// All values of a setting of `[Service]`.
    func all(_ name: String) -> [String] { self.settings["Service"]?[name] ?? [] }

    /// The one value of a setting of `[Service]`.
    func one(_ name: String) throws -> String {
        let values = self.all(name)
        try #require(values.count == 1, "\(name) has \(values.count) values")
        return values[0]
    }
}

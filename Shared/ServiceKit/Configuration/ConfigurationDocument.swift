/// The configuration that holds, as a YAML document that is itself a configuration file: every key in the table's
/// order, with what it is for, what may be written and its default as comments.
///
/// Secrets are left out, as are required keys that nobody gave, keys without a value and defaults that the machine
/// decides: each stands there as a comment, to be filled in.
struct ConfigurationDocument {
    let executable: String
    let summary: String
    let table: ConfigurationTable
    let values: ConfigurationValues

    var text: String {
        var lines = [
            "# \(self.executable): \(self.summary)", "#",
            "# Each key is also a flag (--log.level) and an environment variable (\(environmentPrefix)LOG_LEVEL), which",
            "# win over this file.",
        ]
        for key in self.table.keys {
            lines += ["", "# \(key.documentation)", "# \(key.terms)", self.entry(key)]
        }
        return lines.joined(separator: "\n")
    }

    private func entry(_ key: any ConfigurationDeclaration) -> String {
        if key.isSecret {
            let place = "to be given by \(key.environmentName)"
            return "# \(key.name): (\(self.values.text(of: key) == nil ? place : "given, not shown"))"
        }
        if let text = self.values.text(of: key) { return "\(key.name): \(Self.scalar(text))" }
        guard let text = key.defaultText, !key.isDefaultOfMachine else { return "# \(key.name):" }
        return "\(key.name): \(Self.scalar(text))"
    }

    /// `text` as a YAML scalar: plain where it cannot be mistaken for anything else, else quoted.
    private static func scalar(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "._/+-:,".utf8.contains(byte)
        }
        // A colon at the end makes a key, a dash or comma at the beginning a list.
        let starts = text.utf8.first.map { $0 >= 0x30 && $0 != 0x3A || $0 == 0x2F } ?? false
        if plain, starts, !text.hasSuffix(":"), text != "null" { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.properties.generalCategory == .control || !scalar.isASCII:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

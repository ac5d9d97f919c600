/// What `--help` prints: every key with its type, default, allowed values and purpose.
struct HelpText {
    let executable: String
    let summary: String
    let table: ConfigurationTable

    var text: String {
        var text = "\(self.executable): \(self.summary)\n\n"
        text += "usage: \(self.executable) [--config FILE] [--KEY VALUE …] [--check | --probe | --version | --help]\n\n"
        text += "  --config FILE  read keys from this YAML file (or THETALAB_CONFIG)\n"
        text += "  --check        read the configuration, wire everything, open nothing, and end\n"
        text += "  --probe        ask the instance that runs with this configuration for its health (0 or 69)\n"
        text += "  --version      print version and build\n\n"
        text +=
            "Every key is a flag, an environment variable (\(environmentPrefix)…) and an entry of the file; flags win\n"
        text += "over the environment, that over the file, and that over the defaults.\n"
        for key in self.table.keys {
            text += "\n  --\(key.name) VALUE  (\(key.environmentName))\n      \(key.documentation)\n      \(key.kind)"
            if let allowed = key.allowed { text += ", \(allowed)" }
            if key.isRequired {
                text += "; required"
            } else if key.isSecret {
                text += "; secret"
            } else {
                text += "; " + (key.defaultText.map { $0.isEmpty ? "default: empty" : "default: \($0)" } ?? "optional")
            }
            text += "\n"
        }
        text += "\nexample: \(self.executable) --config /etc/thetalab/\(self.executable).yaml --log.format json\n"
        return text
    }
}

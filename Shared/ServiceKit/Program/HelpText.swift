/// What `--help` prints: every key with its type, default, allowed values and purpose.
struct HelpText {
    let executable: String
    let summary: String
    let table: ConfigurationTable

    var text: String {
        var text = "\(self.executable): \(self.summary)\n\n"
        text += "usage: \(self.executable) [--config FILE] [--KEY VALUE …]\n"
        text += "       [--check | --print-config | --probe | --probe-alive | --version | --help]\n\n"
        text += "  --config FILE   read keys from this YAML file (or THETALAB_CONFIG)\n"
        text += "  --check         read the configuration, wire everything, open nothing, and end\n"
        text += "  --print-config  print the configuration that holds as a file for --config, without secrets\n"
        text += "  --probe         ask the instance that runs with this configuration whether it serves (0 or 69)\n"
        text += "  --probe-alive   ask it for any answer at all (0 or 69)\n"
        text += "  --version       print version and build\n\n"
        text +=
            "Every key is a flag, an environment variable (\(environmentPrefix)…) and an entry of the file; flags win\n"
        text += "over the environment, that over the file, and that over the defaults.\n"
        for key in self.table.keys {
            text +=
                "\n  --\(key.name) VALUE  (\(key.environmentName))\n      \(key.documentation)\n      \(key.terms)\n"
        }
        text += "\nexample: \(self.executable) --config /etc/thetalab/\(self.executable).yaml --log.format json\n"
        return text
    }
}

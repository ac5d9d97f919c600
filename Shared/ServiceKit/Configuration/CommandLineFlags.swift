import Errors

/// What the command line of a service says: what to do, and values of configuration keys.
struct CommandLineFlags: Sendable, Equatable {
    /// What the process was started for.
    enum Action: Sendable, Equatable {
        /// Serve until told to stop.
        case run
        /// Read the configuration, wire everything, open nothing, end.
        case check
        /// Ask the running instance for its health.
        case probe
        case help
        case version
    }

    var action = Action.run
    var file: String?
    var values: [String: String] = [:]

    private static let words = ["config", "check", "probe", "help", "version"]

    /// Parses the arguments after the executable's name.
    ///
    /// `--key value` and `--key=value` are the same; a key that is true or false may stand alone.
    /// - Throws: `invalidArgument` for what is not a flag of this program, given twice, or without its value.
    init(_ arguments: [String], table: ConfigurationTable) throws(LabError) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument != "-h" else {
                self.action = .help
                continue
            }
            guard argument.hasPrefix("--"), argument.count > 2 else {
                throw LabError(
                    .invalidArgument,
                    "unexpected argument \"\(argument.printable)\": everything is a flag (--help)"
                )
            }
            let body = argument.dropFirst(2)
            let name = String(body.prefix { $0 != "=" })
            let attached = body.firstIndex(of: "=").map { String(body[body.index(after: $0)...]) }
            switch name {
            case "check", "probe", "help", "version":
                guard attached == nil else { throw LabError(.invalidArgument, "--\(name) takes no value", field: name) }
                try self.choose(name)
            case "config":
                guard self.file == nil else { throw Self.repeated(name) }
                self.file = try Self.value(of: name, attached: attached, rest: &rest)
            default:
                try self.take(name, attached: attached, rest: &rest, table: table)
            }
        }
    }

    private mutating func choose(_ word: String) throws(LabError) {
        let chosen: Action =
            switch word {
            case "check": .check
            case "probe": .probe
            case "version": .version
            default: .help
            }
        guard self.action == .run || self.action == chosen else {
            throw LabError(.invalidArgument, "--\(word) cannot be combined with another of --check, --probe, --version")
        }
        self.action = chosen
    }

    private mutating func take(
        _ name: String,
        attached: String?,
        rest: inout ArraySlice<String>,
        table: ConfigurationTable
    ) throws(LabError) {
        guard let key = table.key(flag: name) else {
            let meant =
                table.nearest(to: name, among: Self.words).map { ": did you mean --\($0)?" } ?? " (--help lists all)"
            throw LabError(.invalidArgument, "unknown flag --\(name.printable)\(meant)", field: name.printable)
        }
        guard self.values[key.name] == nil else { throw Self.repeated(key.name) }
        if attached == nil, key.kind == Bool.kind, rest.first.map({ $0.hasPrefix("--") }) ?? true {
            self.values[key.name] = "true"
        } else {
            self.values[key.name] = try Self.value(of: key.name, attached: attached, rest: &rest)
        }
    }

    private static func value(
        of name: String,
        attached: String?,
        rest: inout ArraySlice<String>
    ) throws(LabError) -> String {
        if let attached { return attached }
        guard let next = rest.popFirst(), !next.hasPrefix("--") else {
            throw LabError(.invalidArgument, "--\(name) needs a value", field: name)
        }
        return next
    }

    private static func repeated(_ name: String) -> LabError {
        LabError(.invalidArgument, "--\(name) is given twice", field: name)
    }
}

import Errors

/// What the command line of a service says: what to do, and values of configuration keys.
struct CommandLineFlags: Sendable, Equatable {
    /// What the process was started for.
    enum Action: Sendable, Equatable {
        /// Serve until told to stop.
        case run
        /// Read the configuration, wire everything, open nothing, end.
        case check
        /// Read the configuration and print it as a file.
        case printConfiguration
        /// Ask the running instance whether it serves.
        case probe
        /// Ask the running instance for any answer.
        case probeAlive
        case help
        case version
    }

    var action = Action.run
    var file: String?
    var values: [String: String] = [:]

    /// The flags that say what to do.
    private static let actions: [String: Action] = [
        "check": .check, "print-config": .printConfiguration, "probe": .probe, "probe-alive": .probeAlive,
        "help": .help, "version": .version,
    ]
    private static let words = ["config"] + Self.actions.keys.sorted()

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
            if let action = Self.actions[name] {
                guard attached == nil else { throw LabError(.invalidArgument, "--\(name) takes no value", field: name) }
                try self.choose(action, word: name)
            } else if name == "config" {
                guard self.file == nil else { throw Self.repeated(name) }
                self.file = try Self.value(of: name, attached: attached, rest: &rest)
            } else {
                try self.take(name, attached: attached, rest: &rest, table: table)
            }
        }
    }

    private mutating func choose(_ action: Action, word: String) throws(LabError) {
        if let other = Self.actions.first(where: { $0.value == self.action && $0.value != action }) {
            throw LabError(.invalidArgument, "--\(word) cannot be combined with --\(other.key)", field: word)
        }
        self.action = action
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

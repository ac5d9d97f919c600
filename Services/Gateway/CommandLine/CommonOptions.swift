import ArgumentParser

/// The options that every command takes.
struct CommonOptions: ParsableArguments, Sendable {
    @Flag(help: "Print one JSON document (a stream: one object a line).")
    var json = false

    @Flag(name: .customLong("no-color"), help: "Plain text: no colour, no progress bar.")
    var noColor = false

    @Option(
        help: ArgumentHelp(
            "The state folder.",
            discussion: "Default: $XDG_STATE_HOME/thetalab, /var/lib/thetalab for root, else ~/.local/state/thetalab.",
            valueName: "dir"
        ),
        completion: .directory
    )
    var state: String?

    @Option(
        name: .customLong("endpoint"),
        help: ArgumentHelp(
            "Where a service is, in place of what `up` wrote down (repeatable).",
            valueName: "service=host:port"
        )
    )
    var endpoints: [Assignment] = []

    @Option(help: ArgumentHelp("The certificate to present (PEM).", valueName: "file"), completion: .file())
    var certificate: String?

    @Option(help: ArgumentHelp("The certificate's key (PEM).", valueName: "file"), completion: .file())
    var key: String?

    @Option(help: ArgumentHelp("The authority to trust (PEM).", valueName: "file"), completion: .file())
    var authority: String?
}

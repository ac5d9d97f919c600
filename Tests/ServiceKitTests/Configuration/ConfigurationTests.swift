import Errors
import Foundation
import Testing

@testable import ServiceKit

@Suite("Configuration")
struct ConfigurationTests {
    static let notice = ConfigurationKey(
        "drain.notice",
        default: Duration.seconds(1),
        in: .zero...(.seconds(60)),
        "How long."
    )
    static let pages = ConfigurationKey("registry.page_size_max", default: 500, in: 1...10_000, "Most entries.")
    static let verbose = ConfigurationKey("verbose", default: false, "Whether to say more.")
    static let url = ConfigurationKey<String?>.optional("database.url", secret: true, "Where the database is.")
    static let hosts = ConfigurationKey("peers.registry", default: [NetworkAddress.loopback(7_401)], "Where it is.")
    static let keys: [any ConfigurationDeclaration] = [notice, pages, verbose, url, hosts]
    static let table = ConfigurationTable(keys)

    private func read(
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        yaml: String? = nil
    ) throws -> ConfigurationValues {
        let flags = try CommandLineFlags(arguments, table: Self.table)
        let file = try yaml.map { try ConfigurationFile(text: $0, path: "lab.yaml", table: Self.table) }
        return try ConfigurationValues(table: Self.table, flags: flags.values, environment: environment, file: file)
    }

    @Test(
        "takes flags before the environment, that before the file, and that before the default",
        arguments: [
            (["--drain.notice", "1s"], ["THETALAB_DRAIN_NOTICE": "2s"], "drain: {notice: 3s}", 1),
            ([], ["THETALAB_DRAIN_NOTICE": "2s"], "drain: {notice: 3s}", 2),
            ([], [:], "drain: {notice: 3s}", 3), ([], [:], "drain.notice: 4s", 4), ([], [:], nil, 1),
        ] as [([String], [String: String], String?, Int)]
    )
    func precedence(flags: [String], environment: [String: String], yaml: String?, seconds: Int) throws {
        let values = try self.read(flags, environment: environment, yaml: yaml)
        #expect(values[Self.notice] == .seconds(seconds))
    }

    @Test(
        "takes a flag in each of its spellings",
        arguments: [
            ["--registry.page_size_max", "7"], ["--registry.page_size_max=7"], ["--registry-page-size-max=7"],
            ["--verbose", "--registry.page_size_max", "7"],
        ]
    )
    func spellings(arguments: [String]) throws {
        let values = try self.read(arguments)
        #expect(values[Self.pages] == 7)
        #expect(values[Self.verbose] == arguments.contains("--verbose"))
    }

    @Test(
        "refuses a bad value with one line: key, allowed range, value and place",
        arguments: [
            (
                ["--registry.page_size_max", "0"], [:], nil,
                "registry.page_size_max must be a whole number in 1…10000, was \"0\" (flag --registry.page_size_max)"
            ),
            (
                [], ["THETALAB_REGISTRY_PAGE_SIZE_MAX": "x\ny"], nil,
                "registry.page_size_max must be a whole number in 1…10000, was \"x\u{FFFD}y\" (environment THETALAB_REGISTRY_PAGE_SIZE_MAX)"
            ),
            (
                [], [:], "drain: {notice: 5}",
                "drain.notice must be a duration (such as 250ms, 5s, 1m30s, 12h or 7d) in 0s…1m, was \"5\" (file lab.yaml)"
            ),
        ] as [([String], [String: String], String?, String)]
    )
    func refusals(flags: [String], environment: [String: String], yaml: String?, message: String) {
        let error = #expect(throws: LabError.self) { try self.read(flags, environment: environment, yaml: yaml) }
        #expect(error?.message == message)
        #expect(error?.code == .invalidArgument)
        #expect(error.map(ExitCode.init) == .usage)
    }

    @Test(
        "refuses what it does not know, and says what may have been meant",
        arguments: [
            (["--drain.notise", "5s"], nil, "unknown flag --drain.notise: did you mean --drain.notice?"),
            (["--chek"], nil, "unknown flag --chek: did you mean --check?"),
            (["--zzzzzzzzzzzz"], nil, "unknown flag --zzzzzzzzzzzz (--help lists all)"),
            (["serve"], nil, "unexpected argument \"serve\": everything is a flag (--help)"),
            (["--drain.notice"], nil, "--drain.notice needs a value"),
            (["--drain.notice", "--verbose"], nil, "--drain.notice needs a value"),
            (["--drain.notice=1s", "--drain-notice=2s"], nil, "--drain.notice is given twice"),
            (["--check=yes"], nil, "--check takes no value"),
            (["--check", "--probe"], nil, "--probe cannot be combined with --check"),
            ([], "drain: {notce: 5s}", "unknown key drain.notce in lab.yaml: did you mean drain.notice?"),
            ([], "drain: {notice: 5s}\ndrain.notice: 6s", "drain.notice is given twice in lab.yaml"),
            ([], "- a", "the configuration file lab.yaml must be a map of keys"),
            ([], "drain: {notice: [[1]]}", "drain.notice in lab.yaml must be a list of plain values"),
        ] as [([String], String?, String)]
    )
    func unknown(flags: [String], yaml: String?, message: String) {
        let error = #expect(throws: LabError.self) { try self.read(flags, yaml: yaml) }
        #expect(error?.message == message)
    }

    @Test("reads lists of the file", arguments: ["peers: {registry: [\"a:1\", \"b:2\"]}", "peers.registry: a:1,b:2"])
    func lists(yaml: String) throws {
        #expect(try self.read(yaml: yaml)[Self.hosts].map(\.host) == ["a", "b"])
    }

    @Test("takes an empty file for an empty map", arguments: ["", "# nothing\n", "---\n", "{}"])
    func empty(yaml: String) throws {
        #expect(try self.read(yaml: yaml)[Self.pages] == 500)
    }

    @Test("refuses a file that is not YAML, in one line", arguments: ["a: [", "a: b: c", "\t- x\n\u{0}", "a: 1\na: 2"])
    func notYAML(yaml: String) throws {
        let error = #expect(throws: LabError.self) { try self.read(yaml: yaml) }
        #expect(error?.message.contains("\n") == false)
    }

    @Test("is not exhausted by a file whose aliases multiply")
    func aliases() {
        var yaml = "a0: &a0 {x: 1, y: 2}\n"
        for level in 1...30 { yaml += "a\(level): &a\(level) {p: *a\(level - 1), q: *a\(level - 1)}\n" }
        let start = ContinuousClock.now
        #expect(throws: LabError.self) { try self.read(yaml: yaml) }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("shows no secret: not in a refusal, not in what was given")
    func secrets() throws {
        let values = try self.read(environment: ["THETALAB_DATABASE_URL": "postgresql://u:hunter2@h/d"])
        #expect(values[Self.url] == "postgresql://u:hunter2@h/d")
        #expect(values.given == ["database.url": "<redacted>"])

        let strict = ConfigurationKey<Int>.required("token", secret: true, "A secret number.")
        let error = #expect(throws: LabError.self) { try ConfigurationValues([strict], ["token": "hunter2"]) }
        #expect(error?.message == "token must be a whole number, was <redacted> (flag --token)")
    }

    @Test("refuses the absence of a required key, saying how to give it")
    func required() {
        let key = ConfigurationKey<String>.required("tls.key", "The key.")
        let error = #expect(throws: LabError.self) { try ConfigurationValues([key]) }
        #expect(error?.message == "tls.key is required and was not given")
        #expect(error?.remedy == "give --tls.key, THETALAB_TLS_KEY or the key in the file")
    }

    @Test("refuses a file that is not there, too large, or not UTF-8")
    func files() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("lab.yaml")
            func read() throws { _ = try ConfigurationFile(path: path.path, table: Self.table) }
            #expect(
                throws: LabError(.invalidArgument, "cannot read the configuration file \(path.path)", field: "config")
            ) {
                try read()
            }
            try Data([0xFF, 0xFE, 0x00]).write(to: path)
            #expect(throws: LabError.self) { try read() }
            try Data(repeating: 0x23, count: ConfigurationFile.size.bytes + 1).write(to: path)
            #expect(throws: LabError.self) { try read() }
            try Data("verbose: on".utf8).write(to: path)
            #expect(throws: Never.self) { try read() }
        }
    }

    @Test("explains every key of a service in its help")
    func help() {
        let standard = StandardConfiguration(role: .registry, peers: [.scraper], usesDatabase: true)
        let help = HelpText(
            executable: "thetalab-registry",
            summary: "The lab's record.",
            table: ConfigurationTable(standard.keys)
        ).text
        for key in standard.keys {
            #expect(help.contains("--\(key.name) VALUE  (\(key.environmentName))"))
            #expect(help.contains(key.documentation))
        }
        #expect(help.contains("default: 127.0.0.1:7401"))
        #expect(help.contains("default: 127.0.0.1:7403"))
        #expect(help.contains("0s…5m; default: 1s"))
    }
}

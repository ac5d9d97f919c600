import Foundation

/// A service's executable: a name, and how its parts are put together. Everything else is the same for all.
///
/// A whole service, in the four files that every service has:
///
/// ```swift
/// // EchoConfiguration.swift: its keys, each declared once
/// public struct EchoConfiguration: Sendable {
///     static let times = ConfigurationKey("echo.times", default: 1, in: 1...9, "How often a word is said.")
///     public static let keys: [any ConfigurationDeclaration] = [times]
///     public let times: Int
///     public init(_ values: ConfigurationValues) { self.times = values[Self.times] }
/// }
///
/// // EchoMetrics.swift: made once, names with base units
/// struct EchoMetrics: Sendable {
///     let words = Counter(label: "echo_words_total")
/// }
///
/// // Echo.swift: the logic, which knows nothing of the wire
/// public actor Echo {
///     private let times: Int
///     private let metrics = EchoMetrics()
///     public init(times: Int) { self.times = times }
///     func echo(_ word: String) throws -> String {
///         guard !word.isEmpty else { throw LabError(.invalidArgument, "word must not be empty", field: "word") }
///         self.metrics.words.increment()
///         return Array(repeating: word, count: self.times).joined(separator: " ")
///     }
/// }
///
/// // EchoHandler.swift: message in, call, message out
/// public struct EchoHandler: Thetalab_Echo_V1_Echo.SimpleServiceProtocol {
///     private let echo: Echo
///     public init(_ echo: Echo) { self.echo = echo }
///     public func say(request: SayRequest, context: ServerContext) async throws -> SayResponse {
///         Logger.current.debug("saying a word", metadata: ["by": "\(try Caller.identity)"])
///         return SayResponse(words: try await self.echo.echo(request.word))
///     }
/// }
///
/// // Main/EchoMain.swift
/// @main struct EchoMain: Program {
///     static let role = Role(rawValue: "echo")
///     static let summary = "Says words again."
///     static let keys = EchoConfiguration.keys
///     static func assemble(_ context: BootContext) async throws -> Assembly {
///         let configuration = EchoConfiguration(context.configuration)
///         return Assembly(handlers: [EchoHandler(Echo(times: configuration.times))])
///     }
/// }
/// ```
///
/// A service with a database sets `usesDatabase` and calls `context.database(migrations:)`; one that calls others
/// lists them in `peers` and calls `context.client(of:)`. A `LabError` that a handler throws reaches the caller with
/// its code, message, field and remedy; any other error becomes an internal one, and only the log says what it was.
public protocol Program: SendableMetatype {
    /// The role that it serves as, which is also its name: `registry` is the executable `thetalab-registry`.
    static var role: Role { get }
    /// One sentence for `--help`.
    static var summary: String { get }
    /// Its own configuration keys, beside the standard ones.
    static var keys: [any ConfigurationDeclaration] { get }
    /// The services that it calls.
    static var peers: [Role] { get }
    /// Whether it has a database.
    static var usesDatabase: Bool { get }

    /// Puts the parts together: pure wiring. Nothing is opened, and no call is made; `--check` ends after it.
    ///
    /// - Throws: a `LabError` of code `invalidArgument` for what is wrong in the configuration (exit 64).
    static func assemble(_ context: BootContext) async throws -> Assembly
}

extension Program {
    public static var keys: [any ConfigurationDeclaration] { [] }
    public static var peers: [Role] { [] }
    public static var usesDatabase: Bool { false }

    /// `thetalab-registry`.
    public static var executable: String { "thetalab-\(Self.role)" }

    /// The `main` of every service: runs the program, and ends the process with its exit code.
    @MainActor public static func main() async {
        Allocator.keepLargeBlocks()
        let code = await ProgramRun(program: Self.self, host: .current).run()
        exit(code.rawValue)
    }
}

import Errors

@testable import ServiceKit

extension FuzzTarget {
    /// What an operator writes and a probe sends: the configuration file, flags, requests to the admin port.
    ///
    /// The first byte chooses, the rest is the text.
    static let configuration = FuzzTarget("configuration") { input in
        var source = ByteSource(input)
        switch source.choice(3) {
        case 0: file(source.restAsText())
        case 1: flags(source.restAsText())
        default: request(&source)
        }
    }

    private static let table = ConfigurationTable([
        ConfigurationKey("listen", default: NetworkAddress.loopback(1), "An address."),
        ConfigurationKey("peers.registry", default: [NetworkAddress.loopback(2)], "Addresses."),
        ConfigurationKey<String>.required("tls.key", secret: true, "A text."),
        ConfigurationKey("drain.notice", default: Duration.seconds(1), in: .zero...(.seconds(300)), "A duration."),
        ConfigurationKey(
            "limits.message",
            default: ByteCount.mebibytes(1),
            in: .kibibytes(1)...(.gibibytes(1)),
            "Bytes."
        ),
        ConfigurationKey("limits.streams", default: 256, in: 1...100_000, "A number."),
        ConfigurationKey("fast", default: false, "A flag."),
        ConfigurationKey("share", default: 0.5, in: 0...1, "A share."),
        ConfigurationKey<Int?>.optional("seed", "A number or none."),
    ])

    private static func file(_ text: String) {
        guard let file = try? ConfigurationFile(text: text, path: "fuzz.yaml", table: table) else { return }
        judge(file.values)
    }

    private static func flags(_ text: String) {
        let arguments = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let flags = try? CommandLineFlags(arguments, table: table) else { return }
        judge(flags.values)
    }

    private static func judge(_ values: [String: String]) {
        for (name, text) in values {
            let key = must("\(name) as a key", table[name])
            do throws(LabError) {
                _ = try key.value(of: text, from: "fuzz")
            } catch {
                demand(error.code == .invalidArgument, "\(error)")
                demand(
                    !key.isSecret || text.isEmpty || text.count < 4 || !error.message.contains(text),
                    "a secret is shown"
                )
            }
        }
    }

    private static func request(_ source: inout ByteSource) {
        let seed = source.byte()
        let bytes = source.rest()
        let whole = answer([bytes])
        demand(answer(bytes.pieces(seed: seed)) == whole, "an answer depends on how its request was cut")
        if case .get(let path, _) = whole {
            demand(path.hasPrefix("/") && path.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "the path \(path)")
        }
    }

    private static func answer(_ pieces: [[UInt8]]) -> AdminRequest.Progress {
        var request = AdminRequest()
        for piece in pieces {
            let progress = request.receive(piece)
            if progress != .incomplete { return progress }
        }
        return .incomplete
    }
}

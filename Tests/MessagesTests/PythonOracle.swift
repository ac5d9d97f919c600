import Foundation
import Messages
import TestSupport

/// Python's protobuf as the judge of what bytes mean.
///
/// It runs in a virtual environment below `.build/`, which the first run makes.
enum PythonOracle {
    /// The version whose behaviour was compared; any of its successors should agree.
    private static let requirement = "protobuf==7.36.2"

    /// One input, and what Python's protobuf makes of it.
    struct Case: Sendable {
        let label: String
        let input: [UInt8]
        let verdict: Verdict
    }

    enum Verdict: Sendable, Equatable {
        case refused
        /// Read, and written again as these bytes.
        case written([UInt8])
        /// Read; how it is written is a matter of taste (see the script).
        case read
    }

    static let isAvailable = PythonEnvironment.isAvailable
    private static let python = PythonEnvironment(requirements: [Self.requirement])

    private static var cache: URL { SharedMaterial.packageRoot.appendingPathComponent(".build/messages-oracle") }
    private static var script: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Oracle/oracle.py")
    }

    /// The seed of the cases, from `THETALAB_SEED`; the same seed gives the same cases.
    static let seed = ProcessInfo.processInfo.environment["THETALAB_SEED"] ?? "1"

    /// Cases for every message of `files`, by the message's full name.
    static func cases(of files: [MessageFile], named name: String) throws -> [String: [Case]] {
        try FileManager.default.createDirectory(at: Self.cache, withIntermediateDirectories: true)
        let descriptors = Self.cache.appendingPathComponent("\(name).descriptors")
        let output = Self.cache.appendingPathComponent("\(name).cases")
        try Data(Self.descriptorSet(files)).write(to: descriptors)
        try Self.python.run([Self.script.path, descriptors.path, output.path, Self.seed])
        return try Self.read([UInt8](Data(contentsOf: output)))
    }

    /// `google.protobuf.FileDescriptorSet`: field 1, once a file.
    private static func descriptorSet(_ files: [MessageFile]) -> [UInt8] {
        files.flatMap { file -> [UInt8] in
            let descriptor = file.descriptor
            var length: [UInt8] = []
            var rest = descriptor.count
            while rest >= 0x80 {
                length.append(UInt8(rest & 0x7f) | 0x80)
                rest >>= 7
            }
            return [0x0a] + length + [UInt8(rest)] + descriptor
        }
    }

    private static func read(_ bytes: [UInt8]) throws -> [String: [Case]] {
        var cases: [String: [Case]] = [:]
        var rest = bytes[...]
        func length() -> UInt32 {
            defer { rest = rest.dropFirst(4) }
            return rest.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        func piece() -> [UInt8] {
            let count = Int(length())
            defer { rest = rest.dropFirst(count) }
            return [UInt8](rest.prefix(count))
        }
        while !rest.isEmpty {
            let name = String(decoding: piece(), as: UTF8.self)
            let label = String(decoding: piece(), as: UTF8.self)
            let input = piece()
            let count = length()
            let verdict: Verdict
            switch count {
            case 0xffff_ffff: verdict = .refused
            case 0xffff_fffe: verdict = .written(input)
            case 0xffff_fffd: verdict = .read
            default:
                verdict = .written([UInt8](rest.prefix(Int(count))))
                rest = rest.dropFirst(Int(count))
            }
            cases[name, default: []].append(Case(label: label, input: input, verdict: verdict))
        }
        return cases
    }
}

import Errors

/// A world as it is named: what kind, which version of it, and what its parameters are where they are not the usual.
///
///     spec    = name [ "@" version ] [ ":" pair *( "," pair ) ]
///     name    = lower-case letters, digits, "-" and "_", a letter first; at most 32
///     version = 1…999
///     pair    = key "=" value
///     key     = lower-case letters, digits and "_", a letter first, parts joined by "."; at most 48
///     value   = letters, digits, "." "+" "-" "_" "@"; at most 64
///
/// `model`, `model@1:vrp=0.03`, `planted:edge=0.15,delta=0.15..0.30,dte=7..21`. Only the form is looked at here; what
/// a name and a key mean is the catalogue's.
struct WorldSpec: Sendable, Hashable {
    struct Pair: Sendable, Hashable {
        var key: String
        var value: String
    }

    static let bytesMax = 1_024
    static let pairsMax = 48
    private static let nameBytesMax = 32
    private static let keyBytesMax = 48
    private static let valueBytesMax = 64

    var name: String
    /// nil: the newest.
    var version: Int?
    /// In the order of writing; no key twice.
    var pairs: [Pair]

    init(name: String, version: Int? = nil, pairs: [Pair] = []) {
        self.name = name
        self.version = version
        self.pairs = pairs
    }

    /// Reads a spec.
    ///
    /// - Throws: `invalidArgument` on the field `world`, saying what part is not as the grammar has it.
    init(parsing text: String) throws(LabError) {
        guard text.utf8.count <= Self.bytesMax else {
            throw Self.refusal("a world is named in at most \(Self.bytesMax) bytes, had \(text.utf8.count)")
        }
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let head = halves[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard Self.isWord(head[0], marks: [45, 95], bytesMax: Self.nameBytesMax) else {
            throw Self.refusal("a world's name is letters such as model, was \"\(head[0].prefix(40))\"")
        }
        self.init(name: String(head[0]))
        if head.count == 2 {
            guard let version = Self.version(head[1]) else {
                throw Self.refusal("a world's version is a number of 1…999, was \"\(head[1].prefix(40))\"")
            }
            self.version = version
        }
        if halves.count == 2 { self.pairs = try Self.pairs(halves[1]) }
    }

    /// The spec in its own grammar.
    var text: String {
        let version = self.version.map { "@\($0)" } ?? ""
        let pairs = self.pairs.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return self.name + version + (pairs.isEmpty ? "" : ":" + pairs)
    }

    // MARK: - Parts

    private static func pairs(_ text: Substring) throws(LabError) -> [Pair] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= Self.pairsMax else {
            throw Self.refusal("a world has at most \(Self.pairsMax) parameters, had \(parts.count)")
        }
        var pairs: [Pair] = []
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, Self.isKey(sides[0]), Self.isValue(sides[1]) else {
                throw Self.refusal("a world's parameters are pairs such as vrp=0.03, was \"\(part.prefix(80))\"")
            }
            let pair = Pair(key: String(sides[0]), value: String(sides[1]))
            guard !pairs.contains(where: { $0.key == pair.key }) else {
                throw Self.refusal("\(pair.key) is given twice", field: "world.\(pair.key)")
            }
            pairs.append(pair)
        }
        return pairs
    }

    private static func version(_ text: Substring) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy(Self.isDigit), text.utf8.first != 48 else {
            return nil
        }
        return Int(text)
    }

    private static func isKey(_ text: Substring) -> Bool {
        text.utf8.count <= Self.keyBytesMax
            && text.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy { Self.isWord($0, marks: [95], bytesMax: Self.keyBytesMax) }
    }

    private static func isValue(_ text: Substring) -> Bool {
        (1...Self.valueBytesMax).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                Self.isDigit($0) || Self.isLetter($0 | 0x20) || [43, 45, 46, 64, 95].contains($0)
            }
    }

    private static func isWord(_ text: Substring, marks: [UInt8], bytesMax: Int) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= bytesMax else { return false }
        return Self.isLetter(first)
            && text.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || marks.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func refusal(_ message: String, field: String = "world") -> LabError {
        LabError(
            .invalidArgument,
            message,
            field: field,
            remedy:
                "Write NAME, NAME@VERSION or NAME:key=value,key=value; `thetalab data describe synthetic` lists them."
        )
    }
}

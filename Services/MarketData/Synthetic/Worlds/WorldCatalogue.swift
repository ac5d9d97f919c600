import Errors

/// The kinds of world that there are.
struct WorldCatalogue: Sendable {
    /// The world of a request that names none.
    static let usualWorld = "model"
    /// The seed of a request that names none. The command line fills both in, so that a run's record has them.
    static let usualSeed: UInt64 = 1
    /// A world may stand on one that stands on one, and no deeper.
    private static let depthMax = 3

    /// Every version of every kind; of one name the newest last.
    let kinds: [WorldKind]

    /// The world that `text` names.
    ///
    /// - Throws: `notFound` for an unknown name or version, with the nearest known name; `invalidArgument` where the
    ///   text is not a spec, or a parameter is unknown or outside its range, with the field and the range.
    func resolve(_ text: String) throws(LabError) -> ResolvedWorld {
        try self.resolve(try WorldSpec(parsing: text.isEmpty ? Self.usualWorld : text), depth: 1)
    }

    private func resolve(_ spec: WorldSpec, depth: Int) throws(LabError) -> ResolvedWorld {
        let kind = try self.kind(of: spec)
        var arguments = WorldArguments()
        var baseSpec = try kind.baseKey.map { key throws(LabError) in try WorldSpec(parsing: key.usual.worldText) }
        var basePairs: [WorldSpec.Pair] = []
        let basePrefix = kind.baseKey.map { $0.key + "." } ?? ""
        for pair in spec.pairs {
            if !basePrefix.isEmpty, pair.key.hasPrefix(basePrefix) {
                basePairs.append(.init(key: String(pair.key.dropFirst(basePrefix.count)), value: pair.value))
            } else if pair.key == kind.baseKey?.key {
                baseSpec = try WorldSpec(parsing: pair.value)
            } else if let parameter = kind.parameter(pair.key) {
                arguments.set(parameter, to: try parameter.read(pair.value))
            } else {
                throw Self.unknown(parameter: pair.key, of: kind)
            }
        }
        guard var baseSpec else { return ResolvedWorld(kind, arguments) }
        guard depth < Self.depthMax else {
            throw LabError(
                .invalidArgument,
                "worlds may stand on one another \(Self.depthMax) deep, this goes deeper",
                field: "world.\(kind.baseKey?.key ?? "base")"
            )
        }
        baseSpec.pairs += basePairs
        return ResolvedWorld(kind, arguments, base: try self.resolve(baseSpec, depth: depth + 1))
    }

    private func kind(of spec: WorldSpec) throws(LabError) -> WorldKind {
        let versions = self.kinds.filter { $0.name == spec.name }
        guard let newest = versions.last else {
            let names = self.names
            let nearest = NearestWord.to(spec.name, among: names).map { "did you mean \($0)? " } ?? ""
            throw LabError(
                .notFound,
                "there is no world \"\(spec.name)\"",
                field: "world",
                remedy: "\(nearest)the worlds are \(names.joined(separator: ", "))"
            )
        }
        guard let version = spec.version else { return newest }
        guard let kind = versions.first(where: { $0.version == version }) else {
            throw LabError(
                .notFound,
                "there is no version \(version) of the world \(spec.name)",
                field: "world",
                remedy: "there is \(versions.map(\.title).joined(separator: ", "))"
            )
        }
        return kind
    }

    /// Each name once.
    var names: [String] {
        var names: [String] = []
        for kind in self.kinds where !names.contains(kind.name) { names.append(kind.name) }
        return names
    }

    private static func unknown(parameter key: String, of kind: WorldKind) -> LabError {
        let keys = kind.parameters.map(\.key)
        let nearest = NearestWord.to(key, among: keys).map { "did you mean \($0)? " } ?? ""
        let known = keys.isEmpty ? "it has none" : "they are \(keys.joined(separator: ", "))"
        return LabError(
            .invalidArgument,
            "\(kind.title) has no parameter \"\(key)\"",
            field: "world.\(key)",
            remedy: nearest + known
        )
    }
}

import Conversions
import Messages
import Strategy

/// A key of the configuration, the data or the figures that differs between two runs.
struct RunDifference: Sendable, Hashable {
    var key: String
    var left: JSONValue?
    var right: JSONValue?

    /// What differs, the cause before the effect: configuration, identity, then figures. Ids and timings are not
    /// compared, trades and curves by their number and their content as a whole.
    static func between(_ left: BacktestV1.Run, _ right: BacktestV1.Run) throws -> [RunDifference] {
        let configuration = try Self.compare(Self.configuration(left), Self.configuration(right), path: "")
        let figures = try Self.compare(
            Self.figures(BacktestResult(left).document()),
            Self.figures(BacktestResult(right).document()),
            path: ""
        )
        return configuration + figures
    }

    var document: JSONObject {
        JSONObject {
            $0.set("key", self.key)
            $0.set("left", self.left)
            $0.set("right", self.right)
        }
    }

    static func lines(_ differences: [RunDifference], names: [String], on terminal: Terminal) -> [String] {
        guard !differences.isEmpty else { return ["The runs are identical in configuration, data and figures."] }
        var table = Table([.text("")] + names.map { .named(String($0.prefix(13)), .left) })
        for difference in differences {
            table.add([
                .init(difference.key), .init(Self.short(difference.left)), .init(Self.short(difference.right)),
            ])
        }
        return table.lines(on: terminal)
    }

    private static let notCompared: Set = ["run_id", "strategy", "version", "timings"]

    private static func configuration(_ run: BacktestV1.Run) throws -> JSONValue {
        guard let definition = run.definition, let settings = run.settings else { return .object([]) }
        return RunRequest(try Definition(definition), try RunSettings(settings)).document
    }

    private static func figures(_ document: JSONValue) -> JSONValue {
        .object((document.members ?? []).filter { !Self.notCompared.contains($0.key) })
    }

    private static func compare(_ left: JSONValue, _ right: JSONValue, path: String) -> [RunDifference] {
        if left == right { return [] }
        guard let mine = left.members, let others = right.members else {
            if let mine = left.elements, let others = right.elements, path == "trades" || path.hasSuffix("rows") {
                return Self.compareRows(mine, others, path: path)
            }
            return [RunDifference(key: path, left: left, right: right)]
        }
        let keys = mine.map(\.key) + others.map(\.key).filter { key in !mine.contains { $0.key == key } }
        return keys.flatMap { key -> [RunDifference] in
            let place = path.isEmpty ? key : "\(path).\(key)"
            switch (left[key], right[key]) {
            case (let mine?, let other?): return Self.compare(mine, other, path: place)
            case (let mine, let other): return [RunDifference(key: place, left: mine, right: other)]
            }
        }
    }

    /// Long lists are told by their first row that differs.
    private static func compareRows(_ left: [JSONValue], _ right: [JSONValue], path: String) -> [RunDifference] {
        if let row = zip(left, right).enumerated().first(where: { $1.0 != $1.1 }) {
            return [RunDifference(key: "\(path)[\(row.offset)]", left: row.element.0, right: row.element.1)]
        }
        return [
            RunDifference(
                key: "\(path).count",
                left: .integer(Int64(left.count)),
                right: .integer(Int64(right.count))
            )
        ]
    }

    private static func short(_ value: JSONValue?) -> String {
        guard let value else { return Figures.absent }
        let text = DefinitionView.text(value)
        return text.count <= 44 ? text : String(text.prefix(43)) + "…"
    }
}

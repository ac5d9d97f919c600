import Messages

/// The worlds of the synthetic market, for people.
enum WorldsView {
    static func lines(_ worlds: MarketDataV1.ListWorldsResponse, on terminal: Terminal) -> [String] {
        let span = "\(CalendarText.minute(worlds.fromMs)) – \(CalendarText.minute(worlds.toMs)) UTC"
        let usual = "usual: --world \(worlds.usualWorld) --world-seed \(worlds.usualSeed)"
        return worlds.worlds.flatMap { Self.lines($0, on: terminal) } + [
            Style.dim.applied(to: "\(span), \(usual)", on: terminal)
        ]
    }

    private static func lines(_ world: MarketDataV1.World, on terminal: Terminal) -> [String] {
        let title = Style.bold.applied(to: "\(world.name)@\(world.version)", on: terminal)
        var table = Table([.text("parameter"), .text("usual"), .text("allowed"), .text("what it is")])
        for parameter in world.parameters {
            let unit = parameter.unit.isEmpty ? "" : " (\(parameter.unit))"
            table.add([
                .init(parameter.key), .init(parameter.usual), .init(parameter.range, .dim),
                .init(parameter.description + unit, .dim),
            ])
        }
        let gaps = world.knownGaps.map { "known gap: \($0.fact): \($0.reason)" }
        let parameters = world.parameters.isEmpty ? [] : table.lines(on: terminal)
        return ["\(title)  \(world.description)"] + (parameters + gaps).map { "  " + $0 } + [""]
    }
}

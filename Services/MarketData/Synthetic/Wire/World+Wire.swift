import Messages

extension MarketDataV1.World {
    init(_ kind: WorldKind) {
        self.init(
            name: kind.name,
            version: Int32(clamping: kind.version),
            description: kind.summary,
            parameters: kind.parameters.map { MarketDataV1.WorldParameter($0) },
            knownGaps: kind.knownGaps.sorted { $0.key < $1.key }
                .map { MarketDataV1.KnownGap(fact: $0.key, reason: $0.value) }
        )
    }
}

extension MarketDataV1.WorldParameter {
    init(_ parameter: any WorldParameter) {
        self.init(
            key: parameter.key,
            description: parameter.meaning,
            unit: parameter.unit,
            range: parameter.rangeText,
            usual: parameter.usualText
        )
    }
}

extension Exact {
    /// Probabilities and the normal distribution's quantiles, computed with 60 digits and rounded.
    static let normalQuantile: [(Double, Double)] = [
        (0x1.56e1fc2f8f359p-997, -0x1.286074064c26ep+5), (0x1.bff2ee48e0530p-333, -0x1.546010d755221p+4),
        (0x1.4484bfeebc2a0p-100, -0x1.6ed94a4dacdc8p+3), (0x1.c965971ea9c5cp-37, -0x1.aaba256709820p+2),
        (0x1.b7cdfd9d7bdbbp-34, -0x1.97203597a2155p+2), (0x1.0c6f7a0b5ed8dp-20, -0x1.30381a9799f7ep+2),
        (0x1.a36e2eb1c432dp-14, -0x1.dc08bb712893bp+1), (0x1.0624dd2f1a9fcp-10, -0x1.8b8cbb7204471p+1),
        (0x1.47ae147ae147bp-7, -0x1.29c5c4630ff0fp+1), (0x1.999999999999ap-5, -0x1.a515209676abdp+0),
        (0x1.32ca57a786c22p-4, -0x1.70b374817af52p+0), (0x1.339c0ebedfa44p-4, -0x1.7056dc6686c9bp+0),
        (0x1.999999999999ap-4, -0x1.4813c36e26d32p+0), (0x1.999999999999ap-3, -0x1.aee8fa73a1333p-1),
        (0x1.0000000000000p-2, -0x1.5956b87528a49p-1), (0x1.3333333333333p-2, -0x1.0c7e39582c5fbp-1),
        (0x1.999999999999ap-2, -0x1.036d6c4a04b59p-2), (0x1.fffd60e94ee39p-2, -0x1.a48add58fc7a0p-16),
        (0x1.0000000000000p-1, 0x0.0p+0), (0x1.0000035afe535p-1, 0x1.0d25ac5f0e9c8p-22),
        (0x1.3333333333333p-1, 0x1.036d6c4a04b59p-2), (0x1.8000000000000p-1, 0x1.5956b87528a49p-1),
        (0x1.ccccccccccccdp-1, 0x1.4813c36e26d33p+0), (0x1.e666666666666p-1, 0x1.a515209676abbp+0),
        (0x1.f333333333333p-1, 0x1.f5c0331eeff83p+0), (0x1.fae147ae147aep-1, 0x1.29c5c4630ff0ep+1),
        (0x1.fff2e48e8a71ep-1, 0x1.dc08bb712897ap+1), (0x1.ffffffff24190p-1, 0x1.97203589fd4f6p+2),
    ]
}

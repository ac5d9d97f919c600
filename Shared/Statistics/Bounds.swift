/// Whether values stay between two bounds, several compared at once.
public enum Bounds {
    /// Whether none of `values` is below `low` or above `high`; one that is not a number is neither.
    @inlinable
    public static func contain(_ values: UnsafeBufferPointer<Double>, low: Double, high: Double) -> Bool {
        let bytes = UnsafeRawBufferPointer(values)
        let lows = SIMD8<Double>(repeating: low)
        let highs = SIMD8<Double>(repeating: high)
        let width = MemoryLayout<SIMD8<Double>>.stride
        let whole = bytes.count / width * width
        var offset = 0
        while offset < whole {
            // The two halves are compared without a branch in between.
            let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
            if any((block .< lows) .| (block .> highs)) { return false }
            offset += width
        }
        for place in (whole / MemoryLayout<Double>.stride)..<values.count
        where values[place] < low || values[place] > high { return false }
        return true
    }
}

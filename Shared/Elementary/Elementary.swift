/// Elementary functions made of +, −, ×, ÷ and √ alone, which IEEE 754 rounds correctly: the same bits on every
/// machine.
///
/// A C library chooses its exp and log by what the processor has, and two choices differ in the last bit. What is
/// stored, hashed or reproduced is computed with these. Each is within 2 units in the last place of the exact value,
/// `power` within 8 while its logarithm is below 150.
public enum Elementary {
    /// ln 2 in two parts: 32 bits, so that a whole number times it is exact, and the rest.
    static let log2High = 0x1.62e42fee00000p-1
    static let log2Low = 0x1.a39ef35793c76p-33

    /// 2 to the power of `exponent`, which must lie in −1022…1023.
    @inline(__always)
    static func powerOfTwo(_ exponent: Int) -> Double {
        Double(bitPattern: UInt64(bitPattern: Int64(exponent + 1023)) << 52)
    }
}

extension RawSpan {
    /// The byte at `offset`, which must lie inside.
    func unsafeByte(_ offset: Int) -> UInt8 { unsafe self.unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}

extension [UInt8] {
    /// Appends the bytes of `span`.
    mutating func append(copying span: RawSpan) {
        unsafe span.withUnsafeBytes { unsafe self.append(contentsOf: $0) }
    }
}

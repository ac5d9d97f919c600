import Crypto
import Foundation
import Strategy

extension Definition {
    /// SHA-256 of the canonical definition, in hex: its document, every key in the table's order, on one line.
    var digest: String { SHA256.hash(data: Data(self.document.text.utf8)).hexadecimal }
}

extension Sequence<UInt8> {
    /// Two lower-case digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: self.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

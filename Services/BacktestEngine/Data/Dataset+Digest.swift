import Crypto
import Options

extension Dataset {
    /// SHA-256 over the canonical content, hex: the proof of what a run read.
    var digest: String {
        var hash = SHA256()
        self.canonicalBytes { hash.update(data: $0) }
        return hash.finalize().hex
    }
}

extension Digest {
    var hex: String {
        let digits = Array("0123456789abcdef")
        return String(self.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

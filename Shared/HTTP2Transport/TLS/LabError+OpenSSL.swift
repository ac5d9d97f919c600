import COpenSSL
import Errors

extension LabError {
    /// What OpenSSL's queue of errors says of a failure, and empties it.
    static func openSSL(_ what: String, code: Code = .unavailable) -> LabError {
        var reasons: [String] = []
        while reasons.count < 4 {
            let number = ERR_get_error()
            guard number != 0 else { break }
            if let reason = unsafe ERR_reason_error_string(number) {
                reasons.append(Self.words(unsafe String(cString: reason)))
            }
        }
        ERR_clear_error()
        let reason = reasons.isEmpty ? "failed" : reasons.joined(separator: ", ")
        return LabError(code, "\(what): \(reason)")
    }

    /// What the peer means by an alert about our certificate (RFC 8446 §6.2), where OpenSSL has only its name.
    private static func words(_ reason: String) -> String {
        guard let alert = reason.firstRange(of: " alert ").map({ String(reason[$0.upperBound...]) }) else {
            return reason
        }
        return switch alert {
        case "certificate expired": "the peer refused our certificate: it has ended"
        case "unknown ca": "the peer refused our certificate: it does not know its authority"
        case "bad certificate", "certificate unknown", "unsupported certificate":
            "the peer refused our certificate (\(alert))"
        case "certificate required": "the peer wants a certificate, and none was shown"
        default: reason
        }
    }
}

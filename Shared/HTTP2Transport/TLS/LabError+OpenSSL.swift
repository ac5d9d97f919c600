import COpenSSL
import Errors

extension LabError {
    /// What OpenSSL's queue of errors says of a failure, and empties it.
    static func openSSL(_ what: String, code: Code = .unavailable) -> LabError {
        var reasons: [String] = []
        while reasons.count < 4 {
            let number = ERR_get_error()
            guard number != 0 else { break }
            if let reason = unsafe ERR_reason_error_string(number) { reasons.append(unsafe String(cString: reason)) }
        }
        ERR_clear_error()
        let reason = reasons.isEmpty ? "failed" : reasons.joined(separator: ", ")
        return LabError(code, "\(what): \(reason)")
    }
}

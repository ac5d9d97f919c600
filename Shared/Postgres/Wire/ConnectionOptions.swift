import CLibPQ
public import Errors

extension PostgresConfiguration {
    /// Reads a URL (`postgresql://user:password@host:5432/database?sslmode=verify-full`,
    /// `postgresql:///lab?host=/run/postgresql`) or a DSN (`host=… dbname=…`), as libpq's own parser does.
    ///
    /// - Throws: `.invalidArgument` with what is wrong; the text itself, which may hold a password, is not repeated.
    public init(parsing text: String) throws(LabError) {
        var options = try Self.libpqOptions(text)
        func take(_ key: String) -> String? {
            options.removeValue(forKey: key).flatMap { $0.isEmpty ? nil : $0 }
        }
        let database = take("dbname")
        guard let user = take("user") ?? database.map({ _ in Self.defaultUser }) else {
            throw Self.invalid("names neither a user nor a database")
        }
        let portText = take("port") ?? "5432"
        guard let port = Int(portText), (1...65535).contains(port) else {
            throw Self.invalid("port must be one number in 1…65535, was \(portText)")
        }
        self.init(
            host: take("host") ?? "/var/run/postgresql",
            port: port,
            database: database ?? user,
            user: user,
            password: take("password")
        )
        if let mode = take("sslmode") {
            guard let known = TLS.Mode(rawValue: mode) else {
                let modes = TLS.Mode.allCases.map(\.rawValue).joined(separator: ", ")
                throw Self.invalid("sslmode must be one of \(modes), was \(mode)")
            }
            self.tls.mode = known
        }
        self.tls.rootCertificate = take("sslrootcert")
        self.tls.certificate = take("sslcert")
        self.tls.key = take("sslkey")
        if let name = take("application_name") { self.applicationName = name }
        if let seconds = take("connect_timeout") {
            guard let count = Int(seconds), (1...3600).contains(count) else {
                throw Self.invalid("connect_timeout must be whole seconds in 1…3600, was \(seconds)")
            }
            self.connectTimeout = .seconds(count)
        }
        self.options = options.filter { !$0.value.isEmpty }
    }

    private static let defaultUser = "postgres"

    private static func invalid(_ reason: String) -> LabError {
        LabError(.invalidArgument, "the database's address \(reason)", field: "database")
    }

    private static func libpqOptions(_ text: String) throws(LabError) -> [String: String] {
        var message: UnsafeMutablePointer<CChar>? = nil
        guard let parsed = unsafe PQconninfoParse(text, &message) else {
            let reason = unsafe message.map { unsafe String(cString: $0) } ?? "out of memory"
            unsafe PQfreemem(message)
            // libpq's message can quote the text, and so a password; only its kind is passed on.
            let kind = reason.prefix { $0 != "\"" }.trimmingSuffix(while: \.isWhitespace)
            throw Self.invalid("is neither a postgresql:// URL nor a DSN: \(kind)")
        }
        defer { unsafe PQconninfoFree(parsed) }
        var options: [String: String] = [:]
        var entry = unsafe parsed
        while let keyword = unsafe entry.pointee.keyword {
            if let value = unsafe entry.pointee.val {
                unsafe options[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe entry += 1
        }
        return options
    }

    /// Keywords and values for `PQconnectStartParams`.
    var libpqParameters: [(keyword: String, value: String)] {
        var parameters: [String: String] = self.options
        parameters["host"] = self.host
        parameters["port"] = String(self.port)
        parameters["dbname"] = self.database
        parameters["user"] = self.user
        parameters["password"] = self.password
        parameters["sslmode"] = self.tls.mode.rawValue
        parameters["sslrootcert"] = self.tls.rootCertificate
        parameters["sslcert"] = self.tls.certificate
        parameters["sslkey"] = self.tls.key
        parameters["application_name"] = self.applicationName
        parameters["client_encoding"] = "UTF8"
        if !self.searchPath.isEmpty {
            let path = self.searchPath.map { PostgresQuery.quoted(identifier: $0) }.joined(separator: ",")
            let escaped = path.reduce(into: "") { text, character in
                if character == " " || character == "\\" { text += "\\" }
                text.append(character)
            }
            parameters["options"] = [self.options["options"], "-c search_path=\(escaped)"]
                .compactMap(\.self).joined(separator: " ")
        }
        return parameters.sorted { $0.key < $1.key }.map { (keyword: $0.key, value: $0.value) }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var trimmed = self
        while let last = trimmed.last, predicate(last) { trimmed.removeLast() }
        return trimmed
    }
}

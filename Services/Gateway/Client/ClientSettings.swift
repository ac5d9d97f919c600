import Errors
import Foundation
import Yams

/// Where the services are and who we say we are: flags, then the environment, then `thetalab.yaml` in the state folder,
/// then what `up` wrote down there.
///
/// | flag | environment | `thetalab.yaml` |
/// |---|---|---|
/// | `--endpoint registry=HOST:PORT` | `THETALAB_REGISTRY_ENDPOINT` | `endpoints: {registry: HOST:PORT}` |
/// | `--certificate FILE` | `THETALAB_CERTIFICATE` | `credentials: {certificate: FILE}` |
/// | `--key FILE` | `THETALAB_KEY` | `credentials: {key: FILE}` |
/// | `--authority FILE` | `THETALAB_AUTHORITY` | `credentials: {authority: FILE}` |
///
/// Several addresses of one service are parted by commas.
struct ClientSettings: Sendable, Hashable {
    /// By the service's name.
    var endpoints: [String: [String]]
    var certificate: String
    var key: String
    var authority: String

    /// - Throws: `LabError(.invalidArgument)` naming the key that is not known or not readable.
    init(_ options: CommonOptions, environment: [String: String], folder: StateFolder) throws(LabError) {
        let file = try ConfigurationFile(folder.configuration)
        let record = try? LabRecord(reading: folder)
        self.endpoints = record?.addresses ?? [:]
        for (service, text) in file.endpoints {
            self.endpoints[service] = try Self.addresses(text, field: "endpoints.\(service)")
        }
        for service in ServiceCatalogue.all {
            let variable = "THETALAB_\(service.name.uppercased())_ENDPOINT"
            if let text = environment[variable], !text.isEmpty {
                self.endpoints[service.name] = try Self.addresses(text, field: variable)
            }
        }
        for option in options.endpoints {
            guard ServiceCatalogue.named(option.key) != nil else {
                throw ServiceCatalogue.unknown(option.key, field: "endpoint")
            }
            self.endpoints[option.key] = try Self.addresses(option.value, field: "endpoint")
        }
        func path(_ flag: String?, _ key: String, _ usual: String) -> String {
            let variable = environment["THETALAB_\(key.uppercased())"].flatMap { $0.isEmpty ? nil : $0 }
            return flag ?? variable ?? file.credentials[key] ?? folder.file("operator/\(usual)")
        }
        self.certificate = path(options.certificate, "certificate", IdentityFiles.certificate)
        self.key = path(options.key, "key", IdentityFiles.key)
        self.authority = path(options.authority, "authority", IdentityFiles.authority)
    }

    /// The lab that is just coming up: its own ports, the operator's own certificate.
    init(lab folder: StateFolder, record: LabRecord) {
        self.endpoints = record.addresses
        self.certificate = folder.file("operator/\(IdentityFiles.certificate)")
        self.key = folder.file("operator/\(IdentityFiles.key)")
        self.authority = folder.file("operator/\(IdentityFiles.authority)")
    }

    private static func addresses(_ text: String, field: String) throws(LabError) -> [String] {
        let addresses = text.split(separator: ",").map { $0.filter { $0 != " " } }
        for address in addresses {
            guard let colon = address.lastIndex(of: ":"), colon > address.startIndex,
                let port = UInt16(address[address.index(after: colon)...]), port > 0
            else {
                throw LabError(
                    .invalidArgument,
                    "an address must be HOST:PORT, was '\(address)'",
                    field: field,
                    remedy: "write it as 127.0.0.1:7401"
                )
            }
        }
        guard !addresses.isEmpty else {
            throw LabError(.invalidArgument, "an address must be HOST:PORT, was empty", field: field)
        }
        return addresses
    }
}

/// `thetalab.yaml`: its keys, all of them optional.
private struct ConfigurationFile {
    var endpoints: [String: String] = [:]
    var credentials: [String: String] = [:]

    init(_ path: String) throws(LabError) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw LabError(.invalidArgument, "\(path) is not YAML: \(error)", remedy: "correct the file", cause: error)
        }
        guard let node else { return }
        guard let sections = node.mapping else {
            throw LabError(.invalidArgument, "\(path) must hold keys with values", remedy: "correct the file")
        }
        for (key, value) in sections {
            let name = key.string ?? ""
            let entries = try Self.entries(value, section: name, path: path)
            switch name {
            case "endpoints": self.endpoints = entries
            case "credentials": self.credentials = entries
            default:
                throw LabError(
                    .invalidArgument,
                    "\(path) has the unknown key '\(name)'",
                    field: name,
                    remedy: "its keys are endpoints and credentials"
                )
            }
        }
        for name in self.endpoints.keys where ServiceCatalogue.named(name) == nil {
            throw ServiceCatalogue.unknown(name, field: "endpoints")
        }
        for name in self.credentials.keys where !["certificate", "key", "authority"].contains(name) {
            throw LabError(
                .invalidArgument,
                "\(path) has the unknown key 'credentials.\(name)'",
                field: "credentials.\(name)",
                remedy: "its keys are certificate, key and authority"
            )
        }
    }

    private static func entries(_ node: Node, section: String, path: String) throws(LabError) -> [String: String] {
        guard let mapping = node.mapping else {
            throw LabError(
                .invalidArgument,
                "\(section) in \(path) must hold keys with values",
                field: section,
                remedy: "correct the file"
            )
        }
        var entries: [String: String] = [:]
        for (key, value) in mapping {
            guard let key = key.string, let value = value.string else {
                throw LabError(
                    .invalidArgument,
                    "\(section) in \(path) must hold texts only",
                    field: section,
                    remedy: "correct the file"
                )
            }
            entries[key] = value
        }
        return entries
    }
}

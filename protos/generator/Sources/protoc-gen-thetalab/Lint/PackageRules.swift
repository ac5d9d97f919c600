import SwiftProtobufPluginLibrary

/// A file lies where its package says, and its package carries a version.
enum PackageRules {
    static func faults(_ file: FileDescriptor) -> [String] {
        var faults: [String] = []
        let parts = file.package.split(separator: ".")
        if parts.count != 3 || parts[2].first != "v" || Int(parts[2].dropFirst()) == nil {
            faults.append("\(file.name): the package must be thetalab.<area>.v<number>, is \(file.package)")
        }
        let folder = file.name.split(separator: "/").dropLast().joined(separator: ".")
        if folder != file.package {
            faults.append("\(file.name): must lie in the folder of its package \(file.package)")
        }
        return faults
    }
}

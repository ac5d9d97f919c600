import SwiftProtobufPluginLibrary

/// Enums begin with `NAME_UNSPECIFIED = 0`, and their values with the enum's name.
enum EnumRules {
    static func faults(_ enumeration: EnumDescriptor) -> [String] {
        let prefix = SwiftNames.screaming(enumeration.name)
        var faults: [String] = []
        let first = enumeration.values[0]
        if first.name != "\(prefix)_UNSPECIFIED" || first.number != 0 {
            faults.append("\(enumeration.fullName): must begin with \(prefix)_UNSPECIFIED = 0")
        }
        for value in enumeration.values where !value.name.hasPrefix("\(prefix)_") {
            faults.append("\(enumeration.fullName): \(value.name) must begin with \(prefix)_")
        }
        return faults
    }
}

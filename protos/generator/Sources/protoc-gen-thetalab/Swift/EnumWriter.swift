import SwiftProtobufPluginLibrary

/// The Swift source of one enum, which keeps values that this build does not know.
struct EnumWriter {
    let enumeration: EnumDescriptor

    func declare(_ printer: inout CodePrinter) {
        let values = self.enumeration.values
        printer.printComment(self.enumeration)
        printer.print("public enum \(self.enumeration.name): RawRepresentable, Hashable, Sendable {")
        printer.indented { printer in
            for value in values {
                printer.printComment(value)
                printer.print("case \(SwiftNames.enumCase(value))")
            }
            printer.print("/// A value that the contract of this build does not have.")
            printer.print("case unrecognized(Int32)")
            printer.print()
            printer.print("/// Every value of the contract, in its order.")
            printer.print("public static let known: [Self] = [")
            printer.printIndented(values.map { ".\(SwiftNames.enumCase($0))" }.joined(separator: ", ") + ",")
            printer.print("]")
            printer.print()
            printer.print("public init(rawValue: Int32) {")
            printer.indented { printer in
                printer.print("switch rawValue {")
                for value in values {
                    printer.print("case \(value.number): self = .\(SwiftNames.enumCase(value))")
                }
                printer.print("default: self = .unrecognized(rawValue)", "}")
            }
            printer.print("}")
            printer.print()
            printer.print("public var rawValue: Int32 {")
            printer.indented { printer in
                printer.print("switch self {")
                for value in values {
                    printer.print("case .\(SwiftNames.enumCase(value)): \(value.number)")
                }
                printer.print("case .unrecognized(let number): number", "}")
            }
            printer.print("}")
        }
        printer.print("}")
    }
}

import SwiftProtobufPluginLibrary

/// The Swift source of a oneof: an enum with one case a member. In the C struct the members are plain fields, of
/// which at most one is set.
struct OneofWriter {
    let oneof: OneofDescriptor

    var name: String { SwiftNames.property(self.oneof) }
    var type: String { SwiftNames.type(self.oneof) }
    private var shapes: [FieldShape] { self.oneof.fields.map(FieldShape.init) }

    func declare(_ printer: inout CodePrinter) {
        printer.printComment(self.oneof)
        printer.print("public enum \(self.type): Hashable, Sendable {")
        printer.indented { printer in
            for shape in self.shapes {
                printer.printComment(shape.field)
                printer.print("case \(shape.name)(\(shape.elementType))")
            }
        }
        printer.print("}")
    }

    func read(_ printer: inout CodePrinter) {
        for shape in self.shapes {
            if shape.field.type == .message {
                printer.print(
                    "if let value: \(shape.elementType) = try WireReader.message(c.pointee.\(shape.cName)) {"
                )
                printer.printIndented("self.\(self.name) = .\(shape.name)(value)")
            } else {
                let errorName = "\(self.oneof.containingType.name).\(shape.field.name)"
                printer.print("if c.pointee.has_\(shape.cName) != 0 {")
                printer.printIndented("self.\(self.name) = .\(shape.name)(\(shape.read("c", errorName)))")
            }
            printer.print("}")
        }
    }

    func write(_ printer: inout CodePrinter) {
        printer.print("switch self.\(self.name) {")
        for shape in self.shapes {
            printer.print("case .\(shape.name)(let value):")
            printer.indented { $0.printAll(shape.write("value", "c")) }
        }
        printer.print("case nil: break", "}")
    }
}

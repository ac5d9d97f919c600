import SwiftProtobufPluginLibrary

/// The Swift source around a map, whose entries are plain messages in C. Keys and values are always written, and
/// entries in the order of their keys, so that equal values give equal bytes.
struct MapWriter {
    let field: FieldDescriptor

    private var entry: Descriptor { self.field.messageType }
    private var cType: String { CNames.structure(self.entry) }
    private var key: FieldShape { FieldShape(field: self.entry.fields[0]) }
    private var value: FieldShape { FieldShape(field: self.entry.fields[1]) }
    private var name: String { SwiftNames.property(self.field) }
    private var member: String { CNames.field(self.field) }

    static func schemaName(_ field: FieldDescriptor) -> String {
        "\(NamingUtils.toLowerCamelCase(field.name))EntrySchema"
    }

    func declareSchema(_ printer: inout CodePrinter) {
        let slot = self.value.field.type == .message ? 0 : nil
        printer.print()
        printer.print(
            "private static let \(Self.schemaName(self.field)) = MessageSchema(isMapEntry: true, ["
                + "\(self.key.schema(slot: nil)), \(self.value.schema(slot: slot))])"
        )
    }

    func read(_ printer: inout CodePrinter) {
        let name = "\(self.field.containingType.name).\(self.field.name)"
        printer.print("for index in 0..<c.pointee.n_\(self.member) {")
        printer.indented { printer in
            printer.print(
                "guard let raw = WireReader.element(c.pointee.\(self.member), index) else { continue }",
                "let entry = raw.assumingMemoryBound(to: \(self.cType).self)",
                "let key = \(self.key.read("entry", name))"
            )
            if self.value.field.type == .message {
                printer.print(
                    "let value: \(self.value.elementType)? = try WireReader.message(entry.pointee.value)",
                    "self.\(self.name)[key] = value ?? \(self.value.elementDefault)"
                )
            } else {
                printer.print("self.\(self.name)[key] = \(self.value.read("entry", name))")
            }
        }
        printer.print("}")
    }

    func write(_ printer: inout CodePrinter) {
        let order =
            switch self.key.field.type {
            case .bool: "!$0.key && $1.key"
            case .string: "$0.key.utf8.lexicographicallyPrecedes($1.key.utf8)"
            default: "$0.key < $1.key"
            }
        printer.print("(c.pointee.\(self.member), c.pointee.n_\(self.member)) = arena.entries(")
        printer.indented { printer in
            printer.print(
                "self.\(self.name).sorted { \(order) }, size: MemoryLayout<\(self.cType)>.size) { raw, key, value, arena in"
            )
            printer.indented { printer in
                printer.print(
                    "let entry = raw.assumingMemoryBound(to: \(self.cType).self)",
                    "\(CNames.initializer(self.entry))(entry)"
                )
                printer.printAll(self.key.write("key", "entry"))
                printer.printAll(self.value.write("value", "entry"))
            }
            printer.print("}")
        }
    }
}

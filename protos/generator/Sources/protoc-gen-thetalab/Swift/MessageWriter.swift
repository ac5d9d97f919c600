import SwiftProtobufPluginLibrary

/// The Swift source of one message: the value, and its bridge to the C struct.
struct MessageWriter {
    let message: Descriptor

    private var type: String { SwiftNames.type(self.message) }
    private var cType: String { CNames.structure(self.message) }
    private var nested: [Descriptor] { self.message.messages.filter { !$0.options.mapEntry } }
    private var maps: [FieldDescriptor] { self.message.fields.filter(\.isMap) }

    /// The properties in the order of their declaration; a oneof stands where its first member does.
    private var members: [Member] {
        var seen: Set<Int> = []
        return self.message.fields.compactMap { field in
            guard let oneof = field.realContainingOneof else { return .field(FieldShape(field: field)) }
            return seen.insert(oneof.index).inserted ? .oneof(OneofWriter(oneof: oneof)) : nil
        }
    }

    enum Member {
        case field(FieldShape)
        case oneof(OneofWriter)

        var name: String {
            switch self {
            case .field(let shape): shape.name
            case .oneof(let oneof): oneof.name
            }
        }

        var type: String {
            switch self {
            case .field(let shape): shape.type
            case .oneof(let oneof): "\(oneof.type)?"
            }
        }

        var defaultValue: String {
            switch self {
            case .field(let shape): shape.defaultValue
            case .oneof: "nil"
            }
        }
    }

    // MARK: - The value

    func declare(_ printer: inout CodePrinter) {
        printer.printComment(self.message)
        printer.print("public struct \(self.message.name): LabMessage {")
        printer.indented { printer in
            printer.print("public static let fullName = \"\(self.message.fullName)\"")
            printer.print()
            for member in self.members {
                switch member {
                case .field(let shape): printer.printComment(shape.field)
                case .oneof(let oneof): printer.printComment(oneof.oneof)
                }
                printer.print("public var \(member.name): \(member.type)")
            }
            printer.print("public private(set) var unknownFields: [UInt8] = []")
            printer.print()
            self.declareInitializer(&printer)
            for case .oneof(let oneof) in self.members {
                printer.print()
                oneof.declare(&printer)
            }
            for enumeration in self.message.enums {
                printer.print()
                EnumWriter(enumeration: enumeration).declare(&printer)
            }
            for message in self.nested {
                printer.print()
                MessageWriter(message: message).declare(&printer)
            }
        }
        printer.print("}")
    }

    private func declareInitializer(_ printer: inout CodePrinter) {
        if self.members.isEmpty {
            printer.print("public init() {}")
            return
        }
        printer.print("public init(")
        printer.printIndented(
            self.members.map { "\($0.name): \($0.type) = \($0.defaultValue)" }.joined(separator: ",\n")
        )
        printer.print(") {")
        printer.indented { printer in
            for member in self.members { printer.print("self.\(member.name) = \(member.name)") }
        }
        printer.print("}")
    }

    // MARK: - The bridge

    func bridge(_ printer: inout CodePrinter) {
        printer.print()
        printer.print("extension \(self.type): WireMessage {")
        printer.indented { printer in
            self.bridgeDescription(&printer)
            for map in self.maps { MapWriter(field: map).declareSchema(&printer) }
            printer.print(
                "",
                "public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {",
                "    self = try Wire.decode(bytes)",
                "}",
                "",
                "public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {",
                "    try Wire.encode(self)",
                "}",
                ""
            )
            self.bridgeReading(&printer)
            printer.print()
            self.bridgeWriting(&printer)
        }
        printer.print("}")
        for message in self.nested { MessageWriter(message: message).bridge(&printer) }
    }

    private func bridgeDescription(_ printer: inout CodePrinter) {
        printer.print("package static let wire = WireBridge(")
        printer.indented { printer in
            let slots = self.slots
            let entries = self.message.fields.sorted { $0.number < $1.number }
                .map { FieldShape(field: $0).schema(slot: slots[$0.number]) }
            if entries.isEmpty {
                printer.print("schema: MessageSchema([]),")
            } else {
                printer.print("schema: MessageSchema([")
                for entry in entries { printer.printIndented("\(entry),") }
                printer.print("]),")
            }
            printer.print("size: MemoryLayout<\(self.cType)>.size")
        }
        printer.print(") { raw in")
        printer.printIndented(
            "\(CNames.initializer(self.message))(raw.assumingMemoryBound(to: \(self.cType).self))"
        )
        printer.print("}")
    }

    /// By field number: oneofs share a slot among their members, singular messages and strings have one each.
    private var slots: [Int32: Int] {
        var slots: [Int32: Int] = [:]
        var oneofs: [Int: Int] = [:]
        var next = 0
        for field in self.message.fields where !field.isRepeated {
            if let oneof = field.realContainingOneof {
                if oneofs[oneof.index] == nil {
                    oneofs[oneof.index] = next
                    next += 1
                }
                slots[field.number] = oneofs[oneof.index]
            } else if field.type == .message || field.type == .string {
                slots[field.number] = next
                next += 1
            }
        }
        return slots
    }

    private func bridgeReading(_ printer: inout CodePrinter) {
        printer.print("package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {")
        printer.indented { printer in
            if !self.members.isEmpty {
                printer.print("let c = raw.assumingMemoryBound(to: \(self.cType).self)")
                printer.print("self.init()")
            }
            for member in self.members {
                switch member {
                case .field(let shape): self.read(shape, &printer)
                case .oneof(let oneof): oneof.read(&printer)
                }
            }
            printer.print("self.unknownFields = WireReader.unknownFields(raw)")
        }
        printer.print("}")
    }

    private func read(_ shape: FieldShape, _ printer: inout CodePrinter) {
        let errorName = "\(self.message.name).\(shape.field.name)"
        switch shape.shape {
        case .singular:
            printer.print("self.\(shape.name) = \(shape.read("c", errorName))")
        case .optional:
            printer.print("if c.pointee.has_\(shape.cName) != 0 {")
            printer.printIndented("self.\(shape.name) = \(shape.read("c", errorName))")
            printer.print("}")
        case .message:
            printer.print("self.\(shape.name) = try WireReader.message(c.pointee.\(shape.cName))")
        case .repeated:
            printer.print("self.\(shape.name) = \(shape.readAll("c", errorName))")
        case .map:
            MapWriter(field: shape.field).read(&printer)
        }
    }

    private func bridgeWriting(_ printer: inout CodePrinter) {
        printer.print("package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {")
        printer.indented { printer in
            if !self.members.isEmpty {
                printer.print("let c = raw.assumingMemoryBound(to: \(self.cType).self)")
            }
            for member in self.members {
                switch member {
                case .field(let shape): self.write(shape, &printer)
                case .oneof(let oneof): oneof.write(&printer)
                }
            }
            printer.print("arena.store(unknownFields: self.unknownFields, in: raw)")
        }
        printer.print("}")
    }

    private func write(_ shape: FieldShape, _ printer: inout CodePrinter) {
        let value = "self.\(shape.name)"
        switch shape.shape {
        case .singular:
            printer.print("if \(shape.isSet(value)) {")
            printer.indented { $0.printAll(shape.write(value, "c")) }
            printer.print("}")
        case .optional, .message:
            printer.print("if let value = \(value) {")
            printer.indented { $0.printAll(shape.write("value", "c")) }
            printer.print("}")
        case .repeated:
            printer.printAll(shape.writeAll(value, "c"))
        case .map:
            MapWriter(field: shape.field).write(&printer)
        }
    }
}

import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The Swift source of what spans files: the packages' namespaces, who may call what, and the catalogue.
struct CatalogWriter {
    let files: [FileDescriptor]
    let options: GeneratorOptions

    init(files: [FileDescriptor], options: GeneratorOptions) throws {
        self.files = files.sorted { $0.name < $1.name }
        self.options = options
    }

    func source() throws -> String {
        var printer = CodePrinter(indent: "    ".unicodeScalars, addNewlines: true)
        printer.print(FileWriter.header("the contracts"))
        if let runtime = self.options.runtime { printer.print("public import \(runtime)", "") }
        for (namespace, files) in self.namespaces {
            printer.print("/// The messages of `\(files[0].package)`.")
            let services = files.flatMap(\.services)
            if services.isEmpty {
                printer.print("public enum \(namespace) {}", "")
            } else {
                printer.print("public enum \(namespace) {")
                try printer.indented { try self.authorization(services, &$0) }
                printer.print("}", "")
            }
        }
        printer.print("/// Every contract of the target: for server reflection, authorisation and tests.")
        printer.print("public enum \(self.options.catalog) {")
        try printer.indented { printer in
            try self.authorization(self.files.flatMap(\.services), &printer)
            printer.print("", "/// The full names of the services.", "public static let services: [String] = [")
            for service in self.files.flatMap(\.services) { printer.printIndented("\"\(service.fullName)\",") }
            printer.print("]", "", "/// The messages by their full names.")
            printer.print("public static let messages: [String: any LabMessage.Type] = [")
            let messages = self.files.flatMap(\.messages).flatMap(Self.withNested)
            if messages.isEmpty { printer.printIndented(":") }
            for message in messages {
                printer.printIndented("\"\(message.fullName)\": \(SwiftNames.type(message)).self,")
            }
            printer.print(
                "]",
                "",
                "/// The files, and all that they import.",
                "public static let files: [MessageFile] = ["
            )
            try printer.indented { printer in
                for file in self.closure { try self.describe(file, &printer) }
            }
            printer.print("]")
        }
        printer.print("}")
        return printer.content
    }

    private var namespaces: [(String, [FileDescriptor])] {
        Dictionary(grouping: self.files, by: SwiftNames.namespace).sorted { $0.key < $1.key }
    }

    private static func withNested(_ message: Descriptor) -> [Descriptor] {
        message.options.mapEntry ? [] : [message] + message.messages.flatMap(Self.withNested)
    }

    private func authorization(_ services: [ServiceDescriptor], _ printer: inout CodePrinter) throws {
        printer.print(
            "/// By method (`package.Service/Method`), the roles that may call it. A method that is not here",
            "/// refuses everybody."
        )
        let entries = try services.flatMap(\.methods).compactMap { method -> String? in
            guard let roles = try AllowOption.roles(of: method) else { return nil }
            let list = roles.map { "\"\($0)\"" }.joined(separator: ", ")
            return "\"\(method.service.fullName)/\(method.name)\": [\(list)],"
        }
        guard !entries.isEmpty else {
            printer.print("public static let authorization: [String: Set<String>] = [:]")
            return
        }
        printer.print("public static let authorization: [String: Set<String>] = [")
        for entry in entries { printer.printIndented(entry) }
        printer.print("]")
    }

    /// The files and their imports, each once, by name.
    private var closure: [FileDescriptor] {
        var found: [String: FileDescriptor] = [:]
        var waiting = self.files
        while let file = waiting.popLast() {
            guard found.updateValue(file, forKey: file.name) == nil else { continue }
            waiting += file.dependencies
        }
        return found.values.sorted { $0.name < $1.name }
    }

    private func describe(_ file: FileDescriptor, _ printer: inout CodePrinter) throws {
        let proto = file.extractProto()
        let symbols =
            file.messages.flatMap(Self.symbols) + file.enums.map(\.fullName)
            + file.services.flatMap { service in
                [service.fullName] + service.methods.map { "\(service.fullName).\($0.name)" }
            }
        func list(_ names: [String]) -> String { "[" + names.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
        let extensions = proto.extension.map { field in
            "MessageFile.Extension(extendee: \"\(field.extendee.drop { $0 == "." })\", number: \(field.number))"
        }
        printer.print("MessageFile(")
        printer.indented { printer in
            printer.print("name: \"\(file.name)\",", "dependencies: \(list(proto.dependency)),")
            printer.print("symbols: \(list(symbols)),")
            printer.print("extensions: [\(extensions.joined(separator: ", "))],")
        }
        printer.printIndented("descriptor: \"\(try proto.serializedData().base64EncodedString())\"),")
    }

    private static func symbols(_ message: Descriptor) -> [String] {
        guard !message.options.mapEntry else { return [] }
        return [message.fullName] + message.messages.flatMap(Self.symbols) + message.enums.map(\.fullName)
    }
}

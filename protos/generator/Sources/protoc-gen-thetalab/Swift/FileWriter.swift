import SwiftProtobufPluginLibrary

/// The Swift source of one file's messages and enums.
struct FileWriter {
    let file: FileDescriptor
    let options: GeneratorOptions

    /// Nil where the file declares neither messages nor enums.
    var source: String? {
        guard !self.file.messages.isEmpty || !self.file.enums.isEmpty else { return nil }
        var printer = CodePrinter(indent: "    ".unicodeScalars, addNewlines: true)
        printer.print(Self.header(self.file.name))
        if !self.file.messages.isEmpty {
            printer.print("import \(self.options.cModule)")
            printer.print("public import Errors")
            printer.print("public import GRPCCore")
        }
        if let runtime = self.options.runtime { printer.print("public import \(runtime)") }
        printer.print("")
        printer.print("extension \(SwiftNames.namespace(self.file)) {")
        var isFirst = true
        printer.indented { printer in
            for message in self.file.messages {
                if !isFirst { printer.print() }
                isFirst = false
                MessageWriter(message: message).declare(&printer)
            }
            for enumeration in self.file.enums {
                if !isFirst { printer.print() }
                isFirst = false
                EnumWriter(enumeration: enumeration).declare(&printer)
            }
        }
        printer.print("}")
        for message in self.file.messages { MessageWriter(message: message).bridge(&printer) }
        return printer.content
    }

    static func header(_ name: String) -> String {
        """
        // Generated from \(name) by protos/generate; changes belong there.
        // swift-format-ignore-file

        """
    }
}

extension CodePrinter {
    /// Indents what `body` prints; unlike `withIndentation`, lets it throw.
    mutating func indented(_ body: (inout CodePrinter) throws -> Void) rethrows {
        self.indent()
        defer { self.outdent() }
        try body(&self)
    }

    mutating func printAll(_ lines: [String]) {
        for line in lines { self.print(line) }
    }

    /// The proto's comment as documentation, or nothing.
    mutating func printComment(_ source: some ProvidesSourceCodeLocation) {
        let comment = source.protoSourceComments()
        for line in comment.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            self.print(String(line))
        }
    }
}

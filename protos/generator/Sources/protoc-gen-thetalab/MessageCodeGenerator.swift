import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The plugin: Swift values over the C structs of protoc-c, gRPC stubs, and the catalogue.
struct MessageCodeGenerator: CodeGenerator {
    var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] { [.proto3Optional] }
    var version: String? { "1" }

    func generate(
        files: [FileDescriptor],
        parameter: any CodeGeneratorParameter,
        protoCompilerContext: any ProtoCompilerContext,
        generatorOutputs: any GeneratorOutputs
    ) throws {
        let options = try GeneratorOptions(parameter)
        try Lint(files: files).run()
        for file in files {
            let base = file.name.dropSuffix(".proto").replacing("/", with: ".")
            let messages = FileWriter(file: file, options: options).source
            if let messages {
                try generatorOutputs.add(fileName: "\(base).pb.swift", contents: messages)
            }
            if !file.services.isEmpty {
                let stubs = try ServiceWriter(file: file, options: options).source()
                try generatorOutputs.add(fileName: "\(base).grpc.swift", contents: stubs)
            }
        }
        let catalog = try CatalogWriter(files: files, options: options)
        try generatorOutputs.add(fileName: "\(options.catalog).swift", contents: catalog.source())
        try generatorOutputs.add(fileName: "C/\(options.cModule).h", contents: CModule.umbrellaHeader(files))
        try generatorOutputs.add(fileName: "C/module.modulemap", contents: CModule.map(named: options.cModule))
    }
}

/// What `protos/generate` says about a target.
struct GeneratorOptions {
    /// The C target with protoc-c's output.
    var cModule = "CMessages"
    /// The enum that lists the target's files and messages.
    var catalog = "MessageCatalog"
    /// The target with the messages' foundation, where it is another one.
    var runtime: String?

    init(_ parameter: any CodeGeneratorParameter) throws {
        for (key, value) in parameter.parsedPairs {
            switch key {
            case "c_module": self.cModule = value
            case "catalog": self.catalog = value
            case "runtime": self.runtime = value
            default: throw GeneratorError(["unknown option \(key)"])
            }
        }
    }
}

/// What is wrong with the contracts, a line each.
struct GeneratorError: Error, CustomStringConvertible {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    var description: String { self.lines.joined(separator: "\n") }
}

extension String {
    func dropSuffix(_ suffix: String) -> String {
        self.hasSuffix(suffix) ? String(self.dropLast(suffix.count)) : self
    }
}

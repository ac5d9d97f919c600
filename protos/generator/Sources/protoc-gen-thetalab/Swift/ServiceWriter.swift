import GRPCCodeGen
import SwiftProtobufPluginLibrary

/// The gRPC stubs of one file's services, in grpc-swift's own style.
struct ServiceWriter {
    let file: FileDescriptor
    let options: GeneratorOptions

    func source() throws -> String {
        var dependencies: [Dependency] = []
        if let runtime = self.options.runtime {
            dependencies.append(Dependency(module: runtime, accessLevel: .internal))
        }
        let request = CodeGenerationRequest(
            fileName: self.file.name,
            leadingTrivia: FileWriter.header(self.file.name),
            dependencies: dependencies,
            services: self.file.services.map(self.service),
            makeSerializerCodeSnippet: { "LabMessageSerializer<\($0)>()" },
            makeDeserializerCodeSnippet: { "LabMessageDeserializer<\($0)>()" }
        )
        let config = GRPCCodeGen.CodeGenerator.Config(
            accessLevel: .public,
            accessLevelOnImports: true,
            client: true,
            server: true
        )
        return try GRPCCodeGen.CodeGenerator(config: config).generate(request).contents
    }

    private func service(
        _ service: SwiftProtobufPluginLibrary.ServiceDescriptor
    ) -> GRPCCodeGen.ServiceDescriptor {
        let name = "\(SwiftNames.namespace(self.file))_\(service.name)"
        return GRPCCodeGen.ServiceDescriptor(
            documentation: service.protoSourceComments(),
            name: ServiceName(identifyingName: service.fullName, typeName: name, propertyName: name),
            methods: service.methods.map(self.method)
        )
    }

    private func method(_ method: SwiftProtobufPluginLibrary.MethodDescriptor) -> GRPCCodeGen.MethodDescriptor {
        GRPCCodeGen.MethodDescriptor(
            documentation: method.protoSourceComments(),
            name: MethodName(
                identifyingName: method.name,
                typeName: method.name,
                functionName: SwiftNames.function(method)
            ),
            isInputStreaming: method.clientStreaming,
            isOutputStreaming: method.serverStreaming,
            inputType: SwiftNames.type(method.inputType),
            outputType: SwiftNames.type(method.outputType)
        )
    }
}

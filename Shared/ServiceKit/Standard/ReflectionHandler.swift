import GRPCCore
import Messages

/// `grpc.reflection.v1.ServerReflection`: the contracts of the services served here, as they were compiled in.
struct ReflectionHandler: GRPCReflectionV1_ServerReflection.SimpleServiceProtocol {
    typealias Request = GRPCReflectionV1.ServerReflectionRequest
    typealias Response = GRPCReflectionV1.ServerReflectionResponse

    private let services: [String]
    private let files: [String: MessageFile]
    private let fileBySymbol: [String: String]

    init(services: some Sequence<String>, files: [MessageFile] = MessageCatalog.files) {
        self.services = services.sorted()
        self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
        self.fileBySymbol = Dictionary(files.flatMap { file in file.symbols.map { ($0, file.name) } }) { first, _ in
            first
        }
    }

    func serverReflectionInfo(
        request: RPCAsyncSequence<Request, any Error>,
        response: RPCWriter<Response>,
        context: ServerContext
    ) async throws {
        for try await question in request {
            try await response.write(
                Response(
                    validHost: question.host,
                    originalRequest: question,
                    messageResponse: self.answer(question.messageRequest)
                )
            )
        }
    }

    func answer(_ question: Request.OneOf_MessageRequest?) -> Response.OneOf_MessageResponse {
        switch question {
        case .listServices:
            return .listServicesResponse(.init(service: self.services.map { .init(name: $0) }))
        case .fileByFilename(let name):
            return self.files[name].map(self.files(with:)) ?? Self.notFound("no file \(name.printable)")
        case .fileContainingSymbol(let symbol):
            let file = self.fileBySymbol[symbol].flatMap { self.files[$0] }
            return file.map(self.files(with:)) ?? Self.notFound("no symbol \(symbol.printable)")
        case .fileContainingExtension(let asked):
            let wanted = MessageFile.Extension(extendee: asked.containingType, number: asked.extensionNumber)
            let file = self.files.values.first { $0.extensions.contains(wanted) }
            return file.map(self.files(with:))
                ?? Self.notFound("no extension \(asked.extensionNumber) of \(asked.containingType.printable)")
        case .allExtensionNumbersOfType(let type):
            let numbers = self.files.values.flatMap(\.extensions).filter { $0.extendee == type }.map(\.number)
            guard !numbers.isEmpty || self.fileBySymbol[type] != nil else {
                return Self.notFound("no message \(type.printable)")
            }
            return .allExtensionNumbersResponse(.init(baseTypeName: type, extensionNumber: numbers.sorted()))
        case nil:
            return .errorResponse(.init(errorCode: 3, errorMessage: "the request asks nothing"))
        }
    }

    /// The file and all that it imports, what is imported after what imports it, each once.
    private func files(with file: MessageFile) -> Response.OneOf_MessageResponse {
        var ordered: [MessageFile] = []
        var seen: Set<String> = []
        var waiting = [file.name]
        while let name = waiting.popLast() {
            guard seen.insert(name).inserted, let next = self.files[name] else { continue }
            ordered.append(next)
            waiting += next.dependencies
        }
        return .fileDescriptorResponse(.init(fileDescriptorProto: ordered.map(\.descriptor)))
    }

    private static func notFound(_ message: String) -> Response.OneOf_MessageResponse {
        .errorResponse(.init(errorCode: 5, errorMessage: message))
    }
}

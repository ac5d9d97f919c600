import Errors
import GRPCCore
import Messages
import Testing

@testable import ServiceKit

@Suite("The standard services")
struct StandardServiceTests {
    private let state = ServingState()

    private func lab(as role: Role = .backtest) throws -> LoopbackLab {
        let names: Set<String> = ["thetalab.system.v1.System"]
        var lab = LoopbackLab(services: [
            HealthHandler(state: self.state, services: names), ReflectionHandler(services: names),
        ])
        lab.caller = .success(try PeerIdentity(role: role, name: "a"))
        return lab
    }

    @Test("tell any peer of the lab whether they serve, and that an unknown service is unknown")
    func check() async throws {
        try await self.lab().run { client in
            let health = GRPCHealthV1_Health.Client(wrapping: client)
            let before = try await health.check(.init()).status
            #expect(before == .notServing)
            self.state.move(to: .serving)
            let after = try await health.check(.init(service: "thetalab.system.v1.System")).status
            #expect(after == .serving)
            let all = try await health.list(.init()).statuses
            #expect(all.count == 2)
            let error = await #expect(throws: RPCError.self) { try await health.check(.init(service: "x")) }
            #expect(error?.code == .notFound)
        }
    }

    @Test("tell who watches every change, and once each")
    func watch() async throws {
        let statuses = try await self.lab().run { client in
            try await GRPCHealthV1_Health.Client(wrapping: client).watch(.init()) { response in
                var seen: [GRPCHealthV1.HealthCheckResponse.ServingStatus] = []
                for try await message in response.messages {
                    seen.append(message.status)
                    switch seen.count {
                    case 1:
                        self.state.move(to: .unready(["database": "gone"]))
                        self.state.move(to: .serving)
                    case 2: self.state.move(to: .draining)
                    default: return seen
                    }
                }
                return seen
            }
        }
        #expect(statuses == [.notServing, .serving, .notServing])
    }

    @Test("a service that drains does not serve again")
    func draining() {
        self.state.move(to: .draining)
        #expect(!self.state.move(to: .serving))
        #expect(self.state.phase == .draining)
    }

    @Test("show the contracts to people and not to services")
    func reflectionRoles() {
        let method = "grpc.reflection.v1.ServerReflection/ServerReflectionInfo"
        #expect(AccessTable.standard.allows(.viewer, toCall: method))
        #expect(!AccessTable.standard.allows(.backtest, toCall: method))
    }

    @Test("show the file of a symbol with all that it imports, roles included")
    func reflection() async throws {
        let handler = ReflectionHandler(services: ["thetalab.system.v1.System"])
        guard
            case .fileDescriptorResponse(let files) = handler.answer(.fileContainingSymbol("thetalab.system.v1.System"))
        else { return #expect(Bool(false), "no file") }
        let texts = files.fileDescriptorProto.map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.first?.contains("thetalab/system/v1/system.proto") == true)
        #expect(texts.first?.contains("viewer") == true)
        #expect(texts.contains { $0.contains("thetalab/rpc/v1/authorization.proto") })
        #expect(texts.contains { $0.contains("google/protobuf/descriptor.proto") })
        #expect(Set(files.fileDescriptorProto).count == files.fileDescriptorProto.count)
    }

    @Test("say of what they do not know that it is not there")
    func reflectionErrors() {
        let handler = ReflectionHandler(services: [])
        func code(_ question: GRPCReflectionV1.ServerReflectionRequest.OneOf_MessageRequest?) -> Int32? {
            guard case .errorResponse(let error) = handler.answer(question) else { return nil }
            return error.errorCode
        }
        #expect(code(.fileByFilename("x.proto")) == 5)
        #expect(code(.fileContainingSymbol("x")) == 5)
        #expect(code(.allExtensionNumbersOfType("x")) == 5)
        #expect(code(nil) == 3)
        guard
            case .allExtensionNumbersResponse(let numbers) =
                handler.answer(.allExtensionNumbersOfType("google.protobuf.MethodOptions"))
        else { return #expect(Bool(false), "no extensions") }
        #expect(numbers.extensionNumber == [50_001])
    }

    @Test("every method of a service of ours carries roles")
    func everyMethodIsListed() {
        let methods = MessageCatalog.files.flatMap { file in
            file.symbols.filter { symbol in
                MessageCatalog.services.contains { symbol.hasPrefix($0 + ".") && $0.hasPrefix("thetalab.") }
            }
        }
        #expect(!methods.isEmpty)
        for symbol in methods {
            let dot = symbol.lastIndex(of: ".") ?? symbol.startIndex
            let method = symbol[..<dot] + "/" + symbol[symbol.index(after: dot)...]
            #expect(MessageCatalog.authorization[String(method)]?.isEmpty == false, "\(method)")
        }
    }
}

import Messages
import Testing

@Suite("The catalogue of the contracts")
struct CatalogTests {
    @Test("holds what its files import")
    func closure() {
        let names = Set(MessageCatalog.files.map(\.name))
        #expect(names.isSuperset(of: MessageCatalog.files.flatMap(\.dependencies)))
        #expect(names.contains("google/protobuf/descriptor.proto"))
    }

    @Test("declares each symbol once")
    func symbols() {
        let symbols = MessageCatalog.files.flatMap(\.symbols)
        #expect(symbols.count == Set(symbols).count)
        #expect(symbols.contains("thetalab.registry.v1.Registry.CreateStrategy"))
        #expect(symbols.contains("thetalab.marketdata.v1.Universe.Right"))
    }

    @Test("knows the option that says who may call")
    func extensions() {
        let file = MessageCatalog.files.first { $0.name == "thetalab/rpc/v1/authorization.proto" }
        #expect(file?.extensions == [.init(extendee: "google.protobuf.MethodOptions", number: 50001)])
    }

    @Test("says for every method of the lab who may call it", arguments: MessageCatalog.files)
    func authorization(file: MessageFile) {
        for symbol in file.symbols where file.name.hasPrefix("thetalab/") {
            guard let service = MessageCatalog.services.first(where: { symbol.hasPrefix("\($0).") }) else { continue }
            let method = "\(service)/\(symbol.dropFirst(service.count + 1))"
            #expect(MessageCatalog.authorization[method]?.isEmpty == false, "\(method)")
        }
    }

    @Test("lets the standard services' methods be called by nobody of itself")
    func standardServices() {
        #expect(GRPCHealthV1.authorization.isEmpty)
        #expect(MessageCatalog.authorization["grpc.health.v1.Health/Check"] == nil)
    }

    @Test("gives each file's descriptor as it was declared", arguments: MessageCatalog.files)
    func descriptors(file: MessageFile) {
        // Field 1 of FileDescriptorProto is the name.
        let name = [UInt8](file.name.utf8)
        #expect(file.descriptor.starts(with: [0x0a, UInt8(name.count)] + name))
    }

    @Test("names each message as the message names itself")
    func messages() {
        for (name, type) in MessageCatalog.messages { #expect(type.fullName == name) }
    }
}

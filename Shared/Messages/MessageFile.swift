/// One `.proto` file of the contracts, as server reflection shows it.
public struct MessageFile: Sendable {
    /// An extension of another file's message by a field with this number.
    public struct Extension: Sendable, Hashable {
        /// The full name of the message that is extended.
        public let extendee: String
        public let number: Int32

        public init(extendee: String, number: Int32) {
            self.extendee = extendee
            self.number = number
        }
    }

    /// The path below `protos/`, such as `thetalab/registry/v1/registry.proto`.
    public let name: String
    /// The files that it imports; each is in the catalogue too.
    public let dependencies: [String]
    /// The full names of the messages, enums, services and methods it declares.
    public let symbols: [String]
    public let extensions: [Extension]
    private let encodedDescriptor: String

    package init(
        name: String,
        dependencies: [String],
        symbols: [String],
        extensions: [Extension],
        descriptor: String
    ) {
        self.name = name
        self.dependencies = dependencies
        self.symbols = symbols
        self.extensions = extensions
        self.encodedDescriptor = descriptor
    }

    /// The serialized `google.protobuf.FileDescriptorProto`, options included.
    public var descriptor: [UInt8] { Base64.decoded(self.encodedDescriptor) }
}

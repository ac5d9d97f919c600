import SwiftProtobufPluginLibrary

/// The C target around protoc-c's output.
enum CModule {
    static func umbrellaHeader(_ files: [FileDescriptor]) -> String {
        let headers = files.filter { !$0.messages.isEmpty }.map { "\($0.name.dropSuffix(".proto")).pb-c.h" }
        return Self.foundation + headers.sorted().map { "#include \"\($0)\"\n" }.joined()
    }

    /// Imported first, so that the library's types belong to one module however many targets include its header.
    private static let foundation = "#pragma clang module import CProtobufC\n"

    static func map(named name: String) -> String {
        """
        module \(name) {
            umbrella header "\(name).h"
            export *
        }

        """
    }
}

import SwiftProtobufPluginLibrary

/// A method says who may call it; a list comes in pages.
enum MethodRules {
    static func faults(_ method: MethodDescriptor) -> [String] {
        var faults: [String] = []
        let roles = (try? AllowOption.roles(of: method)) ?? nil
        if roles?.isEmpty ?? true {
            faults.append("\(method.fullName): must have the option (thetalab.rpc.v1.allow) with a role")
        }
        if method.name.hasPrefix("List"), !method.serverStreaming {
            let request = Set(method.inputType.fields.map(\.name))
            let response = Set(method.outputType.fields.map(\.name))
            if !request.isSuperset(of: ["page_size", "page_token"]) || !response.contains("next_page_token") {
                faults.append(
                    "\(method.fullName): a list must be paged: page_size and page_token in, next_page_token out"
                )
            }
        }
        return faults
    }
}

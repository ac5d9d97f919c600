import GRPCCore

/// The configurations of a service config by method; the most specific one counts.
struct MethodConfigTable: Sendable {
    private var configs: [MethodConfig.Name: MethodConfig] = [:]

    init(_ serviceConfig: ServiceConfig) {
        for config in serviceConfig.methodConfig {
            for name in config.names { self.configs[name] = config }
        }
    }

    subscript(descriptor: MethodDescriptor) -> MethodConfig? {
        guard !self.configs.isEmpty else { return nil }
        let service = descriptor.service.fullyQualifiedService
        return self.configs[MethodConfig.Name(service: service, method: descriptor.method)]
            ?? self.configs[MethodConfig.Name(service: service, method: "")]
            ?? self.configs[MethodConfig.Name(service: "", method: "")]
    }
}

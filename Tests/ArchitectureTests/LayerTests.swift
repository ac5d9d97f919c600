import Testing

/// Who may know whom, as the architecture says it. A module that is not named here is one of somebody else's packages.
private let mayImport: [String: Set<String>] = [
    "Errors": [],
    "Elementary": [],
    "Options": ["Errors", "Elementary"],
    "Statistics": ["Elementary"],
    "Strategy": ["Errors", "Elementary", "Options", "Statistics"],
    "Compression": ["Errors", "CZlib", "CZstd"],
    "Messages": ["Errors", "CMessages", "CProtobufC"],
    "Conversions": ["Errors", "Options", "Strategy", "Messages"],
    "HTTP2Transport": ["Errors", "Compression", "CEpoll", "CNGHTTP2", "COpenSSL"],
    "Postgres": ["Errors", "CLibPQ"],
    "ServiceKit": ["Errors", "Messages", "HTTP2Transport", "Postgres", "CMalloc"],
]

private let serviceModules: Set<String> = ["Registry", "Scraper", "Synthetic", "BacktestEngine", "Gateway"]
private let ours = Set(mayImport.keys).union(serviceModules)
private let cModules: [String: String] = [
    "CEpoll": "Shared/HTTP2Transport/", "CNGHTTP2": "Shared/HTTP2Transport/", "COpenSSL": "Shared/HTTP2Transport/",
    "CProtobufC": "Shared/Messages/",
    "CMessages": "Shared/Messages/", "CLibPQ": "Shared/Postgres/", "CZlib": "Shared/Compression/",
    "CZstd": "Shared/Compression/", "CMalloc": "Shared/ServiceKit/",
]

@Suite("The layers")
struct LayerTests {
    @Test("a shared library imports only the layers below it", arguments: SourceTree.shared)
    func sharedImports(_ file: SourceFile) {
        let target = String(file.path.split(separator: "/")[1])
        guard let allowed = mayImport[target] else {
            Issue.record("\(file.path) belongs to \(target), which the architecture does not name")
            return
        }
        let known = file.imports.filter { ours.contains($0) || cModules[$0] != nil }
        #expect(known.subtracting(allowed).isEmpty)
    }

    @Test("a service imports no other service", arguments: SourceTree.services)
    func serviceImports(_ file: SourceFile) {
        let folders = Set(file.path.split(separator: "/").map(String.init))
        let foreign = file.imports.intersection(serviceModules).subtracting(folders)
        #expect(foreign.isEmpty)
    }

    @Test("a C library is imported by one directory", arguments: SourceTree.product)
    func cImports(_ file: SourceFile) {
        for module in file.imports {
            guard let owner = cModules[module] else { continue }
            #expect(file.path.hasPrefix(owner), "\(file.path) imports \(module), which is \(owner)'s")
        }
    }

    @Test("the sources are found")
    func sourcesAreFound() {
        #expect(SourceTree.shared.count > 50)
        #expect(SourceTree.services.count > 50)
    }
}

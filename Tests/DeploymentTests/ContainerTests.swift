import Foundation
import TestSupport
import Testing

@Suite("The container image")
struct ContainerTests {
    @Test("is built with what the manifest says that the C libraries come from")
    func buildPackages() throws {
        let manifest = try String(
            contentsOf: SharedMaterial.packageRoot.appendingPathComponent("Package.swift"),
            encoding: .utf8
        )
        let named = manifest.matches(of: #/apt: "([^"]+)"/#).map { String($0.output.1) }
        #expect(!named.isEmpty)
        #expect(try Containerfile().packages(stage: 0) == Set(named + ["pkg-config"]))
    }

    @Test("has the packages of the libraries that the executables are linked with, and no others")
    func runtimePackages() async throws {
        var owners: Set<String> = ["ca-certificates"]
        for service in DeployFolder.services {
            for library in try await Self.libraries(of: Executables.service(service)) {
                let found = try await ProcessResult.of(URL(fileURLWithPath: "/usr/bin/dpkg"), ["-S", "*/\(library)"])
                let owner = try #require(found.output.split(separator: ":").first, "nobody owns \(library)")
                owners.insert(String(owner))
            }
        }
        #expect(try Containerfile().packages(stage: 1) == owners)
    }

    /// What an executable is linked with, beside Swift's own libraries, which an image has inside the executable, and
    /// the C and C++ ones that are in any Debian.
    private static func libraries(of executable: URL) async throws -> [String] {
        let result = try await ProcessResult.of(URL(fileURLWithPath: "/usr/bin/readelf"), ["-d", executable.path])
        try #require(result.exitCode == 0, "\(result.errors)")
        let needed = result.output.matches(of: #/\(NEEDED\).*\[([^\]]+)\]/#).map { String($0.output.1) }
        try #require(!needed.isEmpty)
        let swift = ["libswift", "libFoundation", "lib_Foundation", "libdispatch", "libBlocksRuntime"]
        let everywhere = ["libc.so", "libm.so", "libstdc++.so", "libgcc_s.so", "ld-linux", "libdl.so", "libpthread.so"]
        return needed.filter { name in !(swift + everywhere).contains { name.hasPrefix($0) } }
    }

    @Test("runs and probes one program without a shell, as nobody in particular, with its file by its variable")
    func program() throws {
        let file = try Containerfile()
        #expect(try file.healthCheck == [try file.entryPoint, "--probe"])
        #expect(file.instructions("COPY ") == ["COPY --from=build /out/thetalab-service \(try file.entryPoint)"])
        #expect(file.instructions("USER ") == ["USER 65532:65532"])
        #expect(file.instructions("ENV ") == ["ENV THETALAB_CONFIG=/etc/thetalab/${SERVICE}.yaml"])
    }
}

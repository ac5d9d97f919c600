import Foundation
import TestSupport
import Testing
import Yams

@Suite("The Kubernetes manifests", .enabled(if: Kustomize.isAvailable, "kubectl with kustomize 5 is not installed"))
struct KubernetesTests {
    private static let validator = PythonEnvironment(requirements: ["kubernetes-validate==1.37.0"])

    @Test(
        "are valid by the schemas of Kubernetes, strictly",
        .enabled(if: PythonEnvironment.isAvailable, "python3 is not in the path"),
        arguments: ["base", "overlays/example"],
        ["1.30", "1.37"]
    )
    func valid(folder: String, version: String) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rendered-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try await Kustomize.text(folder).utf8).write(to: file)
        let result = try await ProcessResult.of(
            try Self.validator.interpreter,
            ["-m", "kubernetes_validate", "-k", version, "--strict", file.path]
        )
        #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
        // What it has no schema for it lets pass: only what is of cert-manager may be that.
        let unknown = (result.output + result.errors).split(separator: "\n").filter { $0.contains("find schema") }
        #expect(unknown.allSatisfy { $0.contains("cert-manager.io/v1") }, "\(unknown)")
    }

    @Test("configure each service so that it accepts all of it", arguments: DeployFolder.services)
    func accepted(_ service: String) async throws {
        let objects = try await Kustomize.objects("base")
        let workload = try #require(objects.workload(service))
        let container = try #require(workload["spec"]?["template"]?["spec"]?["containers"]?[0])
        let machine = try Machine()
        try await machine.issue(service, into: "etc/thetalab/\(service)")

        let volumes = workload["spec"]?["template"]?["spec"]?["volumes"]?.array() ?? []
        let volume = try #require(volumes.first { $0["name"]?.string == "configuration" })
        let name = try #require(volume["configMap"]?["name"]?.string)
        let map = try #require(objects.first { $0["kind"]?.string == "ConfigMap" && $0.name == name })
        let file = try #require(map["data"]?["\(service).yaml"]?.string)
        #expect(try file == DeployFolder.example(service))
        try machine.write(machine.local(file), at: "etc/thetalab/\(service).yaml")

        var environment = ["THETALAB_CONFIG": machine.path("etc/thetalab/\(service).yaml")]
        let help = try await ProcessResult.of(Executables.service(service), ["--help"]).output
        for variable in container["env"]?.array() ?? [] {
            let name = try #require(variable["name"]?.string)
            #expect(help.contains("(\(name))"), "\(service) knows no \(name)")
            environment[name] =
                variable["value"]?.string ?? (variable["valueFrom"]?["secretKeyRef"] == nil ? "1" : "postgresql:///lab")
        }
        let check = try await ProcessResult.of(Executables.service(service), ["--check"], environment: environment)
        #expect(check.exitCode == 0, "\(check.errors)")
    }

    @Test("probe by what the image has and the executable knows", arguments: DeployFolder.services)
    func probes(_ service: String) async throws {
        let workload = try #require(try await Kustomize.objects("base").workload(service))
        let container = try #require(workload["spec"]?["template"]?["spec"]?["containers"]?[0])
        let help = try await ProcessResult.of(Executables.service(service), ["--help"]).output
        let program = try Containerfile().entryPoint
        for (probe, flag) in [
            ("startupProbe", "--probe"), ("readinessProbe", "--probe"), ("livenessProbe", "--probe-alive"),
        ] {
            let command = container[probe]?["exec"]?["command"]?.array().compactMap(\.string)
            #expect(command == [program, flag], "\(probe)")
            #expect(help.contains("\n  \(flag) "))
        }
    }

    @Test("let a pod do nothing that it need not", arguments: DeployFolder.services)
    func security(_ service: String) async throws {
        let workload = try #require(try await Kustomize.objects("base").workload(service))
        let pod = try #require(workload["spec"]?["template"]?["spec"])
        #expect(pod["securityContext"]?["runAsNonRoot"]?.bool == true)
        #expect(pod["securityContext"]?["seccompProfile"]?["type"]?.string == "RuntimeDefault")
        #expect(pod["automountServiceAccountToken"]?.bool == false)
        #expect(pod["enableServiceLinks"]?.bool == false)
        let rights = try #require(pod["containers"]?[0]?["securityContext"])
        #expect(rights["readOnlyRootFilesystem"]?.bool == true)
        #expect(rights["allowPrivilegeEscalation"]?.bool == false)
        #expect(rights["capabilities"]?["drop"]?.array().compactMap(\.string) == ["ALL"])
        // The same time to stop as under systemd.
        let unit = try DeployFolder.unit(service)
        #expect(try pod["terminationGracePeriodSeconds"]?.int.map { "\($0)s" } == unit.one("TimeoutStopSec"))
    }

    @Test("have for each service its certificate, image, disruption budget and network policy, whole")
    func whole() async throws {
        let objects = try await Kustomize.objects("overlays/example")
        for service in DeployFolder.services {
            let name = "thetalab-\(service)"
            for kind in ["Service", "PodDisruptionBudget", "NetworkPolicy", "Certificate"] {
                #expect(objects.contains { $0["kind"]?.string == kind && $0.name == name }, "\(kind) \(name)")
            }
            let certificate = try #require(objects.first { $0["kind"]?.string == "Certificate" && $0.name == name })
            #expect(certificate["spec"]?["uris"]?.array().compactMap(\.string) == ["spiffe://thetalab/\(service)/main"])
            let workload = try #require(objects.workload(service))
            let pod = workload["spec"]?["template"]?["spec"]
            let image = pod?["containers"]?[0]?["image"]?.string ?? ""
            #expect(image.hasSuffix("/\(service):\(image.split(separator: ":").last ?? "")"), "\(name) has \(image)")
            let identity = pod?["volumes"]?.array().first { $0["name"]?.string == "identity" }
            #expect(identity?["secret"]?["secretName"] == certificate["spec"]?["secretName"])
        }
    }

    @Test("let each service reach its peers, and each peer be reached by it", arguments: DeployFolder.services)
    func network(_ service: String) async throws {
        let objects = try await Kustomize.objects("base")
        func policy(_ name: String) throws -> Node {
            try #require(objects.first { $0["kind"]?.string == "NetworkPolicy" && $0.name == "thetalab-\(name)" })
        }
        func names(_ rules: Node?, _ side: String) -> Set<String> {
            let peers = (rules?.array() ?? []).flatMap { $0[side]?.array() ?? [] }
            return Set(
                peers.compactMap { $0["podSelector"]?["matchLabels"]?["app.kubernetes.io/name"]?.string }
            )
        }
        let lines = try DeployFolder.example(service).split(separator: "\n").filter { $0.hasPrefix("peers.") }
        let peers = lines.map { String($0.dropFirst("peers.".count).prefix { $0 != ":" }) }
        let own = try policy(service)
        #expect(names(own["spec"]?["egress"], "to") == Set(peers.map { "thetalab-\($0)" }))
        for peer in peers {
            #expect(names(try policy(peer)["spec"]?["ingress"], "from").contains("thetalab-\(service)"))
        }
    }
}

import ServiceKit
import Synthetic

@main
struct SyntheticMain: Program {
    static let role = Role.synthetic
    static let summary = "Option chains of markets that never were: seeded models, worlds without an edge, stress."
    static let keys = SyntheticConfiguration.keys
    static let peers: [Role] = [.scraper]

    static func assemble(_ context: BootContext) async throws -> Assembly {
        try SyntheticAssembly.assemble(context)
    }
}

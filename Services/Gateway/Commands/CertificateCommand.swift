import ArgumentParser

struct CertificateCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "certificate",
        "Make and look at the certificates of a lab that is deployed by hand.",
        about: """
            A lab's certificates come from one authority of its own. `thetalab up` makes its certificates by itself; \
            a deployment's are made here, or by any other authority: what counts is the URI in them, \
            spiffe://thetalab/ROLE/NAME.
            """,
        examples: [
            "thetalab certificate issue registry --host registry.internal --out registry",
            "thetalab certificate issue operator/ada --out ~/thetalab", "thetalab certificate show registry",
        ],
        subcommands: [CertificateIssueCommand.self, CertificateShowCommand.self]
    )
}

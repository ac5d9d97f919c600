import Gateway

/// `thetalab`: the command line of the lab.
@main
struct ThetaLab {
    static func main() async {
        await GatewayProgram.main()
    }
}

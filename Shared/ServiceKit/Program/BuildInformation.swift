/// What this executable was built from and how.
public enum BuildInformation {
    public static let version = "0.1.0"

    public static let build: String = {
        #if DEBUG
        let configuration = "debug"
        #else
        let configuration = "release"
        #endif
        #if compiler(>=6.4)
        let compiler = "swift 6.4 or later"
        #elseif compiler(>=6.3)
        let compiler = "swift 6.3"
        #else
        let compiler = "swift 6.2"
        #endif
        return "\(compiler), \(configuration)"
    }()
}

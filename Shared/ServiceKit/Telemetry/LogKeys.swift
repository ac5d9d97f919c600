/// The keys of log metadata that every service uses, so that one search finds a call everywhere.
public enum LogKeys {
    public static let service = "service.name"
    public static let version = "service.version"
    public static let instance = "service.instance"
    public static let traceID = "trace.id"
    public static let spanID = "span.id"
    public static let method = "rpc.method"
    public static let status = "rpc.status"
    public static let caller = "rpc.caller"
    public static let peer = "rpc.peer"
    public static let duration = "duration_ms"
    public static let error = "error"
    public static let location = "error.location"
}

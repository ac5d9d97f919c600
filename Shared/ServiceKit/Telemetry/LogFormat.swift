public import Logging

/// How a log line is written.
public enum LogFormat: String, ConfigurationChoice {
    /// For people: time, level, sentence, data.
    case text
    /// For machines: one JSON object a line.
    case json
}

/// The key `log.level`.
public enum LogLevel: String, ConfigurationChoice {
    case trace, debug, info, notice, warning, error, critical

    public var level: Logger.Level { Logger.Level(rawValue: self.rawValue) ?? .info }
}

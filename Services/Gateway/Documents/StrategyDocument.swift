import Conversions
import Errors
import Messages
import Strategy

/// A strategy as a JSON document.
enum StrategyDocument {
    static func make(_ strategy: RegistryV1.Strategy) throws -> JSONObject {
        try JSONObject { object in
            object.set("id", strategy.id)
            object.set("name", strategy.name)
            object.set("description", unlessEmpty: strategy.description)
            object.set("status", strategy.status.word)
            if strategy.pausedFrom != .unspecified { object.set("paused_from", strategy.pausedFrom.word) }
            object.set("tuning", strategy.tuning.map(Self.tuning))
            object.set("newest_version", strategy.newestVersion)
            object.set("revision", strategy.revision)
            object.set("run_count", strategy.runCount)
            object.set("experiments_spent", strategy.experimentsSpent)
            object.set("created_at", at: strategy.createdAtMs)
            object.set("updated_at", at: strategy.updatedAtMs)
            object.set("deleted_at", at: strategy.deletedAtMs)
            object.set("version", try strategy.version.map(Self.version))
        }
    }

    static func version(_ version: RegistryV1.Version) throws -> JSONObject {
        try JSONObject { object in
            object.set("number", version.number)
            if version.parent > 0 { object.set("parent", version.parent) }
            object.set("author", unlessEmpty: version.author)
            object.set("reason", unlessEmpty: version.reason)
            object.set("created_at", at: version.createdAtMs)
            object.set("digest", unlessEmpty: version.digest)
            if let definition = version.definition {
                object.set("definition", try Definition(definition).document)
            }
        }
    }

    /// The definition of the version that was asked for.
    static func definition(_ strategy: RegistryV1.Strategy) throws -> Definition {
        guard let definition = strategy.version?.definition else { throw LabError.incomplete("definition") }
        return try Definition(definition)
    }

    private static func tuning(_ tuning: RegistryV1.Tuning) -> JSONObject {
        JSONObject { object in
            object.set("enabled", tuning.enabled)
            object.set("window", unlessEmpty: tuning.window)
            if tuning.daily > 0 { object.set("daily", tuning.daily) }
        }
    }
}

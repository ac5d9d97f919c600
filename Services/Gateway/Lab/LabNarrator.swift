import Foundation
import Strategy

/// Tells what happens to the lab: as lines for people, with `--json` as one object a line.
struct LabNarrator: Sendable {
    enum News: Sendable {
        case serving(String, address: String)
        case waiting(String)
        case warning(String)
        case restarting(String, how: String, after: Duration)
        case keepsFailing(String, how: String, failures: Int, after: Duration, log: [String])
        case killed(String)
        case up
        case stopping
        case down
    }

    let context: CommandContext
    /// Also to standard error, which is the lab's own log where it runs on its own.
    var keepsLog = false

    func say(_ news: News) {
        if self.context.wantsJSON {
            self.context.stream(news.json)
        } else {
            self.context.print(news.lines(on: self.context.terminal))
        }
        if self.keepsLog {
            let time = CalendarText.rfc3339(Int64(Date().timeIntervalSince1970 * 1000))
            for line in news.lines(on: .plain) { FileDescriptorWriter.standardError.write("\(time) \(line)\n") }
        }
    }
}

extension LabNarrator.News {
    func lines(on terminal: Terminal) -> [String] {
        func mark(_ sign: String, _ style: Style) -> String { style.applied(to: sign, on: terminal) }
        switch self {
        case .serving(let name, let address):
            let padded = name + String(repeating: " ", count: max(0, 10 - name.count))
            return ["\(mark("●", .green)) \(padded) \(Style.dim.applied(to: address, on: terminal))"]
        case .waiting(let what): return ["\(mark("○", .yellow)) \(what)"]
        case .warning(let what): return ["\(mark("!", .yellow)) \(what)"]
        case .restarting(let name, let how, let wait):
            return ["\(mark("○", .yellow)) \(name) \(how); it is started again in \(Self.text(wait))"]
        case .keepsFailing(let name, let how, let failures, let wait, let log):
            return [
                "\(mark("✗", .red)) \(name) \(how), for the \(failures)th time in short order; it is tried again in "
                    + "\(Self.text(wait)). The end of its log:"
            ] + log.map { "    " + $0 }
        case .killed(let name): return ["\(mark("!", .yellow)) \(name) did not end in time and was killed"]
        case .up: return ["The lab is up."]
        case .stopping: return ["The lab is going down."]
        case .down: return ["The lab is down."]
        }
    }

    private static func text(_ wait: Duration) -> String {
        Figures.duration(milliseconds: Int64(wait / .milliseconds(1)))
    }

    var json: JSONObject {
        JSONObject { object in
            switch self {
            case .serving(let name, let address):
                object.set("event", "serving")
                object.set("service", name)
                object.set("address", address)
            case .waiting(let what):
                object.set("event", "waiting")
                object.set("message", what)
            case .warning(let what):
                object.set("event", "warning")
                object.set("message", what)
            case .restarting(let name, let how, let wait):
                object.set("event", "restarting")
                object.set("service", name)
                object.set("message", how)
                object.set("after_ms", Int64(wait / .milliseconds(1)))
            case .keepsFailing(let name, let how, let failures, let wait, let log):
                object.set("event", "keeps_failing")
                object.set("service", name)
                object.set("message", how)
                object.set("failures", failures)
                object.set("after_ms", Int64(wait / .milliseconds(1)))
                object.set("log", .array(log.map(JSONValue.text)))
            case .killed(let name):
                object.set("event", "killed")
                object.set("service", name)
            case .up: object.set("event", "up")
            case .stopping: object.set("event", "stopping")
            case .down: object.set("event", "down")
            }
        }
    }
}

import ArgumentParser
import Errors
import Foundation

/// The whole of the gateway: reads a command line, does what it says, ends with the exit code that says how it went.
public enum GatewayProgram {
    /// Runs the command line of this process. Does not return.
    public static func main() async -> Never {
        // A reader that goes away (`| head`) must not kill us in the middle of a call.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status = await Self.run(arguments, environment: ProcessInfo.processInfo.environment)
        exit(status.rawValue)
    }

    /// Parses and runs one command line.
    static func run(_ arguments: [String], environment: [String: String]) async -> ExitStatus {
        let wantsJSON = arguments.prefix { $0 != "--" }.contains("--json")
        do {
            var command = try ThetaLabCommand.parseAsRoot(arguments)
            guard let command = command as? any LabCommand else {
                try command.run()
                return .done
            }
            return await Self.run(command, environment: environment)
        } catch {
            return Self.report(parsing: error, of: arguments, wantsJSON: wantsJSON)
        }
    }

    private static func run(_ command: any LabCommand, environment: [String: String]) async -> ExitStatus {
        let context: CommandContext
        do {
            context = try CommandContext(command.common, environment: environment)
        } catch {
            return Self.report(LabError.from(error), wantsJSON: command.common.json)
        }
        let interruption = Interruption()
        let signals =
            type(of: command).handlesSignals
            ? nil
            : interruption.watch {
                FileDescriptorWriter.standardError.write("\n")
                Report.write(Report(interruptedKeeping: "nothing was changed"), wantsJSON: context.wantsJSON)
            }
        let work = Task { try await command.run(context) }
        interruption.cancels(work)
        defer { signals?.stop() }
        do {
            try await work.value
            return .done
        } catch let status as ExitStatus {
            return status
        } catch {
            let interrupted = error as? Interrupted
            if interruption.happened || interrupted != nil {
                let kept = interrupted?.kept ?? type(of: command).keptWhenInterrupted
                Report.write(.init(interruptedKeeping: kept), wantsJSON: context.wantsJSON)
                return .interrupted
            }
            return Self.report(LabError.from(error), wantsJSON: context.wantsJSON)
        }
    }

    private static func report(_ error: LabError, wantsJSON: Bool) -> ExitStatus {
        Report.write(Report(error), wantsJSON: wantsJSON)
        return ExitStatus(error.code)
    }

    /// What the parser threw: help and completions, which were asked for, or a command line it could not read.
    private static func report(parsing error: any Error, of arguments: [String], wantsJSON: Bool) -> ExitStatus {
        if ThetaLabCommand.exitCode(for: error).isSuccess {
            FileDescriptorWriter.standardOutput.write(ThetaLabCommand.fullMessage(for: error) + "\n")
            return .done
        }
        if let error = error as? LabError { return Self.report(error, wantsJSON: wantsJSON) }
        let usage = UsageError(ThetaLabCommand.message(for: error), arguments: arguments)
        Report.write(Report(usage.error), wantsJSON: wantsJSON)
        return .usage
    }
}

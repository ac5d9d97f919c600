import Foundation

/// This process's memory, as the system counts it.
enum ProcessMemory {
    /// Bytes that are resident now.
    static var resident: Double { Self.field("VmRSS") }

    /// The most bytes that were resident since `forgetPeak`.
    static var peak: Double { Self.field("VmHWM") }

    /// Lets the peak begin at what is resident now.
    static func forgetPeak() {
        guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
        try? file.write(contentsOf: Data("5".utf8))
        try? file.close()
    }

    private static func field(_ name: String) -> Double {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? .nan) * 1024
    }
}

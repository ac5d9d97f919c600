import Glibc

/// Every target, in the order in which they are run.
let targets: [FuzzTarget] = [
    .messages, .conversions, .batches, .trials, .policies, .http2Bytes, .http2Frames, .grpc, .chunks, .columns,
    .chainCSV, .prices, .backtests, .documents, .configuration, .postgres, .pem, .compression, .texts,
]

/// The target that the environment names.
private let chosen: FuzzTarget? = {
    guard let name = getenv("THETALAB_FUZZ_TARGET").map({ String(cString: $0) }) else { return nil }
    return targets.first { $0.name == name }
}()

/// Asked for by libFuzzer before the first input. Without a target it lists them all and ends.
@_cdecl("thetalab_fuzz_prepare")
func prepare() -> Int32 {
    guard chosen == nil else { return 0 }
    for target in targets { print(target.name) }
    exit(getenv("THETALAB_FUZZ_TARGET") == nil ? 0 : 64)
}

@_cdecl("thetalab_fuzz_input")
func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    chosen?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// A world that stands on recorded data beside its parameters and its seed.
protocol RecordedWorld: World {
    /// SHA-256, in hex, over the records that it was made of: other records are another revision of the source.
    var recordsDigest: String { get }
}

import TestSupport
import Testing

/// What the lab keeps to while things break: the real executables, a real PostgreSQL, real sockets, and faults.
///
/// The invariants, whatever dies at whatever moment:
///
/// 1. **No acknowledged write is lost.** What a client was told is done (a file's report, a strategy, a run) is there
///    after the recovery, once, as it was.
/// 2. **No import is half visible.** A file is wholly in its series, every row and snapshot of it, or not at all; to
///    import it again completes what is missing and adds nothing twice.
/// 3. **No run is recorded twice.** An identity has at most one finished run; asked for again it is found again, and
///    computed again it is the same bit for bit.
/// 4. **Every call ends**, within its deadline, with an answer or with an error that a person can act on.
/// 5. **Recovery needs no hands.** What dies is started again by the lab; a lab that was killed comes up again on its
///    state folder with one `up`.
///
/// Each kill comes at seeded moments of an operation under way, drawn as fractions of the time that the operation took
/// undisturbed. `THETALAB_SEED` repeats the moments of a run, `THETALAB_FAULT_MOMENTS` says how many there are of each
/// kind (one in `deploy/test`, 20 in `deploy/faults`).
@Suite(
    "Faults",
    .serialized,
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct FaultTests {}

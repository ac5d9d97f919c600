#include <stddef.h>
#include <stdint.h>

// What libFuzzer's own main looks for, handed on to Swift.

extern int32_t thetalab_fuzz_prepare(void);
extern int32_t thetalab_fuzz_input(const uint8_t *bytes, size_t count);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc;
    (void)argv;
    return thetalab_fuzz_prepare();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return thetalab_fuzz_input(bytes, count); }

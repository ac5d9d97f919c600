#ifndef CMALLOC_SHIM_H
#define CMALLOC_SHIM_H

// What glibc has and Swift's Glibc module has not.

#include <malloc.h>

/// Blocks below `bytes` come from memory that the process keeps, and so much of it is kept when it is free.
/// 0 where glibc refuses.
static inline int CMalloc_keep(int bytes) {
    return mallopt(M_MMAP_THRESHOLD, bytes) && mallopt(M_TRIM_THRESHOLD, bytes);
}

#endif

#pragma once

#include <zstd.h>
#include <zstd_errors.h>

// The two sentinels of `ZSTD_getFrameContentSize` are macros with casts, which do not reach Swift.

/// Whether `size` is a frame's real content size, and neither "unknown" nor "error".
static inline int CZstd_isContentSize(unsigned long long size) {
    return size != ZSTD_CONTENTSIZE_UNKNOWN && size != ZSTD_CONTENTSIZE_ERROR;
}

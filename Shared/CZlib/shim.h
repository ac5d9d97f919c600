#pragma once

#include <zlib.h>

// `inflateInit2` and `deflateInit2` are macros over the functions that take the header's version and the size of the
// caller's struct; macros with arguments do not reach Swift.

/// Starts `stream` for reading gzip (and only gzip: windowBits 15 + 16).
static inline int CZlib_inflateInitGzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

/// Starts `stream` for writing gzip at `level` (1…9).
static inline int CZlib_deflateInitGzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* Reading and writing bytes: whole buffers on descriptors, and values in frames (little endian). */
#ifndef SENSEI_BYTES_H
#define SENSEI_BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A place in a buffer. Reading past the end sets `bad` and yields zeros, so callers check once. */
struct reader {
    const uint8_t *at, *end;
    int bad;
};

uint8_t read_u8(struct reader *r);
uint32_t read_u32(struct reader *r);
uint64_t read_u64(struct reader *r);
/* A length and that many bytes; the result points into the buffer. */
const uint8_t *read_blob(struct reader *r, uint32_t *length);
/* A blob without NUL, copied to the heap with one behind it; NULL when bad. */
char *read_text(struct reader *r);

void put_u32(uint8_t *at, uint32_t value);
void put_u64(uint8_t *at, uint64_t value);

/* 0 when all was moved, -1 on an error or an early end (errno 0). Waits even on a non-blocking descriptor. */
int read_all(int fd, void *buffer, size_t length);
int write_all(int fd, const void *buffer, size_t length);

#endif

/* Bytes that are almost right: a seeded generator, and what it does to a sample. The same seed gives the same bytes. */
#ifndef SENSEI_MUTATION_H
#define SENSEI_MUTATION_H

#include <stddef.h>
#include <stdint.h>

enum { MOST_BYTES = 8192 };

struct bytes {
    size_t length;
    uint8_t at[MOST_BYTES];
};

struct randomness {
    uint64_t state;
};

/* Below `bound`, which is not 0. */
size_t random_below(struct randomness *r, size_t bound);

void random_bytes(struct randomness *r, struct bytes *b, size_t most);

/* Changes a few places: bits, bytes, numbers at the edges of their ranges, cuts, repetitions. */
void mutate(struct randomness *r, struct bytes *b);

#endif

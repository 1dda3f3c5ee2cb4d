#include "mutation.h"

#include <string.h>

#include "bytes.h"

/* splitmix64: any seed will do, 0 as well. */
static uint64_t next(struct randomness *r)
{
    uint64_t z = r->state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}

size_t random_below(struct randomness *r, size_t bound)
{
    return (size_t)(next(r) % bound);
}

void random_bytes(struct randomness *r, struct bytes *b, size_t most)
{
    b->length = random_below(r, most + 1);
    for (size_t i = 0; i < b->length; i++) {
        b->at[i] = (uint8_t)next(r);
    }
}

/* Lengths and counts are what a reader can be led astray with. */
static void put_edge(struct randomness *r, struct bytes *b, size_t place)
{
    const uint32_t edges[] = {0, 1, 12, 13, 1024, 1025, 0x7fffffff, 0x80000000, 0xfffffffc, 0xffffffff,
                              (uint32_t)b->length, (uint32_t)(b->length - place), (uint32_t)random_below(r, 300)};
    if (b->length - place >= 4) {
        put_u32(b->at + place, edges[random_below(r, sizeof edges / sizeof edges[0])]);
    }
}

static void repeat(struct randomness *r, struct bytes *b, size_t place)
{
    size_t length = 1 + random_below(r, b->length - place);
    if (b->length + length <= MOST_BYTES) {
        memmove(b->at + place + length, b->at + place, b->length - place);
        b->length += length;
    }
}

static void leave_out(struct randomness *r, struct bytes *b, size_t place)
{
    size_t length = 1 + random_below(r, b->length - place);
    memmove(b->at + place, b->at + place + length, b->length - place - length);
    b->length -= length;
}

static void change(struct randomness *r, struct bytes *b)
{
    size_t place = random_below(r, b->length);
    switch (random_below(r, 8)) {
    case 0:
        b->at[place] ^= (uint8_t)(1U << random_below(r, 8));
        break;
    case 1:
        b->at[place] = (uint8_t)next(r);
        break;
    case 2:
        b->length = place;
        break;
    case 3:
        repeat(r, b, place);
        break;
    case 4:
        leave_out(r, b, place);
        break;
    default:
        put_edge(r, b, place);
        break;
    }
}

void mutate(struct randomness *r, struct bytes *b)
{
    for (size_t changes = 1 + random_below(r, 4); changes > 0 && b->length > 0; changes--) {
        change(r, b);
    }
}

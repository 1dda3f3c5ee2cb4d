#include "bytes.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const uint8_t *take(struct reader *r, size_t length)
{
    static const uint8_t zeros[8];
    if (r->bad || (size_t)(r->end - r->at) < length) {
        r->bad = 1;
        return length <= sizeof zeros ? zeros : NULL;
    }
    const uint8_t *at = r->at;
    r->at += length;
    return at;
}

uint8_t read_u8(struct reader *r)
{
    return *take(r, 1);
}

uint32_t read_u32(struct reader *r)
{
    const uint8_t *b = take(r, 4);
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

uint64_t read_u64(struct reader *r)
{
    uint64_t low = read_u32(r);
    return low | (uint64_t)read_u32(r) << 32;
}

const uint8_t *read_blob(struct reader *r, uint32_t *length)
{
    *length = read_u32(r);
    const uint8_t *at = take(r, *length);
    if (r->bad) {
        *length = 0;
    }
    return at;
}

char *read_text(struct reader *r)
{
    uint32_t length;
    const uint8_t *at = read_blob(r, &length);
    if (r->bad || memchr(at, 0, length) != NULL) {
        r->bad = 1;
        return NULL;
    }
    char *text = malloc((size_t)length + 1);
    if (text == NULL) {
        r->bad = 1;
        return NULL;
    }
    memcpy(text, at, length);
    text[length] = 0;
    return text;
}

void put_u32(uint8_t *at, uint32_t value)
{
    for (int i = 0; i < 4; i++) {
        at[i] = (uint8_t)(value >> (8 * i));
    }
}

void put_u64(uint8_t *at, uint64_t value)
{
    put_u32(at, (uint32_t)value);
    put_u32(at + 4, (uint32_t)(value >> 32));
}

static int wait_for(int fd, short events)
{
    struct pollfd p = {.fd = fd, .events = events};
    return poll(&p, 1, -1) < 0 && errno != EINTR ? -1 : 0;
}

int read_all(int fd, void *buffer, size_t length)
{
    uint8_t *at = buffer;
    while (length > 0) {
        ssize_t n = read(fd, at, length);
        if (n == 0) {
            errno = 0;
            return -1;
        }
        if (n > 0) {
            at += n;
            length -= (size_t)n;
        } else if (errno == EAGAIN) {
            if (wait_for(fd, POLLIN) < 0) {
                return -1;
            }
        } else if (errno != EINTR) {
            return -1;
        }
    }
    return 0;
}

int write_all(int fd, const void *buffer, size_t length)
{
    const uint8_t *at = buffer;
    while (length > 0) {
        ssize_t n = write(fd, at, length);
        if (n >= 0) {
            at += n;
            length -= (size_t)n;
        } else if (errno == EAGAIN) {
            if (wait_for(fd, POLLOUT) < 0) {
                return -1;
            }
        } else if (errno != EINTR) {
            return -1;
        }
    }
    return 0;
}

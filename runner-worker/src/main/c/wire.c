#include "wire.h"

#include "bytes.h"

#include <stdlib.h>
#include <string.h>

static uint8_t *incoming;
static size_t incoming_size;
static uint8_t *outgoing;
static size_t outgoing_size, outgoing_length;

static int grow(uint8_t **buffer, size_t *size, size_t needed)
{
    if (*size >= needed) {
        return 0;
    }
    uint8_t *larger = realloc(*buffer, needed + 65536);
    if (larger == NULL) {
        return -1;
    }
    *buffer = larger;
    *size = needed + 65536;
    return 0;
}

int wire_read(int fd, struct frame *f)
{
    uint8_t head[WIRE_HEADER];
    if (read_all(fd, head, sizeof head) < 0) {
        return 0;
    }
    struct reader r = {head, head + sizeof head, 0};
    uint32_t length = read_u32(&r);
    f->type = read_u8(&r);
    f->slot = read_u32(&r);
    f->nonce = read_u64(&r);
    if (length < WIRE_HEADER - 4 || length > MAX_FRAME) {
        return 0;
    }
    f->length = length - (WIRE_HEADER - 4);
    if (grow(&incoming, &incoming_size, f->length + 1) < 0 || read_all(fd, incoming, f->length) < 0) {
        return 0;
    }
    f->payload = incoming;
    return 1;
}

void wire_head(uint8_t *at, enum frame_out type, uint32_t slot, uint64_t nonce, size_t payload)
{
    put_u32(at, (uint32_t)(payload + WIRE_HEADER - 4));
    at[4] = (uint8_t)type;
    put_u32(at + 5, slot);
    put_u64(at + 9, nonce);
}

static uint8_t *room(size_t length)
{
    if (grow(&outgoing, &outgoing_size, outgoing_length + length) < 0) {
        abort(); /* a few kilobytes could not be had: the runner starts another agent */
    }
    uint8_t *at = outgoing + outgoing_length;
    outgoing_length += length;
    return at;
}

void wire_begin(enum frame_out type, uint32_t slot, uint64_t nonce)
{
    outgoing_length = 0;
    wire_head(room(WIRE_HEADER), type, slot, nonce, 0);
}

void wire_u8(uint8_t value)
{
    *room(1) = value;
}

void wire_u32(uint32_t value)
{
    put_u32(room(4), value);
}

void wire_u64(uint64_t value)
{
    put_u64(room(8), value);
}

void wire_blob(const void *bytes, size_t length)
{
    wire_u32((uint32_t)length);
    memcpy(room(length), bytes, length);
}

void wire_text(const char *text)
{
    wire_blob(text, strlen(text));
}

int wire_send(int fd)
{
    put_u32(outgoing, (uint32_t)(outgoing_length - 4));
    return write_all(fd, outgoing, outgoing_length);
}

/*
 * The conversation with the runner. A frame is: u32 length of what follows, u8 type, u32 slot, u64 nonce, payload.
 * The nonce names one job; it never enters a sandbox. Numbers are little endian, texts and blobs have a u32 length.
 */
#ifndef SENSEI_WIRE_H
#define SENSEI_WIRE_H

#include <stddef.h>
#include <stdint.h>

enum { WIRE_HEADER = 17, MAX_FRAME = 80 << 20, WIRE_VERSION = 3 };

enum frame_in { IN_JOB = 1, IN_CANCEL = 2, IN_INPUT = 3, IN_SIGNAL = 4 };
enum frame_out { OUT_HELLO = 1, OUT_READY = 2, OUT_OUTPUT = 3, OUT_FILE = 4, OUT_VERDICT = 5, OUT_FATAL = 6, OUT_ROOM = 7 };

struct frame {
    uint8_t type;
    uint32_t slot;
    uint64_t nonce;
    uint8_t *payload; /* valid until the next frame is read */
    size_t length;
};

/* 1 when a frame was read, 0 at the end of the conversation or when it makes no sense. */
int wire_read(int fd, struct frame *f);

/* Writes the header into the WIRE_HEADER bytes in front of a payload. */
void wire_head(uint8_t *at, enum frame_out type, uint32_t slot, uint64_t nonce, size_t payload);

/* A frame built piece by piece; one at a time. */
void wire_begin(enum frame_out type, uint32_t slot, uint64_t nonce);
void wire_u8(uint8_t value);
void wire_u32(uint32_t value);
void wire_u64(uint64_t value);
void wire_blob(const void *bytes, size_t length);
void wire_text(const char *text);
int wire_send(int fd);

#endif

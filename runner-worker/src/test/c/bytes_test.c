#include "check.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"

static void numbers_are_little_endian(void)
{
    uint8_t bytes[12];
    put_u32(bytes, 0x01020304);
    put_u64(bytes + 4, 0x0102030405060708);
    struct reader r = {bytes, bytes + sizeof bytes, 0};

    CHECK(bytes[0] == 4 && bytes[3] == 1 && bytes[4] == 8 && bytes[11] == 1);
    CHECK(read_u32(&r) == 0x01020304);
    CHECK(read_u64(&r) == 0x0102030405060708);
    CHECK(!r.bad && r.at == r.end);
}

static void reading_past_the_end_is_bad_and_stays_bad(void)
{
    uint8_t *bytes = malloc(3); /* on the heap, so that the sanitizer sees a step too far */
    memset(bytes, 1, 3);
    struct reader r = {bytes, bytes + 3, 0};

    CHECK(read_u32(&r) == 0 && r.bad);
    CHECK(read_u8(&r) == 0);
    free(bytes);
}

static void a_length_beyond_the_end_is_bad(void)
{
    uint8_t bytes[6] = {0xff, 0xff, 0xff, 0xff, 'a', 'b'};
    struct reader r = {bytes, bytes + sizeof bytes, 0};
    uint32_t length = 1;

    CHECK(read_blob(&r, &length) == NULL && length == 0 && r.bad);
}

static void a_text_with_a_nul_is_refused(void)
{
    uint8_t bytes[7] = {3, 0, 0, 0, 'a', 0, 'b'};
    struct reader r = {bytes, bytes + sizeof bytes, 0};

    CHECK(read_text(&r) == NULL && r.bad);
}

static void whole_buffers_pass_through_a_pipe(void)
{
    int ends[2];
    char text[4] = "";
    CHECK(pipe(ends) == 0);

    CHECK(write_all(ends[1], "abc", 3) == 0);
    close(ends[1]);
    CHECK(read_all(ends[0], text, 3) == 0 && strcmp(text, "abc") == 0);
    CHECK(read_all(ends[0], text, 1) == -1);
    close(ends[0]);
}

void test_bytes(void)
{
    numbers_are_little_endian();
    reading_past_the_end_is_bad_and_stays_bad();
    a_length_beyond_the_end_is_bad();
    a_text_with_a_nul_is_refused();
    whole_buffers_pass_through_a_pipe();
}

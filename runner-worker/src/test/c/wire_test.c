#include "check.h"

#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "wire.h"

static void a_frame_comes_back_as_it_was_sent(void)
{
    int ends[2];
    struct frame f;
    CHECK(pipe(ends) == 0);

    wire_begin(OUT_VERDICT, 3, 0x1122334455667788);
    wire_u8(7);
    wire_text("why");
    CHECK(wire_send(ends[1]) == 0);
    CHECK(wire_read(ends[0], &f) == 1);
    CHECK(f.type == OUT_VERDICT && f.slot == 3 && f.nonce == 0x1122334455667788 && f.length == 8);
    CHECK(f.payload[0] == 7 && memcmp(f.payload + 5, "why", 3) == 0);
    close(ends[0]);
    close(ends[1]);
}

static void a_frame_of_senseless_length_ends_the_conversation(void)
{
    uint8_t head[WIRE_HEADER];
    int ends[2];
    struct frame f;
    CHECK(pipe(ends) == 0);

    memset(head, 0xff, sizeof head);
    CHECK(write_all(ends[1], head, sizeof head) == 0);
    CHECK(wire_read(ends[0], &f) == 0);
    memset(head, 0, sizeof head);
    CHECK(write_all(ends[1], head, sizeof head) == 0);
    CHECK(wire_read(ends[0], &f) == 0);
    close(ends[1]);
    CHECK(wire_read(ends[0], &f) == 0);
    close(ends[0]);
}

void test_wire(void)
{
    a_frame_comes_back_as_it_was_sent();
    a_frame_of_senseless_length_ends_the_conversation();
}

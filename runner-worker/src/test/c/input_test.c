#include "check.h"

#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "bytes.h"
#include "slot.h"
#include "wire.h"

static struct agent *agent;
static struct slot *slot;
static int heard; /* what the agent tells the runner */
static int program; /* what the program reads from */

static void begin(void)
{
    int wire[2];
    agent = calloc(1, sizeof *agent);
    slot = &agent->slot[0];
    CHECK(agent != NULL && pipe(wire) == 0);
    heard = wire[0];
    agent->out = wire[1];
    agent->epoll = epoll_create1(EPOLL_CLOEXEC);
    agent->options.first_uid = getuid();
    slot->state = SLOT_RUNNING;
    slot->input.fd = -1;
    program = input_open(agent, slot);
    CHECK(program >= 0);
}

static void end(void)
{
    input_close(agent, slot);
    close_fd(&program);
    close(heard);
    close(agent->out);
    close(agent->epoll);
    free(agent);
}

/* Bytes that may be sent again, or 0 when nothing was said about it. */
static size_t told(void)
{
    struct epoll_event e = {.events = EPOLLIN};
    int poller = epoll_create1(EPOLL_CLOEXEC);
    epoll_ctl(poller, EPOLL_CTL_ADD, heard, &e);
    size_t bytes = 0;
    struct frame f;
    while (epoll_wait(poller, &e, 1, 0) == 1 && wire_read(heard, &f)) {
        struct reader r = {f.payload, f.payload + f.length, 0};
        CHECK(f.type == OUT_ROOM && f.slot == 0);
        bytes += read_u32(&r);
    }
    close(poller);
    return bytes;
}

static size_t read_up_to(size_t length)
{
    static uint8_t bytes[4 * INPUT_WINDOW];
    ssize_t n = read(program, bytes, length);
    return n < 0 ? 0 : (size_t)n;
}

/* As the runner does it: never more than the window ahead. 0 when there is no room at all. */
static size_t fill(void)
{
    static const uint8_t bytes[4096];
    size_t sent = 0, room = INPUT_WINDOW;
    while (room >= sizeof bytes) {
        input_take(agent, slot, bytes, sizeof bytes);
        sent += sizeof bytes;
        room = room - sizeof bytes + told();
    }
    return sent;
}

static void what_is_sent_is_read_and_its_room_comes_back(void)
{
    begin();

    input_take(agent, slot, (const uint8_t *)"hello", 5);

    CHECK(read_up_to(100) == 5);
    CHECK(told() == 5);
    end();
}

static void an_end_is_read_behind_what_was_held(void)
{
    struct epoll_event e;
    begin();
    size_t sent = fill(), seen = 0;
    CHECK(sent > INPUT_WINDOW && slot->input.held == INPUT_WINDOW);

    input_take(agent, slot, (const uint8_t *)"", 0);
    for (size_t n = read_up_to(INPUT_WINDOW); n > 0; n = read_up_to(INPUT_WINDOW)) {
        seen += n;
        if (slot->input.fd >= 0) {
            CHECK(epoll_wait(agent->epoll, &e, 1, 0) == 1 && e.data.u64 == event_of(0, FROM_INPUT, slot).data.u64);
            input_flow(agent, slot);
        }
    }

    CHECK(seen == sent);
    CHECK(slot->input.fd < 0 && epoll_wait(agent->epoll, &e, 1, 0) == 0);
    end();
}

static void a_program_that_never_reads_holds_up_nobody(void)
{
    struct epoll_event e;
    begin();

    fill();

    CHECK(slot->input.held == INPUT_WINDOW && slot->run.cause == END_NONE);
    CHECK(epoll_wait(agent->epoll, &e, 1, 0) == 0);
    end();
}

static void more_than_there_is_room_for_ends_the_run(void)
{
    static const uint8_t bytes[INPUT_WINDOW + 1];
    begin();

    input_take(agent, slot, bytes, sizeof bytes);

    CHECK(slot->run.cause == END_BROKEN && slot->input.held == 0);
    end();
}

static void what_nobody_reads_is_thrown_away(void)
{
    struct epoll_event e;
    begin();
    fill();
    told();

    close_fd(&program);
    CHECK(epoll_wait(agent->epoll, &e, 1, 0) == 1);
    input_flow(agent, slot);
    CHECK(told() == INPUT_WINDOW && slot->input.fd < 0);
    input_take(agent, slot, (const uint8_t *)"more", 4);

    CHECK(told() == 4 && slot->run.cause == END_NONE);
    CHECK(epoll_wait(agent->epoll, &e, 1, 0) == 0);
    end();
}

static void what_comes_after_the_end_is_thrown_away(void)
{
    begin();

    input_take(agent, slot, (const uint8_t *)"", 0);
    input_take(agent, slot, (const uint8_t *)"late", 4);
    input_take(agent, slot, (const uint8_t *)"", 0);

    CHECK(told() == 4 && read_up_to(100) == 0);
    end();
}

void test_input(void)
{
    what_is_sent_is_read_and_its_room_comes_back();
    an_end_is_read_behind_what_was_held();
    a_program_that_never_reads_holds_up_nobody();
    more_than_there_is_room_for_ends_the_run();
    what_nobody_reads_is_thrown_away();
    what_comes_after_the_end_is_thrown_away();
}

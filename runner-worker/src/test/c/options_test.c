#include "check.h"

#include <string.h>

#include "options.h"

static const char *parse(struct options *o, const char *argument)
{
    char copy[128], name[] = "agent";
    char *argv[] = {name, copy, NULL};
    snprintf(copy, sizeof copy, "%s", argument);
    return options_parse(o, 2, argv);
}

static void everything_is_guarded_unless_said_otherwise(void)
{
    struct options o;
    char name[] = "agent";
    char *argv[] = {name, NULL};

    CHECK(options_parse(&o, 1, argv) == NULL);
    for (int i = 0; i < GUARD_COUNT; i++) {
        CHECK(guarded(&o, (enum guard)i));
    }
}

static void guards_are_taken_away_by_name(void)
{
    struct options o;

    CHECK(parse(&o, "--without=seccomp,pids") == NULL);
    CHECK(!guarded(&o, GUARD_SECCOMP) && !guarded(&o, GUARD_PIDS) && guarded(&o, GUARD_MEMORY));
    CHECK(parse(&o, "--without=seccom") != NULL);
    CHECK(parse(&o, "--without=seccomp,nothing") != NULL);
}

static void numbers_have_to_be_in_their_range(void)
{
    struct options o;

    CHECK(parse(&o, "--slots=3") == NULL && o.slots == 3);
    CHECK(parse(&o, "--slots=0") != NULL);
    CHECK(parse(&o, "--slots=1000") != NULL);
    CHECK(parse(&o, "--slots=-1") != NULL);
    CHECK(parse(&o, "--slots=2x") != NULL);
    CHECK(parse(&o, "--slots=") != NULL);
    CHECK(parse(&o, "--first-uid=0") != NULL);
}

static void a_bind_is_an_absolute_path(void)
{
    struct options o;

    CHECK(parse(&o, "--bind=/opt/tools") == NULL && o.binds == 1);
    CHECK(parse(&o, "--bind=opt") != NULL);
    CHECK(parse(&o, "--bind=/") != NULL);
    CHECK(parse(&o, "--frobnicate") != NULL);
}

static void a_waiting_interpreter_has_a_path_and_a_program(void)
{
    struct options o;
    char name[] = "agent", path[] = "--waiting-word=/bin/python", file[] = "--waiting-word=main.py",
         variable[] = "--waiting-variable=A=b", relative[] = "--waiting-word=python";
    char *whole[] = {name, path, file, variable, NULL}, *lonely[] = {name, path, NULL}, *lost[] = {name, relative, file, NULL};

    CHECK(options_parse(&o, 4, whole) == NULL && o.forked.words == 2 && o.forked.variables == 1);
    CHECK(strcmp(o.forked.word[1], "main.py") == 0 && strcmp(o.forked.variable[0], "A=b") == 0 && o.forked.word[2] == NULL);
    CHECK(options_parse(&o, 2, lonely) != NULL);
    CHECK(options_parse(&o, 3, lost) != NULL);
}

static void a_spare_slot_is_described_by_what_follows(void)
{
    struct options o;
    char name[] = "agent", slots[] = "--slots=3", spare[] = "--spare", node[] = "--waiting-word=/usr/bin/node",
         program[] = "--waiting-word=main.js", path[] = "--waiting-variable=PATH=/bin";
    char *whole[] = {name, slots, spare, node, program, path, spare, NULL};
    char *lonely[] = {name, spare, node, NULL};
    char *many[MAX_SPARES + 3] = {name};

    for (int i = 1; i < MAX_SPARES + 2; i++) {
        many[i] = spare;
    }

    CHECK(options_parse(&o, 7, whole) == NULL && o.spares == 2 && all_slots(&o) == 5);
    CHECK(o.forked.words == 0 && o.spare[0].words == 2 && o.spare[0].variables == 1 && o.spare[1].words == 0);
    CHECK(options_parse(&o, 3, lonely) != NULL);
    CHECK(options_parse(&o, MAX_SPARES + 1, many) == NULL);
    CHECK(options_parse(&o, MAX_SPARES + 2, many) != NULL);
}

void test_options(void)
{
    a_waiting_interpreter_has_a_path_and_a_program();
    a_spare_slot_is_described_by_what_follows();
    everything_is_guarded_unless_said_otherwise();
    guards_are_taken_away_by_name();
    numbers_have_to_be_in_their_range();
    a_bind_is_an_absolute_path();
}

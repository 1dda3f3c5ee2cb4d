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

    CHECK(options_parse(&o, 4, whole) == NULL && o.words == 2 && o.variables == 1);
    CHECK(strcmp(o.word[1], "main.py") == 0 && strcmp(o.variable[0], "A=b") == 0 && o.word[2] == NULL);
    CHECK(options_parse(&o, 2, lonely) != NULL);
    CHECK(options_parse(&o, 3, lost) != NULL);
}

void test_options(void)
{
    a_waiting_interpreter_has_a_path_and_a_program();
    everything_is_guarded_unless_said_otherwise();
    guards_are_taken_away_by_name();
    numbers_have_to_be_in_their_range();
    a_bind_is_an_absolute_path();
}

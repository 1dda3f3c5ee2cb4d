#include "options.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[GUARD_COUNT] = {
#define GUARD_NAME(id, name) name,
    GUARDS(GUARD_NAME)
#undef GUARD_NAME
};

int guarded(const struct options *o, enum guard guard)
{
    return (o->without >> guard & 1U) == 0;
}

const char *guard_name(enum guard guard)
{
    return names[guard];
}

static const char *value_of(const char *argument, const char *name)
{
    size_t length = strlen(name);
    return strncmp(argument, name, length) == 0 && argument[length] == '=' ? argument + length + 1 : NULL;
}

static const char *parse_number(const char *text, uint64_t min, uint64_t max, uint64_t *out)
{
    char *end;
    uint64_t value = strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end != 0 || value < min || value > max) {
        return "a number is out of its range";
    }
    *out = value;
    return NULL;
}

static const char *take_away(struct options *o, const char *list)
{
    while (*list != 0) {
        size_t length = strcspn(list, ",");
        int found = 0;
        for (int i = 0; i < GUARD_COUNT; i++) {
            if (strlen(names[i]) == length && strncmp(names[i], list, length) == 0) {
                o->without |= 1U << i;
                found = 1;
            }
        }
        if (!found) {
            return "--without names an unknown guard";
        }
        list += length + (list[length] == ',');
    }
    return NULL;
}

static const char *add_text(char **list, int *count, const char *value)
{
    if (*count == MAX_WAITING) {
        return "a waiting interpreter has too many words or variables";
    }
    list[(*count)++] = (char *)(uintptr_t)value; /* argv is ours, and exec does not write to it */
    return NULL;
}

/* What follows describes the interpreter of this spare slot. */
static const char *add_spare(struct options *o)
{
    if (o->spares == MAX_SPARES) {
        return "too many spare slots";
    }
    o->spares++;
    return NULL;
}

static struct waiting *described(struct options *o)
{
    return o->spares == 0 ? &o->forked : &o->spare[o->spares - 1];
}

static int makes_sense(const struct waiting *w)
{
    return w->words == 0 ? w->variables == 0 : w->words > 1 && w->word[0][0] == '/';
}

int all_slots(const struct options *o)
{
    return o->slots + o->spares;
}

static const char *parse_one(struct options *o, const char *argument)
{
    const char *value;
    const char *wrong;
    uint64_t number;
    if ((value = value_of(argument, "--slots")) != NULL) {
        wrong = parse_number(value, 1, MAX_SLOTS, &number);
        o->slots = (int)(wrong == NULL ? number : 0);
        return wrong;
    }
    if ((value = value_of(argument, "--first-uid")) != NULL) {
        wrong = parse_number(value, 1, UINT32_MAX - MAX_SLOTS - 1, &number);
        o->first_uid = (uid_t)(wrong == NULL ? number : 0);
        return wrong;
    }
    if ((value = value_of(argument, "--file-bytes")) != NULL) {
        return parse_number(value, 4096, UINT64_MAX / 2, &o->file_bytes);
    }
    if ((value = value_of(argument, "--inodes")) != NULL) {
        return parse_number(value, 16, UINT32_MAX, &o->inodes);
    }
    if ((value = value_of(argument, "--without")) != NULL) {
        return take_away(o, value);
    }
    if ((value = value_of(argument, "--bind")) != NULL) {
        if (o->binds == MAX_BINDS || value[0] != '/' || value[1] == 0) {
            return "--bind needs an absolute path, and not too many of them";
        }
        o->bind[o->binds++] = value;
        return NULL;
    }
    if ((value = value_of(argument, "--waiting-word")) != NULL) {
        return add_text(described(o)->word, &described(o)->words, value);
    }
    if ((value = value_of(argument, "--waiting-variable")) != NULL) {
        return add_text(described(o)->variable, &described(o)->variables, value);
    }
    return strcmp(argument, "--spare") == 0 ? add_spare(o) : "unknown option";
}

const char *options_parse(struct options *o, int argc, char **argv)
{
    *o = (struct options){.slots = 2, .first_uid = 60000, .file_bytes = 50ULL << 20, .inodes = 10000};
    for (int i = 1; i < argc; i++) {
        const char *wrong = parse_one(o, argv[i]);
        if (wrong != NULL) {
            return wrong;
        }
    }
    int fine = makes_sense(&o->forked);
    for (int i = 0; i < o->spares; i++) {
        fine = fine && makes_sense(&o->spare[i]);
    }
    return fine ? NULL : "a waiting interpreter has an absolute path, and the file it waits for is its last word";
}

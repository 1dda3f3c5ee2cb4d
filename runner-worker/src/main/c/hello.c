#include "hello.h"

#include "slot.h"
#include "wire.h"

#include <stdio.h>

enum { MAX_LAYERS = 32 };

struct layers {
    int count;
    char name[MAX_LAYERS][48];
};

static void add(struct layers *l, const char *name)
{
    if (l->count < MAX_LAYERS) {
        snprintf(l->name[l->count++], sizeof l->name[0], "%s", name);
    }
}

/* A guard that was taken away is named as off; it is never just missing. */
static void sort_guards(const struct agent *a, struct layers *active, struct layers *absent)
{
    const struct options *o = &a->options;
    for (int i = 0; i < GUARD_COUNT; i++) {
        int by_group = i == GUARD_PIDS || i == GUARD_MEMORY;
        if (!guarded(o, (enum guard)i)) {
            char off[48];
            snprintf(off, sizeof off, "%s (off)", guard_name((enum guard)i));
            add(absent, off);
        } else if (i == GUARD_OWN_UID && (a->modes & MODE_USER_NAMESPACE) != 0) {
            add(absent, guard_name(GUARD_OWN_UID)); /* each box has a number of its own, but the kernel sees one user */
        } else if (!by_group) {
            add(active, guard_name((enum guard)i));
        }
    }
}

static void add_instead(struct layers *active, const char *name, int off)
{
    if (!off) {
        add(active, name);
    }
}

static void sort_groups(const struct agent *a, struct layers *active, struct layers *absent)
{
    static const char *const names[CONTROLLERS] = {"memory", "pids", "cpu"};
    static const char *const instead[CONTROLLERS] = {"memory (sampled)", "processes (rlimit)", "cpu (sampled)"};
    int off[CONTROLLERS] = {!guarded(&a->options, GUARD_MEMORY), !guarded(&a->options, GUARD_PIDS), 0};
    for (int c = 0; c < CONTROLLERS; c++) {
        char name[48];
        int tree = a->groups.tree_of[c];
        if (tree >= 0 && !off[c]) {
            snprintf(name, sizeof name, "cgroup-v%d-%s", a->groups.tree[tree].version, names[c]);
            add(active, name);
        } else if (tree < 0) {
            snprintf(name, sizeof name, "cgroup-%s", names[c]);
            add(absent, name);
            add_instead(active, instead[c], off[c]);
        }
    }
}

static void send_layers(const struct layers *l)
{
    wire_u32((uint32_t)l->count);
    for (int i = 0; i < l->count; i++) {
        wire_text(l->name[i]);
    }
}

void hello_send(struct agent *a)
{
    struct layers active = {0}, absent = {0};
    if ((a->modes & MODE_USER_NAMESPACE) != 0) {
        add(&active, "user-namespace");
    }
    add(&active, "mount-namespace");
    add(&active, "uts-namespace");
    add(&active, "cgroup-namespace");
    sort_guards(a, &active, &absent);
    sort_groups(a, &active, &absent);
    wire_begin(OUT_HELLO, 0, 0);
    wire_u32(WIRE_VERSION);
    wire_u32((uint32_t)a->options.slots);
    send_layers(&active);
    send_layers(&absent);
    wire_send(a->out);
}

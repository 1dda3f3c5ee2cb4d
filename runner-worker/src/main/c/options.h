/* What the agent was asked for on its command line. */
#ifndef SENSEI_OPTIONS_H
#define SENSEI_OPTIONS_H

#include <stdint.h>
#include <sys/types.h>

/* Each guard can be taken away by name, so that tests can show what it is good for. */
#define GUARDS(X)                                                                                  \
    X(SECCOMP, "seccomp")                                                                          \
    X(PIDS, "pids")                                                                                \
    X(MEMORY, "memory")                                                                            \
    X(CPU_TIMER, "cpu-timer")                                                                      \
    X(WALL_TIMER, "wall-timer")                                                                    \
    X(OUTPUT, "output")                                                                            \
    X(NET_NS, "network-namespace")                                                                 \
    X(PID_NS, "pid-namespace")                                                                     \
    X(IPC_NS, "ipc-namespace")                                                                     \
    X(VIEW, "root-view")                                                                           \
    X(READ_ONLY, "read-only")                                                                      \
    X(OWN_UID, "own-uid")                                                                          \
    X(CAPS, "no-capabilities")                                                                     \
    X(RLIMITS, "rlimits")                                                                          \
    X(FILE_SPACE, "file-space")                                                                    \
    X(SINGLE_USE, "single-use")                                                                    \
    X(DESCRIPTORS, "closed-descriptors")                                                           \
    X(HIDDEN, "hidden-processes")                                                                  \
    X(MOUNT_FLAGS, "mount-flags")                                                                  \
    X(NO_NEW_PRIVS, "no-new-privileges")                                                           \
    X(FILE_NAMES, "file-names")                                                                    \
    X(COLLECTED, "collected-files")                                                                \
    X(PARENT_DEATH, "parent-death")

enum guard {
#define GUARD_INDEX(id, name) GUARD_##id,
    GUARDS(GUARD_INDEX)
#undef GUARD_INDEX
    GUARD_COUNT
};

enum { MAX_SLOTS = 128, MAX_BINDS = 64, MAX_WAITING = 64, MAX_SPARES = 8 };

/* An interpreter that is started before there is a job for it; its last word is the program that it waits for. */
struct waiting {
    int words, variables;
    char *word[MAX_WAITING + 1];
    char *variable[MAX_WAITING + 1];
};

struct options {
    int slots;
    uid_t first_uid;
    uint64_t file_bytes; /* size of a prepared work folder; a job that allows less or more has it changed */
    uint64_t inodes;
    uint32_t without;
    int binds;
    const char *bind[MAX_BINDS];
    struct waiting forked; /* the one that is forked into every slot; 0 words: none */
    int spares;            /* slots behind the others, each with an interpreter of its own */
    struct waiting spare[MAX_SPARES];
};

/* Becomes a waiting interpreter that loads `library`, an LD_PRELOAD variable. Comes back only when that cannot be done. */
void waiting_exec(const struct waiting *w, char *library);
/* What is ignored when a program begins would stay so. */
void signals_default(void);

/* NULL when understood, otherwise what was wrong. */
const char *options_parse(struct options *o, int argc, char **argv);
/* Of both kinds; the spares come last. */
int all_slots(const struct options *o);
int guarded(const struct options *o, enum guard guard);
const char *guard_name(enum guard guard);

#endif

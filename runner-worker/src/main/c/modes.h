/* What the machine does not grant, so that the sandbox is made, or measured, in another way. */
#ifndef SENSEI_MODES_H
#define SENSEI_MODES_H

enum mode {
    MODE_USER_NAMESPACE = 1, /* not root: everything happens in a user namespace of the agent's own */
    MODE_SAMPLED_MEMORY = 2, /* no memory controller */
    MODE_SAMPLED_CPU = 4,    /* no controller with a CPU clock */
    MODE_COUNTED_PROCESSES = 8, /* no pids controller: the kernel's count per user and user namespace */
    MODE_SAMPLED = MODE_SAMPLED_MEMORY | MODE_SAMPLED_CPU
};

#endif

/*
 * User namespaces, which is how the agent does without root. It becomes root of one, where it may mount and make
 * namespaces; each worker enters a further one, in which it has no power over anything.
 */
#ifndef SENSEI_USERNS_H
#define SENSEI_USERNS_H

#include <stddef.h>
#include <sys/types.h>

/* Whether this process has what the sandbox needs without a user namespace. */
int userns_needless(void);

/* Makes this process, which has one thread, the user `inside` of a new user namespace. -1 when it may not. */
int userns_enter(uid_t inside);

/* Why the kernel does not let us, in words an operator can act on. Uses errno. */
void userns_explain(char *why, size_t size);

#endif

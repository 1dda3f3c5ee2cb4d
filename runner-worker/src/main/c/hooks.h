/* The libraries that interpreters are started with; the agent carries them with it. */
#ifndef SENSEI_HOOKS_H
#define SENSEI_HOOKS_H

/* Each writes its library into the view while that is being made; -1 when it cannot. */
int hook_write_forked(const char *path);
int hook_write_spare(const char *path);

#endif

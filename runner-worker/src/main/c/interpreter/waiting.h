/* The fork server's loop, and whether a job is one for this interpreter. */
#ifndef SENSEI_WAITING_H
#define SENSEI_WAITING_H

/* Keeps what the interpreter was started with, before it changes any of it. */
void waiting_remember(char **words, char **variables);

/* Whether this is the fork server, and not one of its children. */
int waiting_is_server(void);

#endif

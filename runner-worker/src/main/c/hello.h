/* What keeps programs apart here, told to the runner at the start so that nothing about it stays hidden. */
#ifndef SENSEI_HELLO_H
#define SENSEI_HELLO_H

struct agent;

void hello_send(struct agent *a);

#endif

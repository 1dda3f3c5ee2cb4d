/*
 * What an interpreter was started with. It is not to know how it was started, nor are programs that it starts: the variable
 * that brought this library in is gone before it looks.
 */
#ifndef SENSEI_ORIGIN_H
#define SENSEI_ORIGIN_H

#include "../job.h"

/* The program that the interpreter was told to run, as its command line names it. */
const char *origin_program(void);

/* Whether this is the name of the program that the interpreter was told to run. */
int origin_names(const char *path);

/* How many words of the job the interpreter was started with; 0 when it is not for this interpreter. */
int origin_words_of(const struct job *job);

#endif

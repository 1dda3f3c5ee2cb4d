#include "origin.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char **words;
static char **variables;
static const char *program;

const char *origin_program(void)
{
    return program;
}

/* The interpreter may have put the folder that it was started in in front of the name. */
int origin_names(const char *path)
{
    size_t whole = strlen(path), length = program == NULL ? whole + 1 : strlen(program);
    return whole >= length && strcmp(path + whole - length, program) == 0 && (whole == length || path[whole - length - 1] == '/');
}

int origin_words_of(const struct job *j)
{
    int count = 0;
    for (; words[count] != NULL; count++) {
        if (j->argv[count] == NULL || strcmp(j->argv[count], words[count]) != 0) {
            return 0;
        }
    }
    for (int i = 0; variables[i] != NULL || j->environment[i] != NULL; i++) {
        if (variables[i] == NULL || j->environment[i] == NULL || strcmp(variables[i], j->environment[i]) != 0) {
            return 0;
        }
    }
    return count;
}

/* A copy, since the interpreter may add to its environment. */
static void remember(char **the_words, char **the_variables, size_t count)
{
    words = the_words;
    variables = calloc(count + 1, sizeof *variables);
    if (variables == NULL) {
        _exit(127);
    }
    memcpy(variables, the_variables, count * sizeof *variables);
}

/* Runs before the interpreter does. */
__attribute__((constructor)) static void begin(int argc, char **argv, char **environment)
{
    size_t last = 0;
    while (environment[last + 1] != NULL) {
        last++;
    }
    memset(environment[last], 0, strlen(environment[last])); /* /proc/self/environ shows these bytes */
    environment[last] = NULL;
    remember(argv, environment, last);
    program = argv[argc - 1];
}

#include "options.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

void signals_default(void)
{
    for (int number = 1; number < NSIG; number++) {
        signal(number, SIG_DFL);
    }
}

void waiting_exec(const struct waiting *w, char *library)
{
    char *environment[MAX_WAITING + 2];
    sigset_t none;
    memcpy(environment, w->variable, sizeof(char *) * (size_t)w->variables);
    environment[w->variables] = library; /* the last, so that it can be cut off */
    environment[w->variables + 1] = NULL;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signals_default();
    execve(w->word[0], w->word, environment);
}

/* Stopped processes use no CPU time and handle no signals; a child continues the parent after a while. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (fork() == 0) {
        sleep(2);
        kill(getppid(), SIGCONT);
        _exit(0);
    }
    raise(SIGSTOP);
    puts("SUCCEEDED");
    return 0;
}

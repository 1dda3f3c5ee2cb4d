/* No process lives long enough for a limit of its own, but together they burn. */
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 40; i++) {
        if (fork() == 0) {
            while (clock() < CLOCKS_PER_SEC / 25) {
            }
            _exit(0);
        }
        wait(NULL);
    }
    puts("SUCCEEDED");
    return 0;
}

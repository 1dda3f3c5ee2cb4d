#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int born = 0;
    while (born < 200) {
        pid_t child = fork();
        if (child < 0) {
            break;
        }
        if (child == 0) {
            sleep(3);
            _exit(0);
        }
        born++;
    }
    puts(born == 200 ? "SUCCEEDED" : "stopped");
    return 0;
}

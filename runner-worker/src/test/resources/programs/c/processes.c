#include <stdio.h>
#include <unistd.h>

int main(void) {
    for (int born = 0; born < 300; born++) {
        pid_t child = fork();
        if (child < 0) {
            puts("stopped");
            return 0;
        }
        if (child == 0) {
            sleep(20);
            _exit(0);
        }
    }
    puts("never stopped");
}

#include <stdio.h>

static char chunk[1 << 20];

int main(void) {
    FILE *file = fopen("/tmp/huge", "w");
    for (int i = 0; i < 200; i++) {
        if (fwrite(chunk, 1, sizeof chunk, file) < sizeof chunk) {
            puts("stopped");
            return 0;
        }
    }
    puts("never stopped");
}

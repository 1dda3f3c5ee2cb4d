#include <stdio.h>

static volatile char hog[200 << 20];

int main(void)
{
    for (unsigned i = 0; i < sizeof hog; i += 4096) {
        hog[i] = 1;
    }
    puts("SUCCEEDED");
    return 0;
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    volatile size_t size = 20 << 20; /* or the compiler finds that nobody needs the memory */
    char *kept = malloc(size);
    memset(kept, 'x', size);
    printf("%c\n", kept[size / 2]);
}

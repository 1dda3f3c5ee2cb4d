/* Memory of the kernel: what waits in pipes belongs to no process. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    static char block[1 << 16];
    long held = 0;
    memset(block, 'x', sizeof block);
    for (int i = 0; i < 500; i++) {
        int ends[2];
        if (pipe2(ends, O_NONBLOCK) < 0) {
            break;
        }
        for (ssize_t n; (n = write(ends[1], block, sizeof block)) > 0;) {
            held += n;
        }
    }
    puts(held > 16 << 20 ? "SUCCEEDED" : "little");
    return 0;
}

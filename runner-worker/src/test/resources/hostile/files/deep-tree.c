/* Folders in folders, deeper than any path can name: whoever clears up must neither recurse nor build paths. */
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int depth = 0;
    while (depth < 12000 && mkdir("d", 0700) == 0 && chdir("d") == 0) {
        depth++;
    }
    printf("%s %d\n", depth == 12000 ? "SUCCEEDED" : "stopped at", depth);
    return 0;
}

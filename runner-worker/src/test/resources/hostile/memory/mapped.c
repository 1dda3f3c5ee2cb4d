#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    size_t size = 200 << 20;
    char *hog = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    puts(hog != MAP_FAILED && hog[size - 1] == 0 ? "SUCCEEDED" : "refused");
    return 0;
}

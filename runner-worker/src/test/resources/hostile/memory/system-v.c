#include <stdio.h>
#include <string.h>
#include <sys/shm.h>

int main(void)
{
    size_t size = 200 << 20;
    int id = shmget(IPC_PRIVATE, size, 0600);
    char *hog = id < 0 ? (char *)-1 : shmat(id, NULL, 0);
    shmctl(id, IPC_RMID, NULL);
    if (hog != (char *)-1) {
        memset(hog, 1, size);
        puts("SUCCEEDED");
    }
    return 0;
}

#include <stdio.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    static char secret[8] = "private", copy[8];
    pid_t child = fork();
    if (child == 0) {
        pause();
    }
    struct iovec here = {copy, sizeof copy}, there = {secret, sizeof secret};
    puts(process_vm_readv(child, &here, 1, &there, 1, 0) == sizeof copy ? "SUCCEEDED" : "refused");
    return 0;
}

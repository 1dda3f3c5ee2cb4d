#include <pthread.h>
#include <stdio.h>

static long sums[4];

static void *work(void *which) {
    long k = (long)which;
    for (long i = k * 1000; i < (k + 1) * 1000; i++) sums[k] += i;
    return NULL;
}

int main(void) {
    pthread_t threads[4];
    for (long k = 0; k < 4; k++) pthread_create(&threads[k], NULL, work, (void *)k);
    for (int k = 0; k < 4; k++) pthread_join(threads[k], NULL);
    printf("%ld\n", sums[0] + sums[1] + sums[2] + sums[3]);
}

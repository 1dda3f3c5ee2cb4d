#include "check.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes.h"
#include "sampler.h"

/* A folder with files of the kernel's names stands in for a sandbox's /proc; our own process stands in for its init. */
static char folder[64];
static struct sampler *sampler;
static int work;

static const uint64_t MIB = 1 << 20;

static void put(int pid, const char *file, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%d", folder, pid);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%d/%s", folder, pid, file);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    CHECK(fd >= 0 && write_all(fd, text, strlen(text)) == 0);
    close(fd);
}

static void put_memory(int pid, int anonymous_kib, int shared_kib, int divided_kib)
{
    char text[256];
    snprintf(text, sizeof text, "Name:\tx\nRssAnon:\t%d kB\nRssFile:\t90000 kB\nRssShmem:\t%d kB\n", anonymous_kib, shared_kib);
    put(pid, "status", text);
    snprintf(text, sizeof text, "a-b ---p 0 00:00 0 [rollup]\nPss: 1 kB\nPss_Anon: %d kB\nPss_Shmem: 0 kB\n", divided_kib);
    put(pid, "smaps_rollup", text);
}

static void put_ticks(int pid, int own, int waited)
{
    char text[256];
    snprintf(text, sizeof text, "%d (a) name) S 1 1 1 0 -1 0 0 0 0 0 %d 0 %d 0 20 0\n", pid, own, waited);
    put(pid, "stat", text);
    put(pid, "status", "");
}

static void begin(uint64_t limit)
{
    snprintf(folder, sizeof folder, "/tmp/sampler-test-XXXXXX");
    CHECK(mkdtemp(folder) != NULL);
    sampler = calloc(1, sizeof *sampler);
    work = open("/proc/self", O_RDONLY | O_DIRECTORY); /* a file system of no size */
    sampler_open(sampler, open(folder, O_RDONLY | O_DIRECTORY), work, getpid(), 0);
    sampler_begin(sampler, limit);
}

static void end(void)
{
    char command[128];
    sampler_close(sampler);
    close(work);
    free(sampler);
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK(system(command) == 0);
}

static void remove_process(int pid)
{
    char command[128];
    snprintf(command, sizeof command, "rm -r %s/%d", folder, pid);
    CHECK(system(command) == 0);
}

static void anonymous_and_shared_pages_count_and_files_do_not(void)
{
    begin(100 * MIB);
    put_memory(2, 40 * 1024, 20 * 1024, 0);

    sampler_look(sampler);

    CHECK(sampler->peak == 60 * MIB && !sampler->over);
    end();
}

static void more_than_the_limit_is_remembered(void)
{
    begin(50 * MIB);
    put_memory(2, 60 * 1024, 0, 0);
    sampler_look(sampler);
    put_memory(2, 1024, 0, 0);

    sampler_look(sampler);

    CHECK(sampler->over && sampler->peak == 60 * MIB);
    end();
}

static void pages_that_processes_share_are_divided_among_them(void)
{
    begin(50 * MIB);
    put_memory(2, 40 * 1024, 0, 20 * 1024);
    put_memory(3, 40 * 1024, 0, 20 * 1024);

    sampler_look(sampler);

    CHECK(!sampler->over && sampler->peak == 40 * MIB);
    end();
}

static void all_processes_are_charged(void)
{
    begin(0);
    put_ticks(2, 30, 5);
    put_ticks(3, 10, 0);

    sampler_look(sampler);

    CHECK(sampler_cpu_micros(sampler) >= 450000 && sampler_cpu_micros(sampler) < 2000000);
    end();
}

static void what_a_parent_waited_for_is_not_charged_twice(void)
{
    begin(0);
    put_ticks(2, 10, 0);
    put_ticks(3, 30, 0);
    sampler_look(sampler);
    uint64_t before = sampler->cpu;
    remove_process(3);
    put_ticks(2, 10, 30);

    sampler_look(sampler);

    CHECK(sampler->lost == 0 && sampler->cpu - before < 300000);
    end();
}

static void a_child_that_nobody_waits_for_is_not_free(void)
{
    begin(0);
    put_ticks(2, 10, 0);
    put_ticks(3, 300, 0);
    sampler_look(sampler);
    remove_process(3);

    sampler_look(sampler);

    CHECK(sampler->lost >= 2500000 && sampler_cpu_micros(sampler) >= 3100000);
    end();
}

static void what_init_counted_is_exact(void)
{
    begin(0);
    sampler->cpu_before = 1000;

    sampler_told(sampler, 5000000, 7 * MIB);

    CHECK(sampler_cpu_micros(sampler) == 4999000 && sampler->peak == 7 * MIB);
    end();
}

static void the_nearer_the_limit_the_sooner_the_next_look(void)
{
    begin(1024 * MIB);
    uint64_t far = sampler_pause(sampler);
    put_memory(2, 1000 * 1024, 0, 0);

    sampler_look(sampler);

    CHECK(far == 20000 && sampler_pause(sampler) < 5000);
    end();
}

void test_sampler(void)
{
    anonymous_and_shared_pages_count_and_files_do_not();
    more_than_the_limit_is_remembered();
    pages_that_processes_share_are_divided_among_them();
    all_processes_are_charged();
    what_a_parent_waited_for_is_not_charged_twice();
    a_child_that_nobody_waits_for_is_not_free();
    what_init_counted_is_exact();
    the_nearer_the_limit_the_sooner_the_next_look();
}

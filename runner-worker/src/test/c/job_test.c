#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "job.h"

static void names_that_lead_elsewhere_are_unsafe(void)
{
    static const char *const unsafe[] = {"", "/", "/etc/passwd", "..", "../x", "a/../b", "a/..", ".", "./a", "a//b", "a/"};
    static const char *const safe[] = {"a", "main.py", "a/b/c", "..a", "a..", ".hidden", "...", "new\nline"};
    char longest[258];
    memset(longest, 'a', sizeof longest);
    longest[255] = 0;

    for (unsigned i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++) {
        CHECK(!name_is_safe(unsafe[i]));
    }
    for (unsigned i = 0; i < sizeof safe / sizeof safe[0]; i++) {
        CHECK(name_is_safe(safe[i]));
    }
    CHECK(name_is_safe(longest));
    longest[255] = 'a';
    longest[256] = 0;
    CHECK(!name_is_safe(longest));
}

static size_t put_text(uint8_t *at, const char *text)
{
    put_u32(at, (uint32_t)strlen(text));
    memcpy(at + 4, text, strlen(text));
    return 4 + strlen(text);
}

static size_t sample(uint8_t *bytes)
{
    size_t n = 28;
    put_u64(bytes, 1000000);
    put_u64(bytes + 8, 4096);
    put_u64(bytes + 16, 1 << 20);
    put_u32(bytes + 24, 50);
    put_u32(bytes + n, 2);
    n += 4;
    n += put_text(bytes + n, "/bin/program");
    n += put_text(bytes + n, "argument");
    put_u32(bytes + n, 1);
    n += 4;
    n += put_text(bytes + n, "KEY=value");
    put_u32(bytes + n, 1);
    n += 4;
    n += put_text(bytes + n, "main.py");
    n += put_text(bytes + n, "print(1)");
    n += put_text(bytes + n, "input");
    return n;
}

static void release(struct job *j)
{
    for (char **word = j->argv; *word != NULL; word++) {
        free(*word);
    }
    for (char **word = j->environment; *word != NULL; word++) {
        free(*word);
    }
}

static void a_job_is_read(void)
{
    static struct job j;
    uint8_t bytes[256];
    size_t length = sample(bytes);

    CHECK(job_parse(&j, bytes, length) == 0);
    CHECK(j.cpu_micros == 1000000 && j.file_bytes == 4096 && j.memory_bytes == 1 << 20 && j.processes == 50);
    CHECK(strcmp(j.argv[0], "/bin/program") == 0 && strcmp(j.argv[1], "argument") == 0 && j.argv[2] == NULL);
    CHECK(strcmp(j.environment[0], "KEY=value") == 0 && j.environment[1] == NULL);
    CHECK(j.files == 1 && j.input_length == 5 && memcmp(j.input, "input", 5) == 0);
    release(&j);
}

static void a_job_that_is_cut_off_anywhere_is_refused(void)
{
    static struct job j;
    uint8_t bytes[256];
    size_t length = sample(bytes);

    for (size_t cut = 0; cut < length; cut++) {
        uint8_t *copy = malloc(cut + 1);
        memcpy(copy, bytes, cut);
        CHECK(job_parse(&j, copy, cut) == -1);
        release(&j);
        free(copy);
    }
}

static void bytes_that_are_no_job_do_no_harm(void)
{
    static struct job j;
    uint8_t bytes[256];
    srand(7);

    for (int round = 0; round < 20000; round++) {
        size_t length = sample(bytes);
        for (int change = 0; change < 3; change++) {
            bytes[(size_t)rand() % length] = (uint8_t)rand();
        }
        uint8_t *copy = malloc(length);
        memcpy(copy, bytes, length);
        (void)job_parse(&j, copy, length);
        release(&j);
        free(copy);
    }
}

void test_job(void)
{
    names_that_lead_elsewhere_are_unsafe();
    a_job_is_read();
    a_job_that_is_cut_off_anywhere_is_refused();
    bytes_that_are_no_job_do_no_harm();
}

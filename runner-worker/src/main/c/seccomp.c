#include "seccomp.h"

#include "modes.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OUR_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCH AUDIT_ARCH_AARCH64
#else
#error "no filter for this architecture yet"
#endif

/*
 * Three answers. TELL: the agent is told and ends the whole sandbox with a security violation; no honest program of a
 * learner makes these calls, not even by accident. DENY (EPERM): refused, but libraries and curious learners may try
 * them. ABSENT (ENOSYS): libraries probe for them and have another way.
 */
enum answer { TELL, DENY, ABSENT };

struct rule {
    int number;
    enum answer answer;
    const char *name;
};

#define R(call, answer) {SYS_##call, answer, #call}

static const struct rule rules[] = {
    R(clone3, ABSENT), R(io_uring_setup, ABSENT), R(io_uring_enter, ABSENT), R(io_uring_register, ABSENT),
    R(io_setup, ABSENT),      /* takes from a number that the whole machine shares */
    R(inotify_init1, ABSENT), /* tells what neighbours open in the toolchains */
    R(ptrace, TELL), R(process_vm_readv, TELL), R(process_vm_writev, TELL), R(pidfd_getfd, TELL),
    R(mount, TELL), R(umount2, TELL), R(pivot_root, TELL), R(chroot, TELL), R(setns, TELL),
    R(open_tree, TELL), R(move_mount, TELL), R(fsopen, TELL), R(fsconfig, TELL), R(fsmount, TELL), R(fspick, TELL),
#ifdef SYS_mount_setattr
    R(mount_setattr, TELL),
#endif
    R(bpf, TELL), R(add_key, TELL), R(request_key, TELL), R(keyctl, TELL), R(open_by_handle_at, TELL),
    R(kexec_load, TELL),
#ifdef SYS_kexec_file_load
    R(kexec_file_load, TELL),
#endif
    R(init_module, TELL), R(finit_module, TELL), R(delete_module, TELL), R(reboot, TELL),
    R(swapon, TELL), R(swapoff, TELL), R(acct, TELL), R(quotactl, TELL),
#if defined(__x86_64__)
    R(iopl, TELL), R(ioperm, TELL), R(inotify_init, ABSENT), R(uselib, DENY), R(ustat, DENY), R(sysfs, DENY), R(_sysctl, DENY),
    R(modify_ldt, DENY),
#endif
    R(perf_event_open, DENY), R(userfaultfd, DENY), R(name_to_handle_at, DENY), R(kcmp, DENY),
    R(clock_settime, DENY), R(settimeofday, DENY), R(adjtimex, DENY), R(clock_adjtime, DENY),
    R(sethostname, DENY), R(setdomainname, DENY), R(syslog, DENY), R(vhangup, DENY), R(fanotify_init, DENY),
    R(lookup_dcookie, DENY), R(nfsservctl, DENY), R(migrate_pages, DENY), R(move_pages, DENY),
    R(process_madvise, DENY), R(sync, DENY), R(syncfs, DENY),
};

enum { RULES = sizeof rules / sizeof rules[0], MAX_CODE = 2 * RULES + 128 };

#define NEW_NAMESPACES                                                                             \
    (CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID |    \
     CLONE_NEWNET | 0x80 /* CLONE_NEWTIME */)
#define LOW_HALF(argument) (uint32_t)(offsetof(struct seccomp_data, args) + 8 * (argument))

static const uint32_t verdicts[] = {
    [TELL] = SECCOMP_RET_USER_NOTIF,
    [DENY] = SECCOMP_RET_ERRNO | EPERM,
    [ABSENT] = SECCOMP_RET_ERRNO | ENOSYS,
};

struct program {
    struct sock_filter code[MAX_CODE];
    unsigned short length;
};

static void emit(struct program *p, uint16_t code, uint8_t yes, uint8_t no, uint32_t k)
{
    p->code[p->length++] = (struct sock_filter){code, yes, no, k};
}

static void load(struct program *p, uint32_t offset)
{
    emit(p, BPF_LD | BPF_W | BPF_ABS, 0, 0, offset);
}

static void answer(struct program *p, uint32_t value)
{
    emit(p, BPF_RET | BPF_K, 0, 0, value);
}

/* Everything emitted between begin_call and end_call applies to one call only. */
static unsigned short begin_call(struct program *p, int number)
{
    emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, (uint32_t)number);
    return (unsigned short)(p->length - 1);
}

static void end_call(struct program *p, unsigned short begin)
{
    answer(p, SECCOMP_RET_ALLOW);
    p->code[begin].jf = (uint8_t)(p->length - begin - 1);
}

static void refuse_bits(struct program *p, int number, uint32_t bits)
{
    unsigned short begin = begin_call(p, number);
    load(p, LOW_HALF(0));
    emit(p, BPF_JMP | BPF_JSET | BPF_K, 0, 1, bits);
    answer(p, verdicts[TELL]);
    end_call(p, begin);
}

/* Init is PID 1 in there. Without root it has the program's user, who could otherwise slow it down or limit it. */
static void spare_init(struct program *p, int number, unsigned argument)
{
    unsigned short begin = begin_call(p, number);
    load(p, LOW_HALF(argument));
    emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 1);
    answer(p, verdicts[DENY]);
    end_call(p, begin);
}

static void allow_only(struct program *p, int number, const uint32_t *values, int count, uint32_t otherwise)
{
    unsigned short begin = begin_call(p, number);
    load(p, LOW_HALF(0));
    for (int i = 0; i < count; i++) {
        emit(p, BPF_JMP | BPF_JEQ | BPF_K, (uint8_t)(count - i), 0, values[i]);
    }
    answer(p, otherwise);
    end_call(p, begin);
}

static void build(struct program *p, unsigned modes)
{
    static const uint32_t families[] = {AF_UNIX, AF_INET, AF_INET6};
    static const uint32_t personalities[] = {0, 0xffffffff, 0x0040000 /* ADDR_NO_RANDOMIZE */, 0x20000 /* UNAME26 */};
    load(p, offsetof(struct seccomp_data, arch));
    emit(p, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, OUR_ARCH);
    answer(p, verdicts[TELL]);
    load(p, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
    emit(p, BPF_JMP | BPF_JGE | BPF_K, 0, 1, 0x40000000 /* x32 */);
    answer(p, verdicts[TELL]);
#endif
    if ((modes & MODE_SAMPLED_MEMORY) != 0) { /* what lies in one of these shows in no process */
        emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_memfd_create);
        answer(p, verdicts[ABSENT]);
    }
    for (int i = 0; i < RULES; i++) {
        emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (uint32_t)rules[i].number);
        answer(p, verdicts[rules[i].answer]);
    }
    refuse_bits(p, SYS_clone, NEW_NAMESPACES & ~0x80U /* the low byte of clone's flags is a signal */);
    refuse_bits(p, SYS_unshare, NEW_NAMESPACES);
    spare_init(p, SYS_prlimit64, 0);
    spare_init(p, SYS_sched_setaffinity, 0);
    spare_init(p, SYS_sched_setscheduler, 0);
    spare_init(p, SYS_sched_setparam, 0);
    spare_init(p, SYS_sched_setattr, 0);
    spare_init(p, SYS_setpriority, 1);
    spare_init(p, SYS_ioprio_set, 1);
    allow_only(p, SYS_socket, families, 3, SECCOMP_RET_ERRNO | EAFNOSUPPORT);
    allow_only(p, SYS_socketpair, families, 3, SECCOMP_RET_ERRNO | EAFNOSUPPORT);
    allow_only(p, SYS_personality, personalities, 4, verdicts[DENY]);
    answer(p, SECCOMP_RET_ALLOW);
}

int seccomp_install(unsigned modes)
{
    struct program p = {.length = 0};
    build(&p, modes);
    struct sock_fprog filter = {p.length, p.code};
    return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter);
}

static const char *name_of(int number)
{
    for (int i = 0; i < RULES; i++) {
        if (rules[i].number == number) {
            return rules[i].name;
        }
    }
    return number == SYS_clone || number == SYS_unshare ? "new namespaces" : "foreign call";
}

int seccomp_violation(int listener, char *what, size_t size)
{
    union {
        struct seccomp_notif notice;
        char room[256]; /* a newer kernel may tell more than our headers know */
    } told;
    memset(&told, 0, sizeof told);
    if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &told) < 0) {
        return -1;
    }
    const struct seccomp_data *call = &told.notice.data;
    snprintf(what, size, "%s", call->arch == OUR_ARCH ? name_of(call->nr) : "32-bit call");
    return 0;
}

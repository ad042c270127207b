/*
 * The supervised program of the survival benchmark.
 *
 *   survivor STAMPS ID DIR PERIOD_US        stamp its start, then write a numbered line every PERIOD_US microseconds
 *
 * How many lines it has handed to the kernel stands in DIR/ID.PID, in shared memory that outlives it. DIR/ID.lock is held
 * while it lives, so a second one of the same number notices, and stamps that too. It ends with code 7 on SIGUSR1 and
 * leaves SIGPIPE as it is: like most programs it does not outlive its output.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum kind { STARTED = 1, DOUBLE = 3 };

/* As in worker.c; read by bench/stamps.ts. */
struct stamp {
  uint64_t monotonic_ns;
  uint32_t pid;
  uint32_t id;
  uint32_t kind;
  uint32_t reserved;
};

/* bench/survival/judge-lines.ts expects "<id:5> <pid:10> <sequence:12> xxx...\n" of this length. */
enum { LINE = 128 };

static volatile sig_atomic_t is_asked_to_end;

static void end(int signal) {
  (void)signal;
  is_asked_to_end = 1;
}

static void stamp(const char *file, uint32_t id, enum kind kind) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  uint64_t at = (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
  struct stamp record = {at, (uint32_t)getpid(), id, kind, 0};
  int fd = open(file, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (fd < 0 || write(fd, &record, sizeof record) != sizeof record) _exit(111);
  close(fd);
}

static volatile uint64_t *open_counter(const char *dir, uint32_t id) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%u.%d", dir, id, (int)getpid());
  int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0 || ftruncate(fd, sizeof(uint64_t)) != 0) _exit(115);
  void *shared = mmap(NULL, sizeof(uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared == MAP_FAILED) _exit(116);
  close(fd);
  return shared;
}

static int is_alone(const char *dir, uint32_t id) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%u.lock", dir, id);
  int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) _exit(117);
  return flock(fd, LOCK_EX | LOCK_NB) == 0;
}

static void write_line(uint32_t id, uint64_t sequence) {
  char line[LINE + 1];
  memset(line, 'x', LINE);
  int head = snprintf(line, sizeof line, "%05u %010d %012llu ", id, (int)getpid(), (unsigned long long)sequence);
  line[head] = 'x';
  line[LINE - 1] = '\n';
  for (size_t done = 0; done < LINE;) {
    ssize_t written = write(STDOUT_FILENO, line + done, LINE - done);
    if (written < 0) _exit(112);
    done += (size_t)written;
  }
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fputs("usage: survivor STAMPS ID DIR PERIOD_US\n", stderr);
    return 2;
  }
  uint32_t id = (uint32_t)strtoul(argv[2], NULL, 10);
  long period = strtol(argv[4], NULL, 10);
  struct timespec pause = {period / 1000000, period % 1000000 * 1000};
  struct sigaction on_usr1 = {.sa_handler = end, .sa_flags = SA_RESTART};
  sigaction(SIGUSR1, &on_usr1, NULL);
  volatile uint64_t *counter = open_counter(argv[3], id);
  if (!is_alone(argv[3], id)) stamp(argv[1], id, DOUBLE);
  stamp(argv[1], id, STARTED);
  while (!is_asked_to_end) {
    write_line(id, *counter);
    ++*counter;
    nanosleep(&pause, NULL);
  }
  return 7;
}

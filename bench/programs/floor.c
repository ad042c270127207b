/*
 * The floor: the least a supervisor on this kernel can do. It spawns, restarts at once, pumps output to files, and
 * on SIGTERM ends everything. No back-off, no API, no configuration to speak of.
 *
 *   floor FLEET [LOG_DIR]       FLEET has a worker a line, its arguments separated by tabs;
 *                               with LOG_DIR the stdout of line n goes to LOG_DIR/n.log through a pipe
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_ARGUMENTS = 16, PIPE_BYTES = 1 << 20, READ_BYTES = 256 << 10 };

struct worker {
  char *argv[MAX_ARGUMENTS + 1];
  pid_t pid;
  int pipe_read;
  int pipe_write;
  int log;
};

static struct worker *workers;
static size_t worker_count;
static size_t alive;
static int stopping;
static char read_buffer[READ_BYTES];
static posix_spawnattr_t spawn_attributes;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void read_fleet(const char *path) {
  FILE *file = fopen(path, "r");
  char *line = NULL;
  size_t capacity = 0;
  if (file == NULL) fail(path);
  while (getline(&line, &capacity, file) > 0) {
    workers = realloc(workers, (worker_count + 1) * sizeof *workers);
    if (workers == NULL) fail("realloc");
    struct worker *worker = &workers[worker_count++];
    memset(worker, 0, sizeof *worker);
    int argc = 0;
    for (char *word = strtok(line, "\t\n"); word != NULL && argc < MAX_ARGUMENTS; word = strtok(NULL, "\t\n"))
      worker->argv[argc++] = strdup(word);
  }
  free(line);
  fclose(file);
}

static void open_log(struct worker *worker, const char *dir, size_t index, int epoll) {
  char path[4096];
  int ends[2];
  snprintf(path, sizeof path, "%s/%zu.log", dir, index);
  if (pipe2(ends, O_CLOEXEC) < 0) fail("pipe2");
  /* Beyond the user's allowance the pipe keeps its 64 KiB. */
  (void)fcntl(ends[0], F_SETPIPE_SZ, PIPE_BYTES);
  if (fcntl(ends[0], F_SETFL, O_NONBLOCK) < 0) fail("fcntl");
  worker->pipe_read = ends[0];
  worker->pipe_write = ends[1];
  worker->log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (worker->log < 0) fail(path);
  struct epoll_event event = {.events = EPOLLIN, .data.u64 = index + 1};
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, worker->pipe_read, &event) < 0) fail("epoll_ctl");
}

static void start(struct worker *worker) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (worker->pipe_write > 0) posix_spawn_file_actions_adddup2(&actions, worker->pipe_write, 1);
  char *environment[] = {NULL};
  errno = posix_spawn(&worker->pid, worker->argv[0], &actions, &spawn_attributes, worker->argv, environment);
  if (errno != 0) fail(worker->argv[0]);
  posix_spawn_file_actions_destroy(&actions);
  alive++;
}

static void pump(struct worker *worker) {
  ssize_t length = read(worker->pipe_read, read_buffer, sizeof read_buffer);
  for (ssize_t done = 0; done < length;) {
    ssize_t written = write(worker->log, read_buffer + done, (size_t)(length - done));
    if (written < 0) fail("write");
    done += written;
  }
}

static void reap(void) {
  pid_t pid;
  while ((pid = waitpid(-1, NULL, WNOHANG)) > 0) {
    for (size_t i = 0; i < worker_count; i++) {
      if (workers[i].pid != pid) continue;
      alive--;
      workers[i].pid = 0;
      if (!stopping) start(&workers[i]);
      break;
    }
  }
}

static void stop_all(void) {
  stopping = 1;
  for (size_t i = 0; i < worker_count; i++)
    if (workers[i].pid > 0) kill(workers[i].pid, SIGTERM);
}

static void handle_signals(int signals) {
  struct signalfd_siginfo received;
  while (read(signals, &received, sizeof received) == sizeof received)
    if (received.ssi_signo != SIGCHLD && !stopping) stop_all();
  reap();
}

static void prepare_spawn(const sigset_t *handled) {
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_init(&spawn_attributes);
  posix_spawnattr_setsigmask(&spawn_attributes, &none);
  posix_spawnattr_setsigdefault(&spawn_attributes, handled);
  posix_spawnattr_setflags(&spawn_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fputs("usage: floor FLEET [LOG_DIR]\n", stderr);
    return 2;
  }
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);

  sigset_t handled;
  sigemptyset(&handled);
  sigaddset(&handled, SIGCHLD);
  sigaddset(&handled, SIGTERM);
  sigaddset(&handled, SIGINT);
  sigprocmask(SIG_BLOCK, &handled, NULL);
  int signals = signalfd(-1, &handled, SFD_NONBLOCK | SFD_CLOEXEC);
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.u64 = 0};
  if (signals < 0 || epoll < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, signals, &event) < 0) fail("epoll");

  prepare_spawn(&handled);
  read_fleet(argv[1]);
  for (size_t i = 0; i < worker_count; i++) {
    if (argc > 2) open_log(&workers[i], argv[2], i, epoll);
    start(&workers[i]);
  }
  while (!stopping || alive > 0) {
    struct epoll_event ready[64];
    int count = epoll_wait(epoll, ready, 64, -1);
    for (int i = 0; i < count; i++) {
      if (ready[i].data.u64 == 0) handle_signals(signals);
      else pump(&workers[ready[i].data.u64 - 1]);
    }
  }
  return 0;
}

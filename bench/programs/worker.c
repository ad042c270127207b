/*
 * The supervised program of the benchmark.
 *
 *   worker sleep STAMPS ID                          stamp its start, then sleep until a signal ends it
 *   worker log   STAMPS ID GO TOTAL LINE CHUNK      the same, but wait for a byte on the FIFO GO, then write TOTAL
 *                                                   bytes to stdout in lines of LINE bytes, CHUNK bytes per write(2),
 *                                                   and stamp the end
 *
 * The time is read before anything else. A stamp is one append of a fixed-size record, which the kernel keeps whole.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum kind { STARTED = 1, WROTE_ALL = 2 };

/* Read by bench/stamps.ts: 24 bytes, machine byte order. */
struct stamp {
  uint64_t monotonic_ns;
  uint32_t pid;
  uint32_t id;
  uint32_t kind;
  uint32_t reserved;
};

static uint64_t monotonic_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void stamp(const char *file, uint32_t id, enum kind kind, uint64_t at) {
  struct stamp record = {at, (uint32_t)getpid(), id, kind, 0};
  int fd = open(file, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (fd < 0 || write(fd, &record, sizeof record) != sizeof record) _exit(111);
  close(fd);
}

static void write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written < 0) _exit(112);
    bytes += written;
    length -= (size_t)written;
  }
}

/* "<id:5> <sequence:12> xxx...\n"; bench/programs/check-log.c expects exactly this. */
static void write_lines(uint32_t id, uint64_t total, size_t line, size_t chunk) {
  size_t per_chunk = chunk / line;
  char *buffer = malloc(per_chunk * line);
  char head[20];
  if (buffer == NULL || per_chunk == 0 || line < sizeof head) _exit(113);
  memset(buffer, 'x', per_chunk * line);
  for (size_t i = 0; i < per_chunk; i++) buffer[(i + 1) * line - 1] = '\n';
  uint64_t lines = total / line;
  for (uint64_t sequence = 0; sequence < lines;) {
    size_t count = lines - sequence < per_chunk ? (size_t)(lines - sequence) : per_chunk;
    for (size_t i = 0; i < count; i++, sequence++) {
      snprintf(head, sizeof head, "%05u %012llu ", id, (unsigned long long)sequence);
      memcpy(buffer + i * line, head, sizeof head - 1);
    }
    write_all(buffer, count * line);
  }
  free(buffer);
}

static void wait_for_go(const char *fifo) {
  char byte;
  int fd = open(fifo, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || read(fd, &byte, 1) != 1) _exit(114);
  close(fd);
}

int main(int argc, char **argv) {
  uint64_t started = monotonic_ns();
  if (argc < 4) {
    fputs("usage: worker sleep STAMPS ID | worker log STAMPS ID GO TOTAL LINE CHUNK\n", stderr);
    return 2;
  }
  uint32_t id = (uint32_t)strtoul(argv[3], NULL, 10);
  stamp(argv[2], id, STARTED, started);
  if (strcmp(argv[1], "log") == 0 && argc == 8) {
    wait_for_go(argv[4]);
    write_lines(id, strtoull(argv[5], NULL, 10), strtoul(argv[6], NULL, 10), strtoul(argv[7], NULL, 10));
    stamp(argv[2], id, WROTE_ALL, monotonic_ns());
  }
  for (;;) pause();
}

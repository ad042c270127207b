/*
 * A program that outgrows its limit.
 *
 *   grower RECORD LIMIT RATE MOST REST      rest for REST ms, then take RATE bytes of memory a second up to MOST
 *
 * RECORD is a shared mapping in which it says how much it has and since when it is over LIMIT bytes, many times a
 * millisecond, so the last entry tells when it was stopped and how large it was by then. Whoever finds RECORD already
 * there was started again, and rests for ever.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* Read by bench/limits/growth.ts: 32 bytes, machine byte order. */
struct record {
  uint64_t pid;
  uint64_t bytes;
  uint64_t crossed_ns;
  uint64_t last_ns;
};

static const uint64_t STEP = 256 * 1024;

static uint64_t monotonic_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void rest(uint64_t microseconds) {
  struct timespec time = {(time_t)(microseconds / 1000000), (long)(microseconds % 1000000) * 1000};
  nanosleep(&time, NULL);
}

int main(int argc, char **argv) {
  if (argc != 6) return 110;
  uint64_t limit = strtoull(argv[2], NULL, 10), rate = strtoull(argv[3], NULL, 10);
  uint64_t most = strtoull(argv[4], NULL, 10);
  int fd = open(argv[1], O_RDWR | O_CREAT | O_EXCL, 0600);
  if (fd < 0)
    for (;;) pause();
  if (ftruncate(fd, sizeof(struct record)) != 0) return 111;
  volatile struct record *record = mmap(NULL, sizeof *record, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (record == MAP_FAILED) return 112;
  record->pid = (uint64_t)getpid();
  rest(strtoull(argv[5], NULL, 10) * 1000);
  char *memory = mmap(NULL, most, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) return 113;
  uint64_t begun = monotonic_ns(), taken = 0;
  for (;;) {
    uint64_t now = monotonic_ns();
    uint64_t wanted = (uint64_t)((double)(now - begun) / 1e9 * (double)rate);
    record->last_ns = now;
    if (taken + STEP > most || wanted < taken + STEP) {
      rest(200);
      continue;
    }
    memset(memory + taken, 1, STEP);
    taken += STEP;
    record->bytes = taken;
    if (taken >= limit && record->crossed_ns == 0) record->crossed_ns = monotonic_ns();
  }
}

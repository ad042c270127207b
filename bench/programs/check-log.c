/*
 * Counts what became of the lines of `worker log` in captured log files.
 *
 *   check-log raw|cri ID LINES LINE FILE...         files oldest first; they are read as one stream
 *
 * Prints {"seen":n,"lost":n,"torn":n,"duplicated":n}. A line that is not byte for byte one the worker wrote is torn.
 * In the CRI format the head `<time> <stream> <F|P> ` is taken off, and partial lines are joined.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
  int cri;
  char id[8];
  uint64_t lines;
  size_t line;
  unsigned char *times_seen;
  uint64_t torn;
  uint64_t duplicated;
};

/* The sequence number of a line without its newline, or -1 when it is not exactly as written. */
static int64_t sequence_of(const struct check *check, const char *text, size_t length) {
  uint64_t sequence = 0;
  if (length + 1 != check->line || memcmp(text, check->id, 6) != 0 || text[18] != ' ') return -1;
  for (size_t i = 6; i < 18; i++) {
    if (text[i] < '0' || text[i] > '9') return -1;
    sequence = sequence * 10 + (uint64_t)(text[i] - '0');
  }
  for (size_t i = 19; i < length; i++)
    if (text[i] != 'x') return -1;
  return sequence < check->lines ? (int64_t)sequence : -1;
}

static void count(struct check *check, const char *text, size_t length) {
  int64_t sequence = sequence_of(check, text, length);
  if (sequence < 0) check->torn++;
  else if (check->times_seen[sequence]++ > 0) check->duplicated++;
}

/* Takes the CRI head off; returns the length of what follows, or -1 when there is no such head. */
static ssize_t strip_head(char *text, size_t length, int *partial) {
  char *stream = memchr(text, ' ', length);
  char *tag = stream == NULL ? NULL : memchr(stream + 1, ' ', length - (size_t)(stream + 1 - text));
  if (tag == NULL || (size_t)(tag - text) + 3 > length || tag[2] != ' ') return -1;
  *partial = tag[1] == 'P';
  size_t rest = length - (size_t)(tag + 3 - text);
  memmove(text, tag + 3, rest);
  return (ssize_t)rest;
}

/* Appends to `pending` and counts it when the line is whole. */
static size_t add(struct check *check, char *pending, size_t held, size_t room, char *text, size_t length, int whole) {
  if (held + length > room) {
    check->torn++;
    return 0;
  }
  memcpy(pending + held, text, length);
  if (!whole) return held + length;
  count(check, pending, held + length);
  return 0;
}

static void read_file(struct check *check, FILE *file, char *pending, size_t *held, size_t room) {
  char *text = NULL;
  size_t capacity = 0;
  ssize_t length;
  while ((length = getline(&text, &capacity, file)) > 0) {
    int whole = text[length - 1] == '\n';
    int partial = 0;
    if (whole) length--;
    if (check->cri && (length = strip_head(text, (size_t)length, &partial)) < 0) {
      check->torn++;
      continue;
    }
    *held = add(check, pending, *held, room, text, (size_t)length, whole && !partial);
  }
  free(text);
}

int main(int argc, char **argv) {
  static char pending[65536];
  struct check check = {0};
  uint64_t lost = 0;
  size_t held = 0;
  if (argc < 6) {
    fputs("usage: check-log raw|cri ID LINES LINE FILE...\n", stderr);
    return 2;
  }
  check.cri = strcmp(argv[1], "cri") == 0;
  snprintf(check.id, sizeof check.id, "%05lu ", strtoul(argv[2], NULL, 10) % 100000);
  check.lines = strtoull(argv[3], NULL, 10);
  check.line = strtoul(argv[4], NULL, 10);
  check.times_seen = calloc(check.lines + 1, 1);
  if (check.times_seen == NULL || check.line < 20) return 1;
  for (int i = 5; i < argc; i++) {
    FILE *file = fopen(argv[i], "r");
    if (file == NULL) {
      perror(argv[i]);
      return 1;
    }
    read_file(&check, file, pending, &held, sizeof pending);
    fclose(file);
  }
  if (held > 0) check.torn++;
  for (uint64_t i = 0; i < check.lines; i++) lost += check.times_seen[i] == 0;
  printf("{\"seen\":%llu,\"lost\":%llu,\"torn\":%llu,\"duplicated\":%llu}\n", (unsigned long long)(check.lines - lost),
         (unsigned long long)lost, (unsigned long long)check.torn, (unsigned long long)check.duplicated);
  return 0;
}

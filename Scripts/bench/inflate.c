// Inflates every deflated part of a ZIP archive through ISA-L, window by window, and keeps the CRC-32: what reading a
// workbook costs at the very least. Prints the inflated bytes and the seconds of each run.
//
//   inflate FILE [RUNS]
#include <isa-l/igzip_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <zip.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static unsigned long long inflate_part(zip_t *archive, zip_uint64_t index, struct inflate_state *state) {
  static unsigned char input[64 << 10], output[256 << 10];
  zip_file_t *part = zip_fopen_index(archive, index, ZIP_FL_COMPRESSED);
  if (!part) exit(1);
  unsigned long long count = 0;
  zip_int64_t got;
  isal_inflate_init(state);
  state->crc_flag = ISAL_GZIP_NO_HDR;
  while ((got = zip_fread(part, input, sizeof input)) > 0) {
    state->next_in = input;
    state->avail_in = got;
    do {
      state->next_out = output;
      state->avail_out = sizeof output;
      if (isal_inflate(state) < 0) exit(1);
      count += sizeof output - state->avail_out;
    } while (state->avail_out == 0);
  }
  zip_fclose(part);
  return count;
}

int main(int argc, char **argv) {
  if (argc < 2) return 64;
  struct inflate_state *state = malloc(sizeof *state);
  for (int run = argc > 2 ? atoi(argv[2]) : 1; run > 0; run--) {
    double start = seconds();
    zip_t *archive = zip_open(argv[1], ZIP_RDONLY, NULL);
    if (!archive) return 65;
    unsigned long long count = 0;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); index++) {
      zip_stat_t status;
      if (zip_stat_index(archive, index, 0, &status) == 0 && status.comp_method == ZIP_CM_DEFLATE) count += inflate_part(archive, index, state);
    }
    zip_close(archive);
    printf("%llu %.6f\n", count, seconds() - start);
  }
}

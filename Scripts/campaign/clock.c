// Stands still at the second that YEAR_CLOCK names, for programs that ask libc for the time of day; preloaded by year.py.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t moment(void) {
  const char *text = getenv("YEAR_CLOCK");
  return text ? (time_t)atoll(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *result) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  time_t now = moment();
  if (!now || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)) return real(clock, result);
  result->tv_sec = now;
  result->tv_nsec = 0;
  return 0;
}

time_t time(time_t *result) {
  time_t now = moment();
  if (!now) {
    struct timespec real;
    clock_gettime(CLOCK_REALTIME, &real);
    now = real.tv_sec;
  }
  if (result) *result = now;
  return now;
}

int gettimeofday(struct timeval *result, void *zone) {
  (void)zone;
  struct timespec now;
  int failed = clock_gettime(CLOCK_REALTIME, &now);
  result->tv_sec = now.tv_sec;
  result->tv_usec = now.tv_nsec / 1000;
  return failed;
}

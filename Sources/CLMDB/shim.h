#include <lmdb.h>
#include <sys/types.h>
#include <sys/vfs.h>

/* fallocate(2); <fcntl.h> declares it for programs that define _GNU_SOURCE only. */
extern int fallocate(int file, int mode, off_t offset, off_t length);

/* The few files of /etc that programs need; users, hosts and names are our own, the rest is copied or shown. */
#ifndef SENSEI_VIEW_ETC_H
#define SENSEI_VIEW_ETC_H

#include "options.h"

/* To be called while the host's root is still there … */
void etc_read(const struct options *o);
void etc_note_link(const char *link, const char *target);
/* … and once the new one is mounted. */
void etc_write_links(void);
int etc_write(const char *etc, const struct options *o);

#endif

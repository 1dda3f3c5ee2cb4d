#include "zygote.h"

void zygote_descriptors(struct box_plan *p, int *places[ZYGOTE_DESCRIPTORS])
{
    int *all[ZYGOTE_DESCRIPTORS] = {&p->control, &p->report,    &p->output,    &p->error,
                                    &p->network, &p->groups[0], &p->groups[1], &p->groups[2]};
    for (int i = 0; i < ZYGOTE_DESCRIPTORS; i++) {
        places[i] = all[i];
    }
}

#include <stdio.h>
#include "helper.h"

int main(void) {
    char word[10] = "";
    FILE *data = fopen("data.txt", "r");
    if (data && fscanf(data, "%9s", word) == 1) printf("%d %s\n", answer(), word);
}

#include "helper.h"

int answer() { return 42; }

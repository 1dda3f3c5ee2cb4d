package dev.codesensei.execution.workers;

import java.util.List;

/** Every runner that reported within the last hour. */
record WorkerList(List<WorkerView> items) {}

package dev.codesensei.execution.interactive;

import dev.codesensei.judge.queue.LiveRuns;

/** What every connection needs. */
record LiveParts(
        InteractiveConfig config,
        ClientMessages messages,
        CallerToken callers,
        LiveJobService jobs,
        LiveRuns runs,
        Narrator narrator,
        LiveThreads threads) {}

package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.sandbox.Sandbox;

/** A job this runner holds, with the place where it runs and what its watchers have not been told yet. */
record HeldJob(LeasedJob lease, Sandbox sandbox, EventBuffer events) {}

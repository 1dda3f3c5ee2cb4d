package dev.codesensei.runner.language;

import dev.codesensei.runner.sandbox.Command;
import java.time.Duration;

/**
 * A compiler that stays in a sandbox of its own.
 *
 * @param command what starts it; it reads requests and prints answers until its input ends
 * @param exercises how often it is asked for an exercise after its start
 * @param patience how long a compilation may take before it is begun anew elsewhere
 */
public record ResidentProgram(Command command, int exercises, Duration patience) {}

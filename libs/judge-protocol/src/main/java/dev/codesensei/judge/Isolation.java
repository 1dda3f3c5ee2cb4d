package dev.codesensei.judge;

import java.util.List;

/**
 * What kept a program apart from the machine and from other programs.
 *
 * @param provider {@code namespace} or {@code docker}
 * @param layers what was active, such as {@code seccomp} or {@code cgroup-v1-memory}
 * @param absent what the provider knows of and could not have here
 */
public record Isolation(String provider, List<String> layers, List<String> absent) {

    public Isolation {
        layers = List.copyOf(layers);
        absent = List.copyOf(absent);
    }
}

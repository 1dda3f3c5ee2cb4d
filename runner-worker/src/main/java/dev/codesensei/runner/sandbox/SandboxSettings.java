package dev.codesensei.runner.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the provider was asked for.
 *
 * @param launcher the words that start the agent, in front of its own; empty except in tests
 * @param agentFolder where the agent is unpacked to
 * @param slots for jobs
 * @param reserved slots for programs that stay
 * @param partners slots for programs that others talk with
 * @param prepared shown in sandboxes at a place of its own, if it exists
 * @param waiting the interpreters that are started ahead
 * @param guardsOff guards that are switched off; empty except in tests
 * @param mayBeAbsent layers whose absence does not stop the start
 */
record SandboxSettings(
        List<String> launcher,
        Path agentFolder,
        int slots,
        int reserved,
        int partners,
        int firstUid,
        long fileBytes,
        int inodes,
        Collection<Path> toolchains,
        Path prepared,
        WaitingPrograms waiting,
        List<String> guardsOff,
        Set<String> mayBeAbsent) {

    SandboxSettings {
        launcher = List.copyOf(launcher);
        toolchains = List.copyOf(toolchains);
        guardsOff = List.copyOf(guardsOff);
        mayBeAbsent = Set.copyOf(mayBeAbsent);
    }

    /** Without those of interpreters that were started ahead. */
    int allSlots() {
        return slots + reserved + partners;
    }

    /** The agent's whole command line. */
    List<String> command(Path agent) {
        var command = new ArrayList<>(launcher);
        command.add(agent.toString());
        command.addAll(arguments());
        return command;
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--slots=" + allSlots());
        arguments.add("--first-uid=" + firstUid);
        arguments.add("--file-bytes=" + fileBytes);
        arguments.add("--inodes=" + inodes);
        toolchains.forEach(folder -> arguments.add("--bind=" + folder));
        if (Files.isDirectory(prepared)) {
            arguments.add("--bind=" + prepared.toAbsolutePath() + ":" + Toolchains.PREPARED);
        }
        if (!guardsOff.isEmpty()) {
            arguments.add("--without=" + String.join(",", guardsOff));
        }
        arguments.addAll(waiting.arguments());
        return arguments;
    }
}

package dev.codesensei.runner.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The native agent that this program carries with it. */
final class AgentBinary {

    private static final String RESOURCE = "/native/sensei-agent";

    private AgentBinary() {}

    /** Unpacks the agent into a folder; several runners may do so at once. */
    static Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve("sensei-agent");
        try (InputStream in = AgentBinary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("The native agent is missing from this build");
            }
            Path fresh = Files.createTempFile(
                    folder,
                    "sensei-agent",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

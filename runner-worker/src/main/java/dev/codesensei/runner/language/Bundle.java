package dev.codesensei.runner.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A toolchain that comes with the runner as an archive. */
final class Bundle {

    private Bundle() {}

    /** Unpacks the archive of this name unless that was done before; the name of the folder. */
    static String unpack(String name, PreparedFolders prepared) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream("/toolchains/" + name + ".zip")) {
            if (in == null) {
                throw new IOException("this build comes without " + name);
            }
            byte[] archive = in.readAllBytes();
            String folder = name + "-" + Digest.of(archive).substring(0, 16);
            prepared.make(folder, fresh -> unpack(archive, fresh));
            return folder;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was not unpacked");
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}

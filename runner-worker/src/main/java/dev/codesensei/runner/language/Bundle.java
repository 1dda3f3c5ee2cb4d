package dev.codesensei.runner.language;

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
        try (InputStream in = open(name)) {
            String folder = name + "-" + Digest.of(in).substring(0, 16);
            prepared.make(folder, fresh -> unpackInto(name, fresh));
            return folder;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was not unpacked");
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Bundle.class.getResourceAsStream("/toolchains/" + name + ".zip");
        if (in == null) {
            throw new IOException("this build comes without " + name);
        }
        return in;
    }

    private static void unpackInto(String name, Path folder) throws IOException {
        try (var zip = new ZipInputStream(open(name))) {
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

package dev.codesensei.problem.packages.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an entry as a relative path that means the same on every system. */
record EntryName(String path) {

    private static final int LONGEST_PART = 255;
    private static final int LONGEST = 1_024;
    private static final int DEEPEST = 32;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    /** Decodes and checks a name as it stands in the archive; the slash at the end of a folder's name goes. */
    static EntryName of(byte[] raw) {
        String name = decode(raw);
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        fault(path).ifPresent(why -> {
            throw ArchiveRefusedException.at(name, why);
        });
        return new EntryName(path);
    }

    /** Equal for names that some file system takes for one: by case, and by the form of their accents. */
    String identity() {
        return identity(path);
    }

    static String identity(String path) {
        String upper = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    List<String> parts() {
        return List.of(path.split("/", -1));
    }

    private static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            String readable = new String(raw, StandardCharsets.UTF_8);
            throw ArchiveRefusedException.at(readable, "has a name that is not UTF-8", e);
        }
    }

    private static Optional<String> fault(String path) {
        if (path.isEmpty()) {
            return Optional.of("has no name");
        }
        if (path.startsWith("/")) {
            return Optional.of("has an absolute name");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash in its name");
        }
        if (DRIVE.matcher(path).matches()) {
            return Optional.of("names a drive");
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has a control character in its name");
        }
        return faultOfParts(path);
    }

    private static Optional<String> faultOfParts(String path) {
        String[] parts = path.split("/", -1);
        if (path.length() > LONGEST || parts.length > DEEPEST) {
            return Optional.of("has a name that is too long or too deep");
        }
        for (String part : parts) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("has an empty part, \".\" or \"..\" in its name");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART) {
                return Optional.of("has a name that is too long or too deep");
            }
        }
        return Optional.empty();
    }
}

package dev.codesensei.execution.submission;

import dev.codesensei.execution.submission.NewSubmission.NewFile;
import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the code or the files of a request into source files that are safe to write into a work folder. */
final class SourceCheck {

    /** Relative, without empty, {@code .} or {@code ..} parts, control characters or backslashes. */
    private static final Pattern SAFE_NAME = Pattern.compile(
            "(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,255}(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,255}){0,7}");

    private static final int MAX_NAME_BYTES = 255;

    /** Encoders break lines; the decoder that allows for it would silently drop whatever is not base64, too. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");

    private final SubmissionConfig config;
    private final Violations violations;
    private final Set<String> names = new HashSet<>();

    SourceCheck(SubmissionConfig config, Violations violations) {
        this.config = config;
        this.violations = violations;
    }

    List<SourceFile> files(NewSubmission request, String mainFileName) {
        List<SourceFile> files = new ArrayList<>();
        if ((request.code() == null) == (request.files() == null)) {
            violations.add("code", "or files must be given, and not both");
        } else if (request.code() != null) {
            files.add(new SourceFile(mainFileName, request.code().getBytes(StandardCharsets.UTF_8)));
        } else if (request.files().isEmpty() || request.files().size() > config.maxFiles()) {
            violations.add("files", "must be between 1 and " + config.maxFiles());
        } else {
            for (int i = 0; i < request.files().size(); i++) {
                files.add(file(i, request.files().get(i)));
            }
            checkFolders();
        }
        checkSize(request, files);
        return files;
    }

    private SourceFile file(int index, @Nullable NewFile file) {
        String field = "files[" + index + "]";
        if (file == null || file.content() == null) {
            violations.add(field + ".content", "must be given");
            return new SourceFile("", new byte[0]);
        }
        String name = Objects.requireNonNullElse(file.name(), "");
        if (!SAFE_NAME.matcher(name).matches() || name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            violations.add(field + ".name", "must be a relative path of at most 255 bytes without . and ..");
        } else if (!names.add(name)) {
            violations.add(field + ".name", "must not be used twice");
        }
        return new SourceFile(name, content(field, file));
    }

    /** No name may be a file and a folder at once. */
    private void checkFolders() {
        for (String name : names) {
            for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                if (names.contains(name.substring(0, slash))) {
                    violations.add(
                            "files", "must not use '" + name.substring(0, slash) + "' as a file and as a folder");
                }
            }
        }
    }

    private byte[] content(String field, NewFile file) {
        String content = Objects.requireNonNull(file.content());
        return switch (Objects.requireNonNullElse(file.encoding(), "utf8")) {
            case "utf8" -> content.getBytes(StandardCharsets.UTF_8);
            case "base64" -> base64(field, content);
            default -> {
                violations.add(field + ".encoding", "must be utf8 or base64");
                yield new byte[0];
            }
        };
    }

    private byte[] base64(String field, String content) {
        try {
            return Base64.getDecoder().decode(LINE_ENDS.matcher(content).replaceAll(""));
        } catch (IllegalArgumentException e) {
            violations.add(field + ".content", "must be base64");
            return new byte[0];
        }
    }

    private void checkSize(NewSubmission request, List<SourceFile> files) {
        long size = files.stream().mapToLong(file -> file.content().length).sum();
        if (size > config.maxSource().asLongValue()) {
            violations.add(
                    request.code() == null ? "files" : "code",
                    "must not be larger than " + config.maxSource().asLongValue() + " bytes");
        }
    }
}

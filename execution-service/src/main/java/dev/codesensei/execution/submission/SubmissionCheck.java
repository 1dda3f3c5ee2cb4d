package dev.codesensei.execution.submission;

import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.callback.CallbackCheck;
import dev.codesensei.execution.language.LanguageCatalogue;
import dev.codesensei.execution.submission.NewSubmission.RequestedLimits;
import dev.codesensei.judge.LanguageInfo;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a client sent and names everything that is wrong with it at once. */
@ApplicationScoped
class SubmissionCheck {

    private static final String DEFAULT_LANGUAGE = "python";

    private static final Pattern PROBLEM_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final LanguageCatalogue languages;
    private final SubmissionConfig config;
    private final CallbackCheck callbacks;

    SubmissionCheck(LanguageCatalogue languages, SubmissionConfig config, CallbackCheck callbacks) {
        this.languages = languages;
        this.config = config;
        this.callbacks = callbacks;
    }

    /** A submission in which nothing is wrong. */
    record Checked(
            LanguageInfo language,
            List<SourceFile> files,
            String stdin,
            List<String> args,
            Limits limits,
            @Nullable String callbackUrl) {}

    Checked check(NewSubmission request, Patience patience, boolean isGuest) {
        if (languages.all().isEmpty()) {
            throw new ApiException(SubmissionErrors.NO_RUNNER, null, Map.of(ApiException.RETRY_AFTER_SECONDS, 5));
        }
        var violations = new Violations();
        Optional<LanguageInfo> language = language(request, violations);
        List<SourceFile> files = new SourceCheck(config, violations)
                .files(request, language.map(LanguageInfo::fileName).orElse("main"));
        String stdin = stdin(request, violations);
        List<String> args = args(request, violations);
        Optional<Limits> limits = language.flatMap(known -> limits(known.limits(), request.limits(), violations));
        if (Boolean.TRUE.equals(request.cancelOnDisconnect())
                && patience.limit().isZero()) {
            violations.add("cancelOnDisconnect", "is for those who wait");
        }
        if (request.problemId() != null
                && !PROBLEM_ID.matcher(request.problemId()).matches()) {
            violations.add("problemId", "must be 1 to 64 letters, digits, hyphens, dots or underscores");
        }
        if (request.callbackUrl() != null) {
            callbacks.objection(request.callbackUrl(), isGuest).ifPresent(why -> violations.add("callbackUrl", why));
        }
        violations.throwIfAny();
        return new Checked(language.orElseThrow(), files, stdin, args, limits.orElseThrow(), request.callbackUrl());
    }

    private Optional<LanguageInfo> language(NewSubmission request, Violations violations) {
        String name = request.language() == null ? DEFAULT_LANGUAGE : request.language();
        Optional<LanguageInfo> language = languages.find(name);
        if (language.isEmpty()) {
            violations.add("language", "is not on offer; see /api/execution/languages");
        } else if (request.version() != null && !offers(language.get().version(), request.version())) {
            violations.add(
                    "version", "is not on offer; there is " + language.get().version());
        }
        return language;
    }

    /** Whether the wanted version is the one on offer or a prefix of it that ends at a dot. */
    private static boolean offers(String offered, String wanted) {
        return offered.equals(wanted) || offered.startsWith(wanted + ".");
    }

    private String stdin(NewSubmission request, Violations violations) {
        String stdin = Objects.requireNonNullElse(request.stdin(), "");
        long max = config.maxStdin().asLongValue();
        if (stdin.length() > max || stdin.getBytes(StandardCharsets.UTF_8).length > max) {
            violations.add("stdin", "must not be larger than " + max + " bytes");
        }
        return stdin;
    }

    private List<String> args(NewSubmission request, Violations violations) {
        if (request.args() == null) {
            return List.of();
        }
        List<String> args = request.args().stream().filter(Objects::nonNull).toList();
        if (args.size() < request.args().size()) {
            violations.add("args", "must not contain null");
        } else if (args.size() > config.maxArgs()) {
            violations.add("args", "must not be more than " + config.maxArgs());
        } else if (args.stream().mapToInt(String::length).sum() > config.maxArgsLength()) {
            violations.add("args", "must not be longer than " + config.maxArgsLength() + " characters together");
        } else if (args.stream().anyMatch(arg -> arg.indexOf('\0') >= 0)) {
            violations.add("args", "must not contain NUL");
        }
        return args;
    }

    private Optional<Limits> limits(Limits defaults, @Nullable RequestedLimits wanted, Violations violations) {
        if (wanted == null) {
            return Optional.of(defaults);
        }
        SubmissionConfig.Max max = config.max();
        var within = new LimitCheck(violations);
        long cpu = within.limit(
                "cpuMillis", wanted.cpuMillis(), defaults.cpuMillis(), max.cpu().toMillis());
        long wall = within.limit(
                "wallMillis",
                wanted.wallMillis(),
                defaults.wallMillis(),
                max.wall().toMillis());
        long memory = within.limit(
                "memoryKib",
                wanted.memoryKib(),
                defaults.memoryKib(),
                max.memory().asLongValue() / 1024);
        long output = within.limit(
                "outputBytes",
                wanted.outputBytes(),
                defaults.outputBytes(),
                max.output().asLongValue());
        Long processesWanted =
                wanted.processes() == null ? null : wanted.processes().longValue();
        long processes = within.limit("processes", processesWanted, defaults.processes(), max.processes());
        return within.ok()
                ? Optional.of(new Limits(cpu, wall, memory, output, (int) processes, defaults.fileBytes()))
                : Optional.empty();
    }
}

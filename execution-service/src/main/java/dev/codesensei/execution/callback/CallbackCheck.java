package dev.codesensei.execution.callback;

import dev.codesensei.execution.callback.CallbackUrl.Reading;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides when a job is sent whether it may have the callback it wants. Names are looked up when they are called. */
@Singleton
public class CallbackCheck {

    private final CallbackConfig config;
    private final AddressRules rules;

    CallbackCheck(CallbackConfig config, AddressRules rules) {
        this.config = config;
        this.rules = rules;
    }

    /** What is wrong with it, to be read behind the field's name; empty when it is fine. */
    public Optional<String> objection(String callbackUrl, boolean isGuest) {
        if (config.masterSecret().isEmpty()) {
            return Optional.of("is not on offer here: sensei.callback.master-secret is not set");
        }
        if (isGuest) {
            return Optional.of("is not for guests");
        }
        return switch (CallbackUrl.read(callbackUrl)) {
            case Reading.Bad(String why) -> Optional.of(why);
            case Reading.Good(CallbackUrl url) -> objection(url);
        };
    }

    private Optional<String> objection(CallbackUrl url) {
        if (!url.secure() && !config.allowHttp()) {
            return Optional.of("must begin with https://");
        }
        return url.literal().stream().allMatch(rules::mayBeCalled)
                ? Optional.empty()
                : Optional.of("must not name a private address");
    }
}

package dev.codesensei.problem.startup;

/** Something a feature needs in its store before the service is ready. Repeating it changes nothing. */
public interface PreparationStep {

    /**
     * Makes what is missing; a store that is away shows as the driver's own exception, and the step is repeated. After an
     * {@link Unpreparable} it is not, and the service does not become ready.
     */
    void prepare();
}

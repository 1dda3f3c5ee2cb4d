package dev.codesensei.problem;

import dev.codesensei.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final HouseRules RULES = HouseRules.of("dev.codesensei.problem");

    @Test
    void featuresHaveNoCycles() {
        RULES.featuresHaveNoCycles();
    }

    @Test
    void publicClassesHaveAUserOutsideTheirFeature() {
        RULES.publicClassesHaveAUserOutsideTheirFeature();
    }

    @Test
    void servicesDoNotKnowHttp() {
        RULES.servicesDoNotKnowHttp();
    }

    @Test
    void packagesAreNamedAfterFeatures() {
        RULES.packagesAreNamedAfterFeatures();
    }
}

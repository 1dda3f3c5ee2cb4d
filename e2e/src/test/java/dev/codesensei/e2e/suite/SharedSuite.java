package dev.codesensei.e2e.suite;

import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One suite for all tests that leave it as they found it; it ends with the last of them. */
public final class SharedSuite implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedSuite.class);

    private static final Map<Class<?>, Function<Suite, Object>> OFFERED =
            Map.of(Suite.class, suite -> suite, dev.codesensei.e2e.client.Api.class, Suite::api);

    @Override
    public boolean supportsParameter(ParameterContext wanted, ExtensionContext test) {
        return OFFERED.containsKey(wanted.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext wanted, ExtensionContext test) {
        Parameter parameter = wanted.getParameter();
        return OFFERED.get(parameter.getType()).apply(suite(test));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        test.getExecutionException()
                .ifPresent(_ -> System.err.println(suite(test).logs()));
        SharedCluster.wanted().ifPresent(SharedCluster::testHasEnded);
    }

    private static Suite suite(ExtensionContext test) {
        return test.getRoot().getStore(NAMESPACE).computeIfAbsent(Suite.class, _ -> Suite.start(), Suite.class);
    }
}

package dev.codesensei.runner.sandbox;

import org.junit.jupiter.api.Nested;

/** What every provider of sandboxes does, however it does it. */
abstract class SandboxSuite {

    abstract SandboxProvider provider();

    @Nested
    class Running extends RunningSuite {

        @Override
        SandboxProvider provider() {
            return SandboxSuite.this.provider();
        }
    }

    @Nested
    class Talking extends TalkingSuite {

        @Override
        SandboxProvider provider() {
            return SandboxSuite.this.provider();
        }
    }

    @Nested
    class Collecting extends CollectingSuite {

        @Override
        SandboxProvider provider() {
            return SandboxSuite.this.provider();
        }
    }

    @Nested
    class Isolation extends IsolationSuite {

        @Override
        SandboxProvider provider() {
            return SandboxSuite.this.provider();
        }
    }
}

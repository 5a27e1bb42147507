// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A build that has ended.
 *
 * @param status exit status of Maven
 * @param log all that it printed
 */
record Build(int status, String log) {
    Build succeeds() {
        assertThat(status).as(log).isZero();
        return this;
    }

    /** A mistake of the user: Maven says so, with our message and without a stack trace. */
    Build failsForTheUser() {
        assertThat(status).as(log).isNotZero();
        assertThat(log).contains("BUILD FAILURE").contains("MojoFailureException");
        assertThat(log).doesNotContain("\tat org.modaliasc", "\tat java.base");
        return this;
    }

    /** An environment that cannot be worked with. */
    Build failsForTheSystem() {
        assertThat(status).as(log).isNotZero();
        assertThat(log).contains("BUILD FAILURE").contains("MojoExecutionException");
        assertThat(log).doesNotContain("\tat org.modaliasc", "\tat java.base");
        return this;
    }

    Build says(String... texts) {
        assertThat(log).contains(texts);
        return this;
    }
}

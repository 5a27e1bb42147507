// SPDX-License-Identifier: Apache-2.0

/** The runtime of generated matchers. */
module org.modaliasc.match {
    requires static org.jspecify;

    exports org.modaliasc.match;
    exports org.modaliasc.match.alias;
    exports org.modaliasc.match.bind;
    exports org.modaliasc.match.bus;
    exports org.modaliasc.match.generated;
    exports org.modaliasc.match.plan;
}

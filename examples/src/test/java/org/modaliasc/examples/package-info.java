// SPDX-License-Identifier: Apache-2.0
/** The examples as the integration tests of the Maven plugin: what a build leaves on disk, says and does. */
package org.modaliasc.examples;

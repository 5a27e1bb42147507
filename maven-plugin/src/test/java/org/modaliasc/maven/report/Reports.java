// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.report;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.sonatype.plexus.build.incremental.DefaultBuildContext;

/** Reports as Maven would put them together. */
public final class Reports {
    private Reports() {}

    /** Of a build on the command line. */
    public static DiagnosticReport commandLine() {
        return new DiagnosticReport(
                context((proxy, method, arguments) -> {
                    if (method.getName().equals("refresh")) {
                        return null;
                    }
                    throw new AssertionError("There is no editor to tell about " + method.getName() + ".");
                }),
                new DefaultBuildContext());
    }

    /** Of a build in an editor; what it is told is added to the list. */
    static DiagnosticReport editor(List<String> told) {
        return new DiagnosticReport(
                context((proxy, method, arguments) -> {
                    told.add(method.getName() + Arrays.toString(arguments));
                    return null;
                }),
                (org.sonatype.plexus.build.incremental.BuildContext) Proxy.newProxyInstance(
                        Reports.class.getClassLoader(),
                        new Class<?>[] {org.sonatype.plexus.build.incremental.BuildContext.class},
                        (proxy, method, arguments) -> null));
    }

    private static BuildContext context(InvocationHandler handler) {
        return (BuildContext)
                Proxy.newProxyInstance(Reports.class.getClassLoader(), new Class<?>[] {BuildContext.class}, handler);
    }
}

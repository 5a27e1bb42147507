// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.modaliasc.match.PciMatcher;

/** Compiles generated classes, with every warning an error, and loads them. */
public final class MemoryCompiler {
    private MemoryCompiler() {}

    /** Returns the matchers of generated classes, in their order. */
    public static List<PciMatcher> matchers(List<GeneratedClass> classes) {
        Map<String, byte[]> compiled = compile(classes);
        Loader loader = new Loader(compiled);
        List<PciMatcher> matchers = new ArrayList<>();
        for (GeneratedClass source : classes) {
            try {
                Class<?> type = loader.loadClass(source.packageName() + "." + source.name());
                matchers.add((PciMatcher) type.getField("INSTANCE").get(null));
            } catch (ReflectiveOperationException wrong) {
                throw new AssertionError(wrong);
            }
        }
        return matchers;
    }

    /** Returns the strings in a public array of a class. */
    static String[] constants(GeneratedClass source, String field) {
        try {
            Class<?> type = new Loader(compile(List.of(source))).loadClass(source.packageName() + "." + source.name());
            return (String[]) type.getField(field).get(null);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Returns class files by the binary names of the classes. */
    public static Map<String, byte[]> compile(List<GeneratedClass> classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(found, null, null);
        Memory memory = new Memory(standard);
        // All but -path: that is about entries of our own class path.
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all,-path",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"));
        List<Source> sources = classes.stream().map(Source::new).toList();
        if (!compiler.getTask(null, memory, found, options, null, sources).call()) {
            throw new AssertionError(found.getDiagnostics().toString());
        }
        Map<String, byte[]> compiled = new HashMap<>();
        memory.written.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
        return compiled;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedClass source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    written.put(name, out);
                    return out;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(MemoryCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

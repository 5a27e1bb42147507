// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.generation.SourceSettings;
import org.modaliasc.maven.generation.UserMistakeException;
import org.modaliasc.maven.headers.DependencyHeaders;

/** What all goals have in common: the parameters that say what is compiled and with what. */
abstract class AbstractSourceMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * Patterns of the sources, relative to the source directories, in the form of Ant: {@code **} stands for any number of
     * directories. Headers are not listed here; they are read because a source includes them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.includes", defaultValue = "**/*.c")
    private List<String> includes;

    /**
     * Patterns of files that are no sources although {@code includes} matches them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.excludes")
    private @Nullable List<String> excludes;

    /**
     * Directories of headers, searched in this order and before everything else. The default are those of {@code
     * src/main/modaliasc/include} and {@code src/main/resources/META-INF/modaliasc/include} that exist, for tests preceded by {@code
     * src/test/modaliasc/include}; the second is where a project keeps headers that it shares through its jar.
     *
     * <p>After them come the headers of dependencies, wherever a jar has {@code META-INF/modaliasc/include/**} in it, and then those of
     * the kernel, or of the prelude if there is no kernel.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.include-directories")
    private @Nullable List<File> includeDirectories;

    /**
     * Macros to define before a source is read, as {@code NAME}, which makes it 1, or {@code NAME=VALUE}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.defines")
    private @Nullable List<String> defines;

    /**
     * Macros to undefine. They are undefined before those of {@code defines} are defined.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.undefines")
    private @Nullable List<String> undefines;

    /**
     * Files to include before every source, in this order.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.forced-includes")
    private @Nullable List<File> forcedIncludes;

    /**
     * Top directory of a kernel's sources, to compile with its headers, macros and module names. Nothing needs to have been built in
     * it. Without one, the headers of the built-in prelude are used.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.kernel-tree")
    private @Nullable File kernelTree;

    /**
     * Configuration of that kernel; {@code .config} in its tree if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.kernel-config")
    private @Nullable File kernelConfig;

    /**
     * Architecture, as the kernel or a distribution names it; the one that the configuration is for if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.kernel-arch")
    private @Nullable String kernelArch;

    /**
     * Name of the module that all sources form together, in the order of their paths. Without it each source is a module of its own:
     * the one that its makefile names with a kernel, else one of its base name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.module-name")
    private @Nullable String moduleName;

    /**
     * Buses whose tables are wanted, such as {@code pci}; all if not given.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.buses")
    private @Nullable List<String> buses;

    /**
     * Values of the override field of entries that have an alias prefix of their own, besides that of the kernel, as {@code
     * VALUE=NAME}: with {@code 2=acme} a PCI entry whose field has the value 2 gives an alias that starts with {@code acme_pci:}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.override-flags")
    private @Nullable List<String> overrideFlags;

    /**
     * Whether it is a mistake if there are no sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.fail-on-missing-sources", defaultValue = "true")
    private boolean failOnMissingSources;

    /**
     * Whether warnings fail the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.fail-on-warnings", defaultValue = "false")
    private boolean failOnWarnings;

    /**
     * Whether the goals of this plugin do nothing at all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.skip", defaultValue = "false")
    private boolean skip;

    private final DependencyHeaders dependencies;

    AbstractSourceMojo(DependencyHeaders dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        long start = System.nanoTime();
        try {
            run();
        } catch (UserMistakeException mistake) {
            throw new MojoFailureException(mistake.getMessage(), mistake);
        } catch (ArtifactResolutionException | IOException broken) {
            throw new MojoExecutionException(broken.getMessage(), broken);
        } finally {
            getLog().debug("The goal took " + (System.nanoTime() - start) / 1_000_000 + " ms.");
        }
    }

    abstract void run() throws UserMistakeException, ArtifactResolutionException, IOException, MojoFailureException;

    /** Returns where sources are. */
    abstract List<File> sourceDirectories();

    /** Returns where headers are by default, relative to the project. */
    List<String> defaultIncludeDirectories() {
        return List.of("src/main/modaliasc/include", "src/main/resources/META-INF/modaliasc/include");
    }

    final MavenProject project() {
        return project;
    }

    final boolean failOnMissingSources() {
        return failOnMissingSources;
    }

    final boolean failOnWarnings() {
        return failOnWarnings;
    }

    /** Returns the goal and the name of its execution, which together name a run within a project. */
    final String executionName() {
        return execution.getGoal() + '-' + execution.getExecutionId();
    }

    /** Returns the version of this plugin and of all that it runs with. */
    final String tool() throws IOException {
        return ToolIdentity.of(execution.getMojoDescriptor().getPluginDescriptor());
    }

    final SourceSettings settings() throws UserMistakeException, ArtifactResolutionException {
        Path directory = project.getBasedir().toPath();
        return new SourceSettings(
                directory,
                paths(sourceDirectories()),
                includes,
                texts(excludes),
                includeDirectories == null || includeDirectories.isEmpty()
                        ? existing(directory)
                        : paths(includeDirectories),
                dependencies.of(project, session),
                texts(defines),
                texts(undefines),
                paths(forcedIncludes),
                kernel(),
                moduleName,
                texts(buses),
                texts(overrideFlags));
    }

    private List<Path> existing(Path directory) {
        List<Path> existing = new ArrayList<>();
        for (String name : defaultIncludeDirectories()) {
            Path path = directory.resolve(name);
            if (Files.isDirectory(path)) {
                existing.add(path);
            }
        }
        return existing;
    }

    private SourceSettings.@Nullable KernelSettings kernel() throws UserMistakeException {
        if (kernelTree == null) {
            if (kernelConfig != null || kernelArch != null) {
                throw new UserMistakeException("kernelConfig and kernelArch are of no use without kernelTree.");
            }
            return null;
        }
        Path tree = kernelTree.toPath();
        Path config = kernelConfig == null ? tree.resolve(".config") : kernelConfig.toPath();
        return new SourceSettings.KernelSettings(tree, config, kernelArch);
    }

    private static List<String> texts(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static List<Path> paths(@Nullable List<File> files) {
        List<Path> paths = new ArrayList<>();
        if (files != null) {
            for (File file : files) {
                paths.add(file.toPath());
            }
        }
        return paths;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.ModaliasException;
import org.modaliasc.match.alias.PciModalias;
import org.modaliasc.match.alias.VariantChooser;

/** Finds the modules for a modalias in several sources, and chooses a VFIO variant if asked to. */
final class Resolver {
    // What libvirt's rule takes for granted: the kernel puts this in front of a modalias for entries of VFIO drivers
    // (do_pci_entry in scripts/mod/file2alias.c), and this driver takes any device.
    private static final String PREFIX = "vfio_";
    private static final String FALLBACK = "vfio-pci";

    private final List<CandidateSource> sources;
    private final @Nullable VariantChooser chooser;
    private final Map<Alias, Candidate> variants = new IdentityHashMap<>();

    /** Takes sources, whose answers are put one behind the other. */
    Resolver(List<CandidateSource> sources, boolean vfio) {
        this.sources = sources;
        if (!vfio) {
            chooser = null;
            return;
        }
        List<Alias> aliases = new ArrayList<>();
        for (CandidateSource source : sources) {
            for (Candidate candidate : source.all()) {
                if (candidate.alias().pattern().startsWith(PREFIX)) {
                    aliases.add(candidate.alias());
                    variants.put(candidate.alias(), candidate);
                }
            }
        }
        chooser = new VariantChooser(PREFIX + "pci:", FALLBACK, aliases);
    }

    /** Returns all that is found; with a choice of a VFIO variant, the matches are those that may be chosen from. */
    Resolution resolve(String modalias) {
        try {
            String problem = problem(modalias);
            if (chooser == null) {
                return new Resolution(modalias, lookup(modalias), null, problem);
            }
            return problem == null
                    ? new Resolution(modalias, lookup(PREFIX + modalias), best(chooser, modalias), null)
                    : new Resolution(modalias, List.of(), null, problem);
        } catch (ModaliasException mistake) {
            return new Resolution(modalias, List.of(), null, mistake.getMessage());
        }
    }

    private List<Candidate> lookup(String text) {
        if (sources.size() == 1) {
            return sources.get(0).lookup(text);
        }
        List<Candidate> matches = new ArrayList<>();
        for (CandidateSource source : sources) {
            matches.addAll(source.lookup(text));
        }
        return matches;
    }

    /** Says what kmod would not: that no kernel writes such a modalias, so that what is found or not found means little. */
    private @Nullable String problem(String modalias) {
        if (!PciModalias.isPci(modalias)) {
            return chooser == null ? null : "Only PCI devices have VFIO variants; their modalias begins with `pci:`.";
        }
        try {
            PciModalias.parse(modalias);
            return null;
        } catch (ModaliasException mistake) {
            return mistake.getMessage();
        }
    }

    private Resolution.@Nullable Best best(VariantChooser variantChooser, String modalias) {
        VariantChooser.Choice choice = variantChooser.choose(modalias).orElse(null);
        if (choice == null) {
            return null;
        }
        Candidate candidate = choice.alias().map(variants::get).orElse(null);
        String driver = candidate == null ? null : candidate.driver();
        return new Resolution.Best(
                choice.module(),
                driver == null ? choice.driver().orElse(null) : driver,
                candidate == null ? builtIn(choice.module()) : candidate.builtIn(),
                candidate);
    }

    private @Nullable Boolean builtIn(String module) {
        for (Candidate candidate : lookup(module)) {
            if (candidate.alias().module().equals(module) && candidate.builtIn() != null) {
                return candidate.builtIn();
            }
        }
        return null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and replacement list of a macro.
 *
 * @param functionLike whether the macro is used with arguments
 * @param parameters number of parameters, the variable one included
 * @param variadic whether the last parameter takes all further arguments
 * @param elements the replacement list
 * @param problem what is wrong with the definition, or null; such a macro expands to nothing
 */
record MacroBody(
        boolean functionLike,
        int parameters,
        boolean variadic,
        List<Element> elements,
        @Nullable String problem) {

    enum Role {
        TOKEN,
        /** A parameter. */
        PARAMETER,
        /** A parameter behind {@code #}. */
        STRINGIFIED,
        /** The whole of a {@code __VA_OPT__} group. */
        OPTIONAL
    }

    /**
     * One element of a replacement list.
     *
     * @param token spelling and place
     * @param parameter index of the parameter, or -1
     * @param pasted whether {@code ##} joins the element to the next one
     * @param group elements of a {@code __VA_OPT__} group, otherwise empty
     */
    record Element(Role role, Token token, int parameter, boolean pasted, List<Element> group) {
        Element pastedToNext() {
            return new Element(role, token, parameter, true, group);
        }

        private boolean sameAs(Element other) {
            return role == other.role
                    && parameter == other.parameter
                    && pasted == other.pasted
                    && token.spaceBefore() == other.token.spaceBefore()
                    && token.text().equals(other.token.text())
                    && MacroBody.sameElements(group, other.group);
        }
    }

    boolean sameAs(MacroBody other) {
        return functionLike == other.functionLike
                && parameters == other.parameters
                && variadic == other.variadic
                && sameElements(elements, other.elements);
    }

    private static boolean sameElements(List<Element> one, List<Element> two) {
        if (one.size() != two.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).sameAs(two.get(i))) {
                return false;
            }
        }
        return true;
    }
}
